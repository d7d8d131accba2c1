// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/descend.h"
#include "core/solve/method.h"
#include "tests/core/problems.h"

#include <algorithm>
#include <cmath>
#include <functional>

Q_DECLARE_METATYPE(const core::MethodInfo*)

/// Runs of methods, and problems to run them on.
namespace test {

inline double noClock()
{
    return 0.0;
}

/// @p info with its standard values.
inline core::Path run(const core::MethodInfo& info, const core::Problem& problem,
                      const Eigen::VectorXd& start, const core::StopRule& rule = {})
{
    const auto stepper = info.make(core::standardChoice(info).values);
    return descend(problem, *stepper, start, rule, noClock, {});
}

/// @p id with some values that are not standard.
inline core::MethodChoice choiceOf(std::string_view id, const core::ParameterValues& values)
{
    core::MethodChoice choice = core::standardChoice(*core::methodById(id));
    for (const auto& [key, value] : values)
        choice.values.at(key) = value;
    return choice;
}

/// Runs @p id with some @p values that are not standard.
inline core::Path runWith(std::string_view id, const core::ParameterValues& values,
                          const core::Problem& problem, const Eigen::VectorXd& start,
                          const core::StopRule& rule = {})
{
    return descend(problem, *core::makeStepper(choiceOf(id, values)), start, rule, noClock, {});
}

inline core::Path runWith(const char* id, const char* key, double value,
                          const core::Problem& problem, const Eigen::VectorXd& start,
                          const core::StopRule& rule = {})
{
    return runWith(id, {{key, value}}, problem, start, rule);
}

inline bool hasFixedStep(const core::MethodInfo& info)
{
    return std::ranges::find(info.parameters, "step", &core::Parameter::key) !=
           info.parameters.end();
}

/// True for a rule whose steps hardly shrink with the slope, or not to nothing, so that it circles
/// a minimum at the distance of about a step.
inline bool circles(const core::MethodInfo& info)
{
    return info.id == "adam" || info.id == "rmsprop" || info.id == "stochastic_gradient";
}

/// Orthonormal columns and w = 1: all eigenvalues of the Hessian lie between 0.7 and 1.4.
inline core::Problem wellConditioned(const core::Mix& mix)
{
    const Eigen::MatrixXd Q =
        gaussian(40, 4, 1).householderQr().householderQ() * Eigen::MatrixXd::Identity(40, 4);
    return problemOf(Q, probabilities(40, 2), scalar(1.0), mix);
}

/// Columns that lean to negative scores, so that paths meet the hole.
inline core::Problem aroundAHole()
{
    return problemOf(gaussian(12, 2, 41).array() - 0.8, probabilities(12, 42), scalar(0),
                     core::Mix{1, 1});
}

inline bool allFinite(const core::Path& path)
{
    return std::ranges::all_of(path.points, [](const core::PathPoint& point) {
        return point.x.allFinite() && std::isfinite(point.loss) &&
               std::isfinite(point.gradientNorm);
    });
}

/// A row for each method, or for those of which @p isMeant is true.
inline void forEachMethod(const std::function<bool(const core::MethodInfo&)>& isMeant = {})
{
    QTest::addColumn<const core::MethodInfo*>("method");
    for (const core::MethodInfo& info : core::methods())
        if (!isMeant || isMeant(info))
            QTest::newRow(info.id.data()) << &info;
}

} // namespace test
