// SPDX-License-Identifier: MIT
#include "ui/controls/sight.h"

#include <QDockWidget>
#include <QEvent>

namespace ui {

Sight::Sight(QWidget& widget)
    : m_widget(widget)
{
    widget.installEventFilter(this);
}

bool Sight::isSeen() const
{
    // It may be elsewhere, such as in the middle of the window, while its dock is covered.
    return m_widget.isVisible() && !(m_isDockCovered && m_dock && m_dock->isAncestorOf(&m_widget));
}

void Sight::followDock(QDockWidget& dock)
{
    m_dock = &dock;
    connect(&dock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_isDockCovered = !visible;
        emit changed();
    });
}

bool Sight::eventFilter(QObject* /*watched*/, QEvent* event)
{
    // Qt has changed isVisible() before it says so.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        emit changed();
    return false;
}

} // namespace ui
