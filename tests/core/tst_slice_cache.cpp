// SPDX-License-Identifier: MIT
#include "core/problem/edits.h"
#include "core/slice/compute_slice.h"
#include "core/slice/slice_cache.h"
#include "tests/core/problems.h"

#include <QTest>

#include <cmath>
#include <random>
#include <stop_token>

using core::Grid;
using core::Mix;
using core::Plane;
using core::Problem;
using core::Slice;
using core::SliceCache;
using core::Window;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kResnet{0, 1};
constexpr Mix kCombined{1, 1};

/// So many rows that exchanging one beats a pass.
constexpr Index kManyRows = 12000;

const Grid kGrid{Window::square(3.0), 64, 64};

Problem manyRows(Index n = kManyRows)
{
    Problem problem = test::problemOf(test::gaussian(n, 3, 1), test::probabilities(n, 2),
                                      test::scalar(0.01), kCombined);
    problem.x0 = test::gaussian(3, 1, 3);
    return problem;
}

Plane planeOf(const Problem& problem)
{
    const Index d = problem.d();
    return {0.1 * VectorXd::Ones(d), VectorXd::Unit(d, 0),
            d > 1 ? VectorXd(VectorXd::Unit(d, 1)) : VectorXd(), "p", "q"};
}

Problem withCell(const Problem& problem, Index row, Index column, double value)
{
    return core::withCells(problem, row, column, core::RowMajorMatrix::Constant(1, 1, value));
}

/// Where @p slice breaks the promise of sliceOf() compared with @p expected; empty if nowhere.
QString brokenPromise(const Slice& slice, const Slice& expected, double bb)
{
    if (slice.grid != expected.grid || slice.mix != expected.mix)
        return QStringLiteral("another slice");
    for (Index k = 0; k < slice.loss.size(); ++k) {
        const double loss = slice.loss(k);
        const double truth = expected.loss(k);
        if (std::isnan(loss) && std::isnan(truth))
            continue;
        const double allowed = 1e-11 * truth + 1e-15 * std::sqrt(bb * truth);
        if (!(std::abs(loss - truth) <= allowed))
            return QStringLiteral("pixel %1: %2 for %3").arg(k).arg(loss).arg(truth);
    }
    return {};
}

/// What a slice of @p problem lacks of a computation without cache.
QString difference(SliceCache& cache, const Problem& problem, const Mix& mix = kCombined,
                   const Grid& grid = kGrid)
{
    const Plane plane = planeOf(problem);
    const core::SliceRows rows = core::sliceRows(problem, plane);
    const Slice expected = core::computeSlice(rows, plane, grid, mix, {}).value();
    const Slice slice = cache.slice(grid, mix, {}).value();
    return brokenPromise(slice, expected, problem.b.squaredNorm());
}

/// A cache that has drawn @p problem.
SliceCache cacheOf(const Problem& problem, const Mix& mix = kCombined)
{
    SliceCache cache;
    cache.look(problem, planeOf(problem));
    cache.slice(kGrid, mix, {});
    return cache;
}

} // namespace

#define VERIFY_SAME(...)                                                                           \
    do {                                                                                           \
        const QString broken = difference(__VA_ARGS__);                                            \
        QVERIFY2(broken.isEmpty(), qPrintable(broken));                                            \
    } while (false)

class TestSliceCache final : public QObject {
    Q_OBJECT
private slots:
    void changesOfTheMixLookAtNoRow();
    void zoomsLookAtTheRowsAndNotAtA();
    void previewsLeaveTheMomentsAlone();
    void aSampleStandsForAllRows_data();
    void aSampleStandsForAllRows();
    void anotherPlaneLooksAtA();
    void resnetNeedsNoExponentials();
    void weightsChangeThePolynomialsOnly();
    void anEditedCellCostsOneRow_data();
    void anEditedCellCostsOneRow();
    void undoGivesTheRowBack();
    void manyEditedRowsTakeAPass();
    void anotherTargetLooksAtTheRowsAndNotAtA();
    void smallProblemsTakeAPassAtOnce();
    void otherShapesStartAgain();
    void linesAreExchangedToo();
    void renewTakesUpdatedSumsAway();
    void picturesComeFromRoughSumsAndNumbersDoNot();
    void keepsWhatItKnowsWhenStopped();
    void editsDoNotAddUp_data();
    void editsDoNotAddUp();
};

void TestSliceCache::changesOfTheMixLookAtNoRow()
{
    const Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    for (const Mix mix : {kSoftmax, kResnet, kCombined, Mix{0.3, 1.7}}) {
        cache.look(problem, planeOf(problem));
        QCOMPARE(cache.workOf(kGrid, mix), 0.0);
        VERIFY_SAME(cache, problem, mix);
    }
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 1);
    QCOMPARE(cache.counts().sums, 0);
}

