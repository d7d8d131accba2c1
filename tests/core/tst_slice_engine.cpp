// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/numeric/parallel.h"
#include "problems.h"
#include "slice_promise.h"

#include <QTest>

#include <stop_token>

using core::Grid;
using core::Mix;
using core::Slice;
using core::SliceRows;
using core::Window;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;

namespace {

SliceRows exampleRows(const char* name)
{
    const core::Problem problem =
        core::readCsv(std::filesystem::path(BASIN_EXAMPLES) / name).take();
    core::Plane plane;
    plane.origin = VectorXd::Zero(problem.d());
    plane.d1 = VectorXd::Unit(problem.d(), 0);
    plane.d2 = VectorXd::Unit(problem.d(), 1);
    return core::sliceRows(problem, plane);
}

} // namespace

class TestSliceEngine final : public QObject {
    Q_OBJECT

private slots:
    void keepsItsPromise_data();
    void keepsItsPromise();
    void keepsItsPromiseInDeepZooms_data();
    void keepsItsPromiseInDeepZooms();
    void keepsItsPromiseOnRealData_data();
    void keepsItsPromiseOnRealData();
    void isRightForExtremeExponents();
    void keepsItsPromiseNearTheOrigin();
    void addsTheRegulariser();
    void agreesWithTheOracleOnMasks();
    void drawsLines();
    void doesNotDependOnTheNumberOfThreads();
    void stops();
    void noWindowIsTooWide();
    void farOutItIsDefinedWhereTheLossIs();
};

void TestSliceEngine::keepsItsPromise_data()
{
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("planted");
    for (const Mix& mix : {kSoftmax, kResnet, kCombined, kBetween}) {
        for (const int n : {3, 300, 3000}) {
            for (const double scale : {0.1, 1.0, 5.0, 80.0}) {
                for (const bool planted : {false, true}) {
                    SliceRows rows = randomRows(n, scale, 7);
                    if (planted && !plant(rows, mix))
                        continue; // there is no solution to plant
                    QTest::addRow("s %g, r %g, n %d, scale %g%s", mix.s, mix.r, n, scale,
                                  planted ? ", planted" : "")
                        << mix << n << scale << planted;
                }
            }
        }
    }
}

void TestSliceEngine::keepsItsPromise()
{
    QFETCH(Mix, mix);
    QFETCH(int, n);
    QFETCH(double, scale);
    QFETCH(bool, planted);
    SliceRows rows = randomRows(n, scale, 7);
    if (planted)
        QVERIFY(plant(rows, mix));
    const Slice result = slice(rows, mix, Window::square(1.0));
    QCOMPARE(brokenPromise(result, rows, n > 1000 ? 100 : 1000), QString());
}

void TestSliceEngine::keepsItsPromiseInDeepZooms_data()
{
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("scale");
    for (const Mix& mix : {kSoftmax, kResnet, kCombined}) {
        for (const int n : {5, 500}) {
            for (const double scale : {0.3, 5.0, 50.0})
                QTest::addRow("s %g, r %g, n %d, scale %g", mix.s, mix.r, n, scale)
                    << mix << n << scale;
        }
    }
}

void TestSliceEngine::keepsItsPromiseInDeepZooms()
{
    QFETCH(Mix, mix);
    QFETCH(int, n);
    QFETCH(double, scale);
    SliceRows rows = randomRows(n, scale, 11);
    const Window around{0.3 - 1e-6, 0.3 + 1e-6, -0.2 - 1e-6, -0.2 + 1e-6};
    QCOMPARE(brokenPromise(slice(rows, mix, around), rows, 100), QString());
    if (plant(rows, mix)) {
        for (const double half : {1e-2, 1e-4, 1e-6}) {
            const Window window{0.3 - half, 0.3 + 2 * half, -0.2 - 2 * half, -0.2 + half};
            QCOMPARE(brokenPromise(slice(rows, mix, window), rows, 300), QString());
        }
    }
}

void TestSliceEngine::keepsItsPromiseOnRealData_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("range");
    QTest::addRow("digits") << "digits_is3.csv" << 20.0;
    QTest::addRow("longley, small") << "longley_raw.csv" << 1e-3;
    QTest::addRow("longley, large") << "longley_raw.csv" << 1.0;
    QTest::addRow("attention") << "attention_peaked.csv" << 30.0;
    QTest::addRow("next word") << "nextword_the_large.csv" << 10.0;
}

