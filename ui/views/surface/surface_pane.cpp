// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_pane.h"

#include "ui/look/theme.h"
#include "ui/look/ticks.h"

#include <QPainter>

#include <algorithm>

namespace ui {

void SurfacePane::setSlice(const core::SlicePtr& slice, const HeightScale& scale)
{
    m_mesh.reset();
    m_hasCoarse = false;
    if (!slice || slice->loss.cols() < 2) {
        m_field.reset();
        m_traces.clear();
        m_markers.clear();
        m_scene.setDetail(std::nullopt);
        return;
    }
    m_field = std::make_unique<HeightField>(slice, scale);
    m_ticks = boxTicks(*m_field);
    m_scene.setBox(m_ticks);
}

void SurfacePane::setPaths(const std::vector<core::WalkedPath>& paths,
                           const std::vector<core::SliceMinimum>& minima, int iteration,
                           const ViewState::Settings& shown)
{
    m_traces.clear();
    m_markers.clear();
    if (!m_field)
        return;
    if (shown.showMinima) {
        for (const core::SliceMinimum& minimum : minima) {
            const auto kind =
                minimum.ofWholeSpace ? Marker::Kind::Minimum : Marker::Kind::MinimumOfSlice;
            m_markers.push_back(
                {kind, m_field->place(minimum.at.p, minimum.at.q, minimum.loss), {}, 0});
        }
    }
    if (!shown.showPaths)
        return;
    for (const core::WalkedPath& path : paths)
        m_traces.push_back(trace(path, *m_field, iteration));
    for (const Trace& trace : m_traces)
        if (trace.end)
            m_markers.push_back({Marker::Kind::End, *trace.end, trace.colour, trace.endRemoteness});
    // All methods start at the same point.
    if (!m_traces.empty() && m_traces.front().start)
        m_markers.push_back({Marker::Kind::Start, *m_traces.front().start, {}, 0});
}

std::vector<float> SurfacePane::contourLevels() const
{
    constexpr int kMost = 16;
    const HeightScale& scale = m_field->scale();
    std::vector<float> levels;
    // Axis values are evenly spaced, whether they are L or log10 L.
    for (const double value : roundLevels(scale.low, scale.high, false, kMost))
        levels.push_back(static_cast<float>(scale.heightOfAxisValue(value)));
    return levels;
}

void SurfacePane::setDetail(Detail detail)
{
    m_detail = detail;
    m_scene.setSmooth(detail == Detail::Full);
    if (!m_field)
        return;
    const Eigen::Index side = std::max(m_field->rows(), m_field->columns());
    if (detail == Detail::Full || side <= kCoarseSide) {
        if (!m_mesh) {
            m_mesh =
                std::make_unique<const SurfaceMesh>(surfaceMesh(*m_field, side, contourLevels()));
            m_scene.setMesh(Detail::Full, *m_mesh);
        }
        m_scene.setDetail(Detail::Full);
        return;
    }
    if (!m_hasCoarse)
        m_scene.setMesh(Detail::Coarse, surfaceMesh(*m_field, kCoarseSide, contourLevels()));
    m_hasCoarse = true;
    m_scene.setDetail(Detail::Coarse);
}

void SurfacePane::paint(QPainter& painter, const Projector& projector,
                        const std::optional<core::Projection>& cursor) const
{
    if (!m_field)
        return;
    painter.setClipRect(projector.rectangle());
    paintAxes(painter, projector, m_ticks);
    paintTraces(painter, projector, *m_field, m_traces, m_detail == Detail::Full);
    paintMarkers(painter, projector, *m_field, m_markers);
    if (cursor)
        paintCursor(painter, projector, *m_field, cursor->p, cursor->q);
    if (!m_title.isEmpty()) {
        QFont font = tabularFont(10.5);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme().text);
        painter.drawText(projector.rectangle().adjusted(0.0, 58.0, 0.0, 0.0),
                         Qt::AlignTop | Qt::AlignHCenter, m_title);
    }
    painter.setClipping(false);
}

} // namespace ui
