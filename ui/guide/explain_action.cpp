// SPDX-License-Identifier: MIT
#include "ui/guide/explain_action.h"

#include <QAction>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPointer>
#include <QWidget>

namespace ui {

namespace {

/// Where the last menu was opened. The event goes from the inmost widget outwards, and that is the
/// one that is to be explained.
struct MenuPlace {
    QPointer<const QWidget> widget;
    QPoint global;
};
MenuPlace& lastMenu()
{
    static MenuPlace place;
    return place;
}

} // namespace

void rememberMenuPlace(const QWidget& widget, const QPoint& at)
{
    MenuPlace& last = lastMenu();
    const QPoint global = widget.mapToGlobal(at);
    if (last.widget && widget.isAncestorOf(last.widget) && last.global == global)
        return; // the same event, on its way
    last = {&widget, global};
}

QAction* makeExplainAction(QWidget& widget, QObject* parent)
{
    auto* action =
        new QAction(QCoreApplication::translate("ExplainAction", "E&xplain this"), parent);
    action->setObjectName(QStringLiteral("explainThis"));
    QObject::connect(action, &QAction::triggered, &widget, [&widget] {
        const MenuPlace& last = lastMenu();
        QWidget* inside = &widget;
        if (last.widget && (last.widget == &widget || widget.isAncestorOf(last.widget)))
            inside =
                const_cast<QWidget*>(last.widget.data()); // a child of a widget that is not const
        QPoint at = inside->mapFromGlobal(last.global);
        if (!inside->rect().contains(at))
            at = inside->rect().center();
        QHelpEvent ask(QEvent::WhatsThis, at, inside->mapToGlobal(at));
        QCoreApplication::sendEvent(inside, &ask);
    });
    return action;
}

} // namespace ui
