// SPDX-License-Identifier: MIT
// How minima move while one loss becomes another.
#include "core/ground/continue_mix.h"
#include "core/ground/stationary_point.h"
#include "core/model/loss.h"
#include "core/numeric/parallel.h"
#include "core/spectrum/spectrum.h"
#include "tests/core/analysis_runs.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <algorithm>

using core::Blend;
using core::Mix;
using core::Problem;
using core::Trail;
using core::TrailEnd;
using core::TrailPoint;
using Eigen::VectorXd;

Q_DECLARE_METATYPE(core::Blend)

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kResNet{0, 1};
constexpr Mix kCombined{1, 1};

Problem at(Problem problem, const Blend& blend, double t)
{
    problem.mix = mixAt(blend, t);
    return problem;
}

std::vector<Trail> trailsOf(const Problem& problem, const Blend& blend)
{
    return core::findTrails(problem, blend, {}).value();
}

} // namespace

class TestContinueMix final : public QObject {
    Q_OBJECT

private slots:
    void aBlendIsAStraightLineOfMixes();
    void onlyTheRatioOfWeightsSaysWhereAMixIs();
    void everyPointIsAMinimum_data();
    void everyPointIsAMinimum();
    void theGradientDriftsAsItsDifferencesDo();
    void itsEndIsWhatAMethodComesTo();
    void theWayBackIsTheSame();
    void beyondAFoldThereIsNoMinimum();
    void towardsResNetTrailsEndAtTheWallOrFold();
    void unitsOfColumnsDoNotMatter();
    void trailsOfOtherDataAreNotShown();
    void aMinimumThatIsKnownIsFollowedOnce();
    void nothingIsFollowedFromElsewhere();
    void doesNotDependOnTheNumberOfThreads();
    void stops();
};

void TestContinueMix::aBlendIsAStraightLineOfMixes()
{
    const Blend blend{kSoftmax, kResNet};
    QCOMPARE(mixAt(blend, 0.0), kSoftmax);
    QCOMPARE(mixAt(blend, 1.0), kResNet);
    QCOMPARE(mixAt(blend, 0.25), (Mix{0.75, 0.25}));
    for (const double t : {0.0, 0.1, 0.5, 0.9, 1.0})
        QVERIFY(std::abs(*placeOn(blend, mixAt(blend, t)) - t) < 1e-15);
}

void TestContinueMix::onlyTheRatioOfWeightsSaysWhereAMixIs()
{
    const Blend blend{kSoftmax, kCombined};
    QCOMPARE(placeOn(blend, {0.5, 0.25}), std::optional(0.5));
    QCOMPARE(placeOn(blend, {0.5, 0.6}), std::nullopt); // beyond Combined
    QCOMPARE(placeOn(blend, kResNet), std::nullopt);
    QCOMPARE(placeOn({kSoftmax, kSoftmax}, kSoftmax), std::nullopt);
}

void TestContinueMix::everyPointIsAMinimum_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Blend>("blend");
    for (const char* name : {"three_valleys", "travel_modes"}) {
        QTest::addRow("%s, softmax to combined", name) << QByteArray(name) << Blend();
        QTest::addRow("%s, combined to ResNet", name)
            << QByteArray(name) << Blend{kCombined, kResNet};
    }
}

void TestContinueMix::everyPointIsAMinimum()
{
    QFETCH(const QByteArray, name);
    QFETCH(const Blend, blend);
    const Problem problem = test::example(name.toStdString(), kCombined);
    const std::vector<Trail> trails = trailsOf(problem, blend);
    QVERIFY(!trails.empty());
    for (const Trail& trail : trails) {
        for (std::size_t k = 0; k < trail.points.size(); ++k) {
            const TrailPoint& point = trail.points[k];
            QVERIFY(point.t >= 0 && point.t <= 1);
            QVERIFY(k == 0 || point.t > trail.points[k - 1].t);
            const core::LossAt loss(at(problem, blend, point.t), point.x);
            const VectorXd values =
                core::denseSpectrum(loss.hessian().dense(), core::Eigenvectors::No).values;
            QVERIFY(loss.gradient().norm() < 1e-7 * values[values.size() - 1]);
            QVERIFY(values[0] > -1e-8 * values[values.size() - 1]);
            QVERIFY(std::abs(loss.loss() - point.loss) < 1e-13);
        }
    }
}

