// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "core/numeric/gaussian.h"
#include "core/plane/choose_plane.h"
#include "core/plane/plane_basis.h"
#include "core/spectrum/spectrum.h"

#include <Eigen/QR>
#include <QTest>

#include <fmt/format.h>

#include <cmath>

using core::Plane;
using core::Problem;
using core::SliceSettings;
using core::Through;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

Problem example(const char* name)
{
    return core::readCsv(std::string(BASIN_EXAMPLES "/") + name + ".csv").take();
}

/// n = 8 rows of Gaussian numbers.
Problem randomProblem(Eigen::Index d)
{
    std::mt19937_64 engine(7);
    Problem problem;
    const VectorXd entries = core::gaussian(8 * d, engine);
    problem.A =
        core::DesignMatrix(Eigen::Map<const core::RowMajorMatrix>(entries.data(), 8, d).eval());
    problem.b = VectorXd::Constant(8, 1.0 / 8);
    problem.w = VectorXd::Zero(1);
    problem.x0 = core::gaussian(d, engine);
    return problem;
}

bool isOrthonormal(const Plane& plane)
{
    return std::abs(plane.d1.norm() - 1) < 1e-14 && std::abs(plane.d2.norm() - 1) < 1e-14 &&
           std::abs(plane.d1.dot(plane.d2)) < 1e-14;
}

bool contains(const Plane& plane, const VectorXd& x)
{
    return core::project(plane, x).distance <= 1e-14 * (1 + x.norm());
}

} // namespace

class TestPlane final : public QObject {
    Q_OBJECT

private slots:
    void findsPointsOfThePlaneAgain();
    void projectsToTheNearestPoint();
    void projectsManyPointsByOneBasis();
    void productsSeeEveryPointOfThePlane();
    void gaussianIsTheSameOnEveryMachine();
    void directionsAreOrthonormalAndRepeatable_data();
    void directionsAreOrthonormalAndRepeatable();
    void eigenDirectionsBelongToTheirEigenvalues();
    void pathsPlaneContainsStartOptimumAndPoint();
    void bestFitLiesClosestToThePaths();
    void axesCarryTheNamesOfTheirColumns();
    void oneColumnGivesALine_data();
    void oneColumnGivesALine();
    void replacesDirectionsThatDoNotExist();
    void fitsSettingsOfAnotherProblem();
    void rangeShowsPointsAndVariation();
};

void TestPlane::findsPointsOfThePlaneAgain()
{
    std::mt19937_64 engine(1);
    Plane plane;
    plane.origin = core::gaussian(6, engine);
    plane.d1 = 1e-6 * core::gaussian(6, engine);
    plane.d2 = 1e6 * (1e6 * plane.d1 + 0.3 * core::gaussian(6, engine)); // far from orthogonal
    const core::Projection seen = core::project(plane, plane.at(2e6, -3e-6));
    QVERIFY(std::abs(seen.p / 2e6 - 1) < 1e-13);
    QVERIFY(std::abs(seen.q / -3e-6 - 1) < 1e-13);
    QVERIFY(seen.distance < 1e-14);
}

void TestPlane::projectsToTheNearestPoint()
{
    std::mt19937_64 engine(2);
    Plane plane;
    plane.origin = core::gaussian(6, engine);
    plane.d1 = core::gaussian(6, engine);
    plane.d2 = 1e4 * core::gaussian(6, engine);
    const VectorXd x = core::gaussian(6, engine);
    const core::Projection seen = core::project(plane, x);
    const VectorXd off = x - plane.at(seen.p, seen.q);
    QVERIFY(std::abs(off.dot(plane.d1)) < 1e-13);
    QVERIFY(std::abs(off.dot(plane.d2)) < 1e-9);
    QVERIFY(std::abs(off.norm() - seen.distance) < 1e-14);
    QVERIFY(seen.distance > 0.1);

    plane.d2.resize(0);
    const core::Projection onLine = core::project(plane, x);
    QCOMPARE(onLine.q, 0.0);
    QVERIFY(std::abs((x - plane.at(onLine.p, 17.0)).dot(plane.d1)) < 1e-13);
}

