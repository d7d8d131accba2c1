// SPDX-License-Identifier: MIT
#include "core/picture/surface_mesh.h"

#include "core/numeric/constants.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include <Eigen/Geometry>

namespace core {

namespace {

/// @p count of the numbers 0 .. size - 1, evenly spread, both ends included.
std::vector<Eigen::Index> spread(Eigen::Index size, Eigen::Index count)
{
    count = std::clamp<Eigen::Index>(count, 2, size);
    std::vector<Eigen::Index> kept(static_cast<std::size_t>(count));
    for (Eigen::Index k = 0; k < count; ++k)
        kept[static_cast<std::size_t>(k)] = k * (size - 1) / (count - 1);
    return kept;
}

/// Builds one mesh; used once.
class Builder {
public:
    Builder(const HeightField& field, Eigen::Index maxSide)
        : m_field(field)
        , m_rows(spread(field.rows(), maxSide))
        , m_columns(spread(field.columns(), maxSide))
        , m_width(static_cast<std::int32_t>(m_columns.size()))
    {
    }

    SurfaceMesh build();

private:
    /// A corner of a cell: its place in the spread grid.
    struct Corner {
        std::int32_t row = 0;
        std::int32_t column = 0;
        double alpha = 0.0;
        std::int32_t point = -1; ///< -1 where the slice is masked.
    };

    /// On which side of the wall a sample with a surface lies.
    enum class Side : signed char { Negative = -1, Neither = 0, Positive = 1 };

    void addVertices();
    Side sideOf(Eigen::Index i, Eigen::Index j) const;
    std::int32_t addPoint(const Eigen::Vector3d& at, const Eigen::Vector3d& normal, float height);
    Eigen::Vector3d normalAt(Eigen::Index i, Eigen::Index j) const;
    Corner corner(std::int32_t row, std::int32_t column) const;
    std::int32_t number(const Corner& c) const { return c.row * m_width + c.column; }
    void addCell(std::int32_t row, std::int32_t column);
    void addWholeCell(std::size_t first);
    bool addPart(const std::array<Corner, 4>& corners, double sign, bool withRim);
    std::int32_t crossing(const Corner& inside, const Corner& outside);
    void addTriangle(std::int32_t a, std::int32_t b, std::int32_t c);

