// SPDX-License-Identifier: MIT
#include "core/solve/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {

StepSchedule::StepSchedule(const ParameterValues& values)
    : m_shape(static_cast<Shape>(static_cast<int>(values.at("schedule"))))
    , m_span(values.at("span"))
{
}

double StepSchedule::factor(int k) const
{
    const double share = k / m_span;
    switch (m_shape) {
    case Shape::Constant:
        break;
    case Shape::Inverse:
        return 1 / (1 + share);
    case Shape::Cosine:
        return share < 1 ? 0.5 * (1 + std::cos(std::numbers::pi * share)) : 0.0;
    case Shape::WarmUp:
        return std::min(1.0, (k + 1) / m_span);
    }
    return 1.0;
}

std::vector<Parameter> withSchedule(std::vector<Parameter> parameters)
{
    // In the order of StepSchedule::Shape.
    parameters.push_back(choiceAmong(
        "schedule", "Schedule",
        "How the step changes: 1/t and cosine shrink it, so that what dances around a minimum "
        "settles; warm-up begins with short steps where the ground is steep.",
        {{"constant", "Constant"},
         {"inverse", "1/t"},
         {"cosine", "Cosine"},
         {"warm_up", "Warm-up"}}));
    Parameter span{"span",
                   "Span",
                   "Iterations of the schedule: until 1/t has halved the step, cosine has ended it "
                   "or warm-up has come to the whole of it.",
                   100,
                   1,
                   1e6,
                   true};
    span.belongsTo = "schedule";
    parameters.push_back(std::move(span));
    return parameters;
}

} // namespace core
