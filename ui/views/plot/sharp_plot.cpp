// SPDX-License-Identifier: MIT
#include "ui/views/plot/sharp_plot.h"

#include "ui/controls/enlarged.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace ui {

int SharpPlot::metric(PaintDeviceMetric which) const
{
    const int usual = QCustomPlot::metric(which);
    return which == PdmDevicePixelRatioScaled ? qRound(usual * enlargementOf(*this)) : usual;
}

void SharpPlot::paintEvent(QPaintEvent* event)
{
    const double ratio = devicePixelRatioF();
    if (std::abs(ratio - bufferDevicePixelRatio()) > 1e-6) {
        setBufferDevicePixelRatio(ratio);
        replot(rpQueuedReplot); // from the event loop: buffers cannot be made anew amid a paint
        // Until then they hold whatever was in memory.
        QPainter(this).fillRect(event->rect(), mBackgroundBrush);
        return;
    }
    QCustomPlot::paintEvent(event);
}

} // namespace ui
