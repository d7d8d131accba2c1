// SPDX-License-Identifier: MIT
// What an analysis finds out besides, because somebody looks at it.
#include "core/analysis/analyse.h"
#include "core/model/random_problem.h"
#include "tests/core/problems.h"

#include <cmath>

using core::AnalysisMemory;
using core::AnalysisPtr;
using core::CurvatureLayer;
using core::LossAt;
using core::Problem;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using namespace test;

namespace {

core::Session sessionOf(const Problem& problem)
{
    core::Session session;
    session.problem = problem;
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 40;
    return session;
}

core::Session random(Index n, Index d, double w = 0.3)
{
    Problem problem = core::draw({.n = n, .d = d, .seed = 7});
    problem.w = scalar(w);
    return sessionOf(problem);
}

core::AnalysisRequest requestOf(const core::Session& session, const core::Studies& studies)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.studies = studies;
    return request;
}

std::vector<AnalysisPtr> all(const core::AnalysisRequest& request, AnalysisMemory& memory)
{
    std::vector<AnalysisPtr> published;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&](const AnalysisPtr& analysis) { published.push_back(analysis); }, {});
    return published;
}

AnalysisPtr last(const core::Session& session, const core::Studies& studies)
{
    AnalysisMemory memory;
    return all(requestOf(session, studies), memory).back();
}

const CurvatureLayer& layer(const char* id)
{
    return *core::curvatureLayerById(id);
}

core::Studies coloured(const char* id)
{
    return {.curvature = &layer(id)};
}

VectorXd eigenvalues(const Problem& problem, const VectorXd& x)
{
    return denseSpectrum(LossAt(problem, x).hessian().dense(), core::Eigenvectors::No).values;
}

} // namespace

class TestStudies final : public QObject {
    Q_OBJECT

private slots:
    void nothingIsStudiedUnasked();
    void curvatureIsThatOfEachPoint();
    void comparedLossesShareTheirColours();
    void curvatureComesCoarselyAndLast();
    void anotherLayerTakesNoHessian();
    void surfacesHaveAShadeForEachPoint();
    void definiteIsOutlined();
    void whatIsSingularHasNoOutline();
    void scalesShowWhatTheySay();
    void partsAreThoseOfTheHessian();
    void largeMatricesShowWhatStandsOut();
    void pathsHaveTheirSpectra();
    void densitySaysHowFarItIs();
    void slicesHaveTheirNumbers();
};

void TestStudies::nothingIsStudiedUnasked()
{
    const AnalysisPtr analysis = last(random(12, 3), {});
    QVERIFY(analysis->studied && analysis->leading().optimum);
    QVERIFY(!analysis->leading().curvature && !analysis->leading().shades);
    QVERIFY(!analysis->leading().sliceTheory);
    QVERIFY(!analysis->anatomy && !analysis->along && !analysis->density);
}

void TestStudies::curvatureIsThatOfEachPoint()
{
    core::Session session = random(12, 4);
    session.panels = {{{1, 0}, nullptr}};
    const AnalysisPtr analysis = last(session, coloured("lambda_min"));
    for (const core::PanelAnalysis& panel : analysis->panels) {
        QVERIFY(panel.curvature.isCurrent());
        const core::CurvatureMap& map = *panel.curvature->map;
        QCOMPARE(map.grid.window, panel.slice->grid.window);
        const Problem problem = core::problemOf(session, panel.panel);
        for (const Index k : {Index{0}, Index{7}, map.grid.columns - 1}) {
            const VectorXd x = analysis->plane().at(map.grid.p(k), map.grid.q(2));
            const double expected = eigenvalues(problem, x)[0];
            QVERIFY(std::abs(map.lambdaMin(2, k) - expected) <= 1e-12 * std::abs(expected) + 1e-14);
            // Both sides of 0 are both sides of the middle.
            QCOMPARE(panel.curvature->positions(2, k) > 0.5F, expected > 0.0);
        }
    }
}

void TestStudies::comparedLossesShareTheirColours()
{
    core::Session session = random(12, 4);
    session.panels = core::namedLosses();
    const AnalysisPtr analysis = last(session, coloured("lambda_min"));
    const core::CurvatureScale& shared = analysis->panels.front().curvature->scale;
    for (const core::PanelAnalysis& panel : analysis->panels) {
        QCOMPARE(panel.curvature->scale, shared);
        QVERIFY(core::curvatureScale(*panel.curvature->map, layer("lambda_min")) != shared);
    }
}

