// SPDX-License-Identifier: MIT
#include "ui/look/theme.h"
#include "ui/views/plane/seen_place.h"
#include "ui/views/plane/window_steps.h"
#include "ui/views/plot/slice_words.h"
#include "ui/views/surface/surface_view_parts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QString termOf(const Marker& marker)
{
    switch (marker.kind) {
    case Marker::Kind::Start:
        return QStringLiteral("term:start");
    case Marker::Kind::End:
        return QStringLiteral("term:path");
    case Marker::Kind::Minimum:
    case Marker::Kind::FoundMinimum:
        return QStringLiteral("term:minimum");
    case Marker::Kind::MinimumOfSlice:
        return QStringLiteral("term:critical-point");
    case Marker::Kind::Pass:
        break;
    }
    return QStringLiteral("term:pass");
}

} // namespace

const OrbitCamera& SurfaceView::camera() const
{
    return m_parts->control.camera();
}

void SurfaceView::setCamera(const OrbitCamera& camera)
{
    m_parts->control.setCamera(camera);
}

std::size_t SurfaceView::paneCount() const
{
    return m_parts->panes.size();
}

const SurfacePane& SurfaceView::pane(std::size_t index) const
{
    return *m_parts->panes.at(index);
}

const VtkWidget* SurfaceView::canvas() const
{
    return m_parts->canvas;
}

std::optional<core::PlanePoint> SurfaceView::planePointAt(const QPointF& position) const
{
    const auto [field, point] = surfaceUnder(position);
    if (!point)
        return std::nullopt;
    return field->planePoint(point->x(), point->y());
}

std::optional<ChosenPlace> SurfaceView::placeAt(const std::optional<QPoint>& at) const
{
    const Parts& p = *m_parts;
    constexpr double kNear = 0.02; // of the window
    if (!p.analysis)
        return std::nullopt;
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        const core::HeightField* field = p.panes[k]->field();
        if (!field || (at && !paneRectangle(k, size()).contains(*at)))
            continue;
        std::optional<core::PlanePoint> point = at ? planePointAt(*at) : std::nullopt;
        if (!at && m_state.cursor())
            point = core::PlanePoint{m_state.cursor()->p, m_state.cursor()->q};
        if (!point)
            return std::nullopt;
        const core::Window& window = field->slice().grid.window;
        if (field->isRibbon()) // across it nothing changes
            return seenPlace(*p.analysis, k, m_state, {point->p, 0.0},
                             {kNear * window.width(), 1.0});
        return seenPlace(*p.analysis, k, m_state, *point,
                         {kNear * window.width(), kNear * window.height()});
    }
    return std::nullopt;
}

SurfaceView::Under SurfaceView::surfaceUnder(const QPointF& position) const
{
    const Parts& p = *m_parts;
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        const QRectF part = paneRectangle(k, size());
        const core::HeightField* field = p.panes[k]->field();
        if (field && part.contains(position))
            return {field, field->hit(Projector(camera(), part).ray(position))};
    }
    return {};
}

void SurfaceView::moveStarted()
{
    for (const auto& pane : m_parts->panes)
        pane->setDetail(Detail::Coarse);
    if (m_parts->canvas)
        m_parts->canvas->setMoving(true);
    m_parts->settle.start();
    redraw();
}

void SurfaceView::refine()
{
    for (const auto& pane : m_parts->panes)
        pane->setDetail(Detail::Full);
    if (m_parts->canvas)
        m_parts->canvas->setMoving(false);
    redraw();
}

void SurfaceView::redraw()
{
    if (m_parts->canvas)
        m_parts->canvas->redraw();
    m_parts->overlay->redraw();
}

void SurfaceView::setCameras(const QSize& pixels, double pixelRatio)
{
    const QSizeF size = QSizeF(pixels) / pixelRatio;
    const auto& panes = m_parts->panes;
    for (std::size_t k = 0; k < panes.size(); ++k)
        if (const QRectF part = paneRectangle(k, size); !part.isEmpty())
            panes[k]->scene().setCamera(camera(), part.size(), pixelRatio);
}

QRegion SurfaceView::besidePanes(const QSizeF& size) const
{
    QRegion rest(QRectF(QPointF(), size).toAlignedRect());
    for (std::size_t k = 0; k < m_parts->panes.size(); ++k)
        rest -= paneRectangle(k, size).toRect();
    return rest;
}

