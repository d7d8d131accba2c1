// SPDX-License-Identifier: MIT
#include "core/spectrum/density.h"
#include "core/spectrum/hessian_parts.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/lanczos_ends.h"
#include "core/spectrum/spectrum_along.h"
#include "tests/core/problems.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

using core::HessianForm;
using core::HessianParts;
using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

struct Place {
    Problem problem;
    VectorXd x;

    HessianParts parts() const { return core::hessianParts(problem, LossAt(problem, x)); }
    HessianForm hessian() const { return LossAt(problem, x).hessian(); }
};

/// Where the loss is defined, half of them with a regulariser by row.
std::vector<Place> places(Index n, Index d, unsigned count)
{
    std::vector<Place> all;
    const Mix mixes[] = {{1, 0}, {0, 1}, {1, 1}, {0.4, 2}};
    for (unsigned seed = 1; all.size() < count; ++seed) {
        Place place{problemOf(gaussian(n, d, seed) / std::sqrt(double(d)),
                              probabilities(n, seed + 100), scalar(0), mixes[seed % 4]),
                    gaussian(d, 1, seed + 200)};
        if (seed % 2 == 0)
            place.problem.w = 0.1 * gaussian(n, 1, seed + 300).cwiseAbs();
        if (LossAt(place.problem, place.x).domain() == core::Domain::Inside)
            all.push_back(place);
    }
    return all;
}

VectorXd denseValues(const HessianForm& form)
{
    return denseSpectrum(form.dense(), core::Eigenvectors::No).values;
}

VectorXd vectorOf(const std::vector<double>& values)
{
    return VectorXd::Map(values.data(), Index(values.size()));
}

/// Of a sampled function, by the trapezoidal rule.
double integral(const VectorXd& at, const VectorXd& values)
{
    double sum = 0;
    for (Index i = 0; i + 1 < at.size(); ++i)
        sum += 0.5 * (values[i] + values[i + 1]) * (at[i + 1] - at[i]);
    return sum;
}

} // namespace

class TestSpectrum : public QObject {
    Q_OBJECT

private slots:
    void partsAddUpToTheWhole();
    void partsAreWhatTheyAreCalled();
    void lowRankPartMovesEachEigenvaluePastOneNeighbourAtMost();
    void lowRankDirectionsMakeTheLowRankPart();
    void counterExamplesCurveDown();
    void endsAreThoseOfTheDenseSpectrum_data();
    void endsAreThoseOfTheDenseSpectrum();
    void endsRepeatAndStop();
    void endsTellHowFarTheyAre();
    void endsOfSmallAndOfZeroHessians();
    void densityIntegratesToOne_data();
    void densityIntegratesToOne();
    void momentsAreWithinTheirError();
    void densityIsThatOfTheDenseSpectrum();
    void densityRepeatsAndStops();
    void alongAPathIsThatOfEachPoint();
};

void TestSpectrum::partsAddUpToTheWhole()
{
    for (const Place& place : places(30, 7, 40)) {
        const HessianParts parts = place.parts();
        const MatrixXd H = parts.whole.dense();
        double sizes = H.norm();
        for (const core::NamedPart& named : core::namedParts())
            sizes = std::max(sizes, (parts.*named.part).dense().norm());
        QVERIFY((parts.diagonal.dense() + parts.lowRank.dense() - H).norm() < 1e-13 * sizes);
        QVERIFY(
            (parts.gaussNewton.dense() + parts.curvature.dense() + parts.regulariser.dense() - H)
                .norm() < 1e-13 * sizes);
    }
}

void TestSpectrum::partsAreWhatTheyAreCalled()
{
    for (const Place& place : places(30, 7, 40)) {
        const HessianParts parts = place.parts();
        // Gauss-Newton from its definition, J = (I - f 1') diag(v).
        const LossAt at(place.problem, place.x);
        const MatrixXd A = place.problem.A.dense();
        const MatrixXd J = MatrixXd(at.v().asDiagonal()) - at.f() * at.v().transpose();
        const MatrixXd JA = J * A;
        VERIFY_CLOSE(parts.gaussNewton.dense(), JA.transpose() * JA, 1e-12);
        VERIFY_CLOSE(parts.regulariser.dense(),
                     A.transpose() * place.problem.rowWeights().cwiseAbs2().asDiagonal() * A,
                     1e-13);
        const core::PartSpectrum spectrum = core::partSpectrum(parts.gaussNewton);
        QVERIFY(spectrum.values[0] > -1e-13 * spectrum.largest);
        VERIFY_CLOSE(scalar(spectrum.frobenius), scalar(parts.gaussNewton.dense().norm()), 1e-12);
        // At a perfect fit nothing curves.
        Problem perfect = place.problem;
        perfect.b = at.f();
        const HessianParts there = core::hessianParts(perfect, LossAt(perfect, place.x));
        QVERIFY(there.curvature.dense().norm() < 1e-13 * there.gaussNewton.dense().norm());
    }
}

