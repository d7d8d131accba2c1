// SPDX-License-Identifier: MIT
#include "core/model/notices.h"

#include "core/model/loss.h"
#include "core/problem/column_space.h"
#include "core/problem/defined_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

/// A sum of b this close to 1 is rounding of data; the loss it costs is beyond any picture.
constexpr double kSumTolerance = 1e-6;
/// Columns whose sum is this small against their entries are centred but for rounding.
constexpr double kCentred = 1e-12;
constexpr double kNearlyCentred = 1e-4;
/// Scales that differ by more than this slow methods that depend on units down.
constexpr double kFarApart = 1e3;
constexpr std::size_t kNamedColumns = 5;

using Notices = std::vector<Notice>;

void add(Notices& list, Field field, const std::string& title, const std::string& explanation,
         std::vector<Remedy> remedies = {})
{
    list.push_back({field, title, explanation, std::move(remedies)});
}

/// "x1", "x1 and x2", "x1, x2, x3 and 4 more".
std::string namesOf(const Problem& problem, const std::vector<Index>& columns)
{
    std::string text;
    const std::size_t named = std::min(columns.size(), kNamedColumns);
    const std::size_t more = columns.size() - named;
    for (std::size_t k = 0; k < named; ++k) {
        const bool last = k + 1 == named && more == 0;
        text += k == 0 ? "" : last ? " and " : ", ";
        text += problem.columnName(columns[k]);
    }
    return more > 0 ? fmt::format("{} and {} more", text, more) : text;
}

void describeTarget(const Problem& problem, Notices& list)
{
    const VectorXd& b = problem.b;
    const double sum = b.sum();
    const auto n = static_cast<double>(problem.n());
    if (problem.n() > 1 && std::abs(sum - 1.0) > kSumTolerance) {
        add(list, Field::b, fmt::format("b sums to {:.9g}, not to 1", sum),
            fmt::format("f sums to 1 wherever it is defined, so the loss cannot go below "
                        "(1 − {:.9g})²/(2n) = {:.3g} (derived).{}",
                        sum, (1.0 - sum) * (1.0 - sum) / (2.0 * n),
                        sum > 0 ? " Divide b by its sum to remove this bound." : ""),
            sum > 0 ? std::vector{Remedy::NormaliseTarget} : std::vector<Remedy>());
    }
    const double negative = b.cwiseMin(0.0).squaredNorm();
    if (negative > 0 && problem.mix.r == 0) {
        add(list, Field::b, "b has negative entries",
            fmt::format("Softmax's f is never negative, so the loss cannot go below half the sum "
                        "of their squares, {:.3g} (derived).",
                        negative / 2.0));
    } else if (negative > 0) {
        add(list, Field::b, "b has negative entries",
            "It is not a probability vector. With the skip branch f can have negative entries "
            "too, so the loss may still come close to 0.");
    }
    if (problem.mix.r == 0 && problem.n() > 1 && (b.array() == 0.0).any()) {
        add(list, Field::b, "b has zeros",
            "Softmax's f is positive everywhere, so the loss is above 0 at every x; it comes close "
            "to 0, if at all, only as Ax grows without bound.");
    }
}

void describeShape(const Problem& problem, Notices& list)
{
    if (problem.n() == 1) {
        const double miss = 1.0 - problem.b[0];
        add(list, Field::A, "One row",
            fmt::format("With one row f = u/u = 1 wherever it is defined, so ½‖f − b‖² is {:.6g} "
                        "at every such x: there is nothing to fit.",
                        0.5 * miss * miss));
    }
    if (problem.d() == 1) {
        add(list, Field::A, "One column",
            fmt::format("The landscape is a curve: the loss over {} alone.",
                        problem.columnName(0)));
    }
    if (problem.n() < problem.d()) {
        add(list, Field::A, "More columns than rows",
            fmt::format("The loss depends on x only through Ax, so it is constant along at least "
                        "d − n = {} directions, those with Ah = 0.",
                        problem.d() - problem.n()));
    }
}