void TestPlane::projectsManyPointsByOneBasis()
{
    std::mt19937_64 engine(3);
    Plane plane;
    plane.origin = core::gaussian(300, engine);
    plane.d1 = 1e-5 * core::gaussian(300, engine);
    plane.d2 = 1e5 * (1e5 * plane.d1 + core::gaussian(300, engine));
    const core::PlaneBasis basis(plane);
    const Eigen::HouseholderQR<Eigen::MatrixXd> outside(
        (Eigen::MatrixXd(300, 2) << 1e5 * plane.d1, 1e-5 * plane.d2).finished());
    const Eigen::MatrixXd Q = outside.householderQ();
    for (int k = 0; k < 20; ++k) {
        const double p = 1e5 * (k - 7);
        const double q = 1e-5 * (11 - k);
        const VectorXd x = plane.at(p, q) + k * Q.col(2 + k);
        const core::Projection seen = basis.project(x);
        QVERIFY(std::abs(seen.p - p) < 1e-12 * 1e5 * 20);
        QVERIFY(std::abs(seen.q - q) < 1e-12 * 1e-5 * 20);
        QVERIFY(std::abs(seen.distance - k) < 1e-12 * 20);
        QCOMPARE(seen.p, core::project(plane, x).p);
    }
}

void TestPlane::productsSeeEveryPointOfThePlane()
{
    const Problem problem = randomProblem(4);
    SliceSettings settings;
    settings.directions = "random";
    settings.through = Through::Start;
    Plane plane = core::choosePlane(problem, settings, {});
    const core::PlaneProducts products = core::planeProducts(problem.A, plane);
    const VectorXd z = products.z0 + 0.7 * products.z1 - 1.3 * products.z2;
    QVERIFY((z - problem.A.times(plane.at(0.7, -1.3))).norm() < 1e-14);

    plane.d2.resize(0);
    QVERIFY(core::planeProducts(problem.A, plane).z2 == VectorXd::Zero(8));
}

void TestPlane::gaussianIsTheSameOnEveryMachine()
{
    // From an independent implementation of the engine and the transform.
    std::mt19937_64 engine(1);
    const VectorXd numbers = core::gaussian(3, engine);
    const VectorXd expected{{1.312851528985561, 1.5159465040060633, 1.2506039211781215}};
    QVERIFY((numbers - expected).norm() < 1e-14);
}

void TestPlane::directionsAreOrthonormalAndRepeatable_data()
{
    QTest::addColumn<std::string>("directions");
    QTest::addColumn<Through>("through");
    for (const core::DirectionsInfo& directions : core::directions())
        for (const core::ThroughInfo& through : core::throughChoices())
            QTest::addRow("%s through %s", directions.id.data(), through.id.data())
                << std::string(directions.id) << through.value;
}

void TestPlane::directionsAreOrthonormalAndRepeatable()
{
    QFETCH(const std::string, directions);
    QFETCH(const Through, through);
    const Problem problem = randomProblem(5);
    const VectorXd optimum = VectorXd::LinSpaced(5, -1, 2);
    SliceSettings settings;
    settings.directions = directions;
    settings.through = through;
    settings.point = VectorXd::Constant(5, 0.25);
    settings.custom = MatrixXd::Identity(5, 2);

    const MatrixXd walked = MatrixXd::Identity(5, 3) - MatrixXd::Constant(5, 3, 0.1);
    const Plane plane = core::choosePlane(problem, settings, optimum, walked);
    QVERIFY(isOrthonormal(plane));
    QVERIFY(!plane.label1.empty() && !plane.label2.empty() && plane.label1 != plane.label2);
    QVERIFY(plane.remark.empty());
    const VectorXd point = through == Through::Zero     ? VectorXd::Zero(5)
                           : through == Through::Start  ? problem.x0
                           : through == Through::Custom ? settings.point
                                                        : optimum;
    QVERIFY(plane.origin == point);
    const Plane again = core::choosePlane(problem, settings, optimum, walked);
    QVERIFY(again.d1 == plane.d1 && again.d2 == plane.d2);
}

