// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/work.h"
#include "core/problem/problem.h"
#include "core/solve/stepper.h"
#include "core/solve/verdict.h"

#include <Eigen/Core>

#include <limits>
#include <stop_token>
#include <vector>

namespace core {

/// When a run ends. Tests are relative, because losses and gradients are about 1/n in size.
struct StopRule {
    /// A run may have converged when |grad L(x)| <= tolerance * |grad L(x0)|, both in units in
    /// which the columns of A have length 1; see judge() for what is said of it.
    double tolerance = 1e-8;
    int maxIterations = 300;

    friend bool operator==(const StopRule&, const StopRule&) = default;
};

/// What is kept of an iterate.
struct PathPoint {
    Eigen::VectorXd x;         ///< Size d.
    double loss = 0.0;         ///< L(x).
    double gradientNorm = 0.0; ///< |grad L(x)|_2.
    double alpha = 0.0;        ///< <u,1> at x.
    double seconds = 0.0;      ///< Since the start of the run.
    /// Stepper::hessianError() of the step from here; NaN where it was not measured.
    double hessianError = std::numeric_limits<double>::quiet_NaN();
    Work work = {}; ///< Since the start of the run, as what was really done.
    /// Where the step from here was tried before, in multiples of the step: lengths that a line
    /// search refused.
    std::vector<double> refused = {};
    double coasting = 0.0;  ///< Step::coasting of the step from here.
    TrustTrials trust = {}; ///< Step::trust of the step from here.
};

/// The points of one run in order; the first is the start. Empty for Outcome::NoStart.
struct Path {
    std::vector<PathPoint> points;
    Outcome outcome = Outcome::NoStart; ///< That of the verdict.
    Verdict verdict = {};

    /// Steps made: one less than the points.
    int iterations() const { return points.empty() ? 0 : static_cast<int>(points.size()) - 1; }
    /// Of the whole run, but for what its verdict took.
    Work work() const { return points.empty() ? Work() : points.back().work; }
};

/// What a run measures beside what its method needs; the time for it is not counted in its seconds.
enum class Measure { Nothing, HessianError };

/// Seconds since some fixed moment; given by the caller, so that core has no clock of its own.
using Clock = double (*)();

/// Runs @p stepper on @p problem from @p start: the only loop of all methods.
///
/// No step crosses alpha = 0: the segment is tested as a whole, for alpha is convex along it.
/// Every stored point is finite. @pre start has size d.
Path descend(const Problem& problem, Stepper& stepper, const Eigen::VectorXd& start,
             const StopRule& rule, Clock clock, const std::stop_token& stop,
             Measure measure = Measure::Nothing);

/// The same in coordinates y_j = columnUnits()_j x_j, in which the columns of A have root mean
/// square 1: what a method that depends on the units of the columns does when they are all alike.
/// The points, losses and gradients that come back are those of x. It holds a copy of A meanwhile.
Path descendInColumnUnits(const Problem& problem, Stepper& stepper, const Eigen::VectorXd& start,
                          const StopRule& rule, Clock clock, const std::stop_token& stop,
                          Measure measure = Measure::Nothing);

} // namespace core
