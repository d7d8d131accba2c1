// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_view.h"

#include "ui/views/contour/contour_scene.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {

ContourView::ContourView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_scene(std::make_unique<ContourScene>(*this, state))
{
    setFocusPolicy(Qt::StrongFocus);
    m_scene->plot().widget().setFocusProxy(this);
    setAccessibleName(tr("Contour map of the loss"));
    setWhatsThis(tr("The loss seen from above. Click to put the start there, or drag the white "
                    "circle. Drag to pan, turn the wheel to zoom, drag with Shift to zoom to a "
                    "rectangle, double click to see everything again; Alt with the Left and Right "
                    "keys goes back and forward in what was seen. With more than two "
                    "parameters the dial in the corner turns the plane."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 140);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_scene->plot().widget(), 1);
    column->addWidget(&m_scene->readOut());
    addViewActions(*this);
}

ContourView::~ContourView() = default;

void ContourView::present(const core::AnalysisPtr& analysis)
{
    m_scene->present(analysis);
}

void ContourView::setOutdated(bool outdated)
{
    m_scene->setOutdated(outdated);
}

std::vector<ExportFormat> ContourView::exportFormats() const
{
    return plotFormats();
}

QByteArray ContourView::exported(const QString& suffix, QSize pixels)
{
    return m_scene->exported(suffix, pixels);
}

void ContourView::resetView()
{
    m_scene->reset();
}

QString ContourView::textAt(const QPoint& at) const
{
    return m_scene->textAt(m_scene->plot().widget().mapFrom(this, at));
}

void ContourView::presentProbe(const core::Probe& probe)
{
    m_scene->readOut().setProbe(probe);
}

const ContourContent& ContourView::content() const
{
    return m_scene->content();
}

core::Window ContourView::visibleWindow() const
{
    return m_scene->frameWindow();
}

QPoint ContourView::pixelOf(double p, double q) const
{
    PlanePlot& plot = m_scene->plot();
    return plot.widget().mapTo(this, plot.frame().pixel(p, q).toPoint());
}

QString ContourView::readOut() const
{
    return m_scene->readOut().text();
}

QString ContourView::message() const
{
    return m_scene->message();
}

void ContourView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_scene->restyle();
}

void ContourView::keyPressEvent(QKeyEvent* event)
{
    if (!m_scene->pressed(*event))
        View::keyPressEvent(event);
}

void ContourView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_scene->plot().replot(); // and so the picture gets its place
}

void ContourView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_scene->fitPicture();
}

void ContourView::focusInEvent(QFocusEvent* event)
{
    View::focusInEvent(event);
    // Only who walks here with the keyboard needs to see where it is.
    m_scene->setFocused(event->reason() == Qt::TabFocusReason ||
                        event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason);
}

void ContourView::focusOutEvent(QFocusEvent* event)
{
    View::focusOutEvent(event);
    m_scene->setFocused(false);
}

} // namespace ui
