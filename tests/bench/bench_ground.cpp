// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/ground/basin_map.h"
#include "core/ground/continue_w.h"
#include "core/ground/merge_tree.h"
#include "core/ground/multi_start.h"
#include "core/ground/passes.h"
#include "core/ground/starts.h"
#include "core/numeric/parallel.h"
#include "core/plane/choose_plane.h"

#include <benchmark/benchmark.h>

namespace {

core::Problem example(const char* name)
{
    core::Problem problem = core::readCsv(std::string(BASIN_EXAMPLES "/") + name + ".csv").take();
    problem.mix = {1, 1};
    problem.x0 = Eigen::VectorXd::Zero(problem.d());
    return problem;
}

core::Ground search(const core::Problem& problem, Eigen::Index count)
{
    const auto starts = core::startsAbout(problem, core::spreads().front(), 3.0, 1, count);
    return core::multiStart(problem, starts, core::standardWalk(), {}, {});
}

/// The basins of three_valleys in the window that Basin opens with; the target is 2 s on one
/// thread for 256 x 256.
void basins(benchmark::State& state)
{
    const core::Problem problem = example("three_valleys");
    const core::Plane plane = core::choosePlane(problem, {}, {});
    const core::Grid grid{core::Window::square(core::interestingRange(problem, plane, {})),
                          state.range(0), state.range(0)};
    core::BasinMap map;
    for (auto _ : state)
        map = core::basinMap(problem, plane, grid, core::standardWalk(), {}, {});
    state.counters["minima"] = static_cast<double>(map.minima.size());
    state.counters["steps"] = map.iterations.cast<double>().mean();
}

void minima(benchmark::State& state, const char* name)
{
    const core::Problem problem = example(name);
    core::Ground ground;
    for (auto _ : state)
        ground = search(problem, state.range(0));
    state.counters["minima"] = static_cast<double>(ground.minima.size());
}

void passes(benchmark::State& state, const char* name)
{
    const core::Problem problem = example(name);
    const core::Ground ground = search(problem, state.range(0));
    core::PassGraph graph;
    for (auto _ : state)
        graph = core::findPasses(problem, ground, 1, {}, {});
    state.counters["passes"] = static_cast<double>(graph.passes.size());
}

void branches(benchmark::State& state, const char* name)
{
    const core::Problem problem = example(name);
    std::vector<Eigen::VectorXd> points;
    for (const core::Found& found : search(problem, state.range(0)).minima)
        points.push_back(found.at.x);
    for (auto _ : state)
        benchmark::DoNotOptimize(core::continueMinima(problem, points, 10.0, {}));
    state.counters["branches"] = static_cast<double>(points.size());
}

void tree(benchmark::State& state)
{
    const core::Problem problem = example("three_valleys");
    const core::Plane plane = core::choosePlane(problem, {}, {});
    const core::Grid grid{core::Window::square(5), state.range(0), state.range(0)};
    const core::Slice slice =
        core::exactSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {}).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(core::mergeTree(slice));
}

} // namespace

int main(int argc, char** argv)
{
    core::setThreadCount(1);
    benchmark::RegisterBenchmark("basins", basins)->Arg(256)->Unit(benchmark::kMillisecond);
    for (const char* name : {"three_valleys", "longley_std"}) {
        benchmark::RegisterBenchmark("minima", minima, name)
            ->Arg(400)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("passes", passes, name)
            ->Arg(40)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("branches", branches, name)
            ->Arg(40)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("merge_tree", tree)->Arg(512)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
