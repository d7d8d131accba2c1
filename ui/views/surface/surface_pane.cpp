// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_pane.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/shading_words.h"
#include "ui/views/plot/slice_words.h"
#include "ui/views/surface/basin_colours.h"
#include "ui/views/surface/step_patch.h"
#include "ui/views/surface/surface_view.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

bool SurfacePane::setPicture(const core::PanelAnalysis& panel)
{
    const core::SurfaceMesh* const before = mesh();
    m_fullMesh = panel.fullMesh.value;
    const bool isRecoloured = panel.shades.value != m_shades;
    m_shades = panel.shades.value;
    if (isRecoloured) {
        m_uploaded[0] = m_uploaded[1] = nullptr;
        colour();
    }
    if (panel.picture.value == m_picture) {
        const bool isNew = mesh() != before || isRecoloured;
        if (isNew)
            setDetail(m_detail);
        return isNew;
    }
    m_picture = panel.picture.value;
    m_uploaded[0] = m_uploaded[1] = nullptr;
    m_scene.setBoxShown(!isConstant());
    if (!field()) {
        m_traces.clear();
        m_markers.clear();
        m_scene.setDetail(std::nullopt);
        return true;
    }
    m_ticks = boxTicks(m_picture->field);
    m_scene.setBox(m_ticks);
    m_scene.setLines(m_picture->lines);
    setDetail(m_detail);
    return true;
}

const core::SurfaceMesh* SurfacePane::mesh() const
{
    if (!field())
        return nullptr;
    if (m_detail == Detail::Full && m_fullMesh)
        return m_fullMesh.get();
    return &m_picture->moving;
}

void SurfacePane::setColourMap(const ColourMap& map)
{
    m_colours = &map;
    colour();
}

void SurfacePane::colour()
{
    /// Under colours that are not those of the lines.
    static const ColourMap kGrey{{}, {}, {QColor(0x80, 0x80, 0x80), QColor(0x80, 0x80, 0x80)}};
    if (m_basins && m_colours)
        m_scene.setColourMap(*m_colours, kGrey);
    else if (m_shades)
        m_scene.setColourMap(shadingColours(m_shades->of->of), kGrey);
    else if (m_colours)
        m_scene.setColourMap(*m_colours, *m_colours);
}

const core::Shading* SurfacePane::shading() const
{
    return m_shades ? m_shades->of.get() : nullptr;
}

const std::vector<float>& SurfacePane::shades() const
{
    const bool isFull = mesh() == m_fullMesh.get();
    if (!m_shades || m_shades->picture != m_picture || (isFull && m_shades->fullMesh != m_fullMesh))
        return mesh()->heights;
    return isFull ? m_shades->full : m_shades->moving;
}

bool SurfacePane::setOutlines(std::vector<PlaneOutline> outlines)
{
    if (outlines == m_outlines)
        return false;
    m_outlines = std::move(outlines);
    return true;
}

bool SurfacePane::setPaths(const core::Analysis& analysis, std::size_t index,
                           const ViewState& state)
{
    const core::PanelAnalysis& panel = analysis.panels[index];
    const bool isOwn = index == analysis.lead;
    const ViewState::Settings& shown = state.settings();
    Source source{m_picture,         panel.paths.value,        panel.minima.value,
                  state.iteration(), state.timeline().along(), shown.showPaths,
                  shown.showMinima,  state.hiddenMethods()};
    if (isOwn) {
        source.landmarks = state.landmarks();
        source.found = state.ground().found();
        if (shown.showTrails)
            source.trails = analysis.trails.value;
    }
    if (source == m_source)
        return false;
    m_source = std::move(source);
    m_traces.clear();
    m_markers.clear();
    if (!field())
        return true;
    if (shown.showMinima && panel.minima) {
        for (const core::SliceMinimum& minimum : *panel.minima) {
            const auto kind =
                minimum.ofWholeSpace ? Marker::Kind::Minimum : Marker::Kind::MinimumOfSlice;
            m_markers.push_back(
                {kind, m_picture->field.place(minimum.at.p, minimum.at.q, minimum.loss), {}, 0});
        }
    }
    if (isOwn && shown.showMinima)
        addFound(state);
    addTrails();
    if (!shown.showPaths || !panel.paths)
        return true;
    for (const core::WalkedPath& path : *panel.paths)
        if (!state.isMethodHidden(path.colour))
            m_traces.push_back(trace(path, m_picture->field, state.iterationOn(*path.path)));
    for (const Trace& trace : m_traces)
        if (trace.end && !trace.isWay)
            m_markers.push_back({Marker::Kind::End, *trace.end, trace.colour, trace.endRemoteness});
    // Most methods start at the same point.
    std::vector<Eigen::Vector3d> starts;
    for (const Trace& trace : m_traces)
        if (trace.start && !trace.isWay && std::ranges::find(starts, *trace.start) == starts.end())
            starts.push_back(*trace.start);
    for (const Eigen::Vector3d& start : starts)
        m_markers.push_back({Marker::Kind::Start, start, {}, 0});
    return true;
}

