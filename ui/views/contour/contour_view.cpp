// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_view.h"

#include "ui/data/export_data.h"
#include "ui/look/theme.h"
#include "ui/views/contour/contour_scene.h"
#include "ui/views/contour/map_bar.h"
#include "ui/views/plane/place_menu.h"
#include "ui/views/plane/point_read_out.h"
#include "ui/views/plot/grid_shape.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/shading_words.h"
#include "ui/views/plot/slice_words.h"
#include "ui/views/view_actions.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ContourView::ContourView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_grid(new QGridLayout)
    , m_readOut(new PointReadOut(this))
    , m_centre(addCentreAction(*this, state))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Contour map of the loss"));
    setWhatsThis(tr("The loss seen from above. Click to put the start there, or drag the white "
                    "circle. Drag to pan, turn the wheel to zoom, drag with Shift to zoom to a "
                    "rectangle, double click to see everything again; Alt with the Left and Right "
                    "keys goes back and forward in what was seen. With more than two "
                    "parameters the dial in the corner turns the plane."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 140);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new MapBar(state, this));
    column->addLayout(m_grid, 1);
    column->addWidget(m_readOut);
    setMapCount(1);
    addPlaceActions(*this, state, [this](const std::optional<QPoint>& at) { return placeAt(at); });
    addViewActions(*this);
    connect(&state, &ViewState::cursorChanged, this, &ContourView::showCursor);
    connect(&state, &ViewState::aloneChanged, this, &ContourView::arrange);
}

ContourView::~ContourView() = default;

ContourView::Map ContourView::makeMap()
{
    auto* title = new QLabel(this);
    title->setObjectName(QStringLiteral("mapTitle"));
    title->setContentsMargins(10, 6, 10, 0);
    title->setToolTip(tr("A double click shows this picture alone, and another one all of them."));
    title->installEventFilter(this);
    // All maps are of one size, whatever stands above them.
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto scene = std::make_unique<ContourScene>(*this, m_state);
    scene->plot().widget().setFocusProxy(this);
    scene->plot().widget().setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    return {std::move(scene), title, std::nullopt};
}

void ContourView::removeMap(Map& map)
{
    QWidget* plot = &map.scene->plot().widget();
    delete map.title;
    map.scene.reset();
    delete plot; // after the scene, which draws on it
}

void ContourView::setMapCount(std::size_t count)
{
    if (count == m_maps.size())
        return;
    while (m_maps.size() > count) {
        Map last = std::move(m_maps.back()); // a plot that goes gives its focus away: to the others
        m_maps.pop_back();
        removeMap(last);
    }
    while (m_maps.size() < count)
        m_maps.push_back(makeMap());
    arrange();
}

void ContourView::forgetOtherPanels()
{
    bool isAnyNew = false;
    for (std::size_t k = 0; k < m_maps.size(); ++k) {
        const core::PanelAnalysis& panel = m_analysis->panels[k];
        if (!panel.picture && m_maps[k].shown && m_maps[k].shown != panel.panel) {
            Map old = std::exchange(m_maps[k], makeMap());
            removeMap(old);
            isAnyNew = true;
        }
        if (panel.picture)
            m_maps[k].shown = panel.panel;
    }
    if (isAnyNew)
        arrange();
}

void ContourView::arrange()
{
    const auto only = alone();
    const auto [columns, rows] = gridShape(only ? 1 : m_maps.size(), size());
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowStretch(i, 0);
    for (int j = 0; j < m_grid->columnCount(); ++j)
        m_grid->setColumnStretch(j, 0);
    for (std::size_t k = 0; k < m_maps.size(); ++k) {
        const bool isShown = !only || *only == k;
        const int place = only ? 0 : int(k);
        const int row = place / columns;
        const int column = place % columns;
        QWidget* plot = &m_maps[k].scene->plot().widget();
        m_maps[k].title->setVisible(m_maps.size() > 1 && isShown);
        plot->setVisible(isShown);
        if (!isShown) {
            m_grid->removeWidget(m_maps[k].title);
            m_grid->removeWidget(plot);
            continue;
        }
        m_grid->addWidget(m_maps[k].title, 2 * row, column);
        m_grid->addWidget(plot, 2 * row + 1, column);
        m_grid->setRowStretch(2 * row + 1, 1);
        m_grid->setColumnStretch(column, 1);
    }
}

std::optional<std::size_t> ContourView::alone() const
{
    if (!m_analysis)
        return std::nullopt;
    const auto only = shownAlone(core::panelsOf(*m_analysis->request.session), m_state);
    return only && *only < m_maps.size() ? only : std::nullopt;
}

void ContourView::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    setMapCount(analysis->panels.size());
    forgetOtherPanels();
    if (m_state.alone())
        arrange(); // that panel may have another place now, or be gone
    m_lead = analysis->lead;
    bool hasAnyHole = false;
    for (std::size_t k = 0; k < m_maps.size(); ++k) {
        m_maps[k].scene->present(analysis, k);
        m_maps[k].title->setText(titleOf(k));
        const core::SlicePtr& slice = contentOf(k).slice;
        hasAnyHole = hasAnyHole || (slice && hasHole(*slice));
    }
    m_centre->setVisible(hasAnyHole);
    setAccessibleDescription(lead().description());
    showCursor();
}