void TestSpectrum::lowRankPartMovesEachEigenvaluePastOneNeighbourAtMost()
{
    for (const Place& place : places(30, 7, 60)) {
        const HessianParts parts = place.parts();
        const VectorXd K = core::partSpectrum(parts.diagonal).values;
        const VectorXd H = core::partSpectrum(parts.whole).values;
        const double rounding = 1e-12 * (K.norm() + H.norm());
        for (Index i = 0; i < H.size(); ++i) {
            QVERIFY(i == 0 || H[i] >= K[i - 1] - rounding);
            QVERIFY(i + 1 == H.size() || H[i] <= K[i + 1] + rounding);
        }
    }
}

void TestSpectrum::lowRankDirectionsMakeTheLowRankPart()
{
    for (const Place& place : places(20, 5, 20)) {
        const HessianForm part = place.parts().lowRank;
        const core::LowRankDirections found = core::lowRankDirections(part);
        QVERIFY(found.values[0] <= 0 && found.values[1] >= 0);
        VERIFY_CLOSE(found.vectors * found.values.asDiagonal() * found.vectors.transpose(),
                     part.dense(), 1e-12);
        for (int k : {0, 1})
            QVERIFY(found.values[k] == 0 || std::abs(found.vectors.col(k).norm() - 1) < 1e-12);
    }
    // One column: the part is one number.
    const HessianForm one = places(20, 1, 1)[0].parts().lowRank;
    const core::LowRankDirections found = core::lowRankDirections(one);
    VERIFY_CLOSE(scalar(found.values.sum()), one.dense(), 1e-12);
}

void TestSpectrum::counterExamplesCurveDown()
{
    std::ifstream in(BASIN_TEST_DATA "/reference.json");
    QVERIFY(in.is_open());
    const std::map<std::string, Mix> mixes{{"exp", {1, 0}}, {"id", {0, 1}}, {"comb", {1, 1}}};
    int seen = 0;
    const nlohmann::json reference = nlohmann::json::parse(in);
    for (const nlohmann::json& one : reference["counter_examples"]) {
        if (one["loss_kind"] != "normalised")
            continue; // not Basin's
        const auto rows = one["A"].get<std::vector<std::vector<double>>>();
        MatrixXd A(Index(rows.size()), Index(rows[0].size()));
        for (Index i = 0; i < A.rows(); ++i)
            A.row(i) = vectorOf(rows[std::size_t(i)]).transpose();
        const Problem problem = problemOf(A, vectorOf(one["b"].get<std::vector<double>>()),
                                          scalar(0), mixes.at(one["family"]));
        const VectorXd x = vectorOf(one["x"].get<std::vector<double>>());
        const HessianParts parts = core::hessianParts(problem, LossAt(problem, x));
        const VectorXd values = core::partSpectrum(parts.whole).values;
        for (Index k = 0; k < values.size(); ++k) {
            const double expected = std::stod(one["eig"][std::size_t(k)].get<std::string>());
            QVERIFY(std::abs(values[k] - expected) < 1e-14 * (1 + values.norm()));
        }
        QVERIFY(values[0] < 0);
        // What curves down is not the Gauss-Newton part.
        QVERIFY(core::partSpectrum(parts.gaussNewton).values[0] >= -1e-13);
        QVERIFY(core::partSpectrum(parts.curvature).values[0] <= values[0] + 1e-13);
        ++seen;
    }
    QCOMPARE(seen, 6);
}

void TestSpectrum::endsAreThoseOfTheDenseSpectrum_data()
{
    QTest::addColumn<Index>("n");
    QTest::addColumn<Index>("d");
    QTest::addColumn<Index>("count");
    QTest::newRow("more rows") << Index(400) << Index(180) << Index(5);
    QTest::newRow("one end each") << Index(300) << Index(120) << Index(1);
    QTest::newRow("fewer rows") << Index(150) << Index(400) << Index(5);
    QTest::newRow("square") << Index(160) << Index(160) << Index(10);
}

