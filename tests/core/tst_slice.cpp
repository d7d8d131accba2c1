// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/numeric/gaussian.h"
#include "core/numeric/parallel.h"
#include "core/picture/curves.h"
#include "core/slice/slice.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using core::Grid;
using core::Mix;
using core::Plane;
using core::Problem;
using core::Slice;
using core::SliceRows;
using core::Window;
using Eigen::VectorXd;

namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();

struct Reference {
    long double loss;
    long double alpha;
    double doubt; ///< Of a loss that is computed in double from rounded z.
    double terms; ///< sum(s e^z + r |z|) / |alpha|.
};

/// The definition, unshifted: the exponents of long double reach |z| = 1e4.
Reference reference(const SliceRows& rows, const Mix& mix, long double p, long double q)
{
    const Eigen::Index n = rows.b.size();
    std::vector<long double> u(static_cast<std::size_t>(n));
    Reference at{};
    long double terms = 0;
    long double largest = 0;
    for (Eigen::Index k = 0; k < n; ++k) {
        const core::PlaneProducts& products = rows.products;
        const long double z = products.z0[k] + p * products.z1[k] + q * products.z2[k];
        const long double growth = mix.s == 0 ? 0.0L : mix.s * std::exp(z);
        u[static_cast<std::size_t>(k)] = growth + mix.r * z;
        terms += growth + mix.r * std::abs(z);
        largest = std::max(largest, std::abs(z));
        at.loss += 0.5L * rows.w2[rows.w2.size() == 1 ? 0 : k] * z * z;
    }
    at.alpha = std::accumulate(u.begin(), u.end(), 0.0L);
    long double size = 0;
    for (Eigen::Index k = 0; k < n; ++k) {
        const long double f = u[static_cast<std::size_t>(k)] / at.alpha;
        at.loss += 0.5L * (f - rows.b[k]) * (f - rows.b[k]);
        size += f * f;
    }
    at.terms = static_cast<double>(terms / std::abs(at.alpha));
    at.doubt = static_cast<double>(
        kEpsilon * (8 + std::sqrt(n)) *
        ((at.terms + largest) * std::sqrt(2 * size * at.loss) + at.loss +
         std::pow((at.terms + largest) * std::sqrt(size) * kEpsilon, 2) / kEpsilon));
    return at;
}

SliceRows randomRows(Eigen::Index n, double scale)
{
    std::mt19937_64 engine(3);
    SliceRows rows;
    rows.products.z0 = 0.3 * scale * core::gaussian(n, engine);
    rows.products.z1 = scale * core::gaussian(n, engine);
    rows.products.z2 = scale * core::gaussian(n, engine);
    rows.b = core::gaussian(n, engine).cwiseAbs();
    rows.b /= rows.b.sum();
    rows.w2 = VectorXd::Zero(1);
    return rows;
}

/// b such that L = 0 at (p, q), which is a grid point.
void plant(SliceRows& rows, const Mix& mix, double p, double q)
{
    const VectorXd z = rows.products.z0 + p * rows.products.z1 + q * rows.products.z2;
    rows.b = mix.r * z;
    if (mix.s > 0)
        rows.b.array() += mix.s * z.array().exp();
    rows.b /= rows.b.sum();
}

/// A plane of R^2 in its own coordinates; the rows are what matters for a slice.
Plane coordinates()
{
    return {VectorXd::Zero(2), VectorXd::Unit(2, 0), VectorXd::Unit(2, 1), "x1", "x2"};
}

/// u = s e^x + r x for each coordinate: A = I, b = (1, 0).
Slice identitySlice(const Mix& mix, const Grid& grid)
{
    const SliceRows rows{{VectorXd::Zero(2), VectorXd::Unit(2, 0), VectorXd::Unit(2, 1)},
                         VectorXd::Unit(2, 0),
                         VectorXd::Zero(1)};
    return core::exactSlice(rows, coordinates(), grid, mix, {}).value();
}

} // namespace

class TestSlice final : public QObject {
    Q_OBJECT

private slots:
    void agreesWithLongDouble_data();
    void agreesWithLongDouble();
    void agreesWithTheLossAtEachPoint();
    void staysFiniteWhereAlphaOverflows();
    void masksTheHoleOfTheCombinedLoss();
    void masksOnlyTheLineOfResnet();
    void summaryDescribesTheEntries();
    void aLineHasOneRow();
    void stopsWhenAsked();
    void doesNotDependOnTheThreadCount();
    void rimLiesWhereAlphaVanishes();
    void rimInsideTheWindowIsClosed();
    void wallOfResnetIsAStraightLine();
    void rimIsFoundBesideInfiniteAlpha();
    void wallOfALineIsItsCrossings();
};