void TestStudies::curvatureComesCoarselyAndLast()
{
    const core::AnalysisRequest request = requestOf(random(300, 40), coloured("condition"));
    AnalysisMemory memory;
    std::vector<Index> sides;
    std::vector<double> told;
    std::stop_source stop;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&](const AnalysisPtr& analysis) {
            const auto& curvature = analysis->leading().curvature;
            QVERIFY(!curvature || analysis->complete);
            if (curvature)
                sides.push_back(curvature->map->grid.rows);
            if (sides.size() == 2)
                stop.request_stop();
        },
        stop.get_token(), [&](double fraction) { told.push_back(fraction); });
    QCOMPARE(sides, (std::vector<Index>{9, 17}));
    QVERIFY(told.size() == 2 && told[0] < told[1] && told[1] < 1.0);
    // The coarse ones are known now, and only what is finer than the finest follows.
    QCOMPARE(memory.curvatureMaps.computed(), 2);
    sides.clear();
    std::stop_source again;
    core::analyse(
        request, memory, [] { return 0.0; },
        [&](const AnalysisPtr& analysis) {
            if (!analysis->leading().curvature.isCurrent())
                return;
            sides.push_back(analysis->leading().curvature->map->grid.rows);
            again.request_stop();
        },
        again.get_token());
    QCOMPARE(sides.front(), 17);
    QCOMPARE(memory.curvatureMaps.computed(), 2);
}

void TestStudies::anotherLayerTakesNoHessian()
{
    const core::Session session = random(12, 3);
    AnalysisMemory memory;
    const auto before = all(requestOf(session, coloured("lambda_min")), memory).back();
    const int computed = memory.curvatureMaps.computed();
    const auto after = all(requestOf(session, coloured("angle")), memory).back();
    QCOMPARE(memory.curvatureMaps.computed(), computed);
    QCOMPARE(after->leading().curvature->map, before->leading().curvature->map);
    QCOMPARE(after->leading().curvature->layer, &layer("angle"));
    QVERIFY(!all(requestOf(session, {}), memory).front()->leading().curvature);
    // A window of its own has a map of its own; until it is there the one of before stays.
    core::AnalysisRequest zoomed = requestOf(session, coloured("angle"));
    zoomed.window = core::Window::square(0.1);
    all(requestOf(session, coloured("angle")), memory);
    const auto stages = all(zoomed, memory);
    QCOMPARE(stages.front()->leading().curvature.freshness, core::Freshness::Before);
    QVERIFY(stages.back()->leading().curvature.isCurrent());
    QCOMPARE(stages.back()->leading().curvature->map->grid.window, *zoomed.window);
}

void TestStudies::surfacesHaveAShadeForEachPoint()
{
    core::Session session = random(12, 3);
    session.slice.grid = 33; // each sample of the slice is one of the map
    AnalysisMemory memory;
    const auto stages = all(requestOf(session, coloured("lambda_min")), memory);
    const core::PanelAnalysis& panel = stages.back()->leading();
    QVERIFY(panel.shades.isCurrent());
    QCOMPARE(panel.shades->picture, panel.picture.value);
    QCOMPARE(panel.shades->full.size(), panel.fullMesh->pointCount());
    const core::SurfaceMesh& mesh = panel.picture->moving;
    const std::vector<float>& shades = panel.shades->moving;
    QCOMPARE(shades.size(), mesh.pointCount());
    int compared = 0;
    for (std::size_t k = 0; k < shades.size(); ++k) {
        const core::PlanePoint point = panel.picture->field.planePoint(
            double(mesh.points[3 * k]), double(mesh.points[3 * k + 1]));
        const double value =
            core::valueNear(*panel.curvature->map, *panel.curvature->layer, point.p, point.q);
        if (std::isnan(value))
            continue; // on the rim of the hole
        ++compared;
        QVERIFY(std::abs(double(shades[k]) - panel.curvature->scale.position(value)) < 1e-4);
    }
    QVERIFY(compared > 800);
    // A drag keeps the colours of before on the new surface.
    core::Session edited = session;
    edited.problem.b[0] += 0.01;
    const auto drag = all(requestOf(edited, coloured("lambda_min")), memory).front();
    QCOMPARE(drag->leading().curvature.freshness, core::Freshness::Before);
    QCOMPARE(drag->leading().shades->picture, drag->leading().picture.value);
}