void TestSliceCache::zoomsLookAtTheRowsAndNotAtA()
{
    const Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    const Grid zoomed{{0.2, 0.3, -0.1, 0.05}, 64, 64};
    QVERIFY(cache.workOf(zoomed, kCombined) > 0);
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem, kCombined, zoomed);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 2);
}

void TestSliceCache::previewsLeaveTheMomentsAlone()
{
    const Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    const Grid coarse{kGrid.window, 16, 16};
    const Slice preview = cache.preview(coarse, kCombined, 1000000, {}).value();
    QCOMPARE(preview.grid, coarse);
    QCOMPARE(preview.loss.rows(), 16);
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().moments, 1);
}

void TestSliceCache::aSampleStandsForAllRows_data()
{
    QTest::addColumn<Mix>("mix");
    QTest::newRow("softmax") << kSoftmax;
    QTest::newRow("resnet") << kResnet;
    QTest::newRow("combined") << Mix{0.3, 1.7};
}

void TestSliceCache::aSampleStandsForAllRows()
{
    QFETCH(const Mix, mix);
    // Each run of rows that one is drawn from consists of copies of one row, so that the sample
    // says exactly what all rows do.
    constexpr Index kDistinct = 40;
    constexpr Index kCopies = 25;
    const Problem distinct = manyRows(kDistinct);
    core::RowMajorMatrix A(kDistinct * kCopies, 3);
    VectorXd b(A.rows());
    VectorXd w(A.rows());
    for (Index k = 0; k < A.rows(); ++k) {
        A.row(k) = distinct.A.row(k / kCopies).transpose();
        b[k] = distinct.b[k / kCopies] / kCopies;
        w[k] = 0.01 * static_cast<double>(k / kCopies);
    }
    Problem problem = distinct;
    problem.A = core::DesignMatrix(A);
    problem.b = b;
    problem.w = w;
    problem.mix = mix;
    SliceCache cache = cacheOf(problem, mix);
    const Grid grid{{-0.8, 1.2, -1.0, 0.9}, 24, 20};
    const Slice all = cache.slice(grid, mix, {}).value();
    const Slice some = cache.preview(grid, mix, kDistinct, {}).value();
    QCOMPARE(some.sampledRows, kDistinct);
    QCOMPARE(some.masked, all.masked);
    for (Index k = 0; k < all.loss.size(); ++k) {
        const double loss = all.loss.reshaped()[k];
        QVERIFY(std::isnan(loss) ||
                std::abs(some.loss.reshaped()[k] - loss) <= 1e-4 * std::max(loss, 1e-12));
        QVERIFY(std::abs(some.alpha.reshaped()[k] - all.alpha.reshaped()[k]) <=
                1e-9 * all.alpha.cwiseAbs().maxCoeff());
    }
}

void TestSliceCache::anotherPlaneLooksAtA()
{
    const Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    Plane plane = planeOf(problem);
    plane.label1 = "another title";
    cache.look(problem, plane);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.slice(kGrid, kCombined, {})->plane.label1, plane.label1);
    plane.d2 = VectorXd::Unit(3, 2);
    cache.look(problem, plane);
    QCOMPARE(cache.counts().products, 2);
    QCOMPARE(cache.rows().products.z2, problem.A.column(2));
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem);
}

void TestSliceCache::resnetNeedsNoExponentials()
{
    const Problem problem = manyRows();
    SliceCache cache = cacheOf(problem, kResnet);
    VERIFY_SAME(cache, problem, {0, 0.5});
    QCOMPARE(cache.counts().moments, 0);
    QCOMPARE(cache.counts().sums, 1);
    VERIFY_SAME(cache, problem, kCombined);
    VERIFY_SAME(cache, problem, kResnet);
    QCOMPARE(cache.counts().moments, 1);
    QCOMPARE(cache.counts().sums, 1);

    SliceCache edited = cacheOf(problem, kResnet);
    const Problem other = withCell(problem, 7, 1, 3.0);
    edited.look(other, planeOf(other));
    VERIFY_SAME(edited, other, kResnet);
    VERIFY_SAME(edited, other, kSoftmax);
    QCOMPARE(edited.counts().products, 1);
}

void TestSliceCache::weightsChangeThePolynomialsOnly()
{
    Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    for (const VectorXd& w :
         {test::scalar(0.5), VectorXd(test::gaussian(kManyRows, 1, 5).cwiseAbs()),
          VectorXd(VectorXd::LinSpaced(kManyRows, 0, 1)), test::scalar(0)}) {
        problem.w = w;
        cache.look(problem, planeOf(problem));
        VERIFY_SAME(cache, problem);
    }
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 1);
    QCOMPARE(cache.counts().sums, 4);
    QVERIFY(!cache.isUpdated());
}

