// SPDX-License-Identifier: MIT
#include "ui/views/surface/step_patch.h"

#include "ui/look/theme.h"
#include "ui/views/plane/step_painter.h"
#include "ui/views/surface/surface_paths.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kCells = 26; ///< Across the patch.
/// Half the width of a patch in the box, at least and at most, and as a multiple of the step.
constexpr double kLeast = 0.14;
constexpr double kMost = 0.6;
constexpr double kBeyond = 1.5;

/// <u,1> at the sample nearest to a place of the box.
double alphaNear(const core::HeightField& field, double x, double y)
{
    const auto index = [](double place, Eigen::Index count) {
        const double at = 0.5 * (place + 1.0) * static_cast<double>(count - 1);
        return std::clamp<Eigen::Index>(std::lround(at), 0, count - 1);
    };
    return field.alpha(index(y, field.rows()), index(x, field.columns()));
}

/// The parabola as heights over the box.
class Patch {
public:
    Patch(const core::StepStudy& step, const core::HeightField& field)
        : m_parabola(*step.parabola)
        , m_field(field)
        , m_middle(field.place(step.from.p, step.from.q, step.parabola->value))
        , m_alpha(alphaNear(field, m_middle.x(), m_middle.y()))
    {
        double length = 0.0;
        if (step.to) {
            const Eigen::Vector3d end = field.place(step.to->p, step.to->q, 0.0);
            length = (end - m_middle).head<2>().norm();
        }
        m_radius = std::clamp(kBeyond * length, kLeast, kMost);
    }

    /// Vertex (i, j) of the patch; nothing where none is drawn.
    std::optional<Eigen::Vector3d> at(int i, int j) const
    {
        const double dx = m_radius * (2.0 * j / kCells - 1.0);
        const double dy = m_radius * (2.0 * i / kCells - 1.0);
        const double x = m_middle.x() + dx;
        const double y = m_middle.y() + dy;
        constexpr double kRound = 1.0 + 1e-9;
        if (std::hypot(dx, dy) > kRound * m_radius || std::isnan(m_field.surfaceAt(x, y)))
            return std::nullopt; // also outside of the box
        if (!(alphaNear(m_field, x, y) * m_alpha > 0.0))
            return std::nullopt; // beyond the wall
        const core::PlanePoint point = m_field.planePoint(x, y);
        const double value = m_parabola(point.p, point.q);
        const core::LossScale& scale = m_field.scale();
        const double height = scale.axisValue(value);
        if (!(height >= scale.low && height <= scale.high))
            return std::nullopt;
        return m_field.place(point.p, point.q, value);
    }

private:
    const core::LocalParabola& m_parabola;
    const core::HeightField& m_field;
    Eigen::Vector3d m_middle;
    double m_alpha;
    double m_radius = 0.0;
};

void paintPatch(QPainter& painter, const Projector& projector, const core::HeightField& field,
                std::vector<PatchCell> cells, const QColor& colour)
{
    const auto depth = [&](const PatchCell& cell) {
        return projector.depth(0.5 * (cell.corners[0] + cell.corners[2]));
    };
    std::ranges::sort(cells, [&](const auto& p, const auto& q) { return depth(p) > depth(q); });
    QColor line = colour.darker(140);
    QColor fill = colour.lighter(125);
    for (const PatchCell& cell : cells) {
        const Eigen::Vector3d middle = 0.5 * (cell.corners[0] + cell.corners[2]);
        const bool isHidden =
            field.hides(middle + kLift * Eigen::Vector3d::UnitZ(), projector.eyeFor(middle));
        fill.setAlphaF(isHidden ? 0.10F : 0.42F);
        line.setAlphaF(isHidden ? 0.10F : 0.45F);
        QPolygonF outline;
        for (const Eigen::Vector3d& corner : cell.corners)
            outline << projector.at(corner);
        painter.setPen(QPen(line, 0.6));
        painter.setBrush(fill);
        painter.drawPolygon(outline);
    }
}

} // namespace

std::vector<PatchCell> parabolaPatch(const core::StepStudy& step, const core::HeightField& field)
{
    std::vector<PatchCell> cells;
    if (!step.parabola || field.isRibbon())
        return cells;
    const Patch patch(step, field);
    for (int i = 0; i < kCells; ++i)
        for (int j = 0; j < kCells; ++j) {
            const std::array corners{patch.at(i, j), patch.at(i, j + 1), patch.at(i + 1, j + 1),
                                     patch.at(i + 1, j)};
            if (std::ranges::all_of(corners, [](const auto& corner) { return corner.has_value(); }))
                cells.push_back({{*corners[0], *corners[1], *corners[2], *corners[3]}});
        }
    return cells;
}

std::optional<Eigen::Vector3d> placeOf(const core::SeenPoint& point, const core::HeightField& field)
{
    if (std::isnan(point.loss))
        return std::nullopt;
    const Eigen::Vector3d place = field.place(point.p, point.q, point.loss);
    if (!isOverWindow(place))
        return std::nullopt;
    return place + kLift * Eigen::Vector3d::UnitZ();
}

void paintStepsOn(QPainter& painter, const Projector& projector, const core::HeightField& field,
                  std::span<const core::StepStudy> steps)
{
    if (field.isRibbon())
        return;
    for (const core::StepStudy& step : steps)
        paintPatch(painter, projector, field, parabolaPatch(step, field),
                   methodColour(step.colour));
    const auto pixel = [&](const core::SeenPoint& at) -> std::optional<QPointF> {
        const auto point = placeOf(at, field);
        return point ? std::optional(projector.at(*point)) : std::nullopt;
    };
    paintSteps(painter, steps, pixel);
}

} // namespace ui