void TestSlice::agreesWithLongDouble_data()
{
    QTest::addColumn<double>("s");
    QTest::addColumn<double>("r");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("planted");
    QTest::addColumn<double>("w");
    for (const Mix mix : {Mix{1, 0}, Mix{0, 1}, Mix{1, 1}, Mix{0.25, 1.5}}) {
        for (const double scale : {0.1, 1.0, 8.0, 300.0, 2000.0})
            QTest::addRow("random, s %g, r %g, |z| %g", mix.s, mix.r, scale)
                << mix.s << mix.r << scale << false << 0.0;
        QTest::addRow("planted, s %g, r %g", mix.s, mix.r) << mix.s << mix.r << 1.0 << true << 0.0;
        QTest::addRow("weighted, s %g, r %g", mix.s, mix.r)
            << mix.s << mix.r << 1.0 << false << 0.02;
    }
}

void TestSlice::agreesWithLongDouble()
{
    QFETCH(const double, s);
    QFETCH(const double, r);
    QFETCH(const double, scale);
    QFETCH(const bool, planted);
    QFETCH(const double, w);
    const Mix mix{s, r};
    const Grid grid{{-1.0, 0.875, -0.9, 1.0}, 16, 20};
    SliceRows rows = randomRows(61, scale);
    if (planted)
        plant(rows, mix, grid.p(9), grid.q(4));
    if (w > 0)
        rows.w2 = VectorXd::LinSpaced(61, 0, w).array().square();

    const Slice slice = core::exactSlice(rows, coordinates(), grid, mix, {}).value();
    for (Eigen::Index i = 0; i < grid.rows; ++i) {
        for (Eigen::Index j = 0; j < grid.columns; ++j) {
            const Reference exact = reference(rows, mix, grid.p(j), grid.q(i));
            const bool isHole = s > 0 && exact.alpha <= 0;
            if (exact.terms < 1e12) {
                QCOMPARE(std::isnan(slice.loss(i, j)), isHole);
                QCOMPARE(slice.alpha(i, j) > 0, exact.alpha > 0);
            }
            if (std::isnan(slice.loss(i, j)))
                continue;
            QVERIFY(slice.loss(i, j) >= 0);
            const double error = static_cast<double>(std::abs(slice.loss(i, j) - exact.loss));
            QVERIFY2(error <= exact.doubt,
                     qPrintable(QStringLiteral("(%1, %2): L = %3, error %4, allowed %5")
                                    .arg(i)
                                    .arg(j)
                                    .arg(slice.loss(i, j))
                                    .arg(error)
                                    .arg(exact.doubt)));
        }
    }
    if (planted)
        QVERIFY(slice.loss(4, 9) < 1e-28);
}

void TestSlice::agreesWithTheLossAtEachPoint()
{
    std::mt19937_64 engine(5);
    Problem problem;
    const VectorXd entries = core::gaussian(12 * 4, engine).array() + 0.7; // off centre: a hole
    problem.A =
        core::DesignMatrix(Eigen::Map<const core::RowMajorMatrix>(entries.data(), 12, 4).eval());
    problem.b = VectorXd::LinSpaced(12, 0, 1.0 / 6);
    problem.w = VectorXd::LinSpaced(12, 0, 0.1);
    problem.x0 = core::gaussian(4, engine);
    problem.mix = {0.5, 1.0};
    const Plane plane{problem.x0, core::gaussian(4, engine), core::gaussian(4, engine), "", ""};
    const Grid grid{Window::square(2), 15, 11};
    const Slice slice =
        core::exactSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {}).value();
    QVERIFY(slice.masked > 0 && slice.masked < 15 * 11); // both sides of the wall are in view
    for (Eigen::Index i = 0; i < grid.rows; ++i) {
        for (Eigen::Index j = 0; j < grid.columns; ++j) {
            const core::LossAt at(problem, plane.at(grid.p(j), grid.q(i)));
            QCOMPARE(std::isnan(slice.loss(i, j)), at.domain() != core::Domain::Inside);
            if (at.domain() == core::Domain::Inside)
                QVERIFY(std::abs(slice.loss(i, j) - at.loss()) < 1e-12 * at.loss());
            QVERIFY(std::abs(slice.alpha(i, j) - at.alpha()) < 1e-12 * (1 + std::abs(at.alpha())));
        }
    }
}