QString ContourView::titleOf(std::size_t index) const
{
    if (m_maps.size() < 2 || !m_analysis)
        return {};
    return QStringLiteral("<b>%1</b>&nbsp;&nbsp;<span style=\"color:%2\">%3</span>")
        .arg(panelTitle(m_analysis->panels[index].panel).toHtmlEscaped(), theme().mutedText.name(),
             remarkOf(index));
}

QString ContourView::remarkOf(std::size_t index) const
{
    const ContourContent& content = contentOf(index);
    if (content.difference)
        return differenceTitle(*m_analysis, index);
    return content.shading ? shadingName(content.shading->of) : panelRemark(*m_analysis, index);
}

void ContourView::showCursor()
{
    const auto& cursor = m_state.cursor();
    const auto value = lead().valueAtCursor();
    if (!value)
        m_readOut->clear();
    else
        m_readOut->setPoint(*cursor, m_analysis->plane().at(cursor->p, cursor->q), value->loss,
                            value->alpha);
}

void ContourView::setOutdated(bool outdated)
{
    for (const Map& map : m_maps)
        map.scene->setOutdated(outdated);
}

std::vector<ExportFormat> ContourView::exportFormats() const
{
    return plotFormats();
}

QByteArray ContourView::exported(const Figure& figure)
{
    if (!content().slice)
        return {};
    if (figure.suffix == QLatin1String("csv"))
        return sliceCsv(*m_analysis);
    std::vector<TitledPlot> plots;
    for (std::size_t k = 0; k < m_maps.size(); ++k)
        if (!alone() || *alone() == k)
            plots.push_back({&m_maps[k].scene->beginFigure(finePixels(figure)),
                             panelTitle(m_analysis->panels[k].panel), remarkOf(k)});
    QByteArray file = exportedPlots(plots, figure);
    for (std::size_t k = 0; k < m_maps.size(); ++k)
        if (!alone() || *alone() == k)
            m_maps[k].scene->endFigure();
    return file;
}

void ContourView::resetView()
{
    lead().reset();
}

QString ContourView::textAt(const QPoint& at) const
{
    for (const Map& map : m_maps) {
        const QWidget& plot = map.scene->plot().widget();
        const QPoint inside = plot.mapFrom(this, at);
        if (plot.rect().contains(inside))
            return map.scene->textAt(inside);
    }
    return {};
}

std::optional<PaintedMark> ContourView::markAt(const QPoint& at) const
{
    for (const Map& map : m_maps) {
        const QWidget& plot = map.scene->plot().widget();
        const QPoint inside = plot.mapFrom(this, at);
        if (plot.rect().contains(inside))
            return map.scene->markAt(inside);
    }
    return std::nullopt;
}

std::optional<ChosenPlace> ContourView::placeAt(const std::optional<QPoint>& at) const
{
    const auto& cursor = m_state.cursor();
    if (!at && !cursor)
        return std::nullopt;
    const QPoint place = at ? *at : pixelOf(cursor->p, cursor->q);
    for (const Map& map : m_maps) {
        const QWidget& plot = map.scene->plot().widget();
        const QPoint inside = plot.mapFrom(this, place);
        if (plot.rect().contains(inside))
            return map.scene->placeAt(inside);
    }
    return std::nullopt;
}

void ContourView::presentProbe(const core::Probe& probe)
{
    m_readOut->setProbe(probe);
    for (std::size_t k = 0; k < m_maps.size(); ++k)
        m_maps[k].scene->setSteps(k == m_lead ? probe.steps : std::vector<core::StepStudy>());
}

const ContourContent& ContourView::contentOf(std::size_t index) const
{
    return m_maps.at(index).scene->content();
}

const ContourContent& ContourView::content() const
{
    return lead().content();
}

core::Window ContourView::visibleWindow() const
{
    return lead().frameWindow();
}

QPoint ContourView::pixelOf(double p, double q) const
{
    PlanePlot& plot = lead().plot();
    return plot.widget().mapTo(this, plot.frame().pixel(p, q).toPoint());
}

QString ContourView::readOut() const
{
    return m_readOut->text();
}

const std::vector<core::StepStudy>& ContourView::steps() const
{
    return lead().steps();
}

QString ContourView::message() const
{
    return lead().message();
}

void ContourView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (const Map& map : m_maps)
            map.scene->restyle();
}

void ContourView::keyPressEvent(QKeyEvent* event)
{
    if (!lead().pressed(*event))
        View::keyPressEvent(event);
}

void ContourView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    for (const Map& map : m_maps)
        map.scene->plot().replot(); // and so the picture gets its place
}

void ContourView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    for (const Map& map : m_maps)
        map.scene->fitPicture();
}

void ContourView::focusInEvent(QFocusEvent* event)
{
    View::focusInEvent(event);
    // Only who walks here with the keyboard needs to see where it is.
    lead().setFocused(event->reason() == Qt::TabFocusReason ||
                      event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason);
}

void ContourView::focusOutEvent(QFocusEvent* event)
{
    View::focusOutEvent(event);
    for (const Map& map : m_maps)
        map.scene->setFocused(false);
}

bool ContourView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonDblClick || !m_analysis)
        return View::eventFilter(object, event);
    for (std::size_t k = 0; k < m_maps.size(); ++k)
        if (m_maps[k].title == object)
            m_state.setAlone(alone() ? std::nullopt : std::optional(m_analysis->panels[k].panel));
    return true;
}

void ContourView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    arrange();
}

} // namespace ui
