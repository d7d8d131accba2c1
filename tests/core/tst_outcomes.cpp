// SPDX-License-Identifier: MIT
// What is said of the ends of runs, against minima that were found elsewhere: quasi-Newton from 200
// starts on columns scaled to 1 (SciPy), polished by Newton's method in 50 digits (mpmath).
#include "core/files/csv.h"
#include "core/solve/descend.h"
#include "core/solve/descent_direction.h"
#include "core/solve/method.h"
#include "core/solve/scaled_curvature.h"
#include "core/spectrum/hessian_spectrum.h"
#include "tests/core/problems.h"

#include <QTest>

#include <cmath>
#include <set>

using core::Mix;
using core::Outcome;
using core::Path;
using core::Problem;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kCombined{1, 1};

Problem caseOf(const std::string& name, const Mix& mix)
{
    Problem problem =
        core::readCsv(std::string(BASIN_TEST_DATA "/cases/solve/") + name + ".csv").take();
    problem.mix = mix;
    return problem;
}

double noClock()
{
    return 0.0;
}

Path run(const Problem& problem, std::string_view method, const core::StopRule& rule = {})
{
    const auto stepper = core::makeStepper(core::standardChoice(*core::methodById(method)));
    return core::descend(problem, *stepper, problem.x0, rule, noClock, {});
}

} // namespace

class TestOutcomes final : public QObject {
    Q_OBJECT
private slots:
    void reachesTheKnownMinima_data();
    void reachesTheKnownMinima();
    void neverSaysConvergedElsewhere_data();
    void neverSaysConvergedElsewhere();
    void saysThatTheLossRose();
    void namesWhatIsFlat();
    void fallsToTheLimitAtInfinity();
    void followersOfTheGradientSayThatTheyAreOnATop();
    void newtonLeavesSaddlesAndMaxima();
    void doNotDependOnTheScalesOfTheColumns_data();
    void doNotDependOnTheScalesOfTheColumns();
    void signsAreThoseOfTheHessianAndNotOfItsRounding();
    void newtonStepsInTheSpaceOfFewRows();
    void fewRowsAreLookedAtInTheirOwnSpace();
};

void TestOutcomes::reachesTheKnownMinima_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<double>("loss");
    QTest::newRow("scales 1e7, 1e-2, softmax")
        << std::string("mixed_scale") << kSoftmax << 0.002525493318302459;
    QTest::newRow("scales 1e7, 1e-2")
        << std::string("mixed_scale") << kCombined << 0.002893064623132663;
    QTest::newRow("scales 1e4, 1e-4, softmax")
        << std::string("two_scales") << kSoftmax << 0.002431255103244391;
    QTest::newRow("scales 1e4, 1e-4")
        << std::string("two_scales") << kCombined << 0.002628483316611753;
    QTest::newRow("large columns, softmax")
        << std::string("rising") << kSoftmax << 0.009655932308308026;
    QTest::newRow("large columns") << std::string("rising") << kCombined << 0.008999597124005823;
    QTest::newRow("a long valley") << std::string("valley") << kCombined << 0.004387021884666264;
}

void TestOutcomes::reachesTheKnownMinima()
{
    QFETCH(const std::string, name);
    QFETCH(const Mix, mix);
    QFETCH(const double, loss);
    const Problem problem = caseOf(name, mix);
    for (const char* method : {"newton", "lbfgs", "sampled_newton"}) {
        const Path path = run(problem, method);
        QCOMPARE(path.outcome, Outcome::Converged);
        QVERIFY(std::abs(path.points.back().loss - loss) <= 1e-9 * loss);
        QCOMPARE(path.verdict.negative, 0);
        QVERIFY(path.verdict.predictedDecrease <= 1e-6 * loss);
    }
}

void TestOutcomes::neverSaysConvergedElsewhere_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<std::vector<double>>("minima");
    using Minima = std::vector<double>;
    QTest::newRow("mixed_scale softmax")
        << std::string("mixed_scale") << kSoftmax << Minima{0.002525493318302459};
    QTest::newRow("mixed_scale combined")
        << std::string("mixed_scale") << kCombined << Minima{0.002893064623132663};
    QTest::newRow("two_scales softmax")
        << std::string("two_scales") << kSoftmax << Minima{0.002431255103244391};
    QTest::newRow("two_scales combined") << std::string("two_scales") << kCombined
                                         << Minima{0.002628483316611753, 0.0557769957918246};
    QTest::newRow("rising softmax")
        << std::string("rising") << kSoftmax << Minima{0.009655932308308026};
    QTest::newRow("rising combined")
        << std::string("rising") << kCombined << Minima{0.008999597124005823};
    QTest::newRow("valley softmax")
        << std::string("valley") << kSoftmax << Minima{0.004402555673457197};
    QTest::newRow("valley combined")
        << std::string("valley") << kCombined << Minima{0.004387021884666264};
    QTest::newRow("counts") << std::string("counts") << kSoftmax << Minima{};
    QTest::newRow("separable") << std::string("separable") << kSoftmax << Minima{};
    QTest::newRow("maximum") << std::string("maximum") << kSoftmax << Minima{};
}

