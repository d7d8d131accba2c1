// SPDX-License-Identifier: MIT
#include "core/slice/slice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <limits>

namespace core {

namespace {

using Curve = std::vector<PlanePoint>;

/// Marching squares on the sign of alpha. A crossing lies on an edge of the grid and belongs to
/// at most two cells, so the crossings form chains, which are walked from end to end. Beyond one
/// pass over the grid, time and memory are those of the crossings.
class WallTracer {
public:
    explicit WallTracer(const Slice& slice)
        : m_slice(slice)
        , m_rows(slice.alpha.rows())
        , m_columns(slice.alpha.cols())
    {
    }

    std::vector<Curve> curves()
    {
        findCrossings();
        m_typical = typicalDepth();
        for (const Cell& cell : crossedCells())
            linkCell(cell);

        std::vector<Curve> found;
        // Open curves first: a walk that begins in the middle of one would break it in two.
        for (const bool closed : {false, true})
            for (Crossing& crossing : m_crossings)
                if (!crossing.visited && (closed || crossing.isEnd()))
                    found.push_back(walk(crossing));
        return found;
    }

private:
    using Edge = Eigen::Index;

    /// A place where alpha changes sign along an edge of the grid.
    struct Crossing {
        Edge edge = 0;
        std::array<Crossing*, 2> links{}; ///< The crossings next to it; null beyond an end.
        bool visited = false;

        bool isEnd() const { return links[1] == nullptr; }
    };

    /// A cell of the grid by its lowest corner.
    struct Cell {
        Eigen::Index i = 0;
        Eigen::Index j = 0;

        friend auto operator<=>(const Cell&, const Cell&) = default;
    };

    bool isHole(Eigen::Index i, Eigen::Index j) const { return m_slice.alpha(i, j) <= 0; }
    Edge alongP(Eigen::Index i, Eigen::Index j) const { return 2 * (i * m_columns + j); }
    Edge alongQ(Eigen::Index i, Eigen::Index j) const { return alongP(i, j) + 1; }

    /// Which samples of column @p j are in the hole; one after the last is like it.
    void findHoles(Eigen::Index j, std::vector<unsigned char>& holes) const
    {
        const double* alpha = m_slice.alpha.col(j).data();
        for (Eigen::Index i = 0; i < m_rows; ++i)
            holes[static_cast<std::size_t>(i)] = alpha[i] <= 0;
        holes.back() = *(holes.end() - 2);
    }

    /// Finds the crossings, in the order of their edges. Most of a grid has none, which is seen
    /// quickly in blocks of bytes.
    void findCrossings()
    {
        constexpr std::size_t kBlock = 64;
        const auto rows = static_cast<std::size_t>(m_rows);
        std::vector<unsigned char> here(rows + 1);
        std::vector<unsigned char> next(rows + 1);
        findHoles(0, next);
        for (Eigen::Index j = 0; j < m_columns; ++j) {
            here.swap(next);
            findHoles(std::min(j + 1, m_columns - 1), next);
            for (std::size_t first = 0; first < rows; first += kBlock) {
                const std::size_t last = std::min(first + kBlock, rows);
                unsigned differences = 0;
                for (std::size_t i = first; i < last; ++i)
                    differences |= (here[i] ^ next[i]) | (here[i] ^ here[i + 1]);
                for (std::size_t i = first; differences != 0 && i < last; ++i) {
                    if (here[i] != next[i])
                        m_crossings.push_back({alongP(static_cast<Eigen::Index>(i), j)});
                    if (here[i] != here[i + 1])
                        m_crossings.push_back({alongQ(static_cast<Eigen::Index>(i), j)});
                }
            }
        }
        std::ranges::sort(m_crossings, {}, &Crossing::edge);
    }

    /// The size of alpha inside the hole, where it is never exponentially large: the mean over
    /// columns enough to tell.
    double typicalDepth() const
    {
        constexpr Eigen::Index kEnough = 256;
        const Eigen::Index step = m_columns / kEnough + 1;
        double sum = 0.0;
        Eigen::Index count = 0;
        for (Eigen::Index j = 0; j < m_columns; j += step) {
            for (const double alpha : m_slice.alpha.col(j)) {
                if (alpha < 0 && std::isfinite(alpha)) {
                    sum -= alpha;
                    ++count;
                }
            }
        }
        return count > 0 ? sum / static_cast<double>(count) : 1.0;
    }

