// SPDX-License-Identifier: MIT
#include "core/ground/stationary_point.h"
#include "core/model/random_problem.h"
#include "core/theory/row_influence.h"
#include "core/theory/sensitivity.h"
#include "tests/core/examples.h"
#include "tests/core/problems.h"

#include <memory>

using core::MinimumState;
using core::Mix;
using core::Problem;
using core::ProblemNumber;
using core::Sensitivity;
using Eigen::Index;
using Eigen::VectorXd;
using namespace test;
using Kind = core::ProblemNumber::Kind;

namespace {

struct Minimum {
    Problem problem;
    VectorXd x;
};

/// The minimum near @p x, to the last digits.
core::StationaryPoint solved(const Problem& problem, const VectorXd& x)
{
    const auto found = core::stationaryPointNear(problem, x);
    if (!found || found->index != 0)
        throw std::runtime_error("no minimum here");
    return *found;
}

/// 50 minima of random problems: three mixes, weights shared and by row, b with noise.
std::vector<Minimum> minima()
{
    std::vector<Minimum> all;
    for (unsigned seed = 1; all.size() < 50 && seed < 1000; ++seed) {
        core::RandomProblem recipe;
        recipe.n = 6 + seed % 20;
        recipe.d = 1 + seed % 4;
        recipe.scale = 0.5 + 0.25 * (seed % 5);
        recipe.seed = seed;
        recipe.planted = seed % 3 != 0;
        recipe.noise = 0.3;
        recipe.mix = seed % 2 == 0 ? Mix{1, 1} : seed % 5 == 0 ? Mix{0.4, 1.7} : Mix{1, 0};
        Problem problem = core::draw(recipe);
        problem.w = scalar(0.15);
        if (seed % 4 == 0)
            problem.w = 0.1 * (gaussian(recipe.n, 1, seed + 5).array().abs() + 0.5).matrix();
        const auto found = core::stationaryPointNear(problem, problem.x0);
        if (!found || found->index != 0 || found->lambdaMin < 1e-4)
            continue;
        all.push_back({problem, found->x});
    }
    return all;
}

/// A quotient of differences to which the minimum is found anew at each of four places; its error
/// is of fourth order.
template <typename Read>
auto resolved(const Minimum& minimum, const ProblemNumber& number, const Read& read)
{
    const double value = valueOf(minimum.problem, number);
    const double h = 2e-3 * std::max(0.1, std::abs(value));
    const auto at = [&](double t) {
        return read(solved(withValue(minimum.problem, number, value + t * h), minimum.x));
    };
    using Value = std::decay_t<decltype(at(0.0))>;
    return Value((8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h));
}

std::vector<ProblemNumber> someNumbers(const Problem& problem)
{
    const Index row = problem.n() / 2;
    return {{Kind::A, row, problem.d() - 1},
            {Kind::A, 0, 0},
            {Kind::b, row, 0},
            {Kind::b, problem.n() - 1, 0},
            {Kind::w, problem.w.size() - 1, 0}};
}

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

private slots:
    void agreesWithMinimaThatAreFoundAnew();
    void movesOfAllCellsAreThoseOfEachCell();
    void strongestAreTheLargestInOrder();
    void saysWhereThereIsNoMinimumToSpeakOf();
    void doesNotDependOnTheUnitsOfTheColumns();
    void rowsAreLeftOutExactly();
    void influencesFollowTheStepOfEachRow();
    void foretellsWhatLeavingARowOutDoes();
    void aRowThatHoldsAlphaUpHasNoInfluenceToSpeakOf();
};

void TestSensitivity::agreesWithMinimaThatAreFoundAnew()
{
    const std::vector<Minimum> all = minima();
    QCOMPARE(all.size(), 50u);
    for (const Minimum& minimum : all) {
        const Sensitivity sensitivity(minimum.problem, minimum.x);
        QCOMPARE(sensitivity.state(), MinimumState::Nondegenerate);
        double largestLoss = 0;
        double largestMove = 0;
        for (const ProblemNumber& number : someNumbers(minimum.problem)) {
            largestLoss = std::max(largestLoss, std::abs(sensitivity.lossPer(number)));
            largestMove = std::max(largestMove, sensitivity.minimumPer(number).norm());
        }
        for (const ProblemNumber& number : someNumbers(minimum.problem)) {
            const double loss = resolved(minimum, number, [](const auto& at) { return at.loss; });
            const VectorXd move =
                resolved(minimum, number, [](const auto& at) -> VectorXd { return at.x; });
            QVERIFY(std::abs(sensitivity.lossPer(number) - loss) < 1e-6 * largestLoss);
            QVERIFY((sensitivity.minimumPer(number) - move).norm() < 1e-6 * largestMove);
        }
    }
}

