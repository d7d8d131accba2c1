// SPDX-License-Identifier: MIT
#include "core/numeric/blas.h"
#include "core/numeric/parallel.h"
#include "core/slice/compute_slice.h"
#include "core/slice/moments/slice_moments.h"
#include "core/slice/slice_cache.h"
#include "core/slice/slice_of_moments.h"
#include "measure.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace {

using core::Grid;
using core::Plane;
using core::Problem;
using core::SliceRows;
using core::Window;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A problem with Gaussian A, and a plane through a point near the origin.
struct Setting {
    Problem problem;
    Plane plane;
    SliceRows rows;

    Setting(Index n, Index d)
    {
        problem.A = core::DesignMatrix(gaussian(n, d, 1));
        problem.b = VectorXd(gaussian(n, 1, 2)).cwiseAbs();
        problem.b /= problem.b.sum();
        problem.w = VectorXd::Zero(1);
        problem.x0 = VectorXd(gaussian(d, 1, 3)).normalized();
        plane = {problem.x0, VectorXd(gaussian(d, 1, 4)).normalized(),
                 VectorXd(gaussian(d, 1, 5)).normalized(), "p", "q"};
        rows = sliceRows(problem, plane);
    }

    /// The square window on which |z| reaches @p most.
    Grid grid(Index samples, double most) const
    {
        const auto& z = rows.products;
        const double range =
            ((most - z.z0.array().abs()) / (z.z1.array().abs() + z.z2.array().abs())).minCoeff();
        return {Window::square(range), samples, samples};
    }
};

constexpr double kUsual = 8.0; ///< Largest |z| of an ordinary slice.

/// From A, x0, d1 and d2 to the combined loss.
void slice(benchmark::State& state)
{
    const Setting setting(state.range(0), state.range(1));
    const Grid grid = setting.grid(state.range(2), kUsual);
    for (auto _ : state) {
        const SliceRows rows = sliceRows(setting.problem, setting.plane);
        benchmark::DoNotOptimize(
            computeSlice(rows, setting.plane, grid, setting.problem.mix, {})->minimum);
    }
}

void sliceProducts(benchmark::State& state)
{
    const Setting setting(state.range(0), state.range(1));
    for (auto _ : state)
        benchmark::DoNotOptimize(sliceRows(setting.problem, setting.plane).products.z0.data());
    state.SetBytesProcessed(state.iterations() * 8 * state.range(0) * state.range(1));
}

/// The seven sums alone, from the products on.
void moments(benchmark::State& state)
{
    const Setting setting(state.range(0), 10);
    const Grid grid = setting.grid(state.range(1), kUsual);
    for (auto _ : state)
        benchmark::DoNotOptimize(sliceMoments(setting.rows, grid, {})->planes.Se.data());
}

/// So wide that no interpolation pays: five multiply-adds for each row and pixel.
void wideSlice(benchmark::State& state)
{
    const Setting setting(state.range(0), 10);
    const Grid grid = setting.grid(state.range(1), 140.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            computeSlice(setting.rows, setting.plane, grid, setting.problem.mix, {})->minimum);
    countFlops(state, 10.0 * static_cast<double>(state.range(0) * state.range(1) * state.range(1)));
}

/// Pixels from known moments.
void changeOfMix(benchmark::State& state)
{
    const Setting setting(state.range(0), 10);
    const auto known = sliceMoments(setting.rows, setting.grid(state.range(1), kUsual), {});
    core::Mix mix{1.0, 1.0};
    for (auto _ : state) {
        mix.s = mix.s < 2 ? mix.s + 1e-3 : 1.0;
        benchmark::DoNotOptimize(sliceOf(*known, setting.rows, setting.plane, mix, {})->minimum);
    }
}

/// A cell of A edited, from the new matrix to the new loss.
void editOfCell(benchmark::State& state)
{
    Setting setting(state.range(0), 10);
    Problem& problem = setting.problem;
    const Grid grid = setting.grid(state.range(1), kUsual);
    core::SliceCache cache;
    cache.look(problem, setting.plane);
    cache.slice(grid, problem.mix, {});
    double change = 1e-3;
    for (auto _ : state) {
        state.PauseTiming(); // the copy of a block is the document's
        problem.A = problem.A.withCell(1, 0, problem.A(1, 0) + change);
        change = -change;
        state.ResumeTiming();
        cache.look(problem, setting.plane);
        benchmark::DoNotOptimize(cache.slice(grid, problem.mix, {})->minimum);
    }
    state.counters["passes"] = cache.counts().moments - 1;
}

void directEvaluation(benchmark::State& state)
{
    const Setting setting(state.range(0), 10);
    const Grid grid = setting.grid(state.range(1), kUsual);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            exactSlice(setting.rows, setting.plane, grid, setting.problem.mix, {})->minimum);
}

} // namespace

BENCHMARK(multiplyMatrices)->Name("dgemm")->Unit(benchmark::kMillisecond);
BENCHMARK(slice)
    ->Args({1'000, 50, 128})
    ->Args({10'000, 100, 256})
    ->Args({100'000, 100, 256})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(sliceProducts)
    ->Name("slice_products")
    ->Args({100'000, 100})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(moments)
    ->Args({1'000, 128})
    ->Args({10'000, 256})
    ->Args({100'000, 256})
    ->Args({1'000'000, 256})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(wideSlice)->Name("slice_wide")->Args({10'000, 256})->Unit(benchmark::kMillisecond);
BENCHMARK(changeOfMix)->Name("mix")->Args({100'000, 256})->Unit(benchmark::kMillisecond);
BENCHMARK(editOfCell)
    ->Name("edit_cell")
    ->Args({1'000, 256})
    ->Args({100'000, 256})
    ->Args({1'000'000, 256})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(directEvaluation)
    ->Name("direct")
    ->Args({1'000, 128})
    ->Args({10'000, 256})
    ->Unit(benchmark::kMillisecond);

/// BASIN_THREADS=2 measures what the second core adds; one is what the peers are compared with.
int main(int argc, char** argv)
{
    const char* threads = std::getenv("BASIN_THREADS");
    core::keepBlasOnOneThread();
    core::setThreadCount(threads ? std::max(1, std::atoi(threads)) : 1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
