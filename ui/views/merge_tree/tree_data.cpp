// SPDX-License-Identifier: MIT
#include "ui/views/merge_tree/tree_data.h"

#include "core/ground/disconnectivity.h"
#include "core/plane/plane_basis.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace ui {

namespace {

constexpr std::size_t kMostValleys = 12;
constexpr double kLeastPersistence = 0.005; // of the range of losses

/// Gives every valley its place: what joins a valley stands to its right, in the order in which it
/// joins, so that no lines cross.
class Placing {
public:
    explicit Placing(std::vector<TreeValley>& valleys)
        : m_valleys(valleys)
    {
        for (std::size_t k = 0; k < valleys.size(); ++k)
            if (valleys[k].into)
                m_joins[*valleys[k].into].push_back(k);
        for (auto& [deeper, joins] : m_joins)
            std::ranges::stable_sort(joins, {}, [&](std::size_t k) { return valleys[k].passLoss; });
        for (std::size_t k = 0; k < valleys.size(); ++k)
            if (!valleys[k].into)
                place(k);
    }

private:
    void place(std::size_t k)
    {
        TreeValley& valley = m_valleys[k];
        valley.place = valley.trunk = m_next++;
        for (const std::size_t join : m_joins[k]) {
            place(join);
            valley.trunk = 0.5 * (valley.trunk + m_valleys[join].trunk);
            m_valleys[join].passPlace = valley.trunk;
        }
    }

    std::vector<TreeValley>& m_valleys;
    std::map<std::size_t, std::vector<std::size_t>> m_joins;
    double m_next = 0.0;
};

void finish(TreeData& tree)
{
    Placing placing(tree.valleys);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const TreeValley& valley : tree.valleys) {
        low = std::min(low, valley.loss);
        high = std::max({high, valley.loss, valley.into ? valley.passLoss : valley.loss});
    }
    tree.low = low;
    tree.high = high > low ? high : low + std::max(std::abs(low), 1e-300);
}

/// The minimum of @p found that lies in the plane at the bottom of @p valley. On nearly flat ground
/// the deepest sample is not the nearest one, so that the loss decides, and the place roughly.
std::optional<std::size_t> numberAt(const core::Slice& slice, const core::Valley& valley,
                                    const FoundGround* found, const core::PlaneBasis& basis)
{
    constexpr double kLike = 0.02; // of the depth of the valley
    constexpr double kNear = 0.2;  // of the window
    if (!found || found->problem.d() != slice.plane.origin.size())
        return std::nullopt;
    const core::Grid& grid = slice.grid;
    const double depth = std::min(valley.persistence(), slice.maximum - slice.minimum);
    const double sample = grid.window.width() * slice.plane.d1.norm() /
                          static_cast<double>(std::max<Eigen::Index>(1, grid.columns - 1));
    const std::size_t count = found->minimumCount();
    std::size_t best = count; // none
    double least = kNear;
    for (std::size_t k = 0; k < count; ++k) {
        const core::StationaryPoint& minimum = found->minimum(k);
        const core::Projection at = basis.project(minimum.x);
        const double away = std::hypot((at.p - grid.p(valley.minimum.column)) / grid.window.width(),
                                       (at.q - grid.q(valley.minimum.row)) / grid.window.height());
        if (away < least && at.distance <= 2 * sample &&
            std::abs(minimum.loss - valley.loss) <= kLike * depth) {
            least = away;
            best = k;
        }
    }
    return best < count ? std::optional(best) : std::nullopt;
}

TreeValley valleyOf(const core::Slice& slice, const core::Valley& valley,
                    std::optional<std::size_t> number)
{
    TreeValley result;
    result.loss = valley.loss;
    result.passLoss = valley.passLoss;
    result.into = valley.into;
    result.number = number;
    result.isSure = !valley.minimumOnFrame && !valley.openToFrame;
    result.title = number ? translated("Minimum %1").arg(*number + 1)
                          : translated("Valley at (%1, %2)")
                                .arg(numberText(slice.grid.p(valley.minimum.column), 3),
                                     numberText(slice.grid.q(valley.minimum.row), 3));
    if (valley.minimumOnFrame)
        result.help = translated("Its deepest sample is on the frame: the ground may fall further "
                                 "on outside.");
    else if (valley.openToFrame)
        result.help = translated("A way around the pass, outside of the window, may be lower.");
    else if (valley.besideHole)
        result.help = translated("It leans against the hole α ≤ 0.");
    return result;
}

} // namespace

TreeData treeOfSlice(const core::Analysis& analysis, const FoundGround* found)
{
    TreeData tree;
    const core::PanelAnalysis& panel = analysis.leading();
    if (!panel.valleys || !panel.slice || panel.valleys->empty()) {
        tree.emptyText = translated("Nothing is known of the slice yet.");
        return tree;
    }
    const core::Slice& slice = *panel.slice;
    const core::PlaneBasis basis(slice.plane);
    const double least = kLeastPersistence * (slice.maximum - slice.minimum);
    // They come by falling persistence, so that what they join is among those before the cut, but
    // for valleys that are never left, which come first.
    std::map<std::size_t, std::size_t> places;
    for (std::size_t k = 0; k < panel.valleys->size(); ++k) {
        const core::Valley& valley = (*panel.valleys)[k];
        const bool isKept = tree.valleys.size() < kMostValleys &&
                            (k == 0 || valley.persistence() >= least) &&
                            (!valley.into || places.contains(*valley.into));
        if (!isKept) {
            ++tree.leftOut;
            continue;
        }
        places[k] = tree.valleys.size();
        tree.valleys.push_back(valleyOf(slice, valley, numberAt(slice, valley, found, basis)));
        if (valley.into)
            tree.valleys.back().into = places[*valley.into];
    }
    finish(tree);
    return tree;
}

