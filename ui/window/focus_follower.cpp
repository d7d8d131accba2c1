// SPDX-License-Identifier: MIT
#include "ui/window/focus_follower.h"

#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace ui {

namespace {

void scrollTo(QWidget& widget)
{
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(around);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(&widget))
            continue;
        area->ensureWidgetVisible(&widget);
        if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
            area->horizontalScrollBar()->setValue(0);
    }
}

} // namespace

FocusFollower::FocusFollower(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusFollower::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::FocusIn || !object->isWidgetType())
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason)
        return false;
    // Once Qt has scrolled, which it does sideways too, and only within one panel.
    QTimer::singleShot(0, object, [object] { scrollTo(*qobject_cast<QWidget*>(object)); });
    for (auto* around = qobject_cast<QWidget*>(object); around; around = around->parentWidget()) {
        auto* dock = qobject_cast<QDockWidget*>(around);
        if (dock && dock->visibleRegion().isEmpty())
            dock->raise();
    }
    return false;
}

} // namespace ui