    /// The cells with a crossing on their edges, in order.
    std::vector<Cell> crossedCells() const
    {
        std::vector<Cell> cells;
        for (const Crossing& crossing : m_crossings) {
            const Eigen::Index i = crossing.edge / 2 / m_columns;
            const Eigen::Index j = crossing.edge / 2 % m_columns;
            const bool isAlongP = crossing.edge % 2 == 0;
            for (const Cell& cell : {Cell{i, j}, isAlongP ? Cell{i - 1, j} : Cell{i, j - 1}})
                if (cell.i >= 0 && cell.j >= 0 && cell.i + 1 < m_rows && cell.j + 1 < m_columns)
                    cells.push_back(cell);
        }
        std::ranges::sort(cells);
        cells.erase(std::ranges::unique(cells).begin(), cells.end());
        return cells;
    }

    /// The crossing on @p edge, or null.
    Crossing* crossingOn(Edge edge)
    {
        const auto found = std::ranges::lower_bound(m_crossings, edge, {}, &Crossing::edge);
        return found != m_crossings.end() && found->edge == edge ? &*found : nullptr;
    }

    /// alpha on a scale on which it is nearly linear between neighbours: outside the hole of a
    /// loss with an exponential it grows like e^z.
    double flattened(double alpha) const
    {
        constexpr double kLargest = std::numeric_limits<double>::max() / 4;
        const double finite = std::clamp(alpha, -kLargest, kLargest);
        return m_slice.mix.s > 0 ? std::asinh(finite / m_typical) : finite;
    }

    static void link(Crossing& one, Crossing& other)
    {
        const auto add = [](Crossing& from, Crossing& to) {
            from.links[from.links[0] == nullptr ? 0 : 1] = &to;
        };
        add(one, other);
        add(other, one);
    }

    void linkCell(const Cell& cell)
    {
        const auto [i, j] = cell;
        const std::array around{crossingOn(alongP(i, j)), crossingOn(alongQ(i, j + 1)),
                                crossingOn(alongP(i + 1, j)), crossingOn(alongQ(i, j))};
        std::array<Crossing*, 4> crossed{};
        std::size_t count = 0;
        for (Crossing* crossing : around)
            if (crossing)
                crossed[count++] = crossing;
        if (count == 2)
            link(*crossed[0], *crossed[1]);
        if (count < 4)
            return;
        // Two opposite corners are in the hole, which is convex: it joins them, and the curves
        // cut off the other two corners.
        const bool cutsOrigin = !isHole(i, j);
        link(*around[0], *around[cutsOrigin ? 3 : 1]);
        link(*around[2], *around[cutsOrigin ? 1 : 3]);
    }

    PlanePoint place(Edge edge) const
    {
        const Eigen::Index i = edge / 2 / m_columns;
        const Eigen::Index j = edge / 2 % m_columns;
        const bool isAlongP = edge % 2 == 0;
        const Grid& grid = m_slice.grid;
        const double from = flattened(m_slice.alpha(i, j));
        const double to = flattened(isAlongP ? m_slice.alpha(i, j + 1) : m_slice.alpha(i + 1, j));
        const double t = from / (from - to);
        if (isAlongP)
            return {std::lerp(grid.p(j), grid.p(j + 1), t), grid.q(i)};
        return {grid.p(j), std::lerp(grid.q(i), grid.q(i + 1), t)};
    }

    Curve walk(Crossing& first)
    {
        Curve curve;
        const bool closed = !first.isEnd();
        const auto isAhead = [](const Crossing* next) { return next && !next->visited; };
        for (Crossing* here = &first; here;) {
            curve.push_back(place(here->edge));
            here->visited = true;
            const auto ahead = std::ranges::find_if(here->links, isAhead);
            here = ahead != here->links.end() ? *ahead : nullptr;
        }
        if (closed)
            curve.push_back(curve.front());
        return curve;
    }

    const Slice& m_slice;
    Eigen::Index m_rows;
    Eigen::Index m_columns;
    double m_typical = 1.0;            ///< Size of alpha inside the hole.
    std::vector<Crossing> m_crossings; ///< Ascending by edge; they point to each other.
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