void TestSliceCache::anEditedCellCostsOneRow_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("count");
    QTest::newRow("a cell of A") << 1 << 1;
    QTest::newRow("a cell of a column that the plane does not turn to") << 2 << 1;
    QTest::newRow("a cell of b") << 3 << 1;
    QTest::newRow("five cells below each other") << 0 << 5;
}

void TestSliceCache::anEditedCellCostsOneRow()
{
    QFETCH(const int, column);
    QFETCH(const int, count);
    const Problem before = manyRows();
    SliceCache cache = cacheOf(before);
    const Problem problem =
        core::withCells(before, 11321, column, core::RowMajorMatrix::Constant(count, 1, 0.75));
    cache.look(problem, planeOf(problem));
    QVERIFY(cache.isUpdated());
    QCOMPARE(cache.workOf(kGrid, kCombined), 0.0);
    for (const Mix mix : {kSoftmax, kResnet, kCombined})
        VERIFY_SAME(cache, problem, mix);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 1);
    QCOMPARE(cache.counts().exchanges, count);
    const core::SliceRows rows = core::sliceRows(problem, planeOf(problem));
    VERIFY_CLOSE(cache.rows().products.z0, rows.products.z0, 1e-15);
    VERIFY_CLOSE(cache.rows().products.z1, rows.products.z1, 1e-15);
    QCOMPARE(cache.rows().b, rows.b);
}

void TestSliceCache::undoGivesTheRowBack()
{
    const Problem before = manyRows();
    SliceCache cache = cacheOf(before);
    const Problem edited = withCell(withCell(before, 10, 0, 2.0), 11000, 3, 0.5);
    cache.look(edited, planeOf(edited));
    cache.look(before, planeOf(before));
    VERIFY_SAME(cache, before);
    QCOMPARE(cache.counts().products, 1);
    QVERIFY(cache.counts().exchanges > 2);
}

void TestSliceCache::manyEditedRowsTakeAPass()
{
    const Problem before = manyRows();
    SliceCache cache = cacheOf(before);
    const Problem problem =
        core::withCells(before, 100, 0, core::RowMajorMatrix::Constant(40, 3, 0.5));
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().products, 2);
    QCOMPARE(cache.counts().moments, 2);
    QVERIFY(!cache.isUpdated());
}

void TestSliceCache::anotherTargetLooksAtTheRowsAndNotAtA()
{
    Problem problem = manyRows();
    SliceCache cache = cacheOf(problem);
    problem.b = test::probabilities(kManyRows, 9);
    problem.A = problem.A.withCell(3, 0, 1.5);
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 2);
}

void TestSliceCache::smallProblemsTakeAPassAtOnce()
{
    const Problem before = manyRows(50);
    SliceCache cache = cacheOf(before);
    const Problem problem = withCell(before, 49, 0, 1.0);
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().exchanges, 0);
    QVERIFY(!cache.isUpdated());
}

void TestSliceCache::otherShapesStartAgain()
{
    SliceCache cache;
    for (const Problem& problem :
         {manyRows(), manyRows(kManyRows - 1), manyRows(1),
          test::problemOf(test::gaussian(20, 5, 6), test::probabilities(20, 7), test::scalar(0),
                          kCombined)}) {
        cache.look(problem, planeOf(problem));
        VERIFY_SAME(cache, problem);
    }
    QCOMPARE(cache.counts().products, 4);
}

void TestSliceCache::linesAreExchangedToo()
{
    const Index n = 200000;
    const Problem before = test::problemOf(test::gaussian(n, 1, 6), test::probabilities(n, 7),
                                           test::scalar(0), kCombined);
    const Grid grid{Window::square(2.0), 256, 1};
    SliceCache cache;
    cache.look(before, planeOf(before));
    cache.slice(grid, kCombined, {});
    const Problem problem = withCell(withCell(before, 10, 0, 1.25), 11, 1, 0.5);
    cache.look(problem, planeOf(problem));
    VERIFY_SAME(cache, problem, kCombined, grid);
    QCOMPARE(cache.counts().products, 1);
    QCOMPARE(cache.counts().moments, 1);
}

void TestSliceCache::renewTakesUpdatedSumsAway()
{
    const Problem before = manyRows();
    SliceCache cache = cacheOf(before);
    QVERIFY(cache.renew({}));
    QCOMPARE(cache.counts().moments, 1);
    const Problem problem = withCell(before, 77, 0, 2.0);
    cache.look(problem, planeOf(problem));
    QVERIFY(cache.isUpdated());
    QVERIFY(cache.renew({}));
    QVERIFY(!cache.isUpdated());
    QCOMPARE(cache.counts().moments, 2);
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().moments, 2);
}