void TestSensitivity::movesOfAllCellsAreThoseOfEachCell()
{
    const Minimum minimum = minima()[7];
    const Sensitivity sensitivity(minimum.problem, minimum.x);
    const Eigen::MatrixXd moves = sensitivity.movePerCell();
    QCOMPARE(moves.rows(), minimum.problem.n());
    for (Index i = 0; i < moves.rows(); ++i)
        for (Index j = 0; j < moves.cols(); ++j)
            QVERIFY(std::abs(moves(i, j) - sensitivity.minimumPer({Kind::A, i, j}).norm()) <
                    1e-12 * moves.maxCoeff());
}

void TestSensitivity::strongestAreTheLargestInOrder()
{
    const Minimum minimum = minima()[3]; // weights by row
    const Problem& problem = minimum.problem;
    const Sensitivity sensitivity(problem, minimum.x);
    std::vector<double> all;
    for (Index i = 0; i < problem.n(); ++i) {
        for (Index j = 0; j < problem.d(); ++j)
            all.push_back(std::abs(sensitivity.lossPer({Kind::A, i, j})));
        all.push_back(std::abs(sensitivity.lossPer({Kind::b, i, 0})));
    }
    for (Index i = 0; i < problem.w.size(); ++i)
        all.push_back(std::abs(sensitivity.lossPer({Kind::w, i, 0})));
    std::ranges::sort(all, std::greater<>());
    const auto strongest = sensitivity.strongest(10);
    QCOMPARE(strongest.size(), 10u);
    for (std::size_t k = 0; k < strongest.size(); ++k) {
        QCOMPARE(std::abs(strongest[k].lossChange), all[k]);
        QCOMPARE(strongest[k].lossChange, sensitivity.lossPer(strongest[k].number));
    }
    QCOMPARE(sensitivity.strongest(100000).size(), all.size());
    QVERIFY(sensitivity.strongest(0).empty());
}

void TestSensitivity::saysWhereThereIsNoMinimumToSpeakOf()
{
    const auto stateAt = [](const Problem& problem, const VectorXd& x) {
        return Sensitivity(problem, x).state();
    };
    const Minimum minimum = minima()[0];
    QCOMPARE(stateAt(minimum.problem, minimum.x + VectorXd::Constant(minimum.x.size(), 1e-3)),
             MinimumState::NotStationary);
    // The counter-example of softmax: L'' < 0 where x > ln 2.
    const Problem falling =
        problemOf(Eigen::Vector2d(1, 0), Eigen::Vector2d(0, 1), scalar(0), Mix{1, 0});
    QCOMPARE(stateAt(falling, scalar(1)), MinimumState::Indefinite);
    const Problem identity = identityProblem(2, Mix{1, 1});
    QCOMPARE(stateAt(identity, Eigen::Vector2d(-2, -1)), MinimumState::NotDefined);
    // A column twice: a valley along (1, -1).
    Problem twice = minimum.problem;
    const VectorXd column = twice.A.column(0);
    twice.A = core::DesignMatrix((Eigen::MatrixXd(column.size(), 2) << column, column).finished());
    twice.w = scalar(0.2);
    const auto valley = core::stationaryPointNear(twice, Eigen::Vector2d(0.1, 0));
    QVERIFY(valley);
    QCOMPARE(stateAt(twice, valley->x), MinimumState::Flat);
    const Problem wide = problemOf(gaussian(2, 3, 1), probabilities(2, 2), scalar(1), Mix{1, 1});
    QCOMPARE(stateAt(wide, VectorXd::Zero(3)), MinimumState::Flat);
}

void TestSensitivity::doesNotDependOnTheUnitsOfTheColumns()
{
    const Minimum minimum = minima()[2];
    const VectorXd units = VectorXd::LinSpaced(minimum.x.size(), -6, 6).array().exp();
    Minimum scaled = minimum;
    scaled.problem.A =
        core::DesignMatrix(Eigen::MatrixXd(minimum.problem.A.dense() * units.asDiagonal()));
    scaled.x = minimum.x.cwiseQuotient(units);
    const Sensitivity plain(minimum.problem, minimum.x);
    const Sensitivity other(scaled.problem, scaled.x);
    QCOMPARE(other.state(), MinimumState::Nondegenerate);
    const ProblemNumber target{Kind::b, 1, 0};
    VERIFY_CLOSE(other.minimumPer(target).cwiseProduct(units), plain.minimumPer(target), 1e-9);
}