void TestSpectrum::endsAreThoseOfTheDenseSpectrum()
{
    QFETCH(Index, n);
    QFETCH(Index, d);
    QFETCH(Index, count);
    for (const Place& place : places(n, d, 8)) {
        const HessianForm form = place.hessian();
        const VectorXd all = denseValues(form);
        const double size = all.lpNorm<Eigen::Infinity>();
        const auto ends = core::spectrumEnds(form, count, {});
        QVERIFY(ends && ends->isComplete);
        QCOMPARE(ends->lowest.size(), count);
        QCOMPARE(ends->highest.size(), count);
        QVERIFY((ends->lowest - all.head(count)).lpNorm<Eigen::Infinity>() < 1e-9 * size);
        QVERIFY((ends->highest - all.tail(count)).lpNorm<Eigen::Infinity>() < 1e-9 * size);
        QVERIFY(ends->residual < 1e-8 * size);
        QVERIFY(ends->products > 0);
    }
}

void TestSpectrum::endsRepeatAndStop()
{
    const HessianForm form = places(400, 180, 1)[0].hessian();
    const auto one = core::spectrumEnds(form, 3, {}, 7);
    const auto other = core::spectrumEnds(form, 3, {}, 7);
    QVERIFY(one->lowest == other->lowest && one->highest == other->highest);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::spectrumEnds(form, 3, source.get_token()));
    QVERIFY(!core::spectrumEnds(places(20, 6, 1)[0].hessian(), 3, source.get_token()));
}

void TestSpectrum::endsTellHowFarTheyAre()
{
    for (const Place& place : places(900, 400, 3)) {
        std::vector<core::EndsProgress> told;
        const auto ends =
            core::spectrumEnds(place.hessian(), 6, {}, 7, [&](const core::EndsProgress& progress) {
                told.push_back(progress);
            });
        QVERIFY(ends && told.size() > 100);
        QCOMPARE(told.front().fraction, 0.0);
        QCOMPARE(told.back().fraction, 1.0);
        QCOMPARE(told.back().products, ends->products);
        for (std::size_t k = 1; k < told.size(); ++k) {
            QVERIFY(told[k].fraction >= told[k - 1].fraction);
            QVERIFY(told[k].products >= told[k - 1].products);
        }
        // What a restart says is not far from the truth.
        for (std::size_t k = 1; k + 1 < told.size(); ++k)
            if (told[k].fraction > told[k - 1].fraction)
                QVERIFY(std::abs(told[k].fraction - double(told[k].products) / ends->products) <
                        0.3);
    }
}

void TestSpectrum::endsOfSmallAndOfZeroHessians()
{
    const HessianForm small = places(20, 6, 1)[0].hessian();
    const auto ends = core::spectrumEnds(small, 3, {});
    VERIFY_CLOSE(ends->lowest, denseValues(small).head(3), 1e-12);
    VERIFY_CLOSE(ends->highest, denseValues(small).tail(3), 1e-12);

    HessianForm zero = places(400, 180, 1)[0].hessian();
    zero.D.setZero();
    zero.S.setZero();
    QVERIFY(core::spectrumEnds(zero, 2, {})->lowest.isZero(0.0));
    zero.D[3] = std::nan("");
    QCOMPARE(core::spectrumEnds(zero, 2, {})->lowest.size(), 0);
}

void TestSpectrum::densityIntegratesToOne_data()
{
    QTest::addColumn<double>("width");
    QTest::newRow("standard") << 0.0;
    QTest::newRow("narrow") << 1e-5;
}

void TestSpectrum::densityIntegratesToOne()
{
    QFETCH(double, width);
    for (const Place& place : places(120, 60, 8)) {
        core::DensityRecipe recipe;
        recipe.probes = 4;
        recipe.width = width;
        const auto found = core::spectralDensity(place.hessian(), recipe, {});
        QVERIFY(found);
        QVERIFY(std::abs(integral(found->lambda, found->density) - 1) < 1e-8);
        QVERIFY(found->density.minCoeff() >= 0);
    }
}

