// SPDX-License-Identifier: MIT
#include "ui/views/plane/window_steps.h"

#include "ui/state/view_state.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

bool meansWindowStep(const QKeyEvent& event)
{
    return (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) &&
           (event.modifiers() & Qt::AltModifier);
}

bool stepsWindow(const QKeyEvent& event, ViewState& state)
{
    if (!meansWindowStep(event))
        return false;
    if (event.key() == Qt::Key_Left)
        state.goBack();
    else
        state.goForward();
    return true;
}

bool stepsWindow(const QMouseEvent& event, ViewState& state)
{
    if (event.button() == Qt::BackButton)
        state.goBack();
    else if (event.button() == Qt::ForwardButton)
        state.goForward();
    else
        return false;
    return true;
}

} // namespace ui
