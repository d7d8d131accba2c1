// SPDX-License-Identifier: MIT
// Every method on every example of the program, from zero.
#include "core/numeric/parallel.h"
#include "core/solve/run_method.h"
#include "tests/core/examples.h"
#include "tests/core/method_runs.h"

#include <QDir>

#include <cmath>

using core::Domain;
using core::LossAt;
using core::MethodInfo;
using core::Mix;
using core::Outcome;
using core::Path;
using core::Problem;
using Eigen::VectorXd;
using namespace test;

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kCombined{1, 1};

QStringList exampleNames()
{
    QStringList names;
    for (const QString& file : QDir(BASIN_EXAMPLES).entryList({"*.csv"}))
        names << file.chopped(4);
    return names;
}

/// Iterations that a test can afford: about as many multiply-adds for all data.
int affordable(const Problem& problem)
{
    const double cells = double(problem.n()) * double(problem.d());
    return int(std::clamp(2e6 / cells, 4.0, 60.0));
}

Path fromZero(const MethodInfo& method, const Problem& problem, int iterations)
{
    return run(method, problem, VectorXd::Zero(problem.d()), {1e-8, iterations});
}

bool meetsNoWall(const Problem& problem, const Path& path)
{
    for (std::size_t k = 1; k < path.points.size(); ++k)
        for (const double t : {0.25, 0.5, 0.75, 1.0})
            if (LossAt(problem, (1 - t) * path.points[k - 1].x + t * path.points[k].x).domain() !=
                Domain::Inside)
                return false;
    return true;
}

} // namespace

class TestMethodsOnExamples final : public QObject {
    Q_OBJECT

private slots:
    void endWithAReasonOnThisSideOfTheWall_data();
    void endWithAReasonOnThisSideOfTheWall();
    void doNotDependOnTheNumberOfThreads_data() { forEachMethod(); }
    void doNotDependOnTheNumberOfThreads();
    void findWhatIsKnown_data();
    void findWhatIsKnown();
    void leaveZeroForThreeMinimaOfNextWord();
};

void TestMethodsOnExamples::endWithAReasonOnThisSideOfTheWall_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Mix>("mix");
    for (const QString& name : exampleNames()) {
        QTest::addRow("%s, softmax", qPrintable(name)) << name << kSoftmax;
        QTest::addRow("%s, combined", qPrintable(name)) << name << kCombined;
    }
}

void TestMethodsOnExamples::endWithAReasonOnThisSideOfTheWall()
{
    QFETCH(const QString, name);
    QFETCH(const Mix, mix);
    const Problem problem = example(name.toStdString(), mix);
    for (const MethodInfo& method : core::methods()) {
        const Path path = fromZero(method, problem, affordable(problem));
        QVERIFY2(!path.points.empty(), method.id.data());
        QVERIFY2(allFinite(path), method.id.data());
        QVERIFY2(meetsNoWall(problem, path), method.id.data());
        QVERIFY2(!path.verdict.advice.empty(), method.id.data());
        QCOMPARE(path.verdict.outcome, path.outcome);
        if (core::isConverged(path.outcome))
            QVERIFY2(path.points.back().loss <= path.points.front().loss, method.id.data());
    }
}

void TestMethodsOnExamples::doNotDependOnTheNumberOfThreads()
{
    QFETCH(const MethodInfo*, method);
    // Large enough for threads to be started, and for A to be read once for loss and gradient.
    const Problem problem =
        problemOf(gaussian(9000, 120, 3) / 11, probabilities(9000, 4), scalar(1e-3), kCombined);
    core::setThreadCount(1);
    const Path one = fromZero(*method, problem, 3);
    core::setThreadCount(5);
    const Path five = fromZero(*method, problem, 3);
    core::setThreadCount(0);
    QCOMPARE(one.points.size(), five.points.size());
    for (std::size_t k = 0; k < one.points.size(); ++k)
        QVERIFY(one.points[k].x == five.points[k].x);
}

void TestMethodsOnExamples::findWhatIsKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Mix>("mix");
    QTest::addColumn<double>("loss");
    QTest::newRow("iris") << QString("iris_versicolor") << kCombined << 0.004937128;
    QTest::newRow("us_states") << QString("us_states") << kCombined << 0.006180783;
    QTest::newRow("world_income, exact") << QString("world_income") << kSoftmax << 0.0;
    QTest::newRow("attention_spread, exact") << QString("attention_spread") << kSoftmax << 0.0;
}

/// By all methods that know the curvature, or learn it.
void TestMethodsOnExamples::findWhatIsKnown()
{
    QFETCH(const QString, name);
    QFETCH(const Mix, mix);
    QFETCH(const double, loss);
    const Problem problem = example(name.toStdString(), mix);
    for (const char* id : {"newton", "woodbury_newton", "shifted_newton", "exact_trust_region",
                           "trust_region", "levenberg_marquardt", "lbfgs", "bfgs"}) {
        const Path path = fromZero(*core::methodById(id), problem, 300);
        const QByteArray told = QByteArray(id) + ": " + QByteArray::number(path.points.back().loss);
        QVERIFY2(std::abs(path.points.back().loss - loss) < 5e-9, told.constData());
        QVERIFY2(core::isConverged(path.outcome), told.constData());
    }
}

/// Zero lies in the basin of 0.00066362: the gradient flow leads there, and so does all that keeps
/// to short steps. A step of Newton's from an indefinite Hessian may leave it.
void TestMethodsOnExamples::leaveZeroForThreeMinimaOfNextWord()
{
    const Problem problem = example("nextword_she", kSoftmax);
    const std::vector<std::pair<const char*, double>> ends{
        {"gradient_flow", 0.0006636203582},
        {"trust_region", 0.0006636203582},
        {"exact_trust_region", 0.0006636203582},
        {"shifted_newton", 0.0006636203582},
        {"newton", 0.0006415119672},
        {"levenberg_marquardt", 0.0006735275050}};
    for (const auto& [id, loss] : ends) {
        const Path path = fromZero(*core::methodById(id), problem, 1000);
        const QByteArray told = QByteArray(id) + ": " + QByteArray::number(path.points.back().loss);
        QVERIFY2(path.outcome == Outcome::Converged, told.constData());
        QVERIFY2(std::abs(path.points.back().loss - loss) < 1e-12, told.constData());
    }
}

QTEST_GUILESS_MAIN(TestMethodsOnExamples)
#include "tst_methods_on_examples.moc"