void SurfaceView::paintOver(QPainter& painter, const QSizeF& size, bool isTransparent) const
{
    const Parts& p = *m_parts;
    painter.setRenderHint(QPainter::Antialiasing);
    if (p.outdated) {
        QColor veil = theme().base;
        veil.setAlphaF(0.45F);
        painter.fillRect(QRectF(QPointF(), size), veil);
    }
    if (!isTransparent)
        for (const QRect& empty : besidePanes(size))
            painter.fillRect(empty, theme().base);
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        if (const QRectF part = paneRectangle(k, size); !part.isEmpty())
            p.panes[k]->paint(painter, Projector(camera(), part));
    }
}

void SurfaceView::paintCursors(QPainter& painter, const QSizeF& size) const
{
    const Parts& p = *m_parts;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t k = 0; m_state.cursor() && k < p.panes.size(); ++k)
        if (const QRectF part = paneRectangle(k, size); !part.isEmpty())
            p.panes[k]->paintCursor(painter, Projector(camera(), part), *m_state.cursor());
    const auto& number = m_state.pointedNumber();
    if (!number || !p.analysis || p.analysis->lead >= p.panes.size())
        return;
    const std::size_t lead = p.analysis->lead;
    if (paneRectangle(lead, size).isEmpty())
        return;
    if (const auto move = minimumMove(*p.analysis, *number))
        p.panes[lead]->paintMove(painter, Projector(camera(), paneRectangle(lead, size)), *move);
}

void SurfaceView::setOutdated(bool outdated)
{
    if (outdated == m_parts->outdated)
        return;
    m_parts->outdated = outdated;
    m_parts->overlay->redraw();
}

bool SurfaceView::event(QEvent* event)
{
    // Single letters and digits are ours while we have the focus, not menu shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (CameraControl::means(*key) || meansWindowStep(*key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        QToolTip::showText(help.globalPos(), textAt(help.pos()), this);
        return true;
    }
    return View::event(event);
}

QString SurfaceView::textAt(const QPointF& position) const
{
    const Parts& p = *m_parts;
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        const QRectF part = paneRectangle(k, size());
        if (part.contains(position))
            return p.panes[k]->textAt(Projector(camera(), part), position);
    }
    return {};
}

std::optional<PaintedMark> SurfaceView::markAt(const QPoint& at) const
{
    constexpr double kNear = 10.0;
    const Parts& p = *m_parts;
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        const QRectF part = paneRectangle(k, size());
        if (!part.contains(at))
            continue;
        const Projector projector(camera(), part);
        const std::vector<Marker>& markers = p.panes[k]->markers();
        // What is drawn last is seen.
        for (auto marker = markers.rbegin(); marker != markers.rend(); ++marker) {
            const QPointF away = projector.at(marker->at) - at;
            if (std::hypot(away.x(), away.y()) <= kNear)
                return PaintedMark{termOf(*marker), marker->text};
        }
        const bool isHole = p.panes[k]->textAt(projector, at) == holeHelp();
        return isHole ? std::optional(PaintedMark{QStringLiteral("term:hole")}) : std::nullopt;
    }
    return std::nullopt;
}

void SurfaceView::resetView()
{
    m_parts->control.reset(m_state.settings().animate);
}

void SurfaceView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const auto& pane : m_parts->panes)
        pane->scene().applyTheme();
    presentChips();
    redraw();
}

void SurfaceView::resizeEvent(QResizeEvent*)
{
    if (m_parts->canvas)
        m_parts->canvas->setGeometry(rect());
    m_parts->overlay->setGeometry(rect());
    layOut(size());
}

void SurfaceView::mousePressEvent(QMouseEvent* event)
{
    if (stepsWindow(*event, m_state) || event->button() == Qt::RightButton)
        return;
    m_parts->control.press(*event);
    setCursor(Qt::ClosedHandCursor);
}

void SurfaceView::mouseMoveEvent(QMouseEvent* event)
{
    const auto part = paneRectangle(0, size()); // all are of one size
    if (m_parts->control.move(*event, Projector(camera(), part)))
        return;
    const auto point = planePointAt(event->position());
    m_state.setCursor(point ? std::optional(core::Projection{point->p, point->q, 0.0})
                            : std::nullopt);
}

void SurfaceView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->buttons() != Qt::NoButton)
        return;
    m_parts->control.release();
    unsetCursor();
}

void SurfaceView::mouseDoubleClickEvent(QMouseEvent*)
{
    resetView();
}

void SurfaceView::wheelEvent(QWheelEvent* event)
{
    m_parts->control.wheel(*event, surfaceUnder(event->position()).point);
    event->accept();
}

void SurfaceView::keyPressEvent(QKeyEvent* event)
{
    if (stepsWindow(*event, m_state))
        return;
    if (!m_parts->control.key(*event, m_state.settings().animate))
        View::keyPressEvent(event);
}

void SurfaceView::leaveEvent(QEvent*)
{
    m_state.setCursor(std::nullopt);
}

} // namespace ui
