// SPDX-License-Identifier: MIT
#include "ui/window/focus_follower.h"

#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>

namespace ui {

FocusFollower::FocusFollower(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool FocusFollower::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::FocusIn)
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason)
        return false;
    for (auto* around = qobject_cast<QWidget*>(object); around; around = around->parentWidget()) {
        auto* dock = qobject_cast<QDockWidget*>(around);
        if (dock && dock->visibleRegion().isEmpty())
            dock->raise();
    }
    return false;
}

} // namespace ui
