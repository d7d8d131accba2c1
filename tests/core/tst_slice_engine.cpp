// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "core/numeric/chebyshev.h"
#include "core/numeric/parallel.h"
#include "core/slice/compute_slice.h"
#include "core/slice/moments/row_exchange.h"
#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice_of_moments.h"

#include "problems.h"

#include <QScopeGuard>
#include <QTest>

#include <hwy/targets.h>

#include <cmath>
#include <limits>
#include <random>
#include <stop_token>
#include <string_view>
#include <vector>

using core::Grid;
using core::Mix;
using core::Slice;
using core::SliceRows;
using core::Window;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

using Real = long double;

constexpr Mix kSoftmax{1.0, 0.0};
constexpr Mix kResnet{0.0, 1.0};
constexpr Mix kCombined{1.0, 1.0};
constexpr Mix kBetween{0.25, 1.5};

/// The loss at one point in 64-bit mantissas, straight from its definition.
struct Exact {
    Real loss = 0;
    Real alpha = 0;
    Real condition = 0; ///< Sum of the sizes of alpha's terms over |alpha|.
};

Exact exactly(const SliceRows& rows, const Mix& mix, Real p, Real q)
{
    const Index n = rows.b.size();
    std::vector<Real> z(static_cast<std::size_t>(n));
    Real top = -std::numeric_limits<Real>::infinity();
    for (Index k = 0; k < n; ++k) {
        Real& value = z[static_cast<std::size_t>(k)];
        value = rows.products.z0[k] + p * rows.products.z1[k] + q * rows.products.z2[k];
        top = std::max(top, value);
    }
    const Real shift = mix.s == 0 ? Real{0} : mix.r == 0 ? top : std::max(Real{0}, top);
    const Real skip = mix.r == 0 ? Real{0} : mix.r * std::exp(-shift);
    Real alpha = 0;
    Real lost = 0; // what rounding takes from alpha: its terms may cancel to nothing
    Real size = 0;
    for (const Real value : z) {
        const Real e = mix.s == 0 ? Real{0} : mix.s * std::exp(value - shift);
        const Real u = e + skip * value;
        const Real sum = alpha + u;
        lost += std::abs(alpha) > std::abs(u) ? (alpha - sum) + u : (u - sum) + alpha;
        alpha = sum;
        size += e + skip * std::abs(value);
    }
    alpha += lost;
    Real squares = 0;
    for (Index k = 0; k < n; ++k) {
        const Real value = z[static_cast<std::size_t>(k)];
        const Real e = mix.s == 0 ? Real{0} : mix.s * std::exp(value - shift);
        const Real c = (e + skip * value) / alpha - rows.b[k];
        squares += c * c + rows.w2[rows.w2.size() > 1 ? k : 0] * value * value;
    }
    return {squares / 2, alpha * std::exp(shift), size / std::abs(alpha)};
}

/// Where a slice breaks its promise; empty if it keeps it at all of about @p count pixels.
QString brokenPromise(const Slice& slice, const SliceRows& rows, Index count)
{
    const Index pixels = slice.loss.size();
    const Index step = std::max<Index>(1, pixels / count | 1);
    const Real bb = rows.b.squaredNorm();
    for (Index k = 0; k < pixels; k += step) {
        const double p = slice.grid.p(k / slice.grid.rows);
        const double q = slice.grid.q(k % slice.grid.rows);
        const double loss = slice.loss(k % slice.grid.rows, k / slice.grid.rows);
        const double alpha = slice.alpha(k % slice.grid.rows, k / slice.grid.rows);
        const Exact exact = exactly(rows, slice.mix, p, q);
        const bool onWall =
            !(exact.condition * static_cast<Real>(core::wallThreshold(rows.b.size())) < 1);
        const QString place = QString("p = %1, q = %2: loss %3 for %4, alpha %5 for %6")
                                  .arg(p)
                                  .arg(q)
                                  .arg(loss)
                                  .arg(static_cast<double>(exact.loss))
                                  .arg(alpha)
                                  .arg(static_cast<double>(exact.alpha));
        if (onWall)
            continue;
        if ((slice.mix.s > 0 && exact.alpha <= 0) != std::isnan(loss) ||
            (alpha > 0) != (static_cast<double>(exact.alpha) > 0))
            return "sign at " + place;
        if (std::isnan(loss))
            continue;
        const Real error = std::abs(loss - exact.loss);
        // No number is meant by losses below the square of rounding.
        const Real allowed =
            1e-11L * exact.loss + 1e-16L * std::sqrt(bb * exact.loss) + 1e-32L * bb;
        if (!(loss >= 0 && error <= allowed))
            return QString("error %1 at ").arg(static_cast<double>(error / exact.loss)) + place;
    }
    return {};
}