/// Columns in very different units: the one in the largest and the one in the smallest.
void describeScales(const Problem& problem, Notices& list)
{
    const VectorXd norms = problem.A.columnNorms();
    Index largest = 0;
    Index smallest = 0;
    const double most = norms.maxCoeff(&largest);
    // Columns of zeros have no scale.
    const double least = (norms.array() > 0)
                             .select(norms, std::numeric_limits<double>::infinity())
                             .minCoeff(&smallest);
    const double n = std::sqrt(static_cast<double>(problem.n()));
    if (!std::isfinite(most) || !std::isfinite(least) || most / kFarApart <= least)
        return;
    add(list, Field::A, "The columns' scales are far apart",
        fmt::format("The root mean square of {} is {:.3g} and that of {} is {:.3g}. Methods that "
                    "follow the gradient crawl along the small ones, and a step that suits one is "
                    "wrong for the other. Scaling the columns, with x0 carried over, changes no "
                    "loss; or let a method walk in scaled coordinates (⋯ beside its name).",
                    problem.columnName(largest), most / n, problem.columnName(smallest), least / n),
        problem.mix.s > 0 ? std::vector{Remedy::ScaleColumns, Remedy::StandardiseColumns}
                          : std::vector{Remedy::ScaleColumns});
}

/// What moving along h with A h = 1 does.
std::string shiftExplained(const Problem& problem, const std::string& along)
{
    if (problem.mix.r > 0) {
        return fmt::format("Moving along {} adds the same number to all of Ax. The softmax branch "
                           "alone would not notice; the skip branch does.",
                           along);
    }
    return fmt::format("Moving along {} adds the same number to all of Ax, and softmax's f does "
                       "not change: {}.",
                       along,
                       problem.w.isZero(0.0) ? "the loss is constant along it and a minimum is "
                                               "never isolated"
                                             : "only the regulariser tells such points apart");
}

void describeColumns(const Problem& problem, Notices& list)
{
    std::vector<Index> zero;
    std::vector<Index> constant;
    for (const Index j : constantColumns(problem.A))
        (problem.A(0, j) == 0.0 ? zero : constant).push_back(j);
    if (!zero.empty()) {
        add(list, Field::A, zero.size() == 1 ? "A zero column" : "Zero columns",
            fmt::format("{} {} zero in every row, so the loss does not depend on {}.",
                        namesOf(problem, zero), zero.size() == 1 ? "is" : "are",
                        zero.size() == 1 ? "its coefficient" : "their coefficients"));
    }
    if (!constant.empty() && problem.n() > 1) {
        add(list, Field::A, constant.size() == 1 ? "A constant column" : "Constant columns",
            fmt::format("{} {} the same number in every row. {}", namesOf(problem, constant),
                        constant.size() == 1 ? "has" : "have",
                        shiftExplained(problem, problem.columnName(constant[0]))));
    }
    const std::optional<ColumnSpace> space = columnSpace(problem.A);
    if (!space)
        return;
    const Index nonZero = problem.d() - static_cast<Index>(zero.size());
    if (space->rank < std::min(problem.n(), nonZero)) {
        std::vector<Index> involved;
        for (Index j = 0; j < problem.d(); ++j) {
            if (std::ranges::any_of(space->flat,
                                    [j](const VectorXd& h) { return std::abs(h[j]) > 1e-8; }))
                involved.push_back(j);
        }
        add(list, Field::A, "Collinear columns",
            fmt::format("A has rank {}: {} are linearly dependent within rounding. The loss is "
                        "constant along {} {} with Ah = 0.",
                        space->rank, namesOf(problem, involved), space->flat.size(),
                        space->flat.size() == 1 ? "direction" : "directions"));
    }
    if (space->shift && constant.empty() && problem.n() > 1 && problem.mix.r == 0) {
        add(list, Field::A, "Softmax does not see a shift",
            "Some combination h of the columns is 1 in every row. " + shiftExplained(problem, "h"));
    }
}