void TestOutcomes::neverSaysConvergedElsewhere()
{
    QFETCH(const std::string, name);
    QFETCH(const Mix, mix);
    QFETCH(const std::vector<double>, minima);
    const Problem problem = caseOf(name, mix);
    for (const core::MethodInfo& method : core::methods()) {
        const Path path = run(problem, method.id);
        const double loss = path.points.back().loss;
        const bool isThere = std::ranges::any_of(
            minima, [&](double minimum) { return std::abs(loss - minimum) <= 2e-6 * minimum; });
        if (core::isConverged(path.outcome))
            QVERIFY2(isThere, method.id.data());
        QVERIFY(!path.verdict.advice.empty());
    }
}

void TestOutcomes::saysThatTheLossRose()
{
    // A fixed step that is too long comes to rest on a plateau at infinity, above the start.
    for (const Mix& mix : {kSoftmax, kCombined}) {
        const Path path = run(caseOf("rising", mix), "heavy_ball");
        QVERIFY(path.points.back().loss > path.points.front().loss);
        QCOMPARE(path.outcome, Outcome::Rose);
        QVERIFY(path.verdict.advice.find("shorten the step") != std::string::npos);
    }
}

void TestOutcomes::namesWhatIsFlat()
{
    const Path path = run(caseOf("valley", kSoftmax), "newton");
    QCOMPARE(path.outcome, Outcome::Flat);
    QCOMPARE(path.verdict.zero, 1);
    QVERIFY2(path.verdict.advice.find("a shift of all scores") != std::string::npos,
             path.verdict.advice.c_str());
    QVERIFY(std::abs(path.points.back().loss - 0.004402555673457197) < 1e-11);
}

void TestOutcomes::fallsToTheLimitAtInfinity()
{
    for (const char* method : {"newton", "lbfgs", "backtracking"}) {
        const Path counts = run(caseOf("counts", kSoftmax), method);
        QCOMPARE(counts.outcome, Outcome::AtInfinity);
        QVERIFY(std::abs(counts.verdict.limit - 6360305) < 1e-6 * 6360305);
        const Path separable = run(caseOf("separable", kSoftmax), method);
        QCOMPARE(separable.outcome, Outcome::AtInfinity);
        QVERIFY(separable.verdict.limit < 1e-12);
    }
    // A regulariser keeps x finite.
    Problem regular = caseOf("separable", kSoftmax);
    regular.w = test::scalar(0.1);
    QCOMPARE(run(regular, "newton").outcome, Outcome::Converged);
}

void TestOutcomes::followersOfTheGradientSayThatTheyAreOnATop()
{
    Problem saddle = caseOf("three_valleys", kCombined);
    saddle.x0 = Eigen::Vector2d(-1.2188542862172169, -0.14448214333221365);
    for (const char* method : {"gradient_descent", "backtracking", "heavy_ball", "nesterov"}) {
        const Path top = run(caseOf("maximum", kSoftmax), method);
        QCOMPARE(top.outcome, Outcome::Maximum);
        const Path path = run(saddle, method);
        QCOMPARE(path.outcome, Outcome::Saddle);
        QCOMPARE(path.verdict.negative, 1);
    }
}

void TestOutcomes::newtonLeavesSaddlesAndMaxima()
{
    Problem saddle = caseOf("three_valleys", kCombined);
    for (const double beside : {0.0, 1e-10, 1e-6}) {
        saddle.x0 = Eigen::Vector2d(-1.2188542862172169 + beside, -0.14448214333221365);
        const Path path = run(saddle, "newton");
        QCOMPARE(path.outcome, Outcome::Converged);
        QVERIFY(path.points.back().loss < 0.148);
    }
    const Path off = run(caseOf("maximum", kSoftmax), "newton");
    QCOMPARE(off.outcome, Outcome::AtInfinity);
    QVERIFY(std::abs(off.verdict.limit - 1) < 1e-9);
}

void TestOutcomes::doNotDependOnTheScalesOfTheColumns_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1e2, 1e3, 1e4, 1e6})
        QTest::addRow("%g", ratio) << ratio;
}