void TestContinueMix::theGradientDriftsAsItsDifferencesDo()
{
    Problem problem = test::example("three_valleys", kCombined);
    const VectorXd x{{0.3, -0.2}};
    for (const Blend& blend :
         {Blend{kSoftmax, kCombined}, Blend{kResNet, kCombined}, Blend{{0.6, 0.9}, {0.7, 0.2}}}) {
        const Mix change{blend.to.s - blend.from.s, blend.to.r - blend.from.r};
        problem.mix = blend.from;
        const auto here = core::iterateAt(problem, x);
        QVERIFY(here);
        constexpr double kStep = 1e-6;
        const VectorXd after = core::LossAt(at(problem, blend, kStep), x).gradient();
        const VectorXd twice = core::LossAt(at(problem, blend, 2 * kStep), x).gradient();
        const VectorXd slope = (4 * after - twice - 3 * here->gradient) / (2 * kStep);
        const VectorXd drift = core::gradientDrift(problem, change, *here);
        QVERIFY2((drift - slope).norm() < 1e-6 * drift.norm(),
                 qPrintable(QString::number((drift - slope).norm() / drift.norm())));
    }
}

void TestContinueMix::itsEndIsWhatAMethodComesTo()
{
    const Problem problem = test::example("three_valleys", kCombined);
    int ends = 0;
    for (const Trail& trail : trailsOf(problem, Blend())) {
        if (trail.after != TrailEnd::EndOfBlend)
            continue;
        ++ends;
        QCOMPARE(trail.points.back().t, 1.0);
        const auto found = core::stationaryPointNear(problem, trail.points.back().x);
        QVERIFY(found && found->index == 0);
        QVERIFY((found->x - trail.points.back().x).norm() < 1e-8);
    }
    QVERIFY(ends > 0);
}

void TestContinueMix::theWayBackIsTheSame()
{
    const Problem problem = test::example("three_valleys", kCombined);
    for (const Trail& trail : trailsOf(problem, Blend())) {
        if (trail.after != TrailEnd::EndOfBlend)
            continue;
        const auto back =
            core::followMinimum(problem, {kCombined, kSoftmax}, 0.0, trail.points.back().x, {});
        QVERIFY(back);
        QCOMPARE(back->after, trail.before);
        QVERIFY(std::abs(1 - back->points.back().t - trail.points.front().t) < 1e-7);
    }
}

void TestContinueMix::beyondAFoldThereIsNoMinimum()
{
    const Problem problem = test::example("three_valleys", kCombined);
    const Blend blend;
    int folds = 0;
    for (const Trail& trail : trailsOf(problem, blend)) {
        for (const bool isAfter : {false, true}) {
            if ((isAfter ? trail.after : trail.before) != TrailEnd::Fold)
                continue;
            ++folds;
            const TrailPoint& fold = isAfter ? trail.points.back() : trail.points.front();
            QVERIFY(std::abs(fold.lambdaMin) < 1e-6);
            const double beyond = fold.t + (isAfter ? 1e-3 : -1e-3);
            const auto found = core::stationaryPointNear(at(problem, blend, beyond), fold.x);
            QVERIFY(!found || found->index > 0 || (found->x - fold.x).norm() > 0.1);
        }
    }
    QVERIFY(folds > 0);
}

void TestContinueMix::towardsResNetTrailsEndAtTheWallOrFold()
{
    // ResNet alone has no minimum that is a point: none can be come to.
    const std::vector<Trail> trails =
        trailsOf(test::example("three_valleys", kCombined), {kCombined, kResNet});
    QVERIFY(!trails.empty());
    for (const Trail& trail : trails) {
        QVERIFY(trail.points.back().t < 1 || trail.after != TrailEnd::EndOfBlend);
        QVERIFY(trail.after != TrailEnd::Cancelled && trail.after != TrailEnd::Lost);
    }
}