void describeStart(const Problem& problem, Notices& list)
{
    const LossAt start(problem, problem.x0);
    if (start.domain() == Domain::Inside || !start.z().allFinite())
        return;
    if (problem.mix.s == 0 && definedStart(problem)) {
        add(list, Field::x0, "The start is not in the domain",
            "⟨Ax, 1⟩ = 0 at x0, so ResNet-only has no value there. The least squares solution of "
            "Ax = 1 is a start where all losses are defined.",
            {Remedy::DefinedStart});
        return;
    }
    if (problem.mix.s == 0) {
        add(list, Field::x0, "The start is not in the domain",
            "The columns are centred, so ⟨Ax, 1⟩ is 0 for every x up to the digits of the data, "
            "and ResNet-only is not defined. A column of ones gives it an intercept.",
            {Remedy::AddOnes});
        return;
    }
    add(list, Field::x0,
        start.domain() == Domain::Hole ? "The start lies in the hole"
                                       : "The start lies on the rim of the hole",
        fmt::format("α = ⟨u, 1⟩ is {:.3g} at x0, and the landscape is cut out where α ≤ 0. Choose "
                    "another start, or centre the columns of A: then α ≥ {:.6g} everywhere "
                    "(derived) and the hole is gone.",
                    start.alpha(), problem.mix.s * static_cast<double>(problem.n())),
        {Remedy::CentreColumns});
}

/// The largest |sum of a column| relative to the sum of its magnitudes; 0 for zero columns.
double largestColumnSum(const DesignMatrix& A)
{
    VectorXd sums = VectorXd::Zero(A.cols());
    VectorXd magnitudes = VectorXd::Zero(A.cols());
    for (Index k = 0; k < A.blockCount(); ++k) {
        sums += A.block(k).colwise().sum().transpose();
        magnitudes += A.block(k).cwiseAbs().colwise().sum().transpose();
    }
    return (magnitudes.array() > 0).select(sums.array().abs() / magnitudes.array(), 0.0).maxCoeff();
}

/// What ResNet-only, s = 0, means; false when it has no value anywhere.
bool describeResnet(const Problem& problem, Notices& list)
{
    const double offCentre = largestColumnSum(problem.A);
    if (offCentre <= kCentred) {
        add(list, Field::mix, "ResNet-only is undefined everywhere",
            "The columns of A are centred, so the entries of Ax sum to 0 at every x and "
            "f = Ax/⟨Ax, 1⟩ has no value. Give the softmax branch a weight, or do not centre A.",
            {Remedy::AddOnes});
        return false;
    }
    if (offCentre <= kNearlyCentred) {
        add(list, Field::mix, "Columns nearly centred",
            fmt::format("No column's sum is more than {:.1g} of the sum of its magnitudes, so "
                        "⟨Ax, 1⟩ is mostly tiny against Ax and ResNet-only's f is huge.",
                        offCentre));
    }
    add(list, Field::mix, "ResNet-only does not see the scale of x",
        problem.d() == 1
            ? "f(λx) = f(x) for every λ ≠ 0, so with one column f is the same at every x ≠ 0; at "
              "x = 0 it is undefined."
            : "f(λx) = f(x) for every λ ≠ 0: the fit is constant along every line through 0. It is "
              "undefined at x = 0 and wherever ⟨Ax, 1⟩ = 0.");
    if (!problem.w.isZero(0.0)) {
        add(list, Field::w, "No minimiser in general",
            "Shrinking x leaves ResNet-only's fit as it is and lowers the regulariser, so the loss "
            "falls towards x = 0, where it is undefined, and methods march there.");
    }
    return true;
}

} // namespace

std::vector<Notice> notices(const Problem& problem)
{
    Notices list;
    const bool defined = problem.mix.s > 0 || describeResnet(problem, list);
    if (defined)
        describeStart(problem, list);
    describeTarget(problem, list);
    describeShape(problem, list);
    describeScales(problem, list);
    describeColumns(problem, list);
    return list;
}

} // namespace core