void TestOutcomes::doNotDependOnTheScalesOfTheColumns()
{
    QFETCH(const double, ratio);
    Problem problem = caseOf("rising", kCombined);
    const Path plain = run(problem, "newton");
    core::RowMajorMatrix A = problem.A.dense();
    A.col(0) *= ratio;
    A.col(1) /= ratio;
    problem.A = core::DesignMatrix(std::move(A));
    const Path scaled = run(problem, "newton");
    QCOMPARE(scaled.outcome, Outcome::Converged);
    QVERIFY(std::abs(scaled.iterations() - plain.iterations()) <= 1);
    QVERIFY(std::abs(scaled.points.back().loss - plain.points.back().loss) < 1e-13);
    QVERIFY(std::abs(scaled.verdict.predictedDecrease) < 1e-12);
}

void TestOutcomes::signsAreThoseOfTheHessianAndNotOfItsRounding()
{
    // Softmax does not see the column of ones: one eigenvalue is exactly 0.
    Problem problem = test::problemOf((core::RowMajorMatrix(3, 2) << 1, 1, 1, 2, 1, 3).finished(),
                                      Eigen::Vector3d(0.2, 0.3, 0.5), test::scalar(0), kSoftmax);
    std::mt19937_64 engine(5);
    std::uniform_real_distribution<double> uniform(-2, 2);
    for (int k = 0; k < 50; ++k) {
        problem.x0 =
            k == 0 ? Eigen::Vector2d(0, 1) : Eigen::Vector2d(uniform(engine), uniform(engine));
        const core::LossAt at(problem, problem.x0);
        const core::ScaledCurvature curvature =
            core::curvatureOf(core::scaledHessian({problem.x0, at.gradient(), at}));
        QCOMPARE(curvature.zero(), 1);
        const core::Spectrum spectrum = core::hessianSpectrum(at);
        QCOMPARE(spectrum.zero, 1);
        QCOMPARE(spectrum.negative + spectrum.positive, 1);
        if (k == 0)
            QCOMPARE(spectrum.positive, 1);
    }
    // ResNet-only with one column is constant: H = 0.
    const Problem line = test::problemOf(Eigen::Vector3d(1, 2, 3), Eigen::Vector3d(0.2, 0.3, 0.5),
                                         test::scalar(0), Mix{0, 1});
    for (const double x : {7e-9, 1e-3, 1.0, -5.0, 1e6})
        QCOMPARE(core::hessianSpectrum(core::LossAt(line, test::scalar(x))).zero, 1);
    // A small column is no rounding of a large one.
    Problem scales = caseOf("mixed_scale", kSoftmax);
    const Path path = run(scales, "newton");
    const core::LossAt end(scales, path.points.back().x);
    const core::Spectrum spectrum = core::hessianSpectrum(end);
    QCOMPARE(spectrum.positive, 2);
    QVERIFY(std::abs(spectrum.values[1] - 4.53049476e11) < 1e-6 * 4.53e11);
}

void TestOutcomes::newtonStepsInTheSpaceOfFewRows()
{
    for (const Mix& mix : {kSoftmax, kCombined}) {
        Problem problem = test::problemOf(0.2 * test::gaussian(6, 40, 3), test::probabilities(6, 4),
                                          test::scalar(0.3), mix);
        problem.x0 = 0.3 * VectorXd(test::gaussian(40, 1, 5));
        const core::LossAt at(problem, problem.x0);
        const core::Iterate here{problem.x0, at.gradient(), at};
        const VectorXd h = core::DescentDirections().at(problem, here);
        // Newton's equation, where H has no part outside of the rows.
        QVERIFY((at.hessian().times(h) + here.gradient).norm() <= 1e-10 * here.gradient.norm() ||
                core::hessianSpectrum(at).negative > 0);
        QVERIFY(h.dot(here.gradient) < 0);
        const Path path = run(problem, "newton");
        QCOMPARE(path.outcome, Outcome::Flat); // along 34 directions
        QVERIFY(path.iterations() < 15);
    }
}

void TestOutcomes::fewRowsAreLookedAtInTheirOwnSpace()
{
    for (const Mix& mix : {kSoftmax, kCombined, Mix{0, 1}}) {
        const Problem problem = test::problemOf(test::gaussian(6, 40, 3), test::probabilities(6, 4),
                                                test::scalar(0.1), mix);
        const VectorXd x = 0.3 * VectorXd(test::gaussian(40, 1, 5));
        const core::LossAt at(problem, x);
        const VectorXd dense =
            core::denseSpectrum(at.hessian().dense(), core::Eigenvectors::No).values;
        const core::Spectrum spectrum = core::hessianSpectrum(at);
        QCOMPARE(spectrum.values.size(), 40);
        QVERIFY((spectrum.values - dense).cwiseAbs().maxCoeff() <=
                1e-13 * dense.cwiseAbs().maxCoeff());
        QVERIFY(spectrum.zero >= 34);
        QVERIFY((spectrum.values.array() == 0).count() >= 34);
    }
}

QTEST_APPLESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