void SurfacePane::addTrails()
{
    const core::HeightField& field = m_picture->field;
    if (!m_source.trails || field.isRibbon())
        return;
    const core::PlaneBasis basis(field.slice().plane);
    for (const core::Trail& trail : *m_source.trails)
        if (trail.points.front().x.size() == field.slice().plane.origin.size())
            m_traces.push_back(trailTrace(trail, basis, field));
}

void SurfacePane::addFound(const ViewState& state)
{
    const core::HeightField& field = m_picture->field;
    if (field.isRibbon())
        return;
    const core::PlaneBasis basis(field.slice().plane);
    const Eigen::Index d = field.slice().plane.origin.size();
    for (const Landmark& mark : state.landmarks()) {
        if (mark.x.size() != d)
            continue;
        const core::Projection foot = basis.project(mark.x);
        const Eigen::Vector3d at = field.place(foot.p, foot.q, mark.loss);
        if (std::abs(at.x()) > 1.0 || std::abs(at.y()) > 1.0)
            continue;
        m_markers.push_back({mark.isMinimum ? Marker::Kind::FoundMinimum : Marker::Kind::Pass,
                             at + Eigen::Vector3d(0.0, 0.0, kLift),
                             {},
                             remotenessOf(foot.distance, field.slice()),
                             mark.number,
                             numberText(mark.loss)});
    }
    const auto& found = state.ground().found();
    if (!found || !found->passes || found->problem.d() != d)
        return;
    for (const core::Pass& pass : found->passes->passes)
        for (const core::PassSide& side : pass.sides)
            m_traces.push_back(wayTrace(side.way, basis, field));
}

bool SurfacePane::setBasins(const std::shared_ptr<const core::BasinMap>& basins,
                            const std::shared_ptr<const FoundGround>& found)
{
    if (basins == m_basins && (!basins || found == m_basinsFound))
        return false;
    m_basins = basins;
    m_basinsFound = found;
    m_basinPicture =
        basins ? basinPicture(*basins, minimumNumbers(*basins, found.get())) : BasinPicture();
    m_uploaded[0] = m_uploaded[1] = nullptr;
    colour();
    setDetail(m_detail);
    return true;
}

bool SurfacePane::setSteps(const std::vector<core::StepStudy>& steps)
{
    if (steps.empty() && m_steps.empty())
        return false; // each move of the mouse comes by here
    m_steps = steps;
    return true;
}

void SurfacePane::setFlood(const std::optional<double>& level)
{
    m_scene.setFlood(level && m_picture ? std::optional(m_picture->scale.position(*level))
                                        : std::nullopt);
}

void SurfacePane::setDetail(Detail detail)
{
    m_detail = detail;
    m_scene.setSmooth(detail == Detail::Full);
    if (!mesh())
        return;
    upload();
    m_scene.setDetail(mesh() == m_fullMesh.get() ? Detail::Full : Detail::Coarse);
}

