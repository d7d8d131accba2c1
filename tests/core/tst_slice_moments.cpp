// SPDX-License-Identifier: MIT
#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice_of_moments.h"
#include "slice_promise.h"

#include <QScopeGuard>
#include <QTest>

#include <hwy/targets.h>

#include <string_view>

using core::Grid;
using core::Mix;
using core::Slice;
using core::SliceRows;
using core::Window;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;

class TestSliceMoments final : public QObject {
    Q_OBJECT

private slots:
    void oneSetOfMomentsServesEveryMix();
    void sumsKeepTheirBounds();
    void exchangesRows_data();
    void exchangesRows();
    void refusesExchangesThatCostDigits();
    void seesWhatLargeRowsLeaveBehind();
    void takesOneRowFarAboveTheOthers();
    void isTheSameOnOlderProcessors();
    void wideWindowsTakeFewPoints();
    void picturesKeepTheirPromise_data();
    void picturesKeepTheirPromise();
};

void TestSliceMoments::oneSetOfMomentsServesEveryMix()
{
    const SliceRows rows = randomRows(500, 1.0, 9);
    const core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), 64, 48}, {}).value();
    for (const Mix& mix : {kSoftmax, kResnet, kCombined, kBetween}) {
        const Slice result = core::sliceOf(moments, rows, {}, mix, {}).value();
        QCOMPARE(brokenPromise(result, rows, 300), QString());
    }
}

void TestSliceMoments::sumsKeepTheirBounds()
{
    for (const double scale : {0.5, 2.0, 6.0, 30.0}) {
        const SliceRows rows = randomRows(1000, scale, 21);
        const core::SliceMoments moments =
            core::sliceMoments(rows, {Window::square(1.0), 120, 120}, {}).value();
        const double b = rows.b.norm();
        for (const core::MomentRegion& region : moments.regions) {
            QVERIFY(region.isKnown);
            for (Index step = 0; step < 9; ++step) {
                const Index i = region.rect.row + step / 3 * (region.rect.rows - 1) / 2;
                const Index j = region.rect.column + step % 3 * (region.rect.columns - 1) / 2;
                const Real p = moments.grid.p(j);
                const Real q = moments.grid.q(i);
                const core::PatchFrame& frame = region.frame;
                const Real s = p - frame.centre.p;
                const Real t = q - frame.centre.q;
                const Real level = frame.level + s * (frame.levelP + s * frame.curveP) +
                                   t * (frame.levelQ + t * frame.curveQ);
                Real Se = 0, See = 0, Sbe = 0;
                for (Index k = 0; k < rows.b.size(); ++k) {
                    const Real e = std::exp(rows.products.z0[k] + p * rows.products.z1[k] +
                                            q * rows.products.z2[k] - level);
                    Se += e;
                    See += e * e;
                    Sbe += e * rows.b[k];
                }
                const auto isWithin = [](double found, Real exact, Real bound) {
                    return std::abs(found - exact) <= bound;
                };
                QVERIFY(isWithin(moments.planes.Se(i, j), Se,
                                 moments.precision * Se + region.errorSe * region.largestSe));
                QVERIFY(isWithin(moments.planes.See(i, j), See,
                                 moments.precision * See + region.errorSee * region.largestSee));
                QVERIFY(isWithin(moments.planes.Sbe(i, j), Sbe,
                                 b * (moments.precision * std::sqrt(See) +
                                      region.errorSe * std::sqrt(region.largestSee))));
            }
        }
    }
}

void TestSliceMoments::exchangesRows_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<Index>("side");
    QTest::addColumn<int>("least"); // exchanges of 40
    QTest::newRow("interpolated") << 1.0 << Index{97} << 36;
    QTest::newRow("in several regions") << 6.0 << Index{97} << 10;
    QTest::newRow("summed at the pixels") << 20.0 << Index{33} << 10;
}