void TestSlice::staysFiniteWhereAlphaOverflows()
{
    const Slice slice = identitySlice({1, 1}, {{999, 1000, 998, 1000}, 2, 3});
    // z = (1000, 999): f = (0.731..., 0.268...), b = (1, 0).
    QVERIFY(std::abs(slice.loss(1, 1) - 0.072329488128513268) < 1e-15);
    QVERIFY(std::isinf(slice.alpha(1, 1)) && slice.alpha(1, 1) > 0);
    QCOMPARE(slice.masked, 0);
    // Far below, softmax only sees the difference.
    const Slice low = identitySlice({1, 0}, {{-10000, -9999, -10000, -9999}, 2, 2});
    QVERIFY(std::abs(low.loss(0, 1) - 0.072329488128513268) < 1e-15);
}

void TestSlice::masksTheHoleOfTheCombinedLoss()
{
    const Slice slice = identitySlice({1, 1}, {{-3, 1, -3, 1}, 5, 5});
    // alpha(-2, -1) = -2.49679...: in the hole, and still known there.
    QVERIFY(std::isnan(slice.loss(2, 1)));
    QVERIFY(std::abs(slice.alpha(2, 1) - (std::exp(-2.0) + std::exp(-1.0) - 3)) < 1e-15);
    QVERIFY(slice.loss(3, 3) >= 0);
    QCOMPARE(slice.alpha(3, 3), 2.0);
    QCOMPARE(slice.masked, (slice.alpha.array() <= 0).count());
    QCOMPARE(identitySlice({1, 0}, slice.grid).masked, 0);
}

void TestSlice::masksOnlyTheLineOfResnet()
{
    // alpha = p + q vanishes on one diagonal; both sides of it are in the domain.
    const Slice slice = identitySlice({0, 1}, {Window::square(2), 9, 9});
    QCOMPARE(slice.masked, 9);
    for (Eigen::Index k = 0; k < 9; ++k)
        QVERIFY(std::isnan(slice.loss(k, 8 - k)));
    QCOMPARE(slice.loss(0, 1), slice.loss(8, 7)); // f(-x) = f(x)
    QVERIFY(slice.alpha(0, 0) < 0 && slice.loss(0, 0) >= 0);
}

void TestSlice::summaryDescribesTheEntries()
{
    Slice slice;
    slice.grid = {{0, 2, 0, 1}, 3, 2};
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    slice.loss = Eigen::MatrixXd{{none, 5.0, infinity}, {2.0, 7.0, none}};
    core::summarise(slice);
    QCOMPARE(slice.masked, 2);
    QCOMPARE(slice.minimum, 2.0);
    QCOMPARE(slice.minimumAt.p, 0.0);
    QCOMPARE(slice.minimumAt.q, 1.0);
    QCOMPARE(slice.maximum, 7.0);

    slice.loss.setConstant(none);
    core::summarise(slice);
    QCOMPARE(slice.masked, 6);
    QVERIFY(std::isnan(slice.minimum) && std::isnan(slice.maximum));
}

void TestSlice::aLineHasOneRow()
{
    const SliceRows rows = randomRows(9, 1.0);
    SliceRows lineRows = rows;
    lineRows.products.z2.setZero();
    Plane line = coordinates();
    line.d2.resize(0);
    const Slice curve =
        core::exactSlice(lineRows, line, {Window::square(2), 33, 1}, {1, 1}, {}).value();
    const Slice plane =
        core::exactSlice(rows, coordinates(), {Window::square(2), 33, 3}, {1, 1}, {}).value();
    QCOMPARE(curve.loss.rows(), 1);
    QCOMPARE(Eigen::MatrixXd(curve.alpha), Eigen::MatrixXd(plane.alpha.row(1)));
}

void TestSlice::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!core::exactSlice(randomRows(5, 1), coordinates(), {}, {1, 1}, stop.get_token()));
}

void TestSlice::doesNotDependOnTheThreadCount()
{
    const SliceRows rows = randomRows(40, 1);
    const Grid grid{Window::square(1), 20, 20};
    core::setThreadCount(1);
    const Slice one = core::exactSlice(rows, coordinates(), grid, {1, 0}, {}).value();
    core::setThreadCount(3);
    const Slice three = core::exactSlice(rows, coordinates(), grid, {1, 0}, {}).value();
    core::setThreadCount(0);
    QVERIFY(one.loss == three.loss);
}