void TestStudies::definiteIsOutlined()
{
    // A = I, b = e1: right of the middle the loss is bent downwards across the valley.
    const core::Session session = sessionOf(identityProblem(2, {1, 1}));
    core::AnalysisRequest request = requestOf(session, coloured("negative"));
    request.window = core::Window{-0.3, 2.0, -0.3, 2.0};
    AnalysisMemory memory;
    const AnalysisPtr analysis = all(request, memory).back();
    const core::CurvaturePicture& picture = *analysis->leading().curvature;
    QVERIFY(picture.definiteShare > 0.0 && picture.definiteShare < 1.0);
    QVERIFY(!picture.definite.empty());
    for (const core::Curve& curve : picture.definite)
        for (const core::PlanePoint& point : curve) {
            const VectorXd x = analysis->plane().at(point.p, point.q);
            const VectorXd values = eigenvalues(session.problem, x);
            QVERIFY2(std::abs(values[0]) < 2e-3 * values.cwiseAbs().maxCoeff() + 2e-3,
                     qPrintable(QString::number(values[0])));
        }
}

void TestStudies::whatIsSingularHasNoOutline()
{
    // softmax is constant along (1, 1) where A = I: one eigenvalue is 0 but for rounding.
    core::Session session = sessionOf(identityProblem(2, {1, 0}));
    session.problem.b = VectorXd::Constant(2, 0.5);
    core::AnalysisRequest request = requestOf(session, coloured("lambda_min"));
    request.window = core::Window::square(0.4);
    AnalysisMemory memory;
    const AnalysisPtr analysis = all(request, memory).back();
    QVERIFY(analysis->leading().curvature->definite.empty());
    QCOMPARE(analysis->leading().curvature->definiteShare, 0.0);
}

void TestStudies::scalesShowWhatTheySay()
{
    const AnalysisPtr analysis = last(random(12, 3), coloured("lambda_min"));
    const core::CurvatureMap& map = *analysis->leading().curvature->map;
    using Kind = core::CurvatureScale::Kind;
    for (const CurvatureLayer& one : core::curvatureLayers()) {
        const core::CurvatureScale scale = core::curvatureScale(map, one);
        QVERIFY(scale.low < scale.high);
        QVERIFY(std::isnan(scale.position(std::nan(""))));
        QVERIFY(scale.position(1.0) <= scale.position(2.0));
    }
    QCOMPARE(core::curvatureScale(map, layer("lambda_min")).position(0.0), 0.5);
    QCOMPARE(core::curvatureScale(map, layer("angle")).position(90.0), 0.5);
    const core::CurvatureScale counts = core::curvatureScale(map, layer("negative"));
    QVERIFY(counts.kind == Kind::Whole && counts.high == std::max(1.0, map.negative.maxCoeff()));
    const core::CurvatureScale condition = core::curvatureScale(map, layer("condition"));
    QVERIFY(condition.kind == Kind::Logarithmic && condition.low >= 0.0);
    QCOMPARE(condition.position(std::numeric_limits<double>::infinity()), 1.0);
}

void TestStudies::partsAreThoseOfTheHessian()
{
    const core::Session session = random(9, 4);
    using Point = core::StudiedPoint;
    const VectorXd elsewhere = VectorXd::LinSpaced(4, -0.2, 0.3);
    for (const Point& place :
         {Point{}, Point{Point::Kind::PathEnd, 0}, Point{Point::Kind::At, 0, {elsewhere}}}) {
        const AnalysisPtr analysis = last(session, {.anatomy = place});
        QVERIFY(analysis->anatomy.isCurrent());
        const core::HessianAnatomy& anatomy = *analysis->anatomy;
        const LossAt at(session.problem, anatomy.x);
        QCOMPARE(place.kind == Point::Kind::At, anatomy.x == elsewhere);
        QCOMPARE(place.kind == Point::Kind::Start, anatomy.x == session.problem.x0);
        const core::HessianForm form = at.hessian();
        QVERIFY(relativeError(anatomy.hessian.entries, form.dense()) < 1e-13);
        const MatrixXd B = MatrixXd(form.D.asDiagonal()) + form.U * form.S * form.U.transpose();
        QVERIFY(relativeError(anatomy.middle.entries, B) < 1e-13);
        QVERIFY(anatomy.middle.isWhole() && anatomy.hessian.isWhole());
        QCOMPARE(anatomy.D, form.D);
        QVERIFY(relativeError(anatomy.parts[0].values, eigenvalues(session.problem, anatomy.x)) <
                1e-12);
    }
    // Nobody has walked with the second method, for there is none.
    QVERIFY(!last(session, {.anatomy = Point{Point::Kind::PathEnd, 1}})->anatomy);
}