void TestSliceMoments::exchangesRows()
{
    QFETCH(double, scale);
    QFETCH(Index, side);
    QFETCH(int, least);
    SliceRows rows = randomRows(400, scale, 22);
    rows.w2 = VectorXd::Constant(400, 0.01);
    core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), side, side}, {}).value();
    std::mt19937_64 engine(23);
    int exchanged = 0;
    for (int edit = 0; edit < 60; ++edit) {
        const auto k = static_cast<Index>(engine() % 400);
        const core::RowSeen before = rowSeen(rows, k);
        const VectorXd change = gaussian(4, 0.3, engine);
        if (edit % 3 != 0) {
            rows.products.z0[k] += scale * change[0];
            rows.products.z1[k] += scale * change[1];
            rows.products.z2[k] += scale * change[2];
        }
        rows.b[k] += 0.01 * change[3];
        // A row that dominates somewhere cannot always leave.
        if (core::exchangeRow(before, rowSeen(rows, k), moments))
            exchanged += edit % 3 != 0; // b alone always can
        else
            moments = core::sliceMoments(rows, moments.grid, {}).value();
    }
    QVERIFY(exchanged >= least);
    for (const Mix& mix : {kSoftmax, kResnet, kCombined, kBetween}) {
        const Slice result = core::sliceOf(moments, rows, {}, mix, {}).value();
        QCOMPARE(brokenPromise(result, rows, 400), QString());
    }
}

void TestSliceMoments::refusesExchangesThatCostDigits()
{
    const SliceRows rows = randomRows(100, 1.0, 24);
    const core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), 48, 48}, {}).value();
    const auto exchanged = [&](const core::RowSeen& first, const core::RowSeen& then) {
        core::SliceMoments sums = moments;
        return core::exchangeRow(rowSeen(rows, 0), first, sums) &&
               core::exchangeRow(first, then, sums);
    };
    const core::RowSeen plain = rowSeen(rows, 0);
    QVERIFY(exchanged(plain, plain));
    core::RowSeen large = plain;
    large.z0 = 40.0; // e^40 comes and leaves nothing but rounding when it goes
    QVERIFY(exchanged(large, large));
    QVERIFY(!exchanged(large, plain));
    large.z0 = 1e4; // beyond double
    QVERIFY(!exchanged(large, large));
    large = plain;
    large.b = 1e9;
    QVERIFY(!exchanged(large, plain));
}

void TestSliceMoments::seesWhatLargeRowsLeaveBehind()
{
    // Two rows far larger than the others leave one after the other, and a column becomes zero.
    for (const double others : {1.0, 0.0}) {
        SliceRows rows = randomRows(300, 1.0, 25);
        rows.products.z1 *= others;
        rows.products.z1[0] = 900.0;
        rows.products.z1[1] = 80.0;
        core::SliceMoments moments = core::polynomialMoments(rows, {Window::square(1.0), 33, 33});
        bool isUseful = true;
        for (const Index k : {0, 1}) {
            const core::RowSeen before = rowSeen(rows, k);
            rows.products.z1[k] = 0.0;
            isUseful = isUseful && core::exchangeRow(before, rowSeen(rows, k), moments);
        }
        if (!isUseful)
            moments = core::polynomialMoments(rows, moments.grid);
        QCOMPARE(isUseful, false);
        const Slice result = core::sliceOf(moments, rows, {}, kResnet, {}).value();
        QCOMPARE(brokenPromise(result, rows, 400), QString());
    }
}

void TestSliceMoments::takesOneRowFarAboveTheOthers()
{
    // Not in the sample by which patches are chosen.
    SliceRows rows = randomRows(5000, 0.5, 26);
    rows.products.z0[4999] += 500.0;
    const core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), 128, 128}, {}).value();
    QCOMPARE(moments.regions.size(), std::size_t{1});
    const Slice result = core::sliceOf(moments, rows, {}, kSoftmax, {}).value();
    QCOMPARE(brokenPromise(result, rows, 100), QString());
}

