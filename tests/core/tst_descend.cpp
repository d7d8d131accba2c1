// SPDX-License-Identifier: MIT
#include "core/solve/descend.h"
#include "tests/core/problems.h"

#include <limits>
#include <optional>

using core::Outcome;
using core::Path;
using core::Problem;
using Eigen::VectorXd;
using namespace test;

namespace {

double noClock()
{
    return 0.0;
}

/// A rule that proposes the same step for ever, or none.
class Stubborn final : public core::Stepper {
public:
    explicit Stubborn(std::optional<VectorXd> displacement)
        : m_displacement(std::move(displacement))
    {
    }
    std::optional<core::Step> step(const Problem&, const core::Iterate&) override
    {
        if (!m_displacement)
            return std::nullopt;
        return core::Step{*m_displacement, {}};
    }

private:
    std::optional<VectorXd> m_displacement;
};

Path runStubborn(const Problem& problem, const VectorXd& start, std::optional<VectorXd> step)
{
    Stubborn stepper(std::move(step));
    return descend(problem, stepper, start, core::StopRule{}, noClock, {});
}

} // namespace

/// The loop itself, driven by a rule that cannot be talked out of its step.
class TestDescend : public QObject {
    Q_OBJECT

private slots:
    void startsOnlyInsideTheDomain();
    void saysWhyItStopped();
    void measuresTimeByTheGivenClock();
};

void TestDescend::startsOnlyInsideTheDomain()
{
    const Problem combined = identityProblem(2, {1, 1});
    const Eigen::Vector2d step(0.1, 0.1);
    for (const Eigen::Vector2d& start : {Eigen::Vector2d(-2, -1), Eigen::Vector2d(-5, -5)}) {
        const Path path = runStubborn(combined, start, step);
        QCOMPARE(path.outcome, Outcome::NoStart);
        QVERIFY(path.points.empty());
        QCOMPARE(path.iterations(), 0);
    }
    QCOMPARE(runStubborn(identityProblem(2, {0, 1}), Eigen::Vector2d(0, 0), step).outcome,
             Outcome::NoStart);
}

void TestDescend::saysWhyItStopped()
{
    const Problem problem = identityProblem(2, {1, 1});
    const Eigen::Vector2d start(0.2, 0.1);
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(runStubborn(problem, start, std::nullopt).outcome, Outcome::Stalled);
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(0, 1e-18)).outcome, Outcome::Stalled);
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(0, infinity)).outcome, Outcome::Diverged);
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(0, std::nan(""))).outcome,
             Outcome::Diverged);
    // Beyond all bounds: uphill, and on a way down that has no end.
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(0, 1e7)).outcome, Outcome::Diverged);
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(1e7, 0)).outcome, Outcome::AtInfinity);
    // Over the hole and out again on the other side.
    const Path over = runStubborn(problem, Eigen::Vector2d(-6, 2), Eigen::Vector2d(8, -8));
    QCOMPARE(over.outcome, Outcome::HitWall);
    QCOMPARE(over.points.size(), std::size_t{1});
    QCOMPARE(runStubborn(problem, start, Eigen::Vector2d(1e-6, 0)).outcome, Outcome::MaxIterations);
    QCOMPARE(core::outcomeId(Outcome::HitWall), std::string_view("hit_wall"));
}

void TestDescend::measuresTimeByTheGivenClock()
{
    static double now;
    now = 100;
    Stubborn stepper(Eigen::Vector2d(1e-3, 0));
    const auto tick = [] { return now += 0.5; };
    const Path path = descend(identityProblem(2, {1, 1}), stepper, Eigen::Vector2d(0.2, 0.1),
                              core::StopRule{1e-8, 3}, tick, {});
    QCOMPARE(path.points.size(), std::size_t{4});
    for (std::size_t k = 0; k < path.points.size(); ++k)
        QCOMPARE(path.points[k].seconds, 0.5 * static_cast<double>(k + 1));
}

QTEST_GUILESS_MAIN(TestDescend)
#include "tst_descend.moc"
