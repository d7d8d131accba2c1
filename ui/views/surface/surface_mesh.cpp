// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include <Eigen/Geometry>

namespace ui {

namespace {

/// @p count of the numbers 0 .. size - 1, evenly spread, both ends included.
std::vector<Eigen::Index> thinned(Eigen::Index size, Eigen::Index count)
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
    Builder(const HeightField& field, Eigen::Index maxSide, std::span<const float> levels)
        : m_field(field)
        , m_levels(levels)
        , m_rows(thinned(field.rows(), maxSide))
        , m_columns(thinned(field.columns(), maxSide))
        , m_width(static_cast<std::int32_t>(m_columns.size()))
    {
    }

    SurfaceMesh build();

private:
    /// A corner of a cell: its place in the thinned grid.
    struct Corner {
        std::int32_t row = 0;
        std::int32_t column = 0;
        double alpha = 0.0;
        std::int32_t point = -1; ///< -1 where the slice is masked.
    };

    void addVertices();
    std::int32_t addPoint(const Eigen::Vector3d& at, const Eigen::Vector3d& normal, float height);
    Eigen::Vector3d normalAt(Eigen::Index i, Eigen::Index j) const;
    Corner corner(std::int32_t row, std::int32_t column) const;
    std::int32_t number(const Corner& c) const { return c.row * m_width + c.column; }
    void addCell(std::int32_t row, std::int32_t column);
    bool addPart(const std::array<Corner, 4>& corners, double sign, bool withRim);
    std::int32_t crossing(const Corner& inside, const Corner& outside);
    void addTriangle(std::int32_t a, std::int32_t b, std::int32_t c);

    const HeightField& m_field;
    std::span<const float> m_levels;
    std::vector<Eigen::Index> m_rows;
    std::vector<Eigen::Index> m_columns;
    std::int32_t m_width;
    std::vector<std::int32_t> m_pointOf;                        ///< Of each thinned sample, or -1.
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
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const double dx = m_field.x(1) - m_field.x(0);
    const double dy = m_field.y(1) - m_field.y(0);
    const double zx =
        slope(j > 0 ? h(i, j - 1) : kNone, h(i, j), j + 1 < h.cols() ? h(i, j + 1) : kNone, dx);
    const double zy =
        slope(i > 0 ? h(i - 1, j) : kNone, h(i, j), i + 1 < h.rows() ? h(i + 1, j) : kNone, dy);
    constexpr double kTop = HeightField::kTop;
    return Eigen::Vector3d(-kTop * zx, -kTop * zy, 1.0).normalized();
}

void Builder::addVertices()
{
    const std::size_t count = m_rows.size() * m_columns.size();
    m_pointOf.assign(count, -1);
    m_mesh.points.reserve(3 * count);
    m_mesh.normals.reserve(3 * count);
    m_mesh.heights.reserve(count);
    m_mesh.triangles.reserve(6 * count);
    std::size_t k = 0;
    for (const Eigen::Index i : m_rows) {
        for (const Eigen::Index j : m_columns) {
            const float height = m_field.heights()(i, j);
            if (!std::isnan(height))
                m_pointOf[k] = addPoint(
                    {m_field.x(j), m_field.y(i), HeightField::kTop * static_cast<double>(height)},
                    normalAt(i, j), height);
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
    const std::array corners{a, b, c};
    const std::array heights{m_mesh.heights[static_cast<std::size_t>(a)],
                             m_mesh.heights[static_cast<std::size_t>(b)],
                             m_mesh.heights[static_cast<std::size_t>(c)]};
    const auto [least, greatest] = std::ranges::minmax(heights);
    for (auto level = std::ranges::upper_bound(m_levels, least);
         level != m_levels.end() && *level <= greatest; ++level) {
        for (std::size_t from = 0; from < 3; ++from) {
            const std::size_t to = (from + 1) % 3;
            if ((heights[from] < *level) == (heights[to] < *level))
                continue;
            const float t = (*level - heights[from]) / (heights[to] - heights[from]);
            const Eigen::Vector3f at =
                (1 - t) * m_mesh.point(corners[from]) + t * m_mesh.point(corners[to]);
            m_mesh.contours.insert(m_mesh.contours.end(), at.begin(), at.end());
        }
    }
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

void Builder::addCell(std::int32_t row, std::int32_t column)
{
    const std::array corners{corner(row, column), corner(row, column + 1),
                             corner(row + 1, column + 1), corner(row + 1, column)};
    const auto isWhole = [&](double sign) {
        return std::ranges::all_of(
            corners, [sign](const Corner& c) { return c.point >= 0 && sign * c.alpha > 0.0; });
    };
    if (isWhole(1.0) || (!m_field.hasHole() && isWhole(-1.0))) {
        const auto height = [&](std::size_t k) {
            return m_mesh.heights[static_cast<std::size_t>(corners[k].point)];
        };
        // The diagonal that runs along a valley or ridge, not across it.
        if (std::abs(height(0) - height(2)) <= std::abs(height(1) - height(3))) {
            addTriangle(corners[0].point, corners[1].point, corners[2].point);
            addTriangle(corners[0].point, corners[2].point, corners[3].point);
        } else {
            addTriangle(corners[0].point, corners[1].point, corners[3].point);
            addTriangle(corners[1].point, corners[2].point, corners[3].point);
        }
        return;
    }
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

SurfaceMesh surfaceMesh(const HeightField& field, Eigen::Index maxSide,
                        std::span<const float> levels)
{
    return Builder(field, maxSide, levels).build();
}

} // namespace ui