void TestContinueMix::unitsOfColumnsDoNotMatter()
{
    const Problem problem = test::example("three_valleys", kCombined);
    const Eigen::MatrixXd A = problem.A.dense();
    const auto endsOf = [&](const Eigen::MatrixXd& matrix) {
        Problem changed = problem;
        changed.A = core::DesignMatrix(matrix);
        changed.x0 = VectorXd::Zero(matrix.cols());
        std::vector<std::pair<TrailEnd, TrailEnd>> ends;
        for (const Trail& trail : trailsOf(changed, Blend()))
            ends.emplace_back(trail.before, trail.after);
        std::ranges::sort(ends);
        return ends;
    };
    const auto ends = endsOf(A);
    QVERIFY(endsOf(A * Eigen::Vector2d(1e-5, 1.0).asDiagonal()) == ends);
}

void TestContinueMix::trailsOfOtherDataAreNotShown()
{
    core::Session session = test::threeValleys();
    const auto asked = [&session] {
        core::AnalysisRequest request = test::requestOf(session);
        request.studies.trails = core::BlendStudy();
        return request;
    };
    core::AnalysisMemory memory;
    QVERIFY(!test::stagesOf(asked(), memory).back()->trails->empty());
    session.problem.mix = {1.0, 0.5};
    QVERIFY(test::firstOf(asked(), memory)->trails);
    session.problem.A = session.problem.A.withCell(0, 0, 3.0);
    QVERIFY(!test::firstOf(asked(), memory)->trails);
}

void TestContinueMix::aMinimumThatIsKnownIsFollowedOnce()
{
    const Problem problem = test::example("three_valleys", kCombined);
    const std::vector<Trail> trails = trailsOf(problem, Blend());
    std::vector<Trail> more = trails;
    std::vector<VectorXd> known;
    for (const Trail& trail : trails)
        if (const auto point = pointAt(trail, 0.7))
            known.push_back(point->x);
    core::addTrails(more, problem, Blend(), 0.7, known, {});
    QCOMPARE(more.size(), trails.size());
    more.clear();
    known.push_back(known.front());
    core::addTrails(more, problem, Blend(), 0.7, known, {});
    QCOMPARE(more.size(), known.size() - 1);
}

void TestContinueMix::nothingIsFollowedFromElsewhere()
{
    const Problem problem = test::example("three_valleys", kCombined);
    QVERIFY(!core::followMinimum(problem, {kCombined, kResNet}, 1.0, VectorXd::Zero(2), {}));
    QVERIFY(!pointAt(Trail(), 0.5));
}

void TestContinueMix::doesNotDependOnTheNumberOfThreads()
{
    const Problem problem = test::example("three_valleys", kCombined);
    const std::vector<Trail> many = trailsOf(problem, Blend());
    core::setThreadCount(1);
    const std::vector<Trail> one = trailsOf(problem, Blend());
    core::setThreadCount(0);
    QCOMPARE(one.size(), many.size());
    for (std::size_t k = 0; k < one.size(); ++k) {
        QCOMPARE(one[k].points.size(), many[k].points.size());
        QVERIFY(one[k].points.back().x == many[k].points.back().x);
    }
}

void TestContinueMix::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const Problem problem = test::example("three_valleys", kCombined);
    QVERIFY(!core::findTrails(problem, Blend(), stop.get_token()));
    const Trail trail = trailsOf(problem, Blend()).front();
    const auto cut = core::followMinimum(problem, Blend(), trail.points.back().t,
                                         trail.points.back().x, stop.get_token());
    QVERIFY(cut);
    QCOMPARE(cut->points.size(), std::size_t(1));
    QVERIFY(cut->before == TrailEnd::Cancelled || cut->after == TrailEnd::Cancelled);
}

QTEST_GUILESS_MAIN(TestContinueMix)
#include "tst_continue_mix.moc"
