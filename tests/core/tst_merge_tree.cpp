// SPDX-License-Identifier: MIT
#include "core/ground/merge_tree.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>

using core::GridCell;
using core::Slice;
using core::Valley;
using Eigen::Index;
using Eigen::MatrixXd;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Slice sliceOf(const MatrixXd& loss)
{
    Slice slice;
    slice.grid = {core::Window::square(1), loss.cols(), loss.rows()};
    slice.loss = loss;
    return slice;
}

/// A sample by its place in the order of all.
using Rank = std::pair<double, Index>;

Rank rankOf(const MatrixXd& loss, const GridCell& cell)
{
    return {loss(cell.row, cell.column), cell.row * loss.cols() + cell.column};
}

/// All samples that can be reached from @p cell over samples of rank @p level or lower.
std::set<Rank> flood(const MatrixXd& loss, const GridCell& cell, const Rank& level)
{
    std::set<Rank> wet;
    std::vector<GridCell> next{cell};
    while (!next.empty()) {
        const GridCell here = next.back();
        next.pop_back();
        const bool inside = here.row >= 0 && here.row < loss.rows() && here.column >= 0 &&
                            here.column < loss.cols();
        if (!inside || !std::isfinite(loss(here.row, here.column)) || rankOf(loss, here) > level ||
            !wet.insert(rankOf(loss, here)).second)
            continue;
        for (Index di = -1; di <= 1; ++di)
            for (Index dj = -1; dj <= 1; ++dj)
                next.push_back({here.row + di, here.column + dj});
    }
    return wet;
}

/// A valley by floods alone: nothing of how the tree is built.
struct Drowned {
    double passLoss = kInfinity;
    Rank pass;
    Rank into;
    bool openToFrame = false;
};

bool touchesFrame(const MatrixXd& loss, const std::set<Rank>& wet)
{
    return std::ranges::any_of(wet, [&](const Rank& rank) {
        const Index i = rank.second / loss.cols(), j = rank.second % loss.cols();
        return i == 0 || j == 0 || i == loss.rows() - 1 || j == loss.cols() - 1;
    });
}

std::map<Rank, Drowned> byFloods(const MatrixXd& loss)
{
    std::set<Rank> levels;
    for (Index i = 0; i < loss.rows(); ++i)
        for (Index j = 0; j < loss.cols(); ++j)
            if (std::isfinite(loss(i, j)))
                levels.insert(rankOf(loss, {i, j}));
    std::map<Rank, Drowned> valleys;
    for (const Rank& minimum : levels) {
        const GridCell cell{minimum.second / loss.cols(), minimum.second % loss.cols()};
        std::set<Rank> before{minimum};
        Drowned valley;
        bool ends = false;
        for (auto level = levels.find(minimum); level != levels.end() && !ends; ++level) {
            const std::set<Rank> wet = flood(loss, cell, *level);
            ends = *wet.begin() < minimum;
            if (ends && *level != minimum) {
                const GridCell other{wet.begin()->second / loss.cols(),
                                     wet.begin()->second % loss.cols()};
                const std::set<Rank> beyond = flood(loss, other, *std::prev(level));
                valley = {level->first, *level, *wet.begin(),
                          touchesFrame(loss, before) && touchesFrame(loss, beyond)};
            }
            before = wet;
            if (ends && *level == minimum)
                valley.passLoss = kNan; // no minimum at all: it has a lower neighbour
        }
        if (!std::isnan(valley.passLoss))
            valleys.emplace(minimum, valley);
    }
    return valleys;
}

MatrixXd randomField(unsigned seed, bool tied, bool holes)
{
    std::mt19937 engine(seed);
    std::uniform_int_distribution<int> fine(0, 1'000'000);
    MatrixXd loss(11, 14);
    for (double& value : loss.reshaped())
        value = tied ? fine(engine) % 4 : fine(engine) * 1e-6;
    if (holes) {
        loss.block(3, 5, 4, 3).setConstant(kNan);
        loss.row(8).setConstant(kNan);
        loss(1, 1) = kInfinity;
    }
    return loss;
}

} // namespace

class TestMergeTree final : public QObject {
    Q_OBJECT

private slots:
    void agreesWithFloods_data();
    void agreesWithFloods();
    void aValleyBehindTheHoleIsNeverLeft();
    void aRidgeOfInfiniteLossIsNoPass();
    void theFrameLeavesWaysOpen();
    void theEndsOfALineAreItsFrame();
    void aPlateauIsOneValley();
    void whereNothingIsDefinedThereIsNoValley();
};

void TestMergeTree::agreesWithFloods_data()
{
    QTest::addColumn<MatrixXd>("loss");
    for (unsigned seed = 1; seed <= 4; ++seed)
        for (const bool tied : {false, true})
            for (const bool holes : {false, true})
                QTest::addRow("seed %u%s%s", seed, tied ? ", tied" : "", holes ? ", holes" : "")
                    << randomField(seed, tied, holes);
}