void TestSlice::rimLiesWhereAlphaVanishes()
{
    // The rim of A = I leaves the window at two places.
    const Slice slice = identitySlice({1, 1}, {{-3, 1, -3, 1}, 201, 201});
    const auto curves = core::wallOf(slice);
    QCOMPARE(curves.size(), 1u);
    double toDiagonal = 1.0;
    double toLeft = 1.0;
    constexpr double kOmega = 0.56714329040978387; // W(1): e^-W = W
    for (const core::PlanePoint& point : curves.front()) {
        const double alpha = std::exp(point.p) + point.p + std::exp(point.q) + point.q;
        QVERIFY(std::abs(alpha) < 2e-4); // O(h^2) with h = 0.02
        toDiagonal = std::min(toDiagonal, std::hypot(point.p + kOmega, point.q + kOmega));
        toLeft = std::min(toLeft, std::hypot(point.p + 1, point.q + 0.19265001891027426));
    }
    QVERIFY(toDiagonal < 0.02);
    QVERIFY(toLeft < 0.02);
    for (const core::PlanePoint& end : {curves.front().front(), curves.front().back()})
        QVERIFY(std::min(end.p, end.q) == -3.0);
    QVERIFY(core::wallOf(identitySlice({1, 0}, slice.grid)).empty());
}

void TestSlice::rimInsideTheWindowIsClosed()
{
    // Rows that go both ways bound the hole on all sides.
    SliceRows rows;
    rows.products.z0 = VectorXd::Constant(4, -2.0);
    rows.products.z1 = VectorXd{{1, -1, 0, 0}};
    rows.products.z2 = VectorXd{{0, 0, 1, -1}};
    rows.b = VectorXd::Constant(4, 0.25);
    rows.w2 = VectorXd::Zero(1);
    const Grid grid{Window::square(5), 40, 40};
    const auto curves =
        core::wallOf(core::exactSlice(rows, coordinates(), grid, {1, 1}, {}).value());
    QCOMPARE(curves.size(), 1u);
    QVERIFY(curves.front().size() > 20);
    QCOMPARE(curves.front().front().p, curves.front().back().p);
    QCOMPARE(curves.front().front().q, curves.front().back().q);
    for (std::size_t k = 1; k < curves.front().size(); ++k) { // neighbours share a cell
        const core::PlanePoint& from = curves.front()[k - 1];
        const core::PlanePoint& to = curves.front()[k];
        QVERIFY(std::hypot(to.p - from.p, to.q - from.q) < std::sqrt(2) * 10.0 / 39 + 1e-12);
    }
}

void TestSlice::wallOfResnetIsAStraightLine()
{
    // An even count keeps the line between the nodes, an odd one puts it on them.
    for (const Eigen::Index count : {20, 21}) {
        const auto curves = core::wallOf(identitySlice({0, 1}, {Window::square(2), count, count}));
        QCOMPARE(curves.size(), 1u);
        for (const core::PlanePoint& point : curves.front())
            QVERIFY(std::abs(point.p + point.q) < 1e-14);
        QVERIFY(std::abs(curves.front().front().p - curves.front().back().p) > 3.5);
    }
}

void TestSlice::rimIsFoundBesideInfiniteAlpha()
{
    // Cells of size 200: alpha goes from -400 to beyond double between neighbours.
    const auto curves = core::wallOf(identitySlice({1, 1}, {Window::square(1000), 11, 11}));
    QCOMPARE(curves.size(), 1u);
    for (const core::PlanePoint& point : curves.front())
        QVERIFY(std::max(point.p, point.q) < 30 && std::isfinite(point.p + point.q));
}

void TestSlice::wallOfALineIsItsCrossings()
{
    SliceRows rows;
    rows.products.z0 = VectorXd::Zero(1);
    rows.products.z1 = VectorXd::Ones(1);
    rows.products.z2 = VectorXd::Zero(1);
    rows.b = VectorXd::Ones(1);
    rows.w2 = VectorXd::Zero(1);
    const Plane line{VectorXd::Zero(1), VectorXd::Ones(1), VectorXd(), "x1", ""};
    const Grid grid{Window::square(2), 101, 1};
    const auto curves = core::wallOf(core::exactSlice(rows, line, grid, {1, 1}, {}).value());
    QCOMPARE(curves.size(), 1u);
    QCOMPARE(curves.front().size(), 1u);
    QVERIFY(std::abs(curves.front().front().p + 0.56714329040978387) < 1e-3);
}

QTEST_GUILESS_MAIN(TestSlice)
#include "tst_slice.moc"
