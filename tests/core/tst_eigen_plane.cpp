// SPDX-License-Identifier: MIT
// The slice along two eigenvectors of the Hessian that are chosen: what it is, and what a session
// remembers of it.
#include "core/analysis/analyse.h"
#include "core/analysis/eigen_plane.h"
#include "core/command/commands.h"
#include "core/files/session_file.h"
#include "core/model/random_problem.h"
#include "core/plane/choose_plane.h"
#include "tests/core/problems.h"

using core::AnalysisPtr;
using core::Problem;
using core::SliceSettings;
using core::StudiedPoint;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

constexpr Index kColumns = 6;

Problem problem()
{
    Problem problem = core::draw({.n = 14, .d = kColumns, .seed = 11});
    problem.w = scalar(0.3);
    return problem;
}

SliceSettings chosen(Index first, Index second, core::Through through = core::Through::Start)
{
    SliceSettings settings;
    settings.through = through;
    settings.directions = "eigen_pair";
    settings.eigen1 = first;
    settings.eigen2 = second;
    return settings;
}

MatrixXd hessianAt(const Problem& problem, const VectorXd& x)
{
    return core::LossAt(problem, x).hessian().dense();
}

core::Session session()
{
    core::Session session;
    session.problem = problem();
    // The second is stopped early, so that its end is another point.
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.methods.push_back(core::standardChoice(*core::methodById("gradient_descent")));
    session.stop.maxIterations = 40;
    session.slice.grid = 24;
    return session;
}

AnalysisPtr analysed(const core::Session& session, const core::Studies& studies = {})
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.studies = studies;
    AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; }, [&](const AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

} // namespace

class TestEigenPlane : public QObject {
    Q_OBJECT

private slots:
    void directionsAreTheChosenEigenvectors();
    void aRankBeyondTheLastStandsForIt();
    void equalEigenvaluesAreSaid();
    void theSessionRemembersTheTwoNumbers();
    void commandsCountFromOneAndRefuseOthers();
    void theStartAndTheBestPointAreFollowed();
    void anyOtherPointIsRememberedByItsNumbers();
    void whereNothingIsThereIsNoCommand();
    void eigenvectorsAreStudiedWhereTheyAreWanted();
};

void TestEigenPlane::directionsAreTheChosenEigenvectors()
{
    const Problem problem = ::problem();
    const MatrixXd H = hessianAt(problem, problem.x0);
    const VectorXd values = Eigen::SelfAdjointEigenSolver<MatrixXd>(H).eigenvalues();
    for (Index first = 0; first < kColumns; ++first) {
        for (Index second = 0; second < kColumns; ++second) {
            if (first == second)
                continue;
            const core::Plane plane = core::choosePlane(problem, chosen(first, second), {});
            QVERIFY(plane.remark.empty());
            QVERIFY(plane.origin == problem.x0);
            const double largest = values.cwiseAbs().maxCoeff();
            const double lambda1 = values[kColumns - 1 - first];
            const double lambda2 = values[kColumns - 1 - second];
            QVERIFY((H * plane.d1 - lambda1 * plane.d1).norm() <= 1e-12 * largest);
            QVERIFY((H * plane.d2 - lambda2 * plane.d2).norm() <= 1e-12 * largest);
            QVERIFY(std::abs(plane.d1.norm() - 1) < 1e-14 &&
                    std::abs(plane.d1.dot(plane.d2)) < 1e-13);
            QVERIFY(plane.label1.find("eigenvector " + std::to_string(first + 1)) !=
                    std::string::npos);
        }
    }
}

void TestEigenPlane::aRankBeyondTheLastStandsForIt()
{
    const Problem problem = ::problem();
    const core::Plane last = core::choosePlane(problem, chosen(0, kColumns - 1), {});
    const core::Plane beyond = core::choosePlane(problem, chosen(0, 90), {});
    QVERIFY(beyond.d1 == last.d1 && beyond.d2 == last.d2);
    const core::Plane twice = core::choosePlane(problem, chosen(3, 3), {});
    QVERIFY(std::abs(twice.d1.dot(twice.d2)) < 1e-13);
}

void TestEigenPlane::equalEigenvaluesAreSaid()
{
    // Softmax in three coordinates with equal targets, at 0: two directions curve alike.
    Problem problem = identityProblem(3, {1, 0});
    problem.b = VectorXd::Constant(3, 1.0 / 3);
    const core::Plane plane = core::choosePlane(problem, chosen(0, 2), {});
    QVERIFY2(plane.remark.find("two of many") != std::string::npos, plane.remark.c_str());
    QVERIFY(std::abs(plane.d1.dot(plane.d2)) < 1e-13);
}

void TestEigenPlane::theSessionRemembersTheTwoNumbers()
{
    core::SessionFile file;
    file.session = session();
    file.session.slice = chosen(4, 1);
    const auto read = core::readSession(core::writeSession(file));
    QVERIFY(read.ok());
    QCOMPARE(read.value().session.slice.eigen1, 4);
    QCOMPARE(read.value().session.slice.eigen2, 1);
    QVERIFY(read.value().session.slice == file.session.slice);
}