void TestSliceCache::picturesComeFromRoughSumsAndNumbersDoNot()
{
    using core::Precision;
    const Problem before = manyRows();
    SliceCache cache;
    cache.look(before, planeOf(before));
    QVERIFY(cache.slice(kGrid, kCombined, Precision::Picture, {}));
    // A row that takes a few digits with it: enough are left for a picture.
    const Problem edited = withCell(before, 77, 0, 5.0);
    for (const Problem* problem : {&edited, &before}) {
        cache.look(*problem, planeOf(*problem));
        const Slice picture = cache.slice(kGrid, kCombined, Precision::Picture, {}).value();
        const core::SliceRows rows = core::sliceRows(*problem, planeOf(*problem));
        const Slice truth =
            core::computeSlice(rows, planeOf(*problem), kGrid, kCombined, {}).value();
        QVERIFY((picture.loss - truth.loss).cwiseAbs().cwiseQuotient(truth.loss).maxCoeff() <=
                1e-4);
    }
    QCOMPARE(cache.counts().moments, 1);
    QCOMPARE(cache.counts().exchanges, 2);
    VERIFY_SAME(cache, before); // an exact pass
    QCOMPARE(cache.counts().moments, 2);
    QVERIFY(!cache.isUpdated());
    QVERIFY(cache.slice(kGrid, kCombined, Precision::Picture, {})); // from the exact sums
    QCOMPARE(cache.counts().moments, 2);
}

void TestSliceCache::keepsWhatItKnowsWhenStopped()
{
    std::stop_source stopped;
    stopped.request_stop();
    const Problem before = manyRows();
    SliceCache cache = cacheOf(before);
    const Problem problem = withCell(before, 77, 0, 2.0);
    cache.look(problem, planeOf(problem));
    QVERIFY(!cache.renew(stopped.get_token()));
    QVERIFY(!cache.slice({Window::square(0.1), 64, 64}, kCombined, stopped.get_token()));
    QVERIFY(cache.isUpdated());
    VERIFY_SAME(cache, problem);
    QCOMPARE(cache.counts().moments, 1);
}

void TestSliceCache::editsDoNotAddUp_data()
{
    QTest::addColumn<double>("range");
    QTest::newRow("narrow") << 1.0;
    QTest::newRow("usual") << 3.0;
    QTest::newRow("wide") << 15.0;
}

void TestSliceCache::editsDoNotAddUp()
{
    QFETCH(const double, range);
    const Grid grid{Window::square(range), 32, 32};
    Problem problem = manyRows();
    SliceCache cache;
    cache.look(problem, planeOf(problem));
    cache.slice(grid, kCombined, {});
    std::mt19937_64 engine(8);
    std::normal_distribution<double> normal;
    const auto anyOf = [&](Index count) {
        return static_cast<Index>(engine() % static_cast<std::uint64_t>(count));
    };
    for (int k = 0; k < 100; ++k) {
        // There and back, far now and then: e^30 dwarfs all other rows, which must come back whole.
        const Problem before = problem;
        const Index row = anyOf(problem.n());
        const Index column = anyOf(problem.d() + 1);
        const bool isTarget = column == problem.d();
        const double value = k % 4 == 0 ? 30.0 : normal(engine);
        const Problem edited =
            withCell(problem, row, column, isTarget ? std::abs(value) / 1000 : value);
        cache.look(edited, planeOf(edited));
        if (k % 10 < 2)
            VERIFY_SAME(cache, edited, k % 3 == 0 ? kSoftmax : kCombined, grid);
        problem = k % 4 == 0 ? before : withCell(edited, anyOf(problem.n()), 0, normal(engine));
        cache.look(problem, planeOf(problem));
        if (k % 10 < 2)
            VERIFY_SAME(cache, problem, k % 3 == 0 ? kSoftmax : kCombined, grid);
        if (k % 25 == 24) {
            const Plane plane = planeOf(problem);
            const Slice truth =
                core::exactSlice(core::sliceRows(problem, plane), plane, grid, kCombined, {})
                    .value();
            const QString broken = brokenPromise(cache.slice(grid, kCombined, {}).value(), truth,
                                                 problem.b.squaredNorm());
            QVERIFY2(broken.isEmpty(), qPrintable(broken));
        }
    }
    QCOMPARE(cache.counts().products, 1);
    QVERIFY(cache.counts().exchanges > 20);
}

QTEST_GUILESS_MAIN(TestSliceCache)
#include "tst_slice_cache.moc"