void TestPlane::eigenDirectionsBelongToTheirEigenvalues()
{
    const Problem problem = randomProblem(5);
    SliceSettings settings;
    settings.through = Through::Start;
    settings.directions = "eigen";
    const Plane extreme = core::choosePlane(problem, settings, {});
    const MatrixXd H = core::LossAt(problem, problem.x0).hessian().dense();
    const VectorXd lambda = core::denseSpectrum(H, core::Eigenvectors::No).values;
    const double rounding = 1e-14 * lambda.lpNorm<Eigen::Infinity>();
    QVERIFY((H * extreme.d1 - lambda[4] * extreme.d1).norm() < rounding);
    QVERIFY((H * extreme.d2 - lambda[0] * extreme.d2).norm() < rounding);
    QCOMPARE(extreme.d1.maxCoeff(), extreme.d1.lpNorm<Eigen::Infinity>());

    settings.directions = "eigen_leading";
    const Plane leading = core::choosePlane(problem, settings, {});
    VectorXd sizes = lambda.cwiseAbs();
    std::sort(sizes.begin(), sizes.end());
    QVERIFY(std::abs((H * leading.d1).norm() - sizes[4]) < rounding);
    QVERIFY(std::abs((H * leading.d2).norm() - sizes[3]) < rounding);
}

void TestPlane::pathsPlaneContainsStartOptimumAndPoint()
{
    const Problem problem = randomProblem(5);
    const VectorXd optimum = VectorXd::LinSpaced(5, -1, 2);
    SliceSettings settings;
    settings.directions = "paths";
    for (const Through through : {Through::Zero, Through::Start, Through::Optimum}) {
        settings.through = through;
        const Plane plane = core::choosePlane(problem, settings, optimum);
        QVERIFY(contains(plane, problem.x0));
        QVERIFY(contains(plane, optimum));
        QVERIFY((plane.d1 - (optimum - problem.x0).normalized()).norm() < 1e-14);
    }
}

void TestPlane::bestFitLiesClosestToThePaths()
{
    const Problem problem = randomProblem(5);
    std::mt19937_64 engine(3);
    // Points of a plane through the start, and a little off it.
    const MatrixXd span =
        MatrixXd(Eigen::HouseholderQR<MatrixXd>(core::gaussian(10, engine).reshaped(5, 2))
                     .householderQ())
            .leftCols(2);
    MatrixXd walked(5, 40);
    for (Eigen::Index k = 0; k < walked.cols(); ++k)
        walked.col(k) =
            problem.x0 + span * Eigen::Vector2d(3, 1).cwiseProduct(core::gaussian(2, engine));
    SliceSettings settings;
    settings.directions = "paths_fit";
    settings.through = Through::Start;
    const Plane exact = core::choosePlane(problem, settings, {}, walked);
    QVERIFY(isOrthonormal(exact) && exact.remark.empty());
    for (Eigen::Index k = 0; k < walked.cols(); ++k)
        QVERIFY(contains(exact, walked.col(k)));

    walked += 0.1 * core::gaussian(200, engine).reshaped(5, 40);
    const auto missed = [&walked](const Plane& plane) {
        double sum = 0.0;
        for (Eigen::Index k = 0; k < walked.cols(); ++k)
            sum += std::pow(core::project(plane, walked.col(k)).distance, 2);
        return sum;
    };
    const Plane best = core::choosePlane(problem, settings, {}, walked);
    // The shares on the axes are those of the squared offsets from the point.
    const double all = (walked.colwise() - problem.x0).squaredNorm();
    const double first = (best.d1.transpose() * (walked.colwise() - problem.x0)).squaredNorm();
    QVERIFY2(best.label1.ends_with(fmt::format("paths, {:.3g} %)", 100 * first / all)),
             best.label1.c_str());
    for (int k = 0; k < 30; ++k) { // no plane near it is closer
        Plane other = best;
        other.d1 = (best.d1 + 0.02 * core::gaussian(5, engine)).normalized();
        QVERIFY(missed(other) > missed(best));
    }

    const Plane nothing = core::choosePlane(problem, settings, {}, {});
    QVERIFY(isOrthonormal(nothing) && !nothing.remark.empty());
    // Paths on a line leave the second direction open.
    const MatrixXd onALine =
        (VectorXd::Unit(5, 2) * Eigen::RowVectorXd::LinSpaced(9, 0, 4)).colwise() + problem.x0;
    const Plane line = core::choosePlane(problem, settings, {}, onALine);
    QVERIFY(isOrthonormal(line) && std::abs(line.d1[2] - 1) < 1e-12);
}

void TestPlane::axesCarryTheNamesOfTheirColumns()
{
    const Problem problem = example("us_states");
    SliceSettings settings;
    settings.axis1 = 4;
    settings.axis2 = 0;
    const Plane plane = core::choosePlane(problem, settings, {});
    QCOMPARE(plane.label1, "hs_grad");
    QCOMPARE(plane.label2, "income");
    QVERIFY(plane.d1 == VectorXd::Unit(7, 4) && plane.d2 == VectorXd::Unit(7, 0));

    // Through another point p is an offset and must not be read as the coordinate.
    settings.through = Through::Custom;
    settings.point = VectorXd::Unit(7, 4);
    QCOMPARE(core::choosePlane(problem, settings, {}).label1, "Δ hs_grad");
    QCOMPARE(core::choosePlane(problem, settings, {}).label2, "income");
}