void TestMergeTree::agreesWithFloods()
{
    QFETCH(const MatrixXd, loss);
    const std::vector<Valley> tree = core::mergeTree(sliceOf(loss));
    const std::map<Rank, Drowned> expected = byFloods(loss);
    QCOMPARE(tree.size(), expected.size());
    for (std::size_t k = 0; k < tree.size(); ++k) {
        const Valley& valley = tree[k];
        const auto found = expected.find(rankOf(loss, valley.minimum));
        QVERIFY(found != expected.end());
        QCOMPARE(valley.loss, found->first.first);
        QCOMPARE(valley.passLoss, found->second.passLoss);
        QCOMPARE(valley.into.has_value(), std::isfinite(found->second.passLoss));
        QVERIFY(k == 0 || tree[k - 1].persistence() >= valley.persistence());
        if (!valley.into)
            continue;
        QCOMPARE(rankOf(loss, valley.pass), found->second.pass);
        QVERIFY(valley.openToFrame == found->second.openToFrame);
        // Of several valleys that meet at one sample each runs into some deeper one.
        const Rank into = rankOf(loss, tree[*valley.into].minimum);
        QVERIFY(into < found->first);
        QVERIFY(flood(loss, valley.minimum, found->second.pass).contains(into));
        if (expected.at(found->second.into).passLoss > valley.passLoss)
            QVERIFY(into >= found->second.into);
    }
}

void TestMergeTree::aValleyBehindTheHoleIsNeverLeft()
{
    MatrixXd loss{{5, 5, 5, 5, 5}, {5, 1, 4, 2, 5}, {5, 5, 5, 5, 5}};
    QCOMPARE(core::mergeTree(sliceOf(loss)).size(), 2u);
    QCOMPARE(core::mergeTree(sliceOf(loss))[1].persistence(), 2.0);
    loss.col(2).setConstant(kNan);
    const std::vector<Valley> cut = core::mergeTree(sliceOf(loss));
    QCOMPARE(cut.size(), 2u);
    for (const Valley& valley : cut) {
        QVERIFY(!valley.into && std::isinf(valley.persistence()));
        QVERIFY(valley.besideHole && !valley.minimumOnFrame);
    }
    QCOMPARE(cut[0].loss, 1.0);
}

void TestMergeTree::aRidgeOfInfiniteLossIsNoPass()
{
    const MatrixXd loss{{1, kInfinity, 2}, {1.5, kInfinity, 3}};
    const std::vector<Valley> tree = core::mergeTree(sliceOf(loss));
    QCOMPARE(tree.size(), 2u);
    QVERIFY(!tree[0].into && !tree[1].into);
    QVERIFY(!tree[0].besideHole);
}

void TestMergeTree::theFrameLeavesWaysOpen()
{
    // Two valleys with rims of 9; the lower row opens each to the frame where it is 3.
    MatrixXd loss{{9, 9, 9, 9, 9}, {9, 1, 5, 2, 9}, {9, 9, 9, 9, 9}};
    QVERIFY(!core::mergeTree(sliceOf(loss))[1].openToFrame);
    loss(2, 0) = 3;
    QVERIFY(!core::mergeTree(sliceOf(loss))[1].openToFrame);
    loss(2, 4) = 3;
    const Valley open = core::mergeTree(sliceOf(loss))[1];
    QVERIFY(open.openToFrame && open.passLoss == 5.0);
    // What is deepest on the frame need not be a minimum.
    loss(2, 4) = 0;
    QVERIFY(core::mergeTree(sliceOf(loss))[0].minimumOnFrame);
    QVERIFY(!core::mergeTree(sliceOf(loss))[1].minimumOnFrame);
}

void TestMergeTree::theEndsOfALineAreItsFrame()
{
    const MatrixXd loss{{0, 4, 1, 3, 2}};
    const std::vector<Valley> tree = core::mergeTree(sliceOf(loss));
    QCOMPARE(tree.size(), 3u);
    QVERIFY(tree[0].minimumOnFrame);
    QCOMPARE(tree[1].persistence(), 3.0);
    QVERIFY(!tree[1].minimumOnFrame);
    QCOMPARE(tree[2].persistence(), 1.0);
    QCOMPARE(*tree[2].into, 1u);
}

void TestMergeTree::aPlateauIsOneValley()
{
    const std::vector<Valley> tree = core::mergeTree(sliceOf(MatrixXd::Constant(6, 7, 2.5)));
    QCOMPARE(tree.size(), 1u);
    QCOMPARE(tree[0].minimum, (GridCell{0, 0}));
}

void TestMergeTree::whereNothingIsDefinedThereIsNoValley()
{
    QVERIFY(core::mergeTree(sliceOf(MatrixXd::Constant(3, 3, kNan))).empty());
}

QTEST_GUILESS_MAIN(TestMergeTree)
#include "tst_merge_tree.moc"
