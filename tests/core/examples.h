// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/problem/problem.h"

#include <QtGlobal>

#include <string>

namespace test {

/// An example of the program under a loss, with x0 = 0.
inline core::Problem example(const std::string& name, const core::Mix& mix)
{
    auto read = core::readCsv(BASIN_EXAMPLES "/" + name + ".csv");
    if (!read)
        qFatal("%s", read.error().message.c_str());
    core::Problem problem = read.take();
    problem.mix = mix;
    problem.x0 = Eigen::VectorXd::Zero(problem.d());
    return problem;
}

} // namespace test
