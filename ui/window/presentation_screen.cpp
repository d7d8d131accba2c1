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
    const QString chosen = QSettings().value(kChoice).toString();
    // A choice that is not connected stays, for when it is again; until then the rule holds.
    const bool isThere = namesOf(QGuiApplication::screens()).contains(chosen);
    add(tr("The other screen"), QString(), !isThere);
    addSeparator();
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QSize size = screen->size() * screen->devicePixelRatio();
        add(tr("%1 (%2 × %3)").arg(screen->name()).arg(size.width()).arg(size.height()),
            screen->name(), isThere && screen->name() == chosen);
    }
}

void PresentationScreenMenu::add(const QString& text, const QString& choice, bool isChosen)
{
    QAction* action = addAction(text);
    action->setObjectName(choice);
    action->setCheckable(true);
    action->setChecked(isChosen);
    findChild<QActionGroup*>()->addAction(action);
    connect(action, &QAction::triggered, this, [choice] { QSettings().setValue(kChoice, choice); });
}

} // namespace ui