void TestSpectrum::momentsAreWithinTheirError()
{
    // Of many estimates, the errors must be as large as is said.
    int within = 0;
    int all = 0;
    for (const Place& place : places(120, 60, 30)) {
        const MatrixXd H = place.hessian().dense();
        core::DensityRecipe recipe;
        recipe.probes = 100;
        recipe.steps = 10;
        recipe.seed = 11 + unsigned(all);
        const auto found = core::spectralDensity(place.hessian(), recipe, {});
        const double trace = std::abs(found->trace.value - H.trace()) / found->trace.error;
        const double square =
            std::abs(found->traceOfSquare.value - H.squaredNorm()) / found->traceOfSquare.error;
        QVERIFY2(trace < 5 && square < 5, qPrintable(QString("%1 %2").arg(trace).arg(square)));
        within += (trace < 2) + (square < 2);
        all += 2;
        QVERIFY(found->trace.error < 0.5 * H.norm() * std::sqrt(60.0));
    }
    QVERIFY2(within > 0.85 * all, qPrintable(QString("%1 of %2").arg(within).arg(all)));
}

void TestSpectrum::densityIsThatOfTheDenseSpectrum()
{
    for (const auto& [n, d] : {std::pair<Index, Index>{200, 100}, {60, 150}}) {
        for (const Place& place : places(n, d, 4)) {
            const VectorXd values = denseValues(place.hessian());
            core::DensityRecipe recipe;
            recipe.probes = 40;
            const auto found = core::spectralDensity(place.hessian(), recipe, {});
            VectorXd exact(found->lambda.size());
            for (Index i = 0; i < exact.size(); ++i)
                exact[i] = (-0.5 * ((found->lambda[i] - values.array()) / found->width).square())
                               .exp()
                               .mean() /
                           (found->width * std::sqrt(2 * M_PI));
            const VectorXd off = (found->density - exact).cwiseAbs();
            // In the mean as far off as is said, and small on the whole.
            QVERIFY(integral(found->lambda, off) <
                    4 * integral(found->lambda, found->error) + 1e-6);
            QVERIFY(integral(found->lambda, off) < 0.15);
            const double negative =
                double((values.array() < -1e-12 * values.norm()).count()) / double(d);
            QVERIFY(std::abs(found->negativeShare.value - negative) <
                    5 * found->negativeShare.error + 0.02);
        }
    }
}

void TestSpectrum::densityRepeatsAndStops()
{
    const HessianForm form = places(60, 30, 1)[0].hessian();
    const auto one = core::spectralDensity(form, {}, {});
    const auto other = core::spectralDensity(form, {}, {});
    QVERIFY(one->density == other->density);
    core::DensityRecipe another;
    another.seed = 2;
    QVERIFY(core::spectralDensity(form, another, {})->density != one->density);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::spectralDensity(form, {}, source.get_token()));
    std::vector<double> done;
    const auto watched = core::spectralDensity(form, {}, {}, [&](double d) { done.push_back(d); });
    QVERIFY(watched->density == one->density);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QVERIFY(done.front() > 0 && std::abs(done.back() - 1) < 1e-12);
    HessianForm nonsense = form;
    nonsense.D[0] = std::nan("");
    QCOMPARE(core::spectralDensity(nonsense, {}, {})->density.size(), 0);
}

void TestSpectrum::alongAPathIsThatOfEachPoint()
{
    const Place place = places(30, 4, 3)[2];
    const MatrixXd points = gaussian(4, 9, 3);
    const auto along = core::spectrumAlong(place.problem, points, {});
    QVERIFY(along);
    for (Index k = 0; k < points.cols(); ++k) {
        const LossAt at(place.problem, points.col(k));
        if (at.domain() == core::Domain::Wall)
            continue;
        const core::Spectrum spectrum = core::hessianSpectrum(at);
        QVERIFY(along->values.col(k) == spectrum.values);
        QCOMPARE(along->negative[std::size_t(k)], spectrum.negative);
    }
    // L'' of q^2 changes its sign at ln 2, and nowhere else.
    const Problem falling =
        problemOf(Eigen::Vector2d(1, 0), Eigen::Vector2d(0, 1), scalar(0), Mix{1, 0});
    const auto line =
        core::spectrumAlong(falling, (MatrixXd(1, 6) << -1, 0, 0.69, 0.70, 2, 0.5).finished(), {});
    QCOMPARE(line->signChanges, (std::vector<Index>{3, 5}));
    // Nothing is known on the wall.
    const Problem wall = identityProblem(2, Mix{0, 1});
    const auto across =
        core::spectrumAlong(wall, (MatrixXd(2, 3) << 1, 1, 1, 2, -1, 2).finished(), {});
    QCOMPARE(across->negative[1], -1);
    QVERIFY(std::isnan(across->values(0, 1)));

    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::spectrumAlong(place.problem, points, source.get_token()));
}

QTEST_GUILESS_MAIN(TestSpectrum)
#include "tst_spectrum.moc"