VectorXd gaussian(Index n, double deviation, std::mt19937_64& engine)
{
    // Sums of uniform numbers, the same with every standard library.
    VectorXd result(n);
    for (double& value : result) {
        double sum = -6.0;
        for (int k = 0; k < 12; ++k)
            sum += static_cast<double>(engine() >> 11) * 0x1p-53;
        value = deviation * sum;
    }
    return result;
}

VectorXd probabilities(Index n, std::mt19937_64& engine)
{
    VectorXd result = gaussian(n, 1.0, engine).cwiseAbs();
    return result / result.sum();
}

SliceRows randomRows(Index n, double scale, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    SliceRows rows;
    rows.products = {gaussian(n, 0.3 * scale, engine), gaussian(n, scale, engine),
                     gaussian(n, scale, engine)};
    rows.b = probabilities(n, engine);
    rows.w2 = VectorXd::Zero(1);
    return rows;
}

/// Makes the loss 0 at (0.3, -0.2). @return false where alpha is not positive there.
bool plant(SliceRows& rows, const Mix& mix)
{
    const core::PlaneProducts& products = rows.products;
    const VectorXd z = products.z0 + 0.3 * products.z1 - 0.2 * products.z2;
    const double top = mix.r > 0 ? std::max(0.0, z.maxCoeff()) : z.maxCoeff();
    VectorXd u = mix.r * std::exp(-top) * z;
    if (mix.s > 0)
        u = u.array() + mix.s * (z.array() - top).exp();
    rows.b = u / u.sum();
    return u.sum() > 0 || mix.s == 0;
}

Slice slice(const SliceRows& rows, const Mix& mix, const Window& window, Index side = 97)
{
    return core::computeSlice(rows, {}, {window, side, side}, mix, {}).value();
}

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
    void oneSetOfMomentsServesEveryMix();
    void sumsKeepTheirBounds();
    void exchangesRows_data();
    void exchangesRows();
    void refusesExchangesThatCostDigits();
    void seesWhatLargeRowsLeaveBehind();
    void takesOneRowFarAboveTheOthers();
    void isTheSameOnOlderProcessors();
    void drawsLines();
    void doesNotDependOnTheNumberOfThreads();
    void stops();
    void chebyshevBoundHolds_data();
    void chebyshevBoundHolds();
    void chebyshevBoundIsCloseToTheTruth();
    void bumpBoundHolds_data();
    void bumpBoundHolds();
    void wideWindowsTakeFewPoints();
    void noWindowIsTooWide();
    void farOutItIsDefinedWhereTheLossIs();
    void picturesKeepTheirPromise_data();
    void picturesKeepTheirPromise();
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

void TestSliceEngine::oneSetOfMomentsServesEveryMix()
{
    const SliceRows rows = randomRows(500, 1.0, 9);
    const core::SliceMoments moments =
        core::sliceMoments(rows, {Window::square(1.0), 64, 48}, {}).value();
    for (const Mix& mix : {kSoftmax, kResnet, kCombined, kBetween}) {
        const Slice result = core::sliceOf(moments, rows, {}, mix, {}).value();
        QCOMPARE(brokenPromise(result, rows, 300), QString());
    }
}

void TestSliceEngine::sumsKeepTheirBounds()
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

namespace {

core::RowSeen rowSeen(const SliceRows& rows, Index k)
{
    const core::PlaneProducts& z = rows.products;
    return {z.z0[k], z.z1[k], z.z2[k], rows.b[k], rows.w2[rows.w2.size() > 1 ? k : 0]};
}

} // namespace

void TestSliceEngine::exchangesRows_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<Index>("side");
    QTest::addColumn<int>("least"); // exchanges of 40
    QTest::newRow("interpolated") << 1.0 << Index{97} << 36;
    QTest::newRow("in several regions") << 6.0 << Index{97} << 10;
    QTest::newRow("summed at the pixels") << 20.0 << Index{33} << 10;
}

