// SPDX-License-Identifier: MIT
#include "ui/data/examples.h"
#include "ui/state/compute_service.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <set>

namespace {

core::SessionPtr session(double cell)
{
    core::Problem problem;
    problem.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 2) << cell, 0.0, 0.0, 1.0, 1.0, -1.0).finished());
    problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    problem.w = Eigen::VectorXd::Zero(1);
    problem.x0 = Eigen::Vector2d(0.5, 0.25);
    core::Session result = ui::standardSession(problem, "test");
    result.slice.grid = 64;
    return std::make_shared<const core::Session>(result);
}

} // namespace

class TestComputeService final : public QObject {
    Q_OBJECT
private slots:
    void deliversTheLatestOfManyRequests();
    void leavesOutStagesThatANewerRequestOutdates();
    void showsSomethingWhileRequestsKeepComing();
    void rejectsWhatCannotBeComputed();
    void servesTheNextRequestAfterACancel();
    void closesSafelyWhileItComputes();
    void probesThePointAskedForLast();
};

void TestComputeService::deliversTheLatestOfManyRequests()
{
    ui::ComputeService service;
    core::AnalysisPtr latest;
    std::set<core::SessionPtr> computed;
    connect(&service, &ui::ComputeService::analysisChanged, this,
            [&](const core::AnalysisPtr& analysis) {
                latest = analysis;
                computed.insert(analysis->request.session);
            });
    core::SessionPtr last;
    for (int k = 0; k < 20; ++k) {
        last = session(1.0 + k);
        service.request({.session = last, .window = {}});
    }
    QTRY_VERIFY_WITH_TIMEOUT(latest && latest->complete && latest->request.session == last, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(!service.isBusy(), 60000);
    QVERIFY(latest->slice());
    QCOMPARE(latest->paths().size(), last->methods.size());
    // The first was running when the others came; of those that waited only the last counts.
    QCOMPARE(computed.size(), 2U);
}

void TestComputeService::leavesOutStagesThatANewerRequestOutdates()
{
    ui::ComputeService service;
    const core::SessionPtr first = session(1.0);
    int stagesOfFirst = 0;
    bool isDone = false;
    connect(&service, &ui::ComputeService::analysisChanged, this,
            [&](const core::AnalysisPtr& analysis) {
                if (analysis->request.session != first) {
                    isDone = isDone || analysis->complete;
                    return;
                }
                // By the time a drag moves on, the worker may have finished all other stages.
                if (++stagesOfFirst == 1) {
                    QTest::qSleep(200);
                    service.request({.session = session(2.0), .window = {}});
                }
            });
    service.request({.session = first, .window = {}});
    QTRY_VERIFY_WITH_TIMEOUT(isDone, 60000);
    QCOMPARE(stagesOfFirst, 1);
}

void TestComputeService::showsSomethingWhileRequestsKeepComing()
{
    ui::ComputeService service;
    int pictures = 0;
    connect(&service, &ui::ComputeService::analysisChanged, this, [&] {
        // A drag: the next request comes before the present one is complete.
        if (++pictures < 30)
            service.request({.session = session(1.0 + pictures), .window = {}});
    });
    service.request({.session = session(1.0), .window = {}});
    QTRY_VERIFY_WITH_TIMEOUT(pictures >= 30, 60000);
}

void TestComputeService::rejectsWhatCannotBeComputed()
{
    ui::ComputeService service;
    std::vector<core::Issue> issues;
    connect(&service, &ui::ComputeService::rejected, this,
            [&](const std::vector<core::Issue>& found) { issues = found; });
    const QSignalSpy analyses(&service, &ui::ComputeService::analysisChanged);
    service.request({.session = session(std::numeric_limits<double>::quiet_NaN()), .window = {}});
    QTRY_VERIFY_WITH_TIMEOUT(!issues.empty(), 60000);
    QCOMPARE(issues.front().field, core::Field::A);
    QTRY_VERIFY_WITH_TIMEOUT(!service.isBusy(), 60000);
    QCOMPARE(analyses.count(), 0);
}

void TestComputeService::servesTheNextRequestAfterACancel()
{
    ui::ComputeService service;
    service.request({.session = session(1.0), .window = {}});
    service.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!service.isBusy(), 60000);
    core::AnalysisPtr latest;
    connect(&service, &ui::ComputeService::analysisChanged, this,
            [&](const core::AnalysisPtr& analysis) { latest = analysis; });
    service.request({.session = session(2.0), .window = {}});
    QTRY_VERIFY_WITH_TIMEOUT(latest && latest->complete, 60000);
    QCOMPARE(latest->request.session->problem.A(0, 0), 2.0);
}

void TestComputeService::closesSafelyWhileItComputes()
{
    for (int k = 0; k < 20; ++k) {
        ui::ComputeService service;
        service.request({.session = session(1.0 + k), .window = {}});
        service.requestProbe(session(1.0), Eigen::Vector2d(0.1, 0.2));
    }
}

void TestComputeService::probesThePointAskedForLast()
{
    ui::ComputeService service;
    Eigen::VectorXd x;
    connect(&service, &ui::ComputeService::probed, this,
            [&](const core::SessionPtr&, const core::Probe& probe) { x = probe.x; });
    for (int k = 0; k <= 10; ++k)
        service.requestProbe(session(1.0), Eigen::Vector2d(0.1 * k, 0.0));
    QTRY_VERIFY_WITH_TIMEOUT(x.size() == 2 && x[0] == 1.0, 60000);
}

QTEST_GUILESS_MAIN(TestComputeService)
#include "tst_compute_service.moc"
