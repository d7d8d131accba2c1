// SPDX-License-Identifier: MIT
#include "ui/views/plot/outdated_veil.h"

#include "ui/look/theme.h"
#include "ui/views/plot/plot_style.h"

#include <QPainter>
#include <qcustomplot.h>

namespace ui {

namespace {

constexpr int kDelay = 250; ///< Milliseconds.

} // namespace

OutdatedVeil::OutdatedVeil(QCustomPlot& plot)
    : m_plot(plot)
{
    m_delay.setSingleShot(true);
    QObject::connect(&m_delay, &QTimer::timeout, &plot, [this] {
        m_shown = true;
        m_plot.replot(QCustomPlot::rpQueuedReplot);
    });
    addPainting(plot, QStringLiteral("overlay"), [this](QPainter& painter) {
        if (!m_shown)
            return;
        QColor colour = theme().base;
        colour.setAlphaF(0.45F);
        painter.fillRect(m_plot.axisRect()->rect(), colour);
    });
}

void OutdatedVeil::setOutdated(bool outdated)
{
    if (outdated) {
        if (!m_shown)
            m_delay.start(kDelay);
        return;
    }
    m_delay.stop();
    if (std::exchange(m_shown, false))
        m_plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace ui
