// SPDX-License-Identifier: MIT
// The ground of three_valleys as a search finds it.
#pragma once

#include "core/files/csv.h"
#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/ground/walk.h"
#include "core/session.h"
#include "ui/state/found_ground.h"

#include <filesystem>

namespace test {

inline core::Session threeValleys(int grid = 64)
{
    core::Session session;
    session.title = "three_valleys";
    session.problem =
        core::readCsv(std::filesystem::path(BASIN_EXAMPLES) / "three_valleys.csv").take();
    session.problem.x0 = Eigen::Vector2d(0.35, 1.0);
    session.slice.directions = "axes";
    session.slice.range = 5.0;
    session.slice.grid = grid;
    return session;
}

/// Five minima and the four passes to the lowest; those of section 11 of the mathematics notes.
inline std::shared_ptr<const ui::FoundGround> groundOf(const core::Problem& problem)
{
    ui::FoundGround found;
    found.problem = problem;
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, 200);
    found.ground = core::multiStart(problem, starts, core::standardWalk(), {}, {});
    found.passes = core::findPasses(problem, found.ground, 1, {}, {});
    found.isComplete = true;
    return std::make_shared<const ui::FoundGround>(std::move(found));
}

} // namespace test