void TestSliceMoments::isTheSameOnOlderProcessors()
{
    const SliceRows rows = randomRows(400, 2.0, 27);
    const Grid grid{Window::square(1.0), 65, 67};
    const Slice here = core::computeSlice(rows, {}, grid, kCombined, {}).value();
    const Grid line{Window::square(1.0), 67, 1};
    for (const int64_t disabled : {HWY_AVX3 | HWY_AVX3_DL, HWY_AVX3 | HWY_AVX3_DL | HWY_AVX2}) {
        const auto allowAllBut = [](int64_t targets) {
            hwy::DisableTargets(targets);
            hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        };
        allowAllBut(disabled);
        const auto restore = qScopeGuard([&] { allowAllBut(0); });
        QVERIFY(core::vectorTarget() != std::string_view("AVX3"));
        const Slice there = core::computeSlice(rows, {}, grid, kCombined, {}).value();
        QCOMPARE(brokenPromise(there, rows, 400), QString());
        QCOMPARE(there.masked, here.masked);
        core::SliceMoments moments = core::sliceMoments(rows, grid, {}).value();
        SliceRows edited = rows;
        edited.products.z1[3] += 0.25;
        if (core::exchangeRow(rowSeen(rows, 3), rowSeen(edited, 3), moments)) {
            const Slice slice = core::sliceOf(moments, edited, {}, kCombined, {}).value();
            QCOMPARE(brokenPromise(slice, edited, 400), QString());
        }
        QVERIFY(core::computeSlice(rows, {}, line, kCombined, {}).has_value());
    }
}

void TestSliceMoments::wideWindowsTakeFewPoints()
{
    // Sums of e^(2 z) that differ by many orders of magnitude, and yet one patch will do.
    const SliceRows rows = randomRows(8000, 2.0, 31);
    const core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), 160, 160}, {}).value();
    QCOMPARE(moments.regions.size(), std::size_t{1});
    QVERIFY(moments.regions[0].frame.curveP > 0);
    for (const Mix& mix : {kSoftmax, kCombined}) {
        const Slice result = core::sliceOf(moments, rows, {}, mix, {}).value();
        QCOMPARE(brokenPromise(result, rows, 400), QString());
    }
}

void TestSliceMoments::picturesKeepTheirPromise_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<Index>("n");
    QTest::addColumn<double>("range");
    QTest::newRow("narrow") << 1.0 << Index{300} << 1.0;
    QTest::newRow("usual") << 3.0 << Index{1500} << 1.0;
    QTest::newRow("wide") << 5.0 << Index{1500} << 1.0;
    QTest::newRow("very wide") << 60.0 << Index{100} << 1.0;
    QTest::newRow("deep in a minimum") << 3.0 << Index{300} << 1e-4;
}

void TestSliceMoments::picturesKeepTheirPromise()
{
    QFETCH(double, scale);
    QFETCH(Index, n);
    QFETCH(double, range);
    for (const Mix& mix : {kSoftmax, kCombined, kResnet}) {
        SliceRows rows = randomRows(n, scale, 32);
        if (!plant(rows, mix))
            continue;
        const Grid grid{{0.3 - range, 0.3 + range, -0.2 - range, -0.2 + range}, 97, 97};
        const core::SliceMoments moments =
            core::sliceMoments(rows, grid, core::Precision::Picture, {}).value();
        const Slice picture =
            core::sliceOf(moments, rows, {}, mix, core::Precision::Picture, {}).value();
        const Slice truth = core::computeSlice(rows, {}, grid, mix, {}).value();
        const double smallest = 1e-16 * rows.b.squaredNorm();
        for (Index k = 0; k < truth.loss.size(); ++k) {
            QCOMPARE(std::isnan(picture.loss(k)), std::isnan(truth.loss(k)));
            if (std::isfinite(truth.loss(k)) && truth.loss(k) > smallest)
                QVERIFY2(std::abs(picture.loss(k) - truth.loss(k)) <= 1e-4 * truth.loss(k),
                         qPrintable(QString("pixel %1: %2 for %3")
                                        .arg(k)
                                        .arg(picture.loss(k))
                                        .arg(truth.loss(k))));
        }
    }
}

QTEST_GUILESS_MAIN(TestSliceMoments)
#include "tst_slice_moments.moc"