void TestPlane::oneColumnGivesALine_data()
{
    QTest::addColumn<std::string>("directions");
    for (const core::DirectionsInfo& choice : core::directions())
        QTest::addRow("%s", choice.id.data()) << std::string(choice.id);
}

void TestPlane::oneColumnGivesALine()
{
    QFETCH(const std::string, directions);
    SliceSettings settings;
    settings.directions = directions;
    settings.through = Through::Start;
    const Problem problem = randomProblem(1);
    const Plane plane = core::choosePlane(problem, settings, {});
    QVERIFY(plane.isLine());
    QCOMPARE(plane.d1, VectorXd::Ones(1));
    QCOMPARE(plane.origin, problem.x0);
    QVERIFY(plane.label2.empty());
}

void TestPlane::replacesDirectionsThatDoNotExist()
{
    Problem problem = randomProblem(5);
    SliceSettings settings;
    settings.directions = "paths";
    const Plane noWay = core::choosePlane(problem, settings, problem.x0);
    QVERIFY(isOrthonormal(noWay) && !noWay.remark.empty());

    settings.directions = "custom";
    settings.custom = MatrixXd::Zero(5, 2);
    settings.custom(2, 0) = 3.0;
    settings.custom(2, 1) = -1e-3;
    const Plane parallel = core::choosePlane(problem, settings, {});
    QCOMPARE(parallel.d1, VectorXd(settings.custom.col(0)));
    QVERIFY(std::abs(parallel.d2[2]) < 1e-14 && std::abs(parallel.d2.norm() - 1) < 1e-14);
    QVERIFY(!parallel.remark.empty());

    // ResNet-only has no Hessian at 0.
    problem.mix = {0, 1};
    settings.directions = "eigen";
    settings.through = Through::Zero;
    const Plane noHessian = core::choosePlane(problem, settings, {});
    QVERIFY(isOrthonormal(noHessian) && !noHessian.remark.empty());
}

void TestPlane::fitsSettingsOfAnotherProblem()
{
    const Problem problem = randomProblem(3);
    SliceSettings settings;
    settings.axis1 = 40;
    settings.axis2 = 2;
    const Plane axes = core::choosePlane(problem, settings, {});
    QVERIFY(axes.d1 == VectorXd::Unit(3, 2) && axes.d2 == VectorXd::Unit(3, 0));

    settings.through = Through::Custom;
    settings.directions = "custom";
    settings.point = VectorXd::Constant(7, 2.0);
    settings.custom = MatrixXd::Ones(1, 1);
    const Plane custom = core::choosePlane(problem, settings, {});
    QCOMPARE(custom.origin, VectorXd::Constant(3, 2.0));
    QVERIFY(custom.d1 == VectorXd::Unit(3, 0) && isOrthonormal(custom));
}

void TestPlane::rangeShowsPointsAndVariation()
{
    const Problem problem = example("three_valleys");
    const Plane plane = core::choosePlane(problem, {}, {});
    // The three valleys leave the centre within about 2.6.
    const double natural = core::interestingRange(problem, plane, {});
    QVERIFY(natural > 2.0 && natural < 3.2);

    const std::vector<VectorXd> points{VectorXd{{0.3, -20.0}}, VectorXd{{7.0, 1.0}}};
    const double wide = core::interestingRange(problem, plane, points);
    QVERIFY(wide >= 1.15 * 20 && wide <= 1.25 * 20);

    // Scores that change ten times as fast are looked at ten times as closely.
    Problem steep = problem;
    steep.A = core::DesignMatrix(core::RowMajorMatrix(10 * problem.A.dense()));
    QVERIFY(std::abs(core::interestingRange(steep, plane, {}) / natural - 0.1) < 0.01);

    steep.A = core::DesignMatrix(core::RowMajorMatrix::Zero(7, 2));
    QCOMPARE(core::interestingRange(steep, plane, {}), 1.0);
}

QTEST_GUILESS_MAIN(TestPlane)
#include "tst_plane.moc"