TreeData treeOfPasses(const FoundGround* found)
{
    TreeData tree;
    if (!found || !found->passes) {
        tree.emptyText =
            found ? translated("“Find passes” in the panel of minima looks for the ways between "
                               "them.")
                  : translated("“Find minima” in the panel of minima looks for all valleys, and "
                               "“Find passes” for the ways between them.");
        return tree;
    }
    const std::vector<core::Joining> joinings = core::disconnectivity(*found->passes);
    for (std::size_t k = 0; k < joinings.size(); ++k) {
        TreeValley valley;
        valley.loss = found->passes->minima[k].loss;
        valley.number = k;
        valley.title = translated("Minimum %1").arg(k + 1);
        if (joinings[k].pass) {
            valley.into = joinings[k].into;
            valley.passLoss = found->passes->passes[*joinings[k].pass].at.loss;
        } else if (k > 0) {
            valley.help = translated("No way to a deeper one was found.");
        }
        tree.valleys.push_back(std::move(valley));
    }
    if (tree.valleys.empty())
        tree.emptyText = translated("No minimum was found.");
    else
        finish(tree);
    return tree;
}

namespace {

QString nameOf(const TreeData& tree, std::size_t k)
{
    const TreeValley& valley = tree.valleys[k];
    return valley.number ? QString::number(*valley.number + 1) : numberText(valley.loss);
}

/// The valleys that are under water at @p level, a list for each lake.
std::vector<std::vector<std::size_t>> lakesAt(const TreeData& tree, double level)
{
    std::map<std::size_t, std::vector<std::size_t>> lakes;
    for (std::size_t k = 0; k < tree.valleys.size(); ++k) {
        if (tree.valleys[k].loss > level)
            continue;
        std::size_t root = k;
        while (tree.valleys[root].into && tree.valleys[root].passLoss <= level)
            root = *tree.valleys[root].into;
        lakes[root].push_back(k);
    }
    std::vector<std::vector<std::size_t>> all;
    for (auto& [root, members] : lakes)
        all.push_back(std::move(members));
    return all;
}

/// What happens next as the water rises.
QString nextText(const TreeData& tree, double level)
{
    const TreeValley* opens = nullptr;
    const TreeValley* joins = nullptr;
    for (const TreeValley& valley : tree.valleys) {
        if (valley.loss > level && (!opens || valley.loss < opens->loss))
            opens = &valley;
        if (valley.into && valley.passLoss > level && (!joins || valley.passLoss < joins->passLoss))
            joins = &valley;
    }
    if (opens && (!joins || opens->loss <= joins->passLoss))
        return translated("The next valley opens at %1.").arg(numberText(opens->loss));
    if (joins)
        return translated("The next two join at %1.").arg(numberText(joins->passLoss));
    return {};
}

} // namespace

QString lakesText(const TreeData& tree, double level)
{
    auto lakes = lakesAt(tree, level);
    QStringList parts;
    for (auto& members : lakes) {
        if (members.size() < 2)
            continue;
        QStringList names;
        double last = 0.0;
        std::ranges::stable_sort(members, {},
                                 [&tree](std::size_t k) { return tree.valleys[k].loss; });
        for (const std::size_t k : members) {
            names << nameOf(tree, k);
            if (tree.valleys[k].into && tree.valleys[k].passLoss <= level)
                last = std::max(last, tree.valleys[k].passLoss);
        }
        parts << translated("%1 have joined, the last at %2")
                     .arg(names.join(QStringLiteral(" + ")), numberText(last));
    }
    QString text = lakes.empty()       ? translated("All is dry.")
                   : lakes.size() == 1 ? translated("One lake")
                                       : translated("%1 lakes").arg(lakes.size());
    if (!lakes.empty())
        text += parts.isEmpty() ? QStringLiteral(".")
                                : QStringLiteral(": %1.").arg(parts.join(QStringLiteral("; ")));
    const QString next = nextText(tree, level);
    return next.isEmpty() ? text : text + QLatin1Char(' ') + next;
}

QByteArray treeCsv(const TreeData& tree)
{
    QByteArray text = "valley,minimum_loss,pass_loss,joins\n";
    for (std::size_t k = 0; k < tree.valleys.size(); ++k) {
        const TreeValley& valley = tree.valleys[k];
        text += QByteArray::number(qulonglong(k + 1)) + ',' + plainNumber(valley.loss).toLatin1() +
                ',' + (valley.into ? plainNumber(valley.passLoss).toLatin1() : QByteArray()) + ',' +
                (valley.into ? QByteArray::number(qulonglong(*valley.into + 1)) : QByteArray()) +
                '\n';
    }
    return text;
}

} // namespace ui