void TestSensitivity::rowsAreLeftOutExactly()
{
    Problem problem =
        problemOf(gaussian(5, 2, 1), probabilities(5, 2), probabilities(5, 3), Mix{1, 1});
    problem.rowNames = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"a", "b", "c", "d", "e"});
    const Problem rest = core::withoutRow(problem, 2);
    QVERIFY(validate(rest).empty());
    QCOMPARE(rest.n(), 4);
    QCOMPARE(rest.rowName(2), "d");
    QCOMPARE(rest.b[2], problem.b[3]);
    QCOMPARE(rest.w[2], problem.w[3]);
    QVERIFY(rest.A.row(2) == problem.A.row(3));
    QVERIFY(rest.A.row(1) == problem.A.row(1));
    QCOMPARE(core::withoutRow(problem, 4).b[3], problem.b[3]);
}

void TestSensitivity::influencesFollowTheStepOfEachRow()
{
    int compared = 0;
    for (const Minimum& minimum : minima()) {
        const Sensitivity sensitivity(minimum.problem, minimum.x);
        const auto influences = core::rowInfluences(minimum.problem, sensitivity, {});
        QCOMPARE(Index(influences.size()), minimum.problem.n());
        for (const core::RowInfluence& one : influences) {
            const auto step = core::stepWithoutRow(minimum.problem, sensitivity, one.row);
            QCOMPARE(step.has_value(), std::isfinite(one.move));
            if (!step)
                continue;
            ++compared;
            QVERIFY(std::abs(step->norm() - one.move) < 1e-9 * (1 + one.move));
            // The same by the loss without the row: its value and slope, and the old curvature.
            const core::LossAt rest(core::withoutRow(minimum.problem, one.row), minimum.x);
            const double change =
                rest.loss() + 0.5 * step->dot(rest.gradient()) - sensitivity.loss();
            QVERIFY(std::abs(change - one.lossChange) < 1e-10);
        }
    }
    QVERIFY(compared > 500);
}

void TestSensitivity::foretellsWhatLeavingARowOutDoes()
{
    // Among many rows one does little, and the step with the old curvature is nearly the truth.
    core::RandomProblem recipe;
    recipe.n = 400;
    recipe.d = 3;
    recipe.noise = 0.5;
    Problem problem = core::draw(recipe);
    problem.w = scalar(0.02);
    const core::StationaryPoint minimum = solved(problem, problem.x0);
    const Sensitivity sensitivity(problem, minimum.x);
    const auto influences = core::rowInfluences(problem, sensitivity, {});
    double worst = 0;
    for (Index i = 0; i < problem.n(); i += 7) {
        const auto truth = core::solvedWithoutRow(problem, minimum.x, i);
        QVERIFY(truth && truth->index == 0);
        const VectorXd foretold = *core::stepWithoutRow(problem, sensitivity, i);
        worst = std::max(worst, (truth->x - minimum.x - foretold).norm() /
                                    (1e-3 + (truth->x - minimum.x).norm()));
        QVERIFY(std::abs(truth->loss - minimum.loss - influences[std::size_t(i)].lossChange) <
                0.05 * std::abs(truth->loss - minimum.loss) + 1e-7);
    }
    QVERIFY(worst < 0.2);

    std::stop_source source;
    source.request_stop();
    QVERIFY(core::rowInfluences(problem, sensitivity, source.get_token()).empty());
}

void TestSensitivity::aRowThatHoldsAlphaUpHasNoInfluenceToSpeakOf()
{
    // z = (3, -2, -2): without the first row alpha is negative.
    Problem problem = problemOf(Eigen::Vector3d(1, -2. / 3, -2. / 3), Eigen::Vector3d(1, 0, 0),
                                scalar(0), Mix{1, 1});
    problem.b = core::LossAt(problem, scalar(3)).f();
    const Sensitivity sensitivity(problem, scalar(3));
    QCOMPARE(sensitivity.state(), MinimumState::Nondegenerate);
    const auto influences = core::rowInfluences(problem, sensitivity, {});
    QVERIFY(std::isnan(influences[0].move) && std::isnan(influences[0].lossChange));
    QVERIFY(std::isfinite(influences[1].move));
    QVERIFY(!core::stepWithoutRow(problem, sensitivity, 0));
}

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
