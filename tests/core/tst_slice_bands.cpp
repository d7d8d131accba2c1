// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/files/slice_csv.h"
#include "core/plane/choose_plane.h"
#include "core/slice/compute_slice.h"
#include "core/slice/slice_bands.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <string>

using core::Grid;
using core::Mix;
using core::Slice;
using core::SliceSummary;
using core::Window;
using Eigen::Index;

namespace {

/// True if the same numbers stand in both, to the last bit; all NaN are one.
bool isSame(const Eigen::MatrixXd& p, const Eigen::MatrixXd& q)
{
    const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return p.rows() == q.rows() && p.cols() == q.cols() && p.binaryExpr(q, same).all();
}

core::Problem valleys()
{
    return core::readCsv(BASIN_EXAMPLES "/three_valleys.csv").take();
}

core::Plane planeOf(const core::Problem& problem)
{
    return core::choosePlane(problem, {}, {});
}

std::string csvOf(const Slice& slice)
{
    std::string text;
    core::sliceLines(slice, "", slice.grid, 0, [&text](std::string_view lines) { text += lines; },
                     {});
    return text;
}

} // namespace

class SliceBandsTest : public QObject {
    Q_OBJECT

private slots:
    void bandsCoverTheGridOnce_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("most");
        QTest::newRow("one band") << 100 << 50 << 5000;
        QTest::newRow("a row too many") << 101 << 50 << 5000;
        QTest::newRow("many") << 777 << 50 << 1000;
        QTest::newRow("two rows each") << 7 << 50 << 1;
        QTest::newRow("a line") << 1 << 50 << 10;
        QTest::newRow("three rows") << 3 << 50 << 100;
        QTest::newRow("the largest") << 16384 << 16384 << int(core::kBandSamples);
    }
    void bandsCoverTheGridOnce()
    {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, most);
        const Grid grid{{-1, 2, -3, 4}, columns, rows};
        Index next = 0;
        for (const core::SliceBand& band : core::bandsOf(grid, most)) {
            QCOMPARE(band.firstRow, next);
            QVERIFY(rows == 1 || band.grid.rows >= 2);
            QVERIFY(band.grid.rows <= 3 || band.grid.rows * columns <= most);
            for (Index i = 0; i < band.grid.rows; ++i)
                QVERIFY(std::abs(band.grid.q(i) - grid.q(next + i)) < 1e-15 * 4);
            next += band.grid.rows;
        }
        QCOMPARE(next, Index{rows});
    }

    void theStreamIsTheSliceToTheLastBit_data()
    {
        QTest::addColumn<double>("s");
        QTest::addColumn<double>("r");
        QTest::newRow("softmax") << 1.0 << 0.0;
        QTest::newRow("combined") << 1.0 << 1.0;
        QTest::newRow("resnet") << 0.0 << 1.0;
    }
    void theStreamIsTheSliceToTheLastBit()
    {
        QFETCH(const double, s);
        QFETCH(const double, r);
        const core::Problem problem = valleys();
        const core::Plane plane = planeOf(problem);
        // Two bands, one row more than fits into one.
        const Grid grid{Window::square(6), 2048, core::kBandSamples / 2048 + 1};
        const core::SliceRows rows = core::sliceRows(problem, plane);
        const Slice whole = core::computeSlice(rows, plane, grid, {s, r}, {}).value();
        Slice streamed = whole;
        streamed.loss.setZero();
        streamed.alpha.setZero();
        std::string text;
        int bands = 0;
        const auto take = [&](const Slice& band, Index firstRow) {
            ++bands;
            QVERIFY(band.loss.size() <= core::kBandSamples);
            streamed.loss.middleRows(firstRow, band.loss.rows()) = band.loss;
            streamed.alpha.middleRows(firstRow, band.loss.rows()) = band.alpha;
            if (s > 0 && r > 0)
                core::sliceLines(band, "", grid, firstRow,
                                 [&text](std::string_view lines) { text += lines; }, {});
        };
        const SliceSummary summary =
            core::computeSliceInBands(rows, plane, grid, {s, r}, take, {}).value();
        QCOMPARE(bands, 2);
        QVERIFY(isSame(streamed.loss, whole.loss) && isSame(streamed.alpha, whole.alpha));
        QVERIFY(summary.masked == whole.masked && summary.minimum == whole.minimum);
        QVERIFY(text.empty() || text == csvOf(whole));
    }

    void narrowBandsGiveTheSameLosses()
    {
        const core::Problem problem = valleys();
        const core::Plane plane = planeOf(problem);
        const Grid grid{Window::square(6), 150, 151};
        const core::SliceRows rows = core::sliceRows(problem, plane);
        for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}, Mix{0, 1}}) {
            const Slice whole = core::computeSlice(rows, plane, grid, mix, {}).value();
            const auto take = [&](const Slice& band, Index firstRow) {
                for (Index j = 0; j < band.loss.cols(); ++j)
                    for (Index i = 0; i < band.loss.rows(); ++i) {
                        const double here = band.loss(i, j), there = whole.loss(firstRow + i, j);
                        QCOMPARE(std::isnan(here), std::isnan(there));
                        QVERIFY(std::isnan(here) || std::abs(here - there) <= 2e-11 * there);
                    }
            };
            const SliceSummary summary =
                core::computeSliceInBands(rows, plane, grid, mix, take, {}, 900).value();
            QCOMPARE(summary.masked, whole.masked);
            QVERIFY(std::abs(summary.minimum - whole.minimum) <= 2e-11 * whole.minimum);
        }
    }

    void theSummaryIsThatOfTheSlice()
    {
        const core::Problem problem = valleys();
        const core::Plane plane = planeOf(problem);
        const core::SliceRows rows = core::sliceRows(problem, plane);
        // ResNet alone has its minimum along a ray: many samples come close, and some are equal.
        for (const Mix& mix : {Mix{1, 0}, Mix{1, 1}, Mix{0, 1}})
            for (const Index most : {Index{100}, Index{1000}, core::kBandSamples}) {
                Slice slice;
                slice.grid = {{-1, 1, -2, 2}, 20, 30};
                slice.loss.resize(30, 20);
                const auto take = [&](const Slice& band, Index firstRow) {
                    slice.loss.middleRows(firstRow, band.loss.rows()) = band.loss;
                };
                const SliceSummary summary =
                    core::computeSliceInBands(rows, plane, slice.grid, mix, take, {}, most).value();
                core::summarise(slice);
                QVERIFY(slice.minimum == summary.minimum && slice.maximum == summary.maximum);
                QCOMPARE(summary.minimumAt.p, slice.minimumAt.p);
                QCOMPARE(summary.minimumAt.q, slice.minimumAt.q);
                QCOMPARE(summary.masked, slice.masked);
            }
    }

    void ofEqualMinimaTheFirstOfTheFirstColumnIsTaken()
    {
        // ResNet alone, u = (2 p + q, q) with b = (1, 2) / 3: the loss is 0 where q = -4 p.
        core::SliceRows rows;
        rows.products = {Eigen::Vector2d::Zero(), Eigen::Vector2d(2, 0), Eigen::Vector2d(1, 1)};
        rows.b = Eigen::Vector2d(1, 2) / 3;
        rows.w2 = Eigen::VectorXd::Zero(1);
        const Grid grid{{-1, 1, -2, 2}, 17, 33};
        for (const Index most : {Index{100}, core::kBandSamples}) {
            const SliceSummary summary =
                core::computeSliceInBands(
                    rows, {}, grid, {0, 1}, [](const Slice&, Index) {}, {}, most)
                    .value();
            QVERIFY(summary.minimum < 1e-30);
            QCOMPARE(summary.minimumAt.p, -0.5);
            QCOMPARE(summary.minimumAt.q, 2.0);
        }
    }

    void stoppingBetweenBandsGivesNothing()
    {
        const core::Problem problem = valleys();
        const core::Plane plane = planeOf(problem);
        const core::SliceRows rows = core::sliceRows(problem, plane);
        std::stop_source stop;
        int bands = 0;
        const auto take = [&](const Slice&, Index) {
            if (++bands == 2)
                stop.request_stop();
        };
        QVERIFY(!core::computeSliceInBands(rows, plane, {Window::square(1), 20, 30}, {1, 1}, take,
                                           stop.get_token(), 100));
        QCOMPARE(bands, 2);
    }
};

QTEST_GUILESS_MAIN(SliceBandsTest)
#include "tst_slice_bands.moc"