void TestSliceEngine::keepsItsPromiseOnRealData()
{
    QFETCH(QString, file);
    QFETCH(double, range);
    const SliceRows rows = exampleRows(file.toUtf8().constData());
    for (const Mix& mix : {kSoftmax, kResnet, kCombined}) {
        const Slice result = slice(rows, mix, Window::square(range));
        QCOMPARE(brokenPromise(result, rows, rows.b.size() > 1000 ? 50 : 500), QString());
    }
}

void TestSliceEngine::isRightForExtremeExponents()
{
    SliceRows rows = randomRows(40, 3000.0, 3);
    for (const Mix& mix : {kSoftmax, kCombined, kBetween}) {
        const Slice result = slice(rows, mix, Window::square(1.0), 41);
        QVERIFY((result.loss.array().isNaN() || result.loss.array().isFinite()).all());
        QCOMPARE(brokenPromise(result, rows, 2000), QString());
    }
    // An offset common to all rows is no extreme at all for softmax, and none may overflow.
    rows = randomRows(40, 1.0, 4);
    for (const double offset : {-1e4, 1e4}) {
        SliceRows moved = rows;
        moved.products.z0.array() += offset;
        moved.products.z1.array() += offset / 10;
        QCOMPARE(brokenPromise(slice(moved, kSoftmax, Window::square(1.0)), moved, 500), QString());
        QCOMPARE(brokenPromise(slice(moved, kCombined, Window::square(1.0)), moved, 500),
                 QString());
    }
}

void TestSliceEngine::keepsItsPromiseNearTheOrigin()
{
    // z and the regulariser vanish at x = 0, in a corner of the window.
    SliceRows rows = randomRows(100, 1.0, 14);
    rows.products.z0.setZero();
    for (const double weight : {0.0, 1.0}) {
        rows.w2 = VectorXd::Constant(1, weight);
        for (const Mix& mix : {kSoftmax, kResnet, kCombined}) {
            const Slice result = slice(rows, mix, {-1e-3, 1.0, -1e-3, 1.0});
            QCOMPARE(brokenPromise(result, rows, 3000), QString());
        }
    }
}

void TestSliceEngine::addsTheRegulariser()
{
    SliceRows rows = randomRows(200, 1.0, 5);
    std::mt19937_64 engine(6);
    for (const Index size : {Index{1}, Index{200}}) {
        rows.w2 = gaussian(size, 0.1, engine).cwiseAbs2();
        const Slice result = slice(rows, kCombined, Window::square(2.0));
        QCOMPARE(brokenPromise(result, rows, 500), QString());
    }
}

void TestSliceEngine::agreesWithTheOracleOnMasks()
{
    SliceRows rows = randomRows(60, 0.5, 8);
    rows.products.z1.array() += 2.0; // so that alpha is negative where p is
    const Grid grid{{-3.0, 2.0, -1.0, 4.0}, 65, 33};
    for (const Mix& mix : {kResnet, kCombined, kBetween}) {
        const Slice fast = core::computeSlice(rows, {}, grid, mix, {}).value();
        const Slice oracle = core::exactSlice(rows, {}, grid, mix, {}).value();
        QVERIFY(mix.s == 0 || oracle.masked > 0);
        QCOMPARE(fast.masked, oracle.masked);
        QVERIFY((fast.loss.array().isNaN() == oracle.loss.array().isNaN()).all());
        QCOMPARE(fast.minimumAt.p, oracle.minimumAt.p);
        QCOMPARE(fast.minimumAt.q, oracle.minimumAt.q);
    }
}

void TestSliceEngine::drawsLines()
{
    SliceRows rows = randomRows(50, 3.0, 10);
    rows.products.z2.setZero();
    const Grid grid{{-1.0, 2.0, 0.0, 0.0}, 501, 1};
    for (const Mix& mix : {kSoftmax, kResnet, kCombined}) {
        const Slice result = core::computeSlice(rows, {}, grid, mix, {}).value();
        QCOMPARE(result.loss.rows(), Index{1});
        QCOMPARE(brokenPromise(result, rows, 501), QString());
    }
}

