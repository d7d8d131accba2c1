// SPDX-License-Identifier: MIT
#include "core/picture/level_tracer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <compare>
#include <cstdint>

namespace core {

namespace {

using Eigen::Index;

/// How many levels lie below a value; kNone for NaN.
using Bucket = std::uint8_t;
constexpr Bucket kNone = 255;
constexpr std::size_t kMostLevels = 200;

/// Numbers edges of the grid, in the order in which a pass over its columns meets them.
struct Edges {
    Index rows = 0;

    Index alongP(Index i, Index j) const { return 2 * (j * rows + i); }
    Index alongQ(Index i, Index j) const { return alongP(i, j) + 1; }
    bool isAlongP(Index edge) const { return edge % 2 == 0; }
    Index row(Index edge) const { return edge / 2 % rows; }
    Index column(Index edge) const { return edge / 2 / rows; }
};

/// A place where the field passes a level along an edge of the grid. It belongs to at most two
/// cells, so the crossings of a level form chains.
struct Crossing {
    Index edge = 0;
    std::array<Crossing*, 2> links{}; ///< The crossings next to it; null beyond an end.
    bool visited = false;

    bool isEnd() const { return links[1] == nullptr; }
};

Eigen::Matrix<Bucket, Eigen::Dynamic, Eigen::Dynamic> bucketsOf(const Eigen::MatrixXd& values,
                                                                std::span<const double> levels)
{
    Eigen::Matrix<Bucket, Eigen::Dynamic, Eigen::Dynamic> buckets(values.rows(), values.cols());
    for (Index k = 0; k < values.size(); ++k) {
        const double value = values.data()[k];
        // Levels are few, and counting them has no branch.
        Bucket below = 0;
        for (const double level : levels)
            below = static_cast<Bucket>(below + (value > level ? 1 : 0));
        buckets.data()[k] = std::isnan(value) ? kNone : below;
    }
    return buckets;
}

/// The crossings of each level, ascending by edge.
std::vector<std::vector<Crossing>> crossingsOf(const Eigen::MatrixXd& values,
                                               std::span<const double> levels, const Edges& edges)
{
    const auto buckets = bucketsOf(values, levels);
    std::vector<std::vector<Crossing>> crossings(levels.size());
    const auto add = [&](Index edge, Bucket from, Bucket to) {
        if (from == to || from == kNone || to == kNone)
            return;
        const auto [low, high] = std::minmax(from, to);
        for (std::size_t level = low; level < high; ++level)
            crossings[level].push_back({edge});
    };
    for (Index j = 0; j < values.cols(); ++j) {
        const Bucket* here = buckets.col(j).data();
        const Bucket* next = j + 1 < values.cols() ? buckets.col(j + 1).data() : here;
        for (Index i = 0; i < values.rows(); ++i) {
            if (here[i] != next[i])
                add(edges.alongP(i, j), here[i], next[i]);
            if (i + 1 < values.rows() && here[i] != here[i + 1])
                add(edges.alongQ(i, j), here[i], here[i + 1]);
        }
    }
    return crossings;
}

/// Chains the crossings of one level.
class Chainer {
public:
    Chainer(const SampledField& field, double level, Saddle saddle, const Edges& edges,
            std::vector<Crossing>& crossings)
        : m_field(field)
        , m_level(level)
        , m_saddle(saddle)
        , m_edges(edges)
        , m_crossings(crossings)
    {
    }

    std::vector<Curve> curves()
    {
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
    /// A cell of the grid by its lowest corner.
    struct Cell {
        Index j = 0;
        Index i = 0;

        friend auto operator<=>(const Cell&, const Cell&) = default;
    };

    const Eigen::MatrixXd& values() const { return m_field.values; }

    /// The cells with a crossing on their edges, in order.
    std::vector<Cell> crossedCells() const
    {
        std::vector<Cell> cells;
        for (const Crossing& crossing : m_crossings) {
            const Index i = m_edges.row(crossing.edge);
            const Index j = m_edges.column(crossing.edge);
            const Cell other = m_edges.isAlongP(crossing.edge) ? Cell{j, i - 1} : Cell{j - 1, i};
            for (const Cell& cell : {Cell{j, i}, other})
                if (cell.i >= 0 && cell.j >= 0 && cell.i + 1 < values().rows() &&
                    cell.j + 1 < values().cols())
                    cells.push_back(cell);
        }
        std::ranges::sort(cells);
        cells.erase(std::ranges::unique(cells).begin(), cells.end());
        return cells;
    }

    /// The crossing on @p edge, or null.
    Crossing* crossingOn(Index edge)
    {
        const auto found = std::ranges::lower_bound(m_crossings, edge, {}, &Crossing::edge);
        return found != m_crossings.end() && found->edge == edge ? &*found : nullptr;
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
        const auto [j, i] = cell;
        const std::array around{
            crossingOn(m_edges.alongP(i, j)), crossingOn(m_edges.alongQ(i, j + 1)),
            crossingOn(m_edges.alongP(i + 1, j)), crossingOn(m_edges.alongQ(i, j))};
        std::array<Crossing*, 4> crossed{};
        std::size_t count = 0;
        for (Crossing* crossing : around)
            if (crossing)
                crossed[count++] = crossing;
        if (count == 2)
            link(*crossed[0], *crossed[1]);
        if (count < 4)
            return;
        const bool joinsLow =
            m_saddle == Saddle::JoinLow || !(values().block(i, j, 2, 2).mean() > m_level);
        // The curves cut off the two corners that are not joined.
        const bool isOriginLow = !(values()(i, j) > m_level);
        const bool cutsOrigin = isOriginLow != joinsLow;
        link(*around[0], *around[cutsOrigin ? 3 : 1]);
        link(*around[2], *around[cutsOrigin ? 1 : 3]);
    }

    PlanePoint place(Index edge) const
    {
        const Index i = m_edges.row(edge);
        const Index j = m_edges.column(edge);
        const bool isAlongP = m_edges.isAlongP(edge);
        const double from = values()(i, j) - m_level;
        const double to = (isAlongP ? values()(i, j + 1) : values()(i + 1, j)) - m_level;
        const double t = from / (from - to);
        const auto at = [](const std::vector<double>& axis, Index k) {
            return axis[static_cast<std::size_t>(k)];
        };
        const double p = at(m_field.p, j);
        const double q = at(m_field.q, i);
        if (isAlongP)
            return {std::lerp(p, at(m_field.p, j + 1), t), q};
        return {p, std::lerp(q, at(m_field.q, i + 1), t)};
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

    const SampledField& m_field;
    double m_level;
    Saddle m_saddle;
    Edges m_edges;
    std::vector<Crossing>& m_crossings; ///< They point to each other.
};

} // namespace

std::vector<std::vector<Curve>> traceLevels(const SampledField& field,
                                            std::span<const double> levels, Saddle saddle)
{
    assert(levels.size() <= kMostLevels && std::ranges::is_sorted(levels));
    assert(field.values.rows() == static_cast<Index>(field.q.size()));
    assert(field.values.cols() == static_cast<Index>(field.p.size()));
    const Edges edges{field.values.rows()};
    std::vector<std::vector<Crossing>> crossings = crossingsOf(field.values, levels, edges);
    std::vector<std::vector<Curve>> curves;
    for (std::size_t k = 0; k < levels.size(); ++k)
        curves.push_back(Chainer(field, levels[k], saddle, edges, crossings[k]).curves());
    return curves;
}

} // namespace core
