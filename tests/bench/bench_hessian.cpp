// SPDX-License-Identifier: MIT
#include "core/model/hessian.h"
#include "core/numeric/parallel.h"
#include "core/spectrum/spectrum.h"
#include "measure.h"

#include <Eigen/Dense>

namespace {

using core::HessianForm;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Weights of both signs, as the diagonal of a Hessian has them.
HessianForm formOf(Index n, Index d)
{
    HessianForm form;
    form.A = core::DesignMatrix(gaussian(n, d, 1));
    form.D = gaussian(n, 1, 2);
    form.U = gaussian(n, 2, 3);
    form.S << 1.5, -1, -1, 0;
    return form;
}

void denseHessian(benchmark::State& state)
{
    const HessianForm form = formOf(state.range(0), state.range(1));
    for (auto _ : state)
        benchmark::DoNotOptimize(form.dense().sum());
    countFlops(state, static_cast<double>(state.range(0) * state.range(1) * (state.range(1) + 1)));
}

void hessianTimesVector(benchmark::State& state)
{
    const HessianForm form = formOf(state.range(0), state.range(1));
    const VectorXd h = gaussian(state.range(1), 1, 4);
    for (auto _ : state)
        benchmark::DoNotOptimize(form.times(h).sum());
    state.SetBytesProcessed(state.iterations() * 8 * state.range(0) * state.range(1));
}

void hessianProduct(benchmark::State& state)
{
    const core::HessianProduct product(formOf(state.range(0), state.range(1)));
    const VectorXd h = gaussian(state.range(1), 1, 4);
    for (auto _ : state)
        benchmark::DoNotOptimize(product(h).sum());
    state.SetBytesProcessed(state.iterations() * 8 * state.range(0) * state.range(1));
}

void readMatrix(benchmark::State& state)
{
    const core::RowMajorMatrix A = gaussian(state.range(0), state.range(1), 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(A.sum());
    state.SetBytesProcessed(state.iterations() * 8 * A.size());
}

void eigenvalues(benchmark::State& state)
{
    const MatrixXd M = gaussian(state.range(0), state.range(0), 1);
    const MatrixXd H = M + M.transpose();
    for (auto _ : state)
        benchmark::DoNotOptimize(denseSpectrum(H, core::Eigenvectors::No).values.sum());
}

} // namespace

BENCHMARK(multiplyMatrices)->Name("dgemm")->Unit(benchmark::kMillisecond);
BENCHMARK(denseHessian)
    ->Args({1000, 100})
    ->Args({10000, 500})
    ->Args({20000, 1000})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(readMatrix)->Args({20000, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK(hessianProduct)->Args({20000, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK(hessianTimesVector)->Args({20000, 1000})->Unit(benchmark::kMillisecond);
BENCHMARK(eigenvalues)->Arg(500)->Arg(1000)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    core::setThreadCount(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