void TestSliceEngine::doesNotDependOnTheNumberOfThreads()
{
    const SliceRows rows = randomRows(20000, 2.0, 12);
    core::setThreadCount(1);
    const Slice one = slice(rows, kCombined, Window::square(1.0));
    core::setThreadCount(3);
    const Slice three = slice(rows, kCombined, Window::square(1.0));
    core::setThreadCount(0);
    QVERIFY((one.alpha.array() == three.alpha.array()).all());
    QVERIFY((one.loss.array() == three.loss.array() || one.loss.array().isNaN()).all());
}

void TestSliceEngine::stops()
{
    std::stop_source source;
    source.request_stop();
    const SliceRows rows = randomRows(1000, 1.0, 13);
    const Grid grid{Window::square(1.0), 64, 64};
    QVERIFY(!core::computeSlice(rows, {}, grid, kCombined, source.get_token()));
    QVERIFY(!core::sliceMoments(rows, grid, source.get_token()));
}

void TestSliceEngine::noWindowIsTooWide()
{
    // At most one evaluation a pixel, whatever the range: a degree that grew with it would take
    // minutes here, and for ever in the last window.
    const SliceRows rows = randomRows(40, 1.0, 8);
    for (const Mix& mix : {kSoftmax, kCombined}) {
        for (const double range : {1e4, 1e6, 1e9})
            QCOMPARE(brokenPromise(slice(rows, mix, Window::square(range), 5), rows, 25),
                     QString());
        const Slice widest = slice(rows, mix, Window::square(1e308), 5);
        QCOMPARE(widest.loss.size(), 25);
    }
}

void TestSliceEngine::farOutItIsDefinedWhereTheLossIs()
{
    const core::Problem base =
        test::problemOf(test::gaussian(30, 2, 3), test::probabilities(30, 4), test::scalar(0), {});
    for (const Mix& mix : {kSoftmax, kCombined, kResnet}) {
        core::Problem problem = base;
        problem.mix = mix;
        const core::Plane plane{
            VectorXd::Zero(2), VectorXd::Unit(2, 0), VectorXd::Unit(2, 1), {}, {}};
        const SliceRows rows = core::sliceRows(problem, plane);
        for (const double range : {1e14, 1e60, 1e100, 1e153, 1e160, 1e250, 1e306}) {
            const Slice far = slice(rows, mix, Window::square(range), 5);
            for (Index k = 0; k < far.loss.size(); ++k) {
                const Index i = k % 5;
                const Index j = k / 5;
                const core::LossAt at(problem, plane.at(far.grid.p(j), far.grid.q(i)));
                const bool isInside = at.domain() == core::Domain::Inside;
                QVERIFY2(std::isnan(far.loss(i, j)) == !isInside,
                         qPrintable(QString("range %1, pixel %2").arg(range).arg(k)));
                if (isInside && std::isfinite(at.loss()))
                    QVERIFY(std::abs(far.loss(i, j) - at.loss()) <= 1e-9 * at.loss());
            }
        }
        // Beyond double nothing changes any more: the loss is that of a point far nearer.
        core::Problem large = problem;
        large.A = core::DesignMatrix(40.0 * test::gaussian(30, 2, 3));
        const Slice beyond = slice(core::sliceRows(large, plane), mix, Window::square(2e307), 5);
        for (Index k = 0; k < beyond.loss.size(); ++k) {
            const Index i = k % 5;
            const Index j = k / 5;
            constexpr double kNearer = 0x1p-40;
            const core::LossAt at(problem,
                                  plane.at(kNearer * beyond.grid.p(j), kNearer * beyond.grid.q(i)));
            const bool isInside = at.domain() == core::Domain::Inside;
            QCOMPARE(std::isnan(beyond.loss(i, j)), !isInside);
            if (isInside)
                QVERIFY(std::abs(beyond.loss(i, j) - at.loss()) <= 1e-9 * at.loss());
        }
    }
}

QTEST_GUILESS_MAIN(TestSliceEngine)
#include "tst_slice_engine.moc"
