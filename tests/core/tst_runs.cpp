// SPDX-License-Identifier: MIT
// Runs as the user has them: starts of their own, colours, a baseline; and planes through points.
#include "core/analysis/analyse.h"
#include "core/command/commands.h"
#include "core/files/session_json.h"
#include "core/plane/choose_plane.h"
#include "core/session_edits.h"
#include "core/solve/along.h"
#include "tests/core/method_runs.h"
#include "tests/core/problems.h"

#include <nlohmann/json.hpp>

using core::Command;
using core::Session;
using Eigen::Vector3d;
using Eigen::VectorXd;
using namespace test;

namespace {

Session session()
{
    Session session;
    session.title = "runs";
    session.problem =
        problemOf(gaussian(30, 3, 1), probabilities(30, 2), scalar(0.1), core::Mix{1, 1});
    session.problem.x0 = Vector3d(0.5, -0.5, 0.25);
    for (const char* id : {"newton", "adam", "newton"})
        core::insertMethod(session.methods, session.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    return session;
}

Session after(const Session& before, const std::string& line)
{
    const auto command = core::commandFromLine(line);
    if (!command)
        qFatal("%s", command.error().message.c_str());
    const auto result = core::afterCommand(before, command.value());
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return result.value();
}

bool isRefused(const Session& before, const std::string& line, const std::string& why)
{
    const auto result = core::afterCommand(before, core::commandFromLine(line).value());
    return !result && result.error().message.find(why) != std::string::npos;
}

Session readBack(const Session& session)
{
    const core::Json json = core::sessionToJson(session);
    return core::sessionFromJson(core::JsonPlace(json, "session"));
}

} // namespace

class TestRuns final : public QObject {
    Q_OBJECT
private slots:
    void aRunMayHaveAStartOfItsOwn();
    void ownStartsAreWalkedFrom();
    void ownStartsAreSavedAndOldSessionsRead();
    void ownStartsFollowTheColumns();
    void coloursAreExchanged();
    void oneRunIsTheBaseline();
    void gainsAreWhatTheBaselineNeeds();
    void aPlaneGoesThroughThreePoints();
    void aLineIsNoPlane();
};

void TestRuns::aRunMayHaveAStartOfItsOwn()
{
    const Session two = after(session(), "add-method adam step=0.01 start=[1, 2, 3]");
    const core::MethodChoice& added = two.methods.back();
    QCOMPARE(core::parameterOf(added, "step"), 0.01);
    QCOMPARE(core::startOf(added, two.problem), Vector3d(1, 2, 3));
    QCOMPARE(core::methodTitle(added), "Adam, own start");
    QCOMPARE(core::startOf(two.methods[1], two.problem), two.problem.x0);
    const Session moved = after(two, "set-x0 0");
    QCOMPARE(core::startOf(moved.methods.back(), moved.problem), Vector3d(1, 2, 3));
    const Session shared = after(moved, "set-method at=4 start=x0");
    QCOMPARE(shared.methods.back().start.size(), 0);
    QVERIFY(isRefused(two, "set-method at=1 start=[1, 2]", "start"));
    QVERIFY(isRefused(two, "set-method at=1 start=here", "x0"));
    const Session copied = after(two, "duplicate-method at=4");
    QCOMPARE(copied.methods.back().start, Vector3d(1, 2, 3));
    QVERIFY(copied.methods.back().colour != copied.methods[3].colour);
}

void TestRuns::ownStartsAreWalkedFrom()
{
    core::AnalysisRequest request;
    request.session =
        std::make_shared<const Session>(after(session(), "set-method at=3 start=[0.1, 0.2, 0.3]"));
    core::AnalysisPtr last;
    core::analyse(request, noClock, [&](const core::AnalysisPtr& analysis) { last = analysis; },
                  {});
    const core::Paths& paths = last->paths();
    QCOMPARE(paths.size(), 3U);
    QCOMPARE(paths[0].path->points.front().x, request.session->problem.x0);
    QCOMPARE(paths[2].path->points.front().x, Vector3d(0.1, 0.2, 0.3));
}

void TestRuns::ownStartsAreSavedAndOldSessionsRead()
{
    const Session own = after(session(), "set-method at=2 start=[1, 2, 3] baseline=true");
    QCOMPARE(readBack(own), own);
    // A session of before has neither member; what needs neither is written without.
    core::Json json = core::sessionToJson(session());
    for (const core::Json& method : json["methods"])
        QVERIFY(!method.contains("start") && !method.contains("baseline"));
    QCOMPARE(core::sessionFromJson(core::JsonPlace(json, "session")), session());
    json["methods"][0]["start"] = {1, 2};
    QVERIFY_EXCEPTION_THROWN(core::sessionFromJson(core::JsonPlace(json, "session")),
                             core::JsonError);
    // One that was given for another number of columns means nothing any more.
    Session other = own;
    other.methods[1].start = VectorXd::Ones(7);
    QCOMPARE(readBack(other).methods[1].start.size(), 0);
}

void TestRuns::ownStartsFollowTheColumns()
{
    const Session own = after(session(), "set-method at=2 start=[1, 2, 3]");
    const Session fewer = after(own, "remove-columns [2]");
    QCOMPARE(fewer.methods[1].start, Eigen::Vector2d(1, 3));
    const Session more = after(own, "insert-columns 1");
    QCOMPARE(more.methods[1].start, Eigen::Vector4d(0, 1, 2, 3));
    QCOMPARE(after(own, "add-ones").methods[1].start.size(), 4);
    // Scaling leaves the scores, there as at x0.
    const Session scaled = after(own, "scale");
    VERIFY_CLOSE(scaled.problem.A.times(scaled.methods[1].start),
                 own.problem.A.times(own.methods[1].start), 1e-14);
    QVERIFY(scaled.methods[1].start != own.methods[1].start);
}

void TestRuns::coloursAreExchanged()
{
    const Session changed = after(session(), "set-method at=1 colour=3");
    QCOMPARE(changed.methods[0].colour, 2);
    QCOMPARE(changed.methods[2].colour, 0); // it had that one: all stay apart
    QCOMPARE(after(session(), "set-method at=1 colour=7").methods[0].colour, 6);
}

void TestRuns::oneRunIsTheBaseline()
{
    const Session first = after(session(), "set-method at=1 baseline=true");
    QVERIFY(first.methods[0].isBaseline);
    const Session second = after(first, "set-method at=3 baseline=true");
    QVERIFY(!second.methods[0].isBaseline && second.methods[2].isBaseline);
    QVERIFY(!after(second, "duplicate-method at=3").methods[3].isBaseline);
    QVERIFY(!after(second, "set-method at=3 baseline=false").methods[2].isBaseline);
}

void TestRuns::gainsAreWhatTheBaselineNeeds()
{
    const auto pathOf = [](std::initializer_list<double> losses, double passesPerStep) {
        core::Path path;
        for (const double loss : losses) {
            core::PathPoint point;
            point.loss = loss;
            point.work.passes = 3 + passesPerStep * static_cast<double>(path.points.size());
            path.points.push_back(point);
        }
        return path;
    };
    using Kind = core::Gain::Kind;
    using core::Along;
    const core::Path slow = pathOf({1, 0.5, 0.1, 0.05, 0.009}, 2); // below 0.01 after 11 passes
    const core::Path fast = pathOf({1, 0.001}, 2.5);               // after 5.5
    const core::Gain gain = core::gainOver(slow, fast, 0.0, 0.01, Along::Passes);
    QCOMPARE(gain.kind, Kind::Factor);
    QCOMPARE(gain.factor, 2.0);
    QCOMPARE(core::gainOver(slow, fast, 0.0, 0.01, Along::Iterations).factor, 4.0);
    QCOMPARE(core::gainOver(fast, slow, 0.0, 0.01, Along::Passes).factor, 0.5);
    QCOMPARE(core::gainOver(fast, slow, 0.0, 0.002, Along::Passes).kind, Kind::OnlyBaseline);
    QCOMPARE(core::gainOver(slow, fast, 0.0, 0.002, Along::Passes).kind, Kind::OnlyOther);
    QCOMPARE(core::gainOver(slow, fast, 0.0, 1e-6, Along::Passes).kind, Kind::Neither);
    QCOMPARE(core::gainOver(slow, core::Path{}, 0.0, 0.01, Along::Passes).kind, Kind::Neither);
    // What is gained is gained above the best loss, not above 0: here to 0.0506.
    QCOMPARE(core::gainOver(slow, fast, 0.04, 0.011, Along::Passes).factor, 9.0 / 5.5);
}

void TestRuns::aPlaneGoesThroughThreePoints()
{
    const Session plane =
        after(session(), "plane-through points=[[1, 0, 0], [1, 2, 0], [0, 1, 5]]");
    QCOMPARE(plane.slice.through, core::Through::Custom);
    const core::Plane chosen = core::choosePlane(plane.problem, plane.slice, {});
    QVERIFY(chosen.remark.empty());
    QVERIFY(std::abs(chosen.d1.norm() - 1) < 1e-15 && std::abs(chosen.d1.dot(chosen.d2)) < 1e-15);
    double farthest = 0.0;
    for (const Vector3d& point : {Vector3d(1, 0, 0), Vector3d(1, 2, 0), Vector3d(0, 1, 5)}) {
        const core::Projection foot = core::project(chosen, point);
        QVERIFY(foot.distance < 1e-14);
        farthest = std::max({farthest, std::abs(foot.p), std::abs(foot.q)});
    }
    QVERIFY2(farthest < plane.slice.range && farthest > 0.5 * plane.slice.range,
             "all three are well in the picture");
    QCOMPARE(readBack(plane), plane);
}

void TestRuns::aLineIsNoPlane()
{
    QVERIFY(isRefused(session(), "plane-through points=[[0, 0, 0], [1, 1, 1], [3, 3, 3]]", "line"));
    QVERIFY(isRefused(session(), "plane-through points=[[1, 1, 1], [1, 1, 1], [3, 0, 3]]", "line"));
    QVERIFY(isRefused(session(), "plane-through points=[[0, 0, 0], [1, 1, 1]]", "three"));
    QVERIFY(isRefused(session(), "plane-through points=[[0, 0], [1, 1], [2, 0]]", "points"));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