void TestStudies::largeMatricesShowWhatStandsOut()
{
    const core::Session session = random(400, 3);
    const AnalysisPtr analysis = last(session, {.anatomy = core::StudiedPoint{}});
    const core::Excerpt& middle = analysis->anatomy->middle;
    QCOMPARE(Index(middle.indices.size()), core::kMostShown);
    QCOMPARE(middle.size, 400);
    QVERIFY(std::ranges::is_sorted(middle.indices));
    const core::HessianForm form = LossAt(session.problem, session.problem.x0).hessian();
    const MatrixXd B = MatrixXd(form.D.asDiagonal()) + form.U * form.S * form.U.transpose();
    QVERIFY(relativeError(middle.entries, B(middle.indices, middle.indices)) < 1e-13);
    double least = std::numeric_limits<double>::infinity();
    for (const Index k : middle.indices)
        least = std::min(least, std::abs(B(k, k)));
    for (Index k = 0; k < 400; ++k)
        QVERIFY(std::ranges::binary_search(middle.indices, k) ||
                std::abs(B(k, k)) <= least * (1 + 1e-12));
}

void TestStudies::pathsHaveTheirSpectra()
{
    const core::Session session = random(12, 3);
    const AnalysisPtr analysis = last(session, {.along = 0});
    QVERIFY(analysis->along.isCurrent());
    const auto& points = analysis->paths().front().path->points;
    const core::PathSpectra& spectra = *analysis->along;
    QCOMPARE(spectra.iterations.size(), points.size());
    for (std::size_t k = 0; k < points.size(); ++k)
        QVERIFY(relativeError(spectra.along.values.col(Index(k)),
                              eigenvalues(session.problem, points[k].x)) < 1e-10);
    QVERIFY(!last(session, {.along = 3})->along);
    // Of many iterates some are looked at: the first, the last, and evenly between.
    core::Session slow = random(12, 3);
    slow.methods.front() = core::standardChoice(*core::methodById("gradient_descent"));
    slow.methods.front().values = {{"step", 1e-3}};
    slow.stop.maxIterations = 1000;
    const AnalysisPtr sampled = last(slow, {.along = 0});
    const auto count = int(sampled->paths().front().path->points.size());
    QVERIFY(count > 240);
    QCOMPARE(sampled->along->iterations.size(), std::size_t{240});
    QCOMPARE(sampled->along->iterations.front(), 0);
    QCOMPARE(sampled->along->iterations.back(), count - 1);
    QCOMPARE(sampled->along->along.values.cols(), 240);
}

void TestStudies::densitySaysHowFarItIs()
{
    const core::Session session = random(60, 20);
    AnalysisMemory memory;
    std::vector<double> told;
    AnalysisPtr end;
    core::analyse(
        requestOf(session, {.density = core::StudiedPoint{}}), memory, [] { return 0.0; },
        [&](const AnalysisPtr& analysis) { end = analysis; }, {},
        [&](double fraction) { told.push_back(fraction); });
    QVERIFY(end->density.isCurrent());
    QVERIFY(told.size() > 10 && std::ranges::is_sorted(told) && told.back() <= 1.0);
    const double trace = eigenvalues(session.problem, session.problem.x0).sum();
    QVERIFY(std::abs(end->density->trace.value - trace) <= 6 * end->density->trace.error);
}

void TestStudies::slicesHaveTheirNumbers()
{
    const core::Session session = random(12, 3, 0.0);
    const AnalysisPtr analysis = last(session, {.slice = true});
    QVERIFY(analysis->leading().sliceTheory.isCurrent());
    const auto valueOf = [&](std::string_view id) {
        const auto& numbers = *analysis->leading().sliceTheory;
        return std::ranges::find(numbers, id, &core::Guarantee::id)->value;
    };
    const core::Window window = analysis->leading().slice->grid.window;
    const double alpha = valueOf("alpha_least_slice");
    const double finest = analysis->slice()->alpha.minCoeff();
    const double spread = analysis->slice()->alpha.maxCoeff() - finest;
    QVERIFY(alpha >= finest && alpha - finest <= 0.2 * spread);
    // With the weight that is needed no sample is indefinite.
    const double w2 = valueOf("needed_w2_slice");
    Problem convex = session.problem;
    convex.w = scalar(std::sqrt(1.0001 * w2));
    for (const double s : {0.25, 0.5, 0.75}) {
        const VectorXd x =
            analysis->plane().at(window.pMin + (s * 24.0 + 0.5) / 24 * window.width(),
                                 window.qMin + 0.5 / 24 * window.height());
        if (LossAt(convex, x).domain() == core::Domain::Inside)
            QVERIFY(eigenvalues(convex, x)[0] >= -1e-10);
    }
}

QTEST_GUILESS_MAIN(TestStudies)
#include "tst_studies.moc"