void TestEigenPlane::commandsCountFromOneAndRefuseOthers()
{
    const auto after = [](const char* line) {
        return core::afterCommand(session(), core::commandFromLine(line).value());
    };
    const auto good = after("plane directions=eigen_pair eigenvalues=[2,5]");
    QVERIFY(good.ok());
    QCOMPARE(good.value().slice.eigen1, 1);
    QCOMPARE(good.value().slice.eigen2, 4);
    for (const char* line : {"plane eigenvalues=[0,1]", "plane eigenvalues=[1,7]",
                             "plane eigenvalues=[3,3]", "plane eigenvalues=[1]"})
        QVERIFY2(!after(line).ok(), line);
}

void TestEigenPlane::theStartAndTheBestPointAreFollowed()
{
    const core::Session before = session();
    const AnalysisPtr analysis = analysed(before);
    const auto lay = [&](const StudiedPoint& place) {
        return core::afterCommand(before, *core::eigenPlaneCommand(*analysis, place, 1, 3)).value();
    };
    const core::Session atStart = lay({});
    QCOMPARE(atStart.slice.through, core::Through::Start);
    QCOMPARE(atStart.slice.directions, std::string("eigen_pair"));
    QCOMPARE(atStart.slice.eigen1, 1);
    QCOMPARE(atStart.slice.eigen2, 3);
    QVERIFY(atStart.slice.point.size() == 0);
    // The point under a cursor that is nowhere is the start.
    QVERIFY(lay({StudiedPoint::Kind::At, 0, {before.problem.x0}}).slice == atStart.slice);

    const std::size_t best = core::lowestEnd(analysis->paths())->method;
    const core::Session atBest = lay({StudiedPoint::Kind::PathEnd, best});
    QCOMPARE(atBest.slice.through, core::Through::Optimum);
    const core::Plane plane = analysed(atBest)->plane();
    const VectorXd end = core::lowestEnd(analysis->paths())->path->points.back().x;
    QVERIFY(plane.origin == end);
    const MatrixXd H = hessianAt(before.problem, end);
    const double lambda = plane.d1.dot(H * plane.d1);
    QVERIFY((H * plane.d1 - lambda * plane.d1).norm() <= 1e-11 * H.norm());
}

void TestEigenPlane::anyOtherPointIsRememberedByItsNumbers()
{
    const core::Session before = session();
    const AnalysisPtr analysis = analysed(before);
    const std::size_t best = core::lowestEnd(analysis->paths())->method;
    const std::size_t other = 1 - best;
    const VectorXd end = analysis->paths()[other].path->points.back().x;
    const auto command =
        core::eigenPlaneCommand(*analysis, {StudiedPoint::Kind::PathEnd, other}, 0, 5);
    const core::Session after = core::afterCommand(before, *command).value();
    QCOMPARE(after.slice.through, core::Through::Custom);
    QVERIFY(after.slice.point == end); // to the last bit
    const VectorXd elsewhere = VectorXd::LinSpaced(kColumns, -0.3, 0.4);
    const auto there =
        core::eigenPlaneCommand(*analysis, {StudiedPoint::Kind::At, 0, {elsewhere}}, 0, 5);
    // As a line of text it says the same.
    const auto again = core::commandFromLine(core::lineOf(*there));
    QVERIFY(again.ok() && again.value() == *there);
    QVERIFY(core::afterCommand(before, again.value()).value().slice.point == elsewhere);
}

void TestEigenPlane::whereNothingIsThereIsNoCommand()
{
    const AnalysisPtr analysis = analysed(session());
    QVERIFY(!core::eigenPlaneCommand(*analysis, {StudiedPoint::Kind::PathEnd, 7}, 0, 1));
    const StudiedPoint other{StudiedPoint::Kind::At, 0, {VectorXd::Zero(2)}};
    QVERIFY(!core::eigenPlaneCommand(*analysis, other, 0, 1));
}

void TestEigenPlane::eigenvectorsAreStudiedWhereTheyAreWanted()
{
    const core::Session session = ::session();
    QVERIFY(!analysed(session)->eigenvectors);
    const VectorXd elsewhere = VectorXd::LinSpaced(kColumns, -0.2, 0.3);
    for (const StudiedPoint& place : {StudiedPoint{}, StudiedPoint{StudiedPoint::Kind::PathEnd, 0},
                                      StudiedPoint{StudiedPoint::Kind::At, 0, {elsewhere}}}) {
        const AnalysisPtr analysis = analysed(session, {.eigenvectors = place});
        QVERIFY(analysis->eigenvectors.isCurrent());
        const core::PointSpectrum& found = *analysis->eigenvectors;
        const MatrixXd H = hessianAt(session.problem, found.x);
        const MatrixXd& V = found.spectrum.vectors;
        const MatrixXd residual = H * V - V * found.spectrum.values.asDiagonal();
        QVERIFY(residual.norm() <= 1e-12 * H.norm());
        QCOMPARE(found.spectrum.negative + found.spectrum.zero + found.spectrum.positive, kColumns);
    }
    const StudiedPoint nowhere{StudiedPoint::Kind::PathEnd, 9};
    QVERIFY(!analysed(session, {.eigenvectors = nowhere})->eigenvectors);
}

QTEST_GUILESS_MAIN(TestEigenPlane)
#include "tst_eigen_plane.moc"
