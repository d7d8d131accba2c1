// SPDX-License-Identifier: MIT
#pragma once

#include "core/solve/parameter.h"

#include <vector>

namespace core {

/// How the step of a method that searches for none changes from iteration to iteration: a factor
/// between 0 and 1.
///
/// With T for the span and k = 0, 1, ... for the iteration: constant 1; inverse 1 / (1 + k/T), the
/// slow decay under which steps with random errors settle (H. Robbins, S. Monro, Ann. Math. Stat.
/// 22 (1951), 400-407); cosine (1 + cos(pi k/T)) / 2 down to 0 at T (I. Loshchilov, F. Hutter,
/// ICLR 2017); warm-up (k + 1) / T up to 1.
class StepSchedule {
public:
    /// @pre @p values has numbers for scheduleParameters().
    explicit StepSchedule(const ParameterValues& values);

    /// That of iteration @p k. 0 where the schedule has come to its end: the method then stands.
    double factor(int k) const;

private:
    enum class Shape { Constant, Inverse, Cosine, WarmUp };

    Shape m_shape;
    double m_span;
};

/// @p parameters and those of a StepSchedule.
std::vector<Parameter> withSchedule(std::vector<Parameter> parameters);

} // namespace core
