// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot.h"

#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <qcustomplot.h>

namespace ui {

Plot::Plot(QWidget* parent)
    : m_plot(new SharpPlot(parent))
    , m_veil(std::make_unique<OutdatedVeil>(*m_plot))
{
    m_plot->setMouseTracking(true);
}

Plot::~Plot() = default;

QWidget& Plot::widget() const
{
    return *m_plot;
}

void Plot::setOutdated(bool outdated)
{
    m_veil->setOutdated(outdated);
}

void Plot::restyle()
{
    stylePlot(*m_plot);
    draw();
}

QByteArray Plot::exported(const Figure& figure)
{
    return exportedPlot(*m_plot, figure);
}

} // namespace ui
