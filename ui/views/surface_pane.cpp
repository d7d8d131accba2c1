// SPDX-License-Identifier: MIT
#include "ui/views/surface_pane.h"

#include "ui/theme.h"

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
    constexpr int kLevels = 16;
    const HeightScale& scale = m_field->scale();
    std::vector<float> levels;
    for (const double value : roundTicks(scale.low, scale.high, kLevels)) {
        const auto height = static_cast<float>(scale.heightOfAxisValue(value));
        // A level at the lid would draw the outline of every clipped peak.
        if (height > 0.0F && height < 0.999F)
            levels.push_back(height);
    }
    return levels;
}

void SurfacePane::setDetail(Detail detail)
{
    if (!m_field)
        return;
    if (std::max(m_field->rows(), m_field->columns()) <= kCoarseSide)
        detail = Detail::Full;
    if (detail == Detail::Full && !m_mesh) {
        const Eigen::Index side = std::max(m_field->rows(), m_field->columns());
        m_mesh = std::make_unique<const SurfaceMesh>(surfaceMesh(*m_field, side, contourLevels()));
        m_scene.setMesh(detail, *m_mesh);
    } else if (detail == Detail::Coarse && !m_hasCoarse) {
        m_scene.setMesh(detail, surfaceMesh(*m_field, kCoarseSide, contourLevels()));
        m_hasCoarse = true;
    }
    m_scene.setDetail(detail);
}

void SurfacePane::paint(QPainter& painter, const Projector& projector,
                        const std::optional<core::Projection>& cursor) const
{
    if (!m_field)
        return;
    painter.setClipRect(projector.rectangle());
    paintAxes(painter, projector, m_ticks);
    paintTraces(painter, projector, *m_field, m_traces);
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
