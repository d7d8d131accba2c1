// SPDX-License-Identifier: MIT
// Methods that walk in coordinates in which the columns of A have the same size.
#include "core/model/loss.h"
#include "core/model/random_problem.h"
#include "core/problem/edits.h"
#include "core/solve/run_method.h"

#include <QTest>

#include <algorithm>

using core::MethodChoice;
using core::Path;
using core::Problem;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

double noClock()
{
    return 0.0;
}

/// A problem of 30 rows with a start that is not zero.
Problem someProblem()
{
    Problem problem = core::draw({.n = 30, .d = 3, .seed = 5});
    problem.x0 = Eigen::Vector3d(0.1, -0.2, 0.05);
    return problem;
}

/// The same losses in other units of x: powers of two, which round nothing.
Problem inOtherUnits(Problem problem)
{
    const Eigen::Vector3d units(1048576.0, 1.0, 1.0 / 4096.0);
    problem.A = core::DesignMatrix(problem.A.dense() * units.asDiagonal());
    problem.x0 = problem.x0.cwiseQuotient(units);
    return problem;
}

Path run(const Problem& problem, const char* id, bool scaled)
{
    MethodChoice choice = core::standardChoice(*core::methodById(id));
    choice.scaled = scaled;
    return core::runMethod(problem, choice, problem.x0, {.tolerance = 1e-8, .maxIterations = 60},
                           noClock, {});
}

bool sameLosses(const Path& p, const Path& q)
{
    return std::ranges::equal(p.points, q.points, [](const auto& a, const auto& b) {
        return a.loss == b.loss && a.alpha == b.alpha;
    });
}

} // namespace

class TestScaledSteps final : public QObject {
    Q_OBJECT

private slots:
    void unitsOfColumnsDoNotMatter_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const core::MethodInfo& info : core::methods())
            QTest::newRow(info.id.data()) << QByteArray(info.id.data());
    }

    void unitsOfColumnsDoNotMatter()
    {
        QFETCH(const QByteArray, id);
        const Problem problem = someProblem();
        const Path path = run(problem, id.constData(), true);
        const Path other = run(inOtherUnits(problem), id.constData(), true);
        QVERIFY(path.iterations() > 1);
        QVERIFY(sameLosses(path, other));
        QCOMPARE(other.outcome, path.outcome);
    }

    void withoutItTheyDo()
    {
        const Problem problem = someProblem();
        QVERIFY(!sameLosses(run(problem, "gradient_descent", false),
                            run(inOtherUnits(problem), "gradient_descent", false)));
    }

    void pointsAndGradientsAreThoseOfX()
    {
        const Problem problem = inOtherUnits(someProblem());
        const Path path = run(problem, "lbfgs", true);
        QVERIFY(path.iterations() > 3);
        QVERIFY(path.points.front().x == problem.x0);
        for (const core::PathPoint& point : path.points) {
            const core::LossAt at(problem, point.x);
            QVERIFY(std::abs(at.loss() - point.loss) <= 1e-13 * path.points.front().loss);
            const double norm = at.gradient().norm();
            QVERIFY(std::abs(norm - point.gradientNorm) <= 1e-9 * path.points.front().gradientNorm);
        }
    }

    void columnsFarApartNoLongerStopGradientDescent()
    {
        const Problem problem = inOtherUnits(someProblem());
        const double best = run(problem, "newton", false).points.back().loss;
        const double crawling = run(problem, "backtracking", false).points.back().loss;
        const double scaled = run(problem, "backtracking", true).points.back().loss;
        QVERIFY(scaled - best < 0.01 * (crawling - best));
    }

    void titlesSayIt()
    {
        MethodChoice choice = core::standardChoice(*core::methodById("heavy_ball"));
        QCOMPARE(core::methodTitle(choice), std::string("Heavy ball"));
        choice.scaled = true;
        QCOMPARE(core::methodTitle(choice), std::string("Heavy ball, scaled"));
    }
};

QTEST_GUILESS_MAIN(TestScaledSteps)
#include "tst_scaled_steps.moc"
