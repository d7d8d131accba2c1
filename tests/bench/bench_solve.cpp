// SPDX-License-Identifier: MIT
#include "core/model/random_problem.h"
#include "core/numeric/parallel.h"
#include "core/solve/descend.h"
#include "core/solve/method.h"

#include <benchmark/benchmark.h>

namespace {

/// From 0 down to 1e-8 of the first gradient, with standard parameters.
void solve(benchmark::State& state, const core::MethodInfo& method)
{
    core::RandomProblem recipe;
    recipe.n = state.range(0);
    recipe.d = state.range(1);
    recipe.noise = 0.3;
    recipe.mix = {1.0, 0.0};
    const core::Problem problem = core::draw(recipe);
    core::Path path;
    for (auto _ : state) {
        const auto stepper = method.make(core::standardChoice(method).values);
        path = descend(problem, *stepper, Eigen::VectorXd::Zero(problem.d()), core::StopRule{},
                       [] { return 0.0; }, {});
    }
    state.counters["steps"] = path.iterations();
    state.SetLabel(std::string(outcomeId(path.outcome)));
}

} // namespace

int main(int argc, char** argv)
{
    core::setThreadCount(1);
    for (const char* id :
         {"lbfgs", "newton", "sampled_newton", "backtracking", "barzilai_borwein", "trust_region"})
        benchmark::RegisterBenchmark(id, solve, *core::methodById(id))
            ->Args({10000, 200})
            ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
