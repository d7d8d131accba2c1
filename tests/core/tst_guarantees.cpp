// SPDX-License-Identifier: MIT
#include "core/ground/stationary_point.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature_map.h"
#include "core/theory/guarantees.h"
#include "core/theory/sample_quality.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <array>

using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

VectorXd eigenvalues(const Problem& problem, const VectorXd& x)
{
    return denseSpectrum(LossAt(problem, x).hessian().dense(), core::Eigenvectors::No).values;
}

core::Plane planeThrough(const VectorXd& x, unsigned seed)
{
    return {x, gaussian(x.size(), 1, seed), gaussian(x.size(), 1, seed + 1), "p", "q"};
}

/// n = 200, d = 10, b near f(x): what the rank-two part takes depends on w.
Problem nearFit(double w, const VectorXd& x)
{
    Problem problem = problemOf(4 * gaussian(200, 10, 3) / std::sqrt(10.0), VectorXd::Zero(200),
                                scalar(w), Mix{1, 0});
    problem.b = 0.9 * LossAt(problem, x).f() + 0.1 * probabilities(200, 4);
    return problem;
}

} // namespace

class TestGuarantees : public QObject {
    Q_OBJECT

private slots:
    void radiusOfNewtonIsTrue();
    void everyNumberSaysWhatItRestsOn();
    void factsHoldWhereTheyAreSaid();
    void mapIsThatOfEachPoint();
    void samplesComeCloserAsTheyGrow();
    void weakWeightsLeaveLittleOfTheDiagonalPart();
};

void TestGuarantees::radiusOfNewtonIsTrue()
{
    const Problem problem =
        problemOf(gaussian(12, 3, 5), probabilities(12, 6), scalar(0.4), Mix{1, 1});
    const VectorXd x = VectorXd::Constant(3, 0.05);
    const auto found = core::guarantees(problem, x, std::nullopt, {});
    const double radius = found->find("newton_radius")->value;
    const double lambdaMin = found->find("lambda_min")->value;
    QVERIFY(radius > 0 && lambdaMin > 0);
    // The Hessian changes by no more than a tenth of its smallest eigenvalue on the way there.
    const MatrixXd here = LossAt(problem, x).hessian().dense();
    for (unsigned k = 0; k < 200; ++k) {
        const VectorXd y = x + radius * gaussian(3, 1, k).normalized();
        const MatrixXd change = LossAt(problem, y).hessian().dense() - here;
        QVERIFY(denseSpectrum(change, core::Eigenvectors::No).values.lpNorm<Eigen::Infinity>() <=
                0.1 * lambdaMin);
    }
}

void TestGuarantees::everyNumberSaysWhatItRestsOn()
{
    const Problem problem = example("us_states", Mix{1, 1});
    const core::SeenSlice slice{planeThrough(problem.x0, 3), core::Window::square(1)};
    const auto found = core::guarantees(problem, problem.x0, slice, {});
    QVERIFY(found);
    for (const char* id : {"lambda_min", "needed_w2_here", "sufficient_w2_here",
                           "sufficient_w2_ball", "needed_w2_slice", "sufficient_w2_slice",
                           "lipschitz_seen", "lipschitz_seen_slice", "lipschitz_bound_slice",
                           "lipschitz_bound", "newton_radius", "kantorovich_h", "alpha_least"})
        QVERIFY2(found->find(id), id);
    QVERIFY(!found->find("no_such_number"));
    for (const core::Guarantee& one : found->numbers) {
        QVERIFY(!one.meaning.empty());
        QVERIFY(one.meaning.find("paper") == std::string::npos);
    }
    QCOMPARE(found->find("lambda_min")->standing, core::Standing::Measured);
    QCOMPARE(found->find("lipschitz_bound")->standing, core::Standing::Derived);
    QVERIFY(!found->find("r_minus")); // not at a minimum
    const auto minimum = core::stationaryPointNear(problem, problem.x0);
    const auto there = core::guarantees(problem, minimum->x, std::nullopt, {});
    QCOMPARE(there->find("r_minus")->standing, core::Standing::Proved);
    QVERIFY(there->find("r_minus")->value < there->find("r_plus")->value);
    QVERIFY(found->find("needed_w2_slice")->value <= found->find("sufficient_w2_slice")->value);
    QVERIFY(found->find("lipschitz_seen_slice")->value <=
            found->find("lipschitz_bound_slice")->value);
    QVERIFY(found->find("needed_w2_here")->value <= found->find("sufficient_w2_here")->value);
    QVERIFY(!core::guarantees(problem, problem.x0, std::nullopt, {})->find("needed_w2_slice"));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::guarantees(problem, problem.x0, slice, source.get_token()));
}

