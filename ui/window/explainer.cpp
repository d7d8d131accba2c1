// SPDX-License-Identifier: MIT
#include "ui/window/explainer.h"

#include "ui/guide/explain_action.h"
#include "ui/guide/explain_card.h"
#include "ui/guide/explanation.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QWhatsThis>

#include <memory>

namespace ui {

Explainer::Explainer(std::function<Present()> present, QWidget* window)
    : QObject(window)
    , m_present(std::move(present))
    , m_window(window)
{
    qApp->installEventFilter(this);
}

void Explainer::begin()
{
    QWhatsThis::enterWhatsThisMode();
}

void Explainer::explainFocus()
{
    if (QWidget* focused = QApplication::focusWidget())
        explain(*focused, focused->rect().center());
}

bool Explainer::explain(QWidget& widget, const QPoint& at)
{
    const std::optional<Explanation> found = explanationOf(widget, at, m_present());
    if (!found)
        return false;
    QWhatsThis::leaveWhatsThisMode(); // one thing at a time
    auto* card = new ExplainCard(cardHtml(*found), widget.window());
    connect(card, &ExplainCard::linkActivated, this, [this](const QString& link) {
        const QString id = link.section(QLatin1Char(':'), 1);
        if (link.startsWith(QLatin1String("lesson:")))
            emit lessonWanted(id);
        else
            emit pageWanted(id);
    });
    card->showAt(widget.mapToGlobal(at));
    return true;
}

bool Explainer::isOurs(const QWidget& widget) const
{
    for (const QWidget* around = &widget; around; around = around->parentWidget())
        if (around == m_window)
            return !qobject_cast<const ExplainCard*>(widget.window());
    return false;
}

bool Explainer::showMenu(QWidget& widget, const QContextMenuEvent& asked)
{
    auto* field = qobject_cast<QLineEdit*>(&widget);
    const bool isPlain =
        qobject_cast<QAbstractButton*>(&widget) || qobject_cast<QComboBox*>(&widget) ||
        (qobject_cast<QAbstractSlider*>(&widget) && !qobject_cast<QScrollBar*>(&widget));
    if (widget.contextMenuPolicy() != Qt::DefaultContextMenu || (!field && !isPlain) ||
        !explanationOf(widget, asked.pos(), m_present()))
        return false;
    // That of a field is its child, and goes with it if that goes while the menu is open.
    const QPointer<QMenu> menu(field ? field->createStandardContextMenu() : new QMenu);
    menu->setObjectName(QStringLiteral("explainMenu"));
    if (field)
        menu->addSeparator();
    menu->addAction(makeExplainAction(widget, menu));
    menu->exec(asked.globalPos());
    delete menu;
    return true;
}

bool Explainer::eventFilter(QObject* object, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::QueryWhatsThis: // the pointer shows where something will be said
        if (!isOurs(*widget))
            return false;
        event->setAccepted(
            explanationOf(*widget, static_cast<QHelpEvent*>(event)->pos(), m_present())
                .has_value());
        return true;
    case QEvent::WhatsThis: {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (!isOurs(*widget))
            return false;
        event->setAccepted(explain(*widget, help->pos()));
        return true;
    }
    case QEvent::ContextMenu: {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        rememberMenuPlace(*widget, menu->pos());
        return isOurs(*widget) && showMenu(*widget, *menu);
    }
    default:
        return false;
    }
}

} // namespace ui
