// SPDX-License-Identifier: MIT
#include "slice_cache_runs.h"

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
using namespace test;

class TestSliceCacheEdits final : public QObject {
    Q_OBJECT

private slots:
    void anEditedCellCostsOneRow_data();
    void anEditedCellCostsOneRow();
    void undoGivesTheRowBack();
    void manyEditedRowsTakeAPass();
    void anotherTargetLooksAtTheRowsAndNotAtA();
    void smallProblemsTakeAPassAtOnce();
    void linesAreExchangedToo();
    void renewTakesUpdatedSumsAway();
    void keepsWhatItKnowsWhenStopped();
    void editsDoNotAddUp_data();
    void editsDoNotAddUp();
};

void TestSliceCacheEdits::anEditedCellCostsOneRow_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("count");
    QTest::newRow("a cell of A") << 1 << 1;
    QTest::newRow("a cell of a column that the plane does not turn to") << 2 << 1;
    QTest::newRow("a cell of b") << 3 << 1;
    QTest::newRow("five cells below each other") << 0 << 5;
}

void TestSliceCacheEdits::anEditedCellCostsOneRow()
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

void TestSliceCacheEdits::undoGivesTheRowBack()
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

void TestSliceCacheEdits::manyEditedRowsTakeAPass()
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

void TestSliceCacheEdits::anotherTargetLooksAtTheRowsAndNotAtA()
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

void TestSliceCacheEdits::smallProblemsTakeAPassAtOnce()
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

void TestSliceCacheEdits::linesAreExchangedToo()
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

void TestSliceCacheEdits::renewTakesUpdatedSumsAway()
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

void TestSliceCacheEdits::keepsWhatItKnowsWhenStopped()
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

void TestSliceCacheEdits::editsDoNotAddUp_data()
{
    QTest::addColumn<double>("range");
    QTest::newRow("narrow") << 1.0;
    QTest::newRow("usual") << 3.0;
    QTest::newRow("wide") << 15.0;
}

void TestSliceCacheEdits::editsDoNotAddUp()
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

QTEST_GUILESS_MAIN(TestSliceCacheEdits)
#include "tst_slice_cache_edits.moc"