    const HeightField& m_field;
    std::vector<Eigen::Index> m_rows;
    std::vector<Eigen::Index> m_columns;
    std::int32_t m_width;
    std::vector<std::int32_t> m_pointOf;                        ///< Of each spread sample, or -1.
    std::vector<Side> m_sides;                                  ///< Of each spread sample.
    std::unordered_map<std::int64_t, std::int32_t> m_crossings; ///< By the edge they lie on.
    SurfaceMesh m_mesh;
};

std::int32_t Builder::addPoint(const Eigen::Vector3d& at, const Eigen::Vector3d& normal,
                               float height)
{
    for (int axis = 0; axis < 3; ++axis) {
        m_mesh.points.push_back(static_cast<float>(at[axis]));
        m_mesh.normals.push_back(static_cast<float>(normal[axis]));
    }
    m_mesh.heights.push_back(height);
    return static_cast<std::int32_t>(m_mesh.heights.size()) - 1;
}

Eigen::Vector3d Builder::normalAt(Eigen::Index i, Eigen::Index j) const
{
    const Eigen::MatrixXf& h = m_field.heights();
    // A difference over the neighbours that exist; one-sided at edges and beside the hole.
    const auto slope = [](double before, double here, double after, double spacing) {
        if (std::isnan(before))
            return std::isnan(after) ? 0.0 : (after - here) / spacing;
        return std::isnan(after) ? (here - before) / spacing : (after - before) / (2 * spacing);
    };
    const double dx = m_field.x(1) - m_field.x(0);
    const double dy = m_field.y(1) - m_field.y(0);
    const double zx =
        slope(j > 0 ? h(i, j - 1) : kNan, h(i, j), j + 1 < h.cols() ? h(i, j + 1) : kNan, dx);
    const double zy =
        slope(i > 0 ? h(i - 1, j) : kNan, h(i, j), i + 1 < h.rows() ? h(i + 1, j) : kNan, dy);
    constexpr double kTop = HeightField::kTop;
    return Eigen::Vector3d(-kTop * zx, -kTop * zy, 1.0).normalized();
}

Builder::Side Builder::sideOf(Eigen::Index i, Eigen::Index j) const
{
    const double alpha = m_field.alpha(i, j);
    if (alpha > 0.0)
        return Side::Positive;
    return alpha < 0.0 && !m_field.hasHole() ? Side::Negative : Side::Neither;
}

void Builder::addVertices()
{
    const std::size_t count = m_rows.size() * m_columns.size();
    m_pointOf.assign(count, -1);
    m_sides.assign(count, Side::Neither);
    m_mesh.points.reserve(3 * count);
    m_mesh.normals.reserve(3 * count);
    m_mesh.heights.reserve(count);
    m_mesh.triangles.reserve(6 * count);
    std::size_t k = 0;
    for (const Eigen::Index i : m_rows) {
        for (const Eigen::Index j : m_columns) {
            const float height = m_field.heights()(i, j);
            if (!std::isnan(height)) {
                m_pointOf[k] = addPoint(
                    {m_field.x(j), m_field.y(i), HeightField::kTop * static_cast<double>(height)},
                    normalAt(i, j), height);
                m_sides[k] = sideOf(i, j);
            }
            ++k;
        }
    }
}

Builder::Corner Builder::corner(std::int32_t row, std::int32_t column) const
{
    const Eigen::Index i = m_rows[static_cast<std::size_t>(row)];
    const Eigen::Index j = m_columns[static_cast<std::size_t>(column)];
    return {row, column, m_field.alpha(i, j),
            m_pointOf[static_cast<std::size_t>(row * m_width + column)]};
}

std::int32_t Builder::crossing(const Corner& inside, const Corner& outside)
{
    const std::int64_t low = std::min(number(inside), number(outside));
    const std::int64_t high = std::max(number(inside), number(outside));
    const std::int64_t edge = (low << 32) + high;
    if (const auto known = m_crossings.find(edge); known != m_crossings.end())
        return known->second;

    double t = inside.alpha / (inside.alpha - outside.alpha);
    if (!std::isfinite(t)) // alpha beyond the range of double
        t = 0.5;
    t = std::clamp(t, 0.0, 1.0);
    const auto blend = [t](double a, double b) { return (1.0 - t) * a + t * b; };
    const auto x = [this](const Corner& c) {
        return m_field.x(m_columns[static_cast<std::size_t>(c.column)]);
    };
    const auto y = [this](const Corner& c) {
        return m_field.y(m_rows[static_cast<std::size_t>(c.row)]);
    };
    const auto normal = Eigen::Map<const Eigen::Vector3f>(m_mesh.normals.data() + 3 * inside.point);
    const std::int32_t point =
        addPoint({blend(x(inside), x(outside)), blend(y(inside), y(outside)), HeightField::kTop},
                 normal.cast<double>(), 1.0F);
    m_crossings.emplace(edge, point);
    return point;
}

void Builder::addTriangle(std::int32_t a, std::int32_t b, std::int32_t c)
{
    m_mesh.triangles.insert(m_mesh.triangles.end(), {a, b, c});
}

/// The part of a cell where sign * alpha > 0. True if there is one.
bool Builder::addPart(const std::array<Corner, 4>& corners, double sign, bool withRim)
{
    const auto isInside = [sign](const Corner& c) { return c.point >= 0 && sign * c.alpha > 0.0; };
    std::vector<std::int32_t> polygon;
    std::vector<std::int32_t> cuts;
    bool beginsWithEntry = false;
    for (std::size_t k = 0; k < 4; ++k) {
        const Corner& here = corners[k];
        const Corner& next = corners[(k + 1) % 4];
        if (isInside(here))
            polygon.push_back(here.point);
        if (isInside(here) == isInside(next))
            continue;
        if (cuts.empty())
            beginsWithEntry = isInside(next);
        cuts.push_back(isInside(here) ? crossing(here, next) : crossing(next, here));
        polygon.push_back(cuts.back());
    }
    for (std::size_t k = 2; k < polygon.size(); ++k)
        addTriangle(polygon[0], polygon[k - 1], polygon[k]);
    if (withRim) {
        // The rim runs from where the outline leaves the part to where it comes back.
        if (beginsWithEntry)
            std::ranges::rotate(cuts, cuts.begin() + 1);
        m_mesh.rim.insert(m_mesh.rim.end(), cuts.begin(), cuts.end());
    }
    return polygon.size() >= 3;
}

/// The two triangles of a cell without a cut.
void Builder::addWholeCell(std::size_t first)
{
    const auto width = static_cast<std::size_t>(m_width);
    const std::array points{m_pointOf[first], m_pointOf[first + 1], m_pointOf[first + width + 1],
                            m_pointOf[first + width]};
    const auto height = [&](std::size_t k) {
        return m_mesh.heights[static_cast<std::size_t>(points[k])];
    };
    // The diagonal that runs along a valley or ridge, not across it.
    if (std::abs(height(0) - height(2)) <= std::abs(height(1) - height(3)))
        m_mesh.triangles.insert(m_mesh.triangles.end(),
                                {points[0], points[1], points[2], points[0], points[2], points[3]});
    else
        m_mesh.triangles.insert(m_mesh.triangles.end(),
                                {points[0], points[1], points[3], points[1], points[2], points[3]});
}

void Builder::addCell(std::int32_t row, std::int32_t column)
{
    const auto first = static_cast<std::size_t>(row * m_width + column);
    const auto width = static_cast<std::size_t>(m_width);
    const Side side = m_sides[first];
    if (side != Side::Neither && side == m_sides[first + 1] && side == m_sides[first + width] &&
        side == m_sides[first + width + 1]) {
        addWholeCell(first);
        return;
    }
    const std::array corners{corner(row, column), corner(row, column + 1),
                             corner(row + 1, column + 1), corner(row + 1, column)};
    bool any = addPart(corners, 1.0, true);
    if (!m_field.hasHole())
        any = addPart(corners, -1.0, false) || any;
    m_mesh.holeCells += any ? 0 : 1;
}

SurfaceMesh Builder::build()
{
    addVertices();
    for (std::int32_t row = 0; row + 1 < static_cast<std::int32_t>(m_rows.size()); ++row)
        for (std::int32_t column = 0; column + 1 < m_width; ++column)
            addCell(row, column);
    return std::move(m_mesh);
}

} // namespace

SurfaceMesh surfaceMesh(const HeightField& field, Eigen::Index maxSide)
{
    return Builder(field, maxSide).build();
}

std::vector<float> surfaceLines(const HeightField& field, std::span<const Isoline> isolines,
                                std::span<const double> levels)
{
    std::vector<float> segments;
    const auto add = [&segments](const Eigen::Vector3d& at) {
        for (const double coordinate : at)
            segments.push_back(static_cast<float>(coordinate));
    };
    for (const Isoline& line : isolines) {
        for (std::size_t k = 1; k < line.points.size(); ++k) {
            add(field.place(line.points[k - 1].p, line.points[k - 1].q, line.loss));
            add(field.place(line.points[k].p, line.points[k].q, line.loss));
        }
    }
    if (!field.isRibbon())
        return segments;
    for (Eigen::Index j = 0; j + 1 < field.columns(); ++j) {
        const double from = field.heights()(0, j);
        const double to = field.heights()(0, j + 1);
        for (const double level : levels) {
            const double height = field.scale().position(level);
            if ((from < height) == (to < height) || std::isnan(from) || std::isnan(to))
                continue;
            const double x = std::lerp(field.x(j), field.x(j + 1), (height - from) / (to - from));
            add({x, -HeightField::kRibbon, HeightField::kTop * height});
            add({x, HeightField::kRibbon, HeightField::kTop * height});
        }
    }
    return segments;
}

} // namespace core
