// SPDX-License-Identifier: MIT
#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "core/solve/scaled_curvature.h"
#include "tests/core/problems.h"

#include <QTest>

using core::Mix;
using core::Problem;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

constexpr Mix kSoftmax{1, 0};
constexpr Mix kCombined{1, 1};

/// Rows of unlike sizes, and a b that no x fits.
Problem manyRows(Index n, Index d, const Mix& mix, unsigned seed)
{
    const Eigen::MatrixXd A = test::gaussian(n, d, seed) / std::sqrt(static_cast<double>(d));
    return test::problemOf(A, test::probabilities(n, seed + 1), test::scalar(0), mix);
}

core::Iterate iterateAt(const Problem& problem, const VectorXd& x)
{
    const core::LossAt at(problem, x);
    return {x, at.gradient(), at};
}

} // namespace

class TestDecrementBound final : public QObject {
    Q_OBJECT

private slots:
    void isNeverLessThanTheDecrement();
    void isNothingWhereTheHessianIsIndefinite();
    void needsManyRows();
    void runsEndAsTheyDoWithoutIt();
};

void TestDecrementBound::isNeverLessThanTheDecrement()
{
    int given = 0;
    for (unsigned seed = 1; seed <= 60; ++seed)
        for (const Mix& mix : {kSoftmax, kCombined}) {
            const Problem problem = manyRows(400, 6, mix, seed);
            const VectorXd x = 0.02 * seed * VectorXd(test::gaussian(6, 1, 100 + seed));
            const core::LossAt at(problem, x);
            if (at.domain() != core::Domain::Inside)
                continue;
            const core::Iterate here = iterateAt(problem, x);
            const auto bound = core::decrementBound(here);
            const auto exact = core::scaledHessian(here).decrement();
            if (!bound)
                continue;
            ++given;
            QVERIFY(exact);
            QVERIFY(*bound >= *exact * (1 - 1e-12));
        }
    QVERIFY(given > 20);
}

void TestDecrementBound::isNothingWhereTheHessianIsIndefinite()
{
    int indefinite = 0;
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const Problem problem = manyRows(300, 4, kSoftmax, seed);
        const VectorXd x = 0.05 * seed * VectorXd(test::gaussian(4, 1, 300 + seed));
        const core::Iterate here = iterateAt(problem, x);
        if (core::scaledHessian(here).decrement())
            continue;
        ++indefinite;
        QVERIFY(!core::decrementBound(here));
    }
    QVERIFY(indefinite > 20);
}

void TestDecrementBound::needsManyRows()
{
    const Problem few = manyRows(30, 6, kSoftmax, 1);
    QVERIFY(!core::decrementBound(iterateAt(few, VectorXd::Zero(6))));
}

void TestDecrementBound::runsEndAsTheyDoWithoutIt()
{
    // Whichever way the verdict was come by, it says no less than the truth, and no more than what
    // is rounding.
    for (const char* method : {"newton", "lbfgs"}) {
        const Problem problem = manyRows(500, 5, kSoftmax, 3);
        const auto stepper = core::makeStepper(core::standardChoice(*core::methodById(method)));
        const core::Path path =
            core::descend(problem, *stepper, problem.x0, {}, [] { return 0.0; }, {});
        QCOMPARE(path.outcome, core::Outcome::Converged);
        const core::Iterate end = iterateAt(problem, path.points.back().x);
        const double exact = core::scaledHessian(end).decrement().value();
        QVERIFY(path.verdict.predictedDecrease >= exact * (1 - 1e-6));
        QVERIFY(path.verdict.predictedDecrease <= std::max(exact, end.at.lossRounding()));
        QCOMPARE(path.verdict.negative, 0);
    }
}

QTEST_GUILESS_MAIN(TestDecrementBound)
#include "tst_decrement_bound.moc"
