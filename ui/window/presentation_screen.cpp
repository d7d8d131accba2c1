// SPDX-License-Identifier: MIT
#include "ui/window/presentation_screen.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

namespace ui {

namespace {

const QString kChoice = QStringLiteral("presentation/screen");

QStringList namesOf(const QList<QScreen*>& screens)
{
    QStringList names;
    for (const QScreen* screen : screens)
        names += screen->name();
    return names;
}

} // namespace

QString presentationScreen(const QStringList& screens, const QString& own, const QString& chosen)
{
    if (screens.contains(chosen))
        return chosen;
    for (const QString& screen : screens)
        if (screen != own)
            return screen;
    return own;
}

QScreen* presentationScreenOf(const QWidget& of)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const QString name = presentationScreen(namesOf(screens), of.screen()->name(),
                                            QSettings().value(kChoice).toString());
    const qsizetype at = namesOf(screens).indexOf(name);
    return at < 0 ? of.screen() : screens[at];
}

PresentationScreenMenu::PresentationScreenMenu(QWidget* parent)
    : QMenu(tr("Presentation &on"), parent)
{
    setObjectName(QStringLiteral("presentationScreens"));
    new QActionGroup(this);
    connect(this, &QMenu::aboutToShow, this, &PresentationScreenMenu::fill);
    connect(qApp, &QGuiApplication::screenAdded, this,
            &PresentationScreenMenu::showWhereThereAreSeveral);
    // It is still among them while this is told.
    connect(qApp, &QGuiApplication::screenRemoved, this,
            &PresentationScreenMenu::showWhereThereAreSeveral, Qt::QueuedConnection);
    showWhereThereAreSeveral();
}

void PresentationScreenMenu::showWhereThereAreSeveral()
{
    menuAction()->setVisible(QGuiApplication::screens().size() > 1);
}

void PresentationScreenMenu::fill()
{
    clear();
    auto* group = findChild<QActionGroup*>();
    const QString now = presentationScreenOf(*parentWidget()->window())->name();
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QSize size = screen->size() * screen->devicePixelRatio();
        QAction* action =
            addAction(tr("%1 (%2 × %3)").arg(screen->name()).arg(size.width()).arg(size.height()));
        action->setObjectName(screen->name());
        action->setCheckable(true);
        action->setChecked(screen->name() == now);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [name = screen->name()] { QSettings().setValue(kChoice, name); });
    }
}

} // namespace ui