void TestGuarantees::factsHoldWhereTheyAreSaid()
{
    const auto says = [](const Problem& problem, const VectorXd& x, const char* words) {
        return std::ranges::any_of(core::specialFacts(problem, x), [&](const std::string& fact) {
            return fact.find(words) != std::string::npos;
        });
    };
    const Problem plain = problemOf(gaussian(8, 3, 1), probabilities(8, 2), scalar(0), Mix{1, 0});
    const VectorXd x = gaussian(3, 1, 3);
    QVERIFY(core::specialFacts(plain, x).empty());

    Problem shifted = plain;
    MatrixXd A = plain.A.dense();
    A.col(2) = VectorXd::Ones(8) - A.col(0);
    shifted.A = core::DesignMatrix(A);
    QVERIFY(says(shifted, x, "does not change along it"));
    shifted.mix.r = 1;
    QVERIFY(!says(shifted, x, "does not change along it"));

    Problem resnet = plain;
    resnet.mix = Mix{0, 1};
    QVERIFY(says(resnet, x, "x'H x = 0"));
    QVERIFY(std::abs(x.dot(LossAt(resnet, x).hessian().times(x))) <
            1e-12 * LossAt(resnet, x).hessian().dense().norm() * x.squaredNorm());
    resnet.w = scalar(0.1);
    QVERIFY(says(resnet, x, "there is no minimum"));

    Problem perfect = plain;
    perfect.b = LossAt(plain, x).f();
    QVERIFY(says(perfect, x, "perfect fit"));
    QVERIFY(!says(perfect, x + VectorXd::Constant(3, 0.1), "perfect fit"));

    const Problem wide = problemOf(gaussian(2, 4, 1), probabilities(2, 2), scalar(0), Mix{1, 1});
    QVERIFY(says(wide, gaussian(4, 1, 3), "at least 2 directions"));
    A.col(2) = 2 * A.col(1);
    Problem twice = plain;
    twice.A = core::DesignMatrix(A);
    QVERIFY(says(twice, x, "Collinear columns"));
    Problem vertex = plain;
    vertex.b = VectorXd::Unit(8, 3);
    QVERIFY(says(vertex, x, "at infinity"));
}

void TestGuarantees::mapIsThatOfEachPoint()
{
    const Problem problem =
        problemOf(-gaussian(8, 2, 4).cwiseAbs(), probabilities(8, 104), scalar(0.1), Mix{1, 1});
    const core::Plane plane = planeThrough(VectorXd::Zero(2), 9);
    const core::Grid grid{core::Window::square(4), 9, 7};
    const auto map = core::curvatureMap(problem, plane, grid, {});
    QVERIFY(map);
    std::array<int, 3> seen{};
    for (Index i = 0; i < grid.rows; ++i) {
        for (Index j = 0; j < grid.columns; ++j) {
            const VectorXd x = plane.at(grid.p(j), grid.q(i));
            const LossAt at(problem, x);
            if (at.domain() != core::Domain::Inside) {
                QVERIFY(std::isnan(map->lambdaMin(i, j)) && std::isnan(map->angle(i, j)));
                ++seen[0];
                continue;
            }
            const MatrixXd H = at.hessian().dense();
            const VectorXd values = eigenvalues(problem, x);
            QVERIFY(std::abs(map->lambdaMin(i, j) - values[0]) < 1e-13 * H.norm());
            QCOMPARE(map->negative(i, j), double((values.array() < 0).count()));
            const VectorXd step = -H.fullPivLu().solve(at.gradient());
            const double cosine = -step.dot(at.gradient()) / (step.norm() * at.gradient().norm());
            QVERIFY(std::abs(std::cos(map->angle(i, j) * M_PI / 180) - cosine) < 1e-7);
            ++seen[values[0] > 0 ? 1 : 2];
            if (values[0] > 0)
                QVERIFY(std::abs(map->newtonDecrease(i, j) + step.dot(at.gradient()) / 2) <
                        1e-9 * map->newtonDecrease(i, j));
            else
                QVERIFY(std::isnan(map->newtonDecrease(i, j)));
        }
    }
    for (const int count : seen)
        QVERIFY2(count > 0, qPrintable(QString("%1 %2 %3").arg(seen[0]).arg(seen[1]).arg(seen[2])));
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::curvatureMap(problem, plane, grid, source.get_token()));
}

void TestGuarantees::samplesComeCloserAsTheyGrow()
{
    const VectorXd x = gaussian(10, 1, 1);
    const LossAt at(nearFit(0.1, x), x);
    const std::array<Index, 3> counts{60, 600, 60000};
    const auto quality = core::sampleQuality(at, counts, 5, 1, {});
    QVERIFY(quality);
    QCOMPARE(quality->sizes.size(), 3u);
    for (const core::SampledEigenvalues& size : quality->sizes) {
        QVERIFY(size.smallest >= 0 && size.smallest < 1 && size.largest > 1);
        QVERIFY(size.epsilon <= std::max(1 - size.smallest, size.largest - 1));
    }
    // The error falls as the root of the number of rows.
    const double fall = quality->sizes[1].epsilon / quality->sizes[2].epsilon;
    QVERIFY2(fall > 5 && fall < 20, qPrintable(QString::number(fall)));
    const auto again = core::sampleQuality(at, counts, 5, 1, {});
    QCOMPARE(again->sizes[1].epsilon, quality->sizes[1].epsilon);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!core::sampleQuality(at, counts, 5, 1, source.get_token()));
    // K is singular without enough rows.
    const Problem wide = problemOf(gaussian(2, 4, 1), probabilities(2, 2), scalar(0), Mix{1, 1});
    QVERIFY(!core::sampleQuality(LossAt(wide, VectorXd::Zero(4)), counts, 5, 1, {}));
}

void TestGuarantees::weakWeightsLeaveLittleOfTheDiagonalPart()
{
    const VectorXd x = gaussian(10, 1, 1);
    const auto leftOf = [&](double w) {
        const LossAt at(nearFit(w, x), x);
        return core::sampleQuality(at, std::array<Index, 1>{100}, 1, 1, {})->left;
    };
    const double strong = leftOf(1.0);
    const double weak = leftOf(1e-4);
    QVERIFY(strong > 0.9 && strong <= 1 + 1e-12);
    QVERIFY2(weak < 0.1, qPrintable(QString::number(weak)));
}

QTEST_GUILESS_MAIN(TestGuarantees)
#include "tst_guarantees.moc"