void SurfacePane::upload()
{
    const bool isFull = mesh() == m_fullMesh.get();
    const core::SurfaceMesh*& uploaded = m_uploaded[isFull ? 1 : 0];
    if (uploaded == mesh())
        return;
    uploaded = mesh();
    const bool hasBasins = m_basins && !m_basinPicture.isEmpty();
    m_scene.setMesh(isFull ? Detail::Full : Detail::Coarse, *uploaded, shades(),
                    hasBasins ? basinColours(m_basinPicture, *uploaded, *field())
                              : std::vector<std::uint8_t>());
}

QString SurfacePane::textAt(const Projector& projector, const QPointF& pixel) const
{
    if (!field())
        return {};
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied); // what is painted is of no interest
    QPainter painter(&image);
    for (const AxisTitlePlace& title : paintAxes(painter, projector, m_ticks))
        if (title.outline.containsPoint(pixel, Qt::OddEvenFill))
            return title.whole;
    const core::Ray ray = projector.ray(pixel);
    if (!hasHole(field()->slice()) || field()->hit(ray) || ray.direction.z() >= 0.0)
        return {};
    // Through the hole one sees the floor of the box.
    const Eigen::Vector3d floor = ray.origin - ray.origin.z() / ray.direction.z() * ray.direction;
    const bool isInBox = std::abs(floor.x()) <= 1.0 && std::abs(floor.y()) <= 1.0;
    return isInBox && std::isnan(field()->surfaceAt(floor.x(), floor.y())) ? holeHelp() : QString();
}

void SurfacePane::paint(QPainter& painter, const Projector& projector) const
{
    painter.setClipRect(projector.rectangle());
    if (field())
        paintSurface(painter, projector);
    // A surface alone says so in a chip.
    else if (isConstant() && !m_title.isEmpty()) {
        painter.setFont(tabularFont(9.5));
        painter.setPen(theme().mutedText);
        painter.drawText(projector.rectangle(), Qt::AlignCenter, SurfaceView::tr("L is constant"));
    }
    if (!m_title.isEmpty()) {
        QFont font = tabularFont(10.5);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme().text);
        const QRectF place = projector.rectangle().adjusted(0.0, 4.0, 0.0, 0.0);
        painter.drawText(place, Qt::AlignTop | Qt::AlignHCenter, m_title);
        painter.setFont(tabularFont(9.0));
        painter.setPen(theme().mutedText);
        painter.drawText(place.adjusted(0.0, 18.0, 0.0, 0.0), Qt::AlignTop | Qt::AlignHCenter,
                         m_remark);
    }
    painter.setClipping(false);
}

void SurfacePane::paintCursor(QPainter& painter, const Projector& projector,
                              const core::Projection& cursor) const
{
    if (!field())
        return;
    painter.setClipRect(projector.rectangle());
    ui::paintCursor(painter, projector, m_picture->field, cursor.p, cursor.q);
    painter.setClipping(false);
}

void SurfacePane::paintMove(QPainter& painter, const Projector& projector,
                            const MinimumMove& move) const
{
    const auto from = field() ? field()->onSurface(move.from.p, move.from.q) : std::nullopt;
    if (!from)
        return;
    const auto to = field()->onSurface(move.to.p, move.to.q);
    // Beyond the window the arrow goes on as high as it began.
    Eigen::Vector3d end = field()->place(move.to.p, move.to.q, 0.0);
    end.z() = to ? to->z() : from->z();
    painter.setClipRect(projector.rectangle());
    paintMoveArrow(painter, projector.at(*from), projector.at(end));
    painter.setClipping(false);
}

void SurfacePane::paintSurface(QPainter& painter, const Projector& projector) const
{
    paintAxes(painter, projector, m_ticks);
    paintOutlines(painter, projector, m_picture->field, m_outlines);
    paintTraces(painter, projector, m_picture->field, m_traces,
                m_detail == Detail::Full ? Stroking::Fine : Stroking::Quick);
    paintMarkers(painter, projector, m_picture->field, m_markers);
    paintStepsOn(painter, projector, m_picture->field, m_steps);
    if (m_shades && !m_basins)
        paintColourBar(painter, projector.rectangle(), *m_shades->of);
}

} // namespace ui
