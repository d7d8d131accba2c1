// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace core {

namespace {

using Curve = std::vector<PlanePoint>;

/// Marching squares on the sign of alpha. A crossing lies on an edge of the grid and belongs to
/// at most two cells, so the crossings form chains, which are walked from end to end.
class WallTracer {
public:
    explicit WallTracer(const Slice& slice)
        : m_slice(slice)
        , m_rows(slice.alpha.rows())
        , m_columns(slice.alpha.cols())
        , m_typical(typicalDepth())
        , m_links(static_cast<std::size_t>(2 * m_rows * m_columns), Link{kNone, kNone})
        , m_crossed(m_links.size(), false)
    {
    }

    std::vector<Curve> curves()
    {
        for (Eigen::Index i = 0; i < m_rows; ++i)
            for (Eigen::Index j = 0; j < m_columns; ++j)
                cross(i, j);
        for (Eigen::Index i = 0; i + 1 < m_rows; ++i)
            for (Eigen::Index j = 0; j + 1 < m_columns; ++j)
                linkCell(i, j);

        std::vector<Curve> found;
        // Open curves first: a walk that begins in the middle of one would break it in two.
        for (const bool closed : {false, true})
            for (std::size_t edge = 0; edge < m_links.size(); ++edge)
                if (m_crossed[edge] && (closed || isEnd(edge)))
                    found.push_back(walk(edge));
        return found;
    }

private:
    using Link = std::array<std::ptrdiff_t, 2>;
    static constexpr std::ptrdiff_t kNone = -1;

    bool isHole(Eigen::Index i, Eigen::Index j) const { return m_slice.alpha(i, j) <= 0; }
    std::size_t alongP(Eigen::Index i, Eigen::Index j) const
    {
        return static_cast<std::size_t>(2 * (i * m_columns + j));
    }
    std::size_t alongQ(Eigen::Index i, Eigen::Index j) const { return alongP(i, j) + 1; }
    bool isEnd(std::size_t edge) const { return m_links[edge][1] == kNone; }

    /// The size of alpha inside the hole, where it is never exponentially large.
    double typicalDepth() const
    {
        double sum = 0.0;
        Eigen::Index count = 0;
        for (const double alpha : m_slice.alpha.reshaped()) {
            if (alpha < 0 && std::isfinite(alpha)) {
                sum -= alpha;
                ++count;
            }
        }
        return count > 0 ? sum / static_cast<double>(count) : 1.0;
    }

    /// alpha on a scale on which it is nearly linear between neighbours: outside the hole of a
    /// loss with an exponential it grows like e^z.
    double flattened(double alpha) const
    {
        constexpr double kLargest = std::numeric_limits<double>::max() / 4;
        const double finite = std::clamp(alpha, -kLargest, kLargest);
        return m_slice.mix.s > 0 ? std::asinh(finite / m_typical) : finite;
    }

    void cross(Eigen::Index i, Eigen::Index j)
    {
        if (j + 1 < m_columns)
            m_crossed[alongP(i, j)] = isHole(i, j) != isHole(i, j + 1);
        if (i + 1 < m_rows)
            m_crossed[alongQ(i, j)] = isHole(i, j) != isHole(i + 1, j);
    }

    void link(std::size_t edge1, std::size_t edge2)
    {
        const auto add = [this](std::size_t from, std::size_t to) {
            Link& links = m_links[from];
            links[links[0] == kNone ? 0 : 1] = static_cast<std::ptrdiff_t>(to);
        };
        add(edge1, edge2);
        add(edge2, edge1);
    }

    void linkCell(Eigen::Index i, Eigen::Index j)
    {
        const std::array around{alongP(i, j), alongQ(i, j + 1), alongP(i + 1, j), alongQ(i, j)};
        std::array<std::size_t, 4> crossed{};
        std::size_t count = 0;
        for (const std::size_t edge : around)
            if (m_crossed[edge])
                crossed[count++] = edge;
        if (count == 2)
            link(crossed[0], crossed[1]);
        if (count < 4)
            return;
        // Two opposite corners are in the hole, which is convex: it joins them, and the curves
        // cut off the other two corners.
        const bool cutsOrigin = !isHole(i, j);
        link(around[0], around[cutsOrigin ? 3 : 1]);
        link(around[2], around[cutsOrigin ? 1 : 3]);
    }

    PlanePoint crossing(std::size_t edge) const
    {
        const auto cell = static_cast<Eigen::Index>(edge / 2);
        const Eigen::Index i = cell / m_columns;
        const Eigen::Index j = cell % m_columns;
        const bool isAlongP = edge % 2 == 0;
        const Grid& grid = m_slice.grid;
        const double from = flattened(m_slice.alpha(i, j));
        const double to = flattened(isAlongP ? m_slice.alpha(i, j + 1) : m_slice.alpha(i + 1, j));
        const double t = from / (from - to);
        if (isAlongP)
            return {std::lerp(grid.p(j), grid.p(j + 1), t), grid.q(i)};
        return {grid.p(j), std::lerp(grid.q(i), grid.q(i + 1), t)};
    }

    Curve walk(std::size_t first)
    {
        Curve curve;
        auto edge = static_cast<std::ptrdiff_t>(first);
        const bool closed = !isEnd(first);
        while (edge != kNone) {
            const auto here = static_cast<std::size_t>(edge);
            curve.push_back(crossing(here));
            m_crossed[here] = false;
            const Link& links = m_links[here];
            const auto isAhead = [this](std::ptrdiff_t next) {
                return next != kNone && m_crossed[static_cast<std::size_t>(next)];
            };
            edge = isAhead(links[0]) ? links[0] : isAhead(links[1]) ? links[1] : kNone;
        }
        if (closed)
            curve.push_back(curve.front());
        return curve;
    }

    const Slice& m_slice;
    Eigen::Index m_rows;
    Eigen::Index m_columns;
    double m_typical;
    std::vector<Link> m_links;   ///< The crossings next to a crossing, by edge.
    std::vector<bool> m_crossed; ///< Edges where alpha changes sign and that no walk has visited.
};

} // namespace

std::vector<std::vector<PlanePoint>> wallOf(const Slice& slice)
{
    // Where everything is masked alpha is 0 to rounding or negative throughout: no curve.
    if (slice.mix.r == 0 || slice.masked == slice.loss.size())
        return {};
    return WallTracer(slice).curves();
}

} // namespace core
