// SPDX-License-Identifier: MIT
#include "ui/views/view.h"

#include <QDockWidget>

namespace ui {

void View::followDock(QDockWidget& dock)
{
    connect(&dock, &QDockWidget::visibilityChanged, this, [this, &dock](bool visible) {
        // A dock whose view is elsewhere, such as in the middle of the window, covers nothing.
        m_isCovered = !visible && dock.widget() == this;
        seenChanged();
    });
}

void View::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    seenChanged();
}

void View::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    seenChanged();
}

} // namespace ui
