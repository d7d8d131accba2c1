// SPDX-License-Identifier: MIT
// Session files as the input of headless commands.
#include "core/files/safe_file.h"
#include "core/files/session_file.h"
#include "core/model/loss.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QTest>

using nlohmann::json;

namespace {

core::Session session()
{
    core::Session result;
    result.title = "kept";
    result.problem.A = core::DesignMatrix(
        (core::RowMajorMatrix(3, 2) << 0.5, 1.0, 2.0, 1.0, -1.0, 0.25).finished());
    result.problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    result.problem.w = Eigen::Vector3d(0.1, 0.0, 0.2);
    result.problem.x0 = Eigen::Vector2d(0.5, -0.25);
    result.problem.mix = {0.25, 1.0};
    return result;
}

} // namespace

class TestSessionInput : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void lossWeightsAndStartAreThoseOfTheSession();
    void optionsOverrideThem();
    void tableOptionsAreRefused();
    void aDamagedSessionIsRefused();

private:
    TemporaryFolder m_folder;
    QString m_file;
};

void TestSessionInput::initTestCase()
{
    m_file = m_folder.file("kept.basin",
                           QByteArray::fromStdString(core::writeSession({.session = session()})));
}

void TestSessionInput::lossWeightsAndStartAreThoseOfTheSession()
{
    const core::Problem problem = session().problem;
    const json evaluated = runBasin({"evaluate", m_file, "--json"}).json();
    QCOMPARE(evaluated["loss"].get<double>(), core::LossAt(problem, problem.x0).loss());
    const json solved = runBasin({"solve", m_file, "--method", "newton", "--json"}).json();
    QVERIFY(solved["loss"].get<double>() <= evaluated["loss"].get<double>());
}

void TestSessionInput::optionsOverrideThem()
{
    core::Problem problem = session().problem;
    problem.mix = {1, 0};
    problem.w = Eigen::VectorXd::Constant(1, 0.5);
    const json evaluated =
        runBasin({"evaluate", m_file, "--loss", "softmax", "--w", "0.5", "--at", "zero", "--json"})
            .json();
    QCOMPARE(evaluated["loss"].get<double>(),
             core::LossAt(problem, Eigen::Vector2d::Zero()).loss());
}

void TestSessionInput::tableOptionsAreRefused()
{
    const Run run = runBasin({"evaluate", m_file, "--separator", "comma"});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains("this is a session"));
}

void TestSessionInput::aDamagedSessionIsRefused()
{
    const QByteArray text = QByteArray::fromStdString(core::writeSession({.session = session()}));
    const Run run = runBasin({"evaluate", m_folder.file("cut.basin", text.left(300))});
    QCOMPARE(run.status, 1);
    QVERIFY(run.err.contains("cut.basin") && run.err.contains("cut off"));
}

QTEST_GUILESS_MAIN(TestSessionInput)
#include "tst_session_input.moc"