void TestSliceEngine::exchangesRows()
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

void TestSliceEngine::refusesExchangesThatCostDigits()
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

void TestSliceEngine::seesWhatLargeRowsLeaveBehind()
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

void TestSliceEngine::takesOneRowFarAboveTheOthers()
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

void TestSliceEngine::isTheSameOnOlderProcessors()
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

void TestSliceEngine::chebyshevBoundHolds_data()
{
    QTest::addColumn<double>("c");
    for (const double c : {0.0, 1e-6, 0.5, 3.0, 8.0, 16.0, 60.0})
        QTest::addRow("c = %g", c) << c;
}

void TestSliceEngine::chebyshevBoundHolds()
{
    QFETCH(double, c);
    const VectorXd x = VectorXd::LinSpaced(401, -1.0, 1.0);
    for (const double tolerance : {1e-3, 1e-8, 1e-13}) {
        const Index degree = core::degreeForExponentials(c, tolerance);
        QVERIFY(core::exponentialTail(c, degree) <= tolerance);
        QVERIFY(degree == 1 || core::exponentialTail(c, degree - 1) > tolerance);
        // Bessel's own tail, without the estimate of its terms.
        double tail = 0.0;
        for (Index j = degree + 1; j < degree + 60; ++j)
            tail += 4 * std::exp(-c) * std::cyl_bessel_i(static_cast<double>(j), c);
        QVERIFY(tail <= tolerance);

        const Eigen::MatrixXd weights = core::interpolationWeights(degree, x);
        const VectorXd points = core::chebyshevPoints(degree);
        double worst = 0.0;
        for (const double rate : {c, -c, 0.7 * c, -0.3 * c}) {
            const VectorXd nodes = (rate * points).array().exp();
            const VectorXd exact = (rate * x).array().exp();
            const double error = (weights.transpose() * nodes - exact).cwiseAbs().maxCoeff();
            worst = std::max(worst, error / (2 * std::cosh(rate)));
        }
        QVERIFY2(worst <= tolerance + 1e-14, qPrintable(QString::number(worst)));
    }
}

void TestSliceEngine::chebyshevBoundIsCloseToTheTruth()
{
    // The smallest degrees by Bessel's tail itself are 27 and 36.
    QVERIFY(core::degreeForExponentials(8.0, 1e-15) <= 28);
    QVERIFY(core::degreeForExponentials(16.0, 1e-15) <= 39);
}

void TestSliceEngine::bumpBoundHolds_data()
{
    QTest::addColumn<double>("a");
    for (const double a : {0.1, 1.0, 8.0, 30.0, 100.0})
        QTest::addRow("a = %g", a) << a;
}

void TestSliceEngine::bumpBoundHolds()
{
    QFETCH(double, a);
    const VectorXd x = VectorXd::LinSpaced(401, -1.0, 1.0);
    for (const double tolerance : {1e-3, 1e-8, 1e-13}) {
        const Index degree = core::degreeForBumps(a, tolerance);
        QVERIFY(core::bumpTail(a, degree) <= tolerance);
        const Eigen::MatrixXd weights = core::interpolationWeights(degree, x);
        const VectorXd points = core::chebyshevPoints(degree);
        for (const double c : {0.0, a, -1.7 * a, 2.0 * a, -2.5 * a, 4.0 * a}) {
            const auto bump = [&](const VectorXd& at) -> VectorXd {
                return (c * at.array() - a * at.array().square()).exp();
            };
            const VectorXd exact = bump(x);
            const double error = (weights.transpose() * bump(points) - exact).cwiseAbs().maxCoeff();
            QVERIFY2(error <= (tolerance + 1e-14) * exact.maxCoeff(),
                     qPrintable(QString::number(error / exact.maxCoeff())));
        }
    }
}

void TestSliceEngine::wideWindowsTakeFewPoints()
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

void TestSliceEngine::picturesKeepTheirPromise_data()
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

void TestSliceEngine::picturesKeepTheirPromise()
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

QTEST_GUILESS_MAIN(TestSliceEngine)
#include "tst_slice_engine.moc"
