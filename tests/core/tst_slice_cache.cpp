// SPDX-License-Identifier: MIT
#include "slice_cache_runs.h"

#include <QTest>

using core::Grid;
using core::Mix;
using core::Plane;
using core::Problem;
using core::Slice;
using core::SliceCache;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;

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
    void otherShapesStartAgain();
    void picturesComeFromRoughSumsAndNumbersDoNot();
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

QTEST_GUILESS_MAIN(TestSliceCache)
#include "tst_slice_cache.moc"
