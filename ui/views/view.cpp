// SPDX-License-Identifier: MIT
#include "ui/views/view.h"

#include <QDockWidget>

namespace ui {

bool View::isSeen() const
{
    // It may be elsewhere, such as in the middle of the window, while its dock is covered.
    return isVisible() && !(m_isDockCovered && m_dock && m_dock->isAncestorOf(this));
}

void View::followDock(QDockWidget& dock)
{
    m_dock = &dock;
    connect(&dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_isDockCovered = !visible;
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
