// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/blas.h"
#include "core/problem/design_matrix.h"

#include <benchmark/benchmark.h>

#include <random>

/// Standard normal numbers, the same for the same seed.
inline core::RowMajorMatrix gaussian(Eigen::Index rows, Eigen::Index cols, unsigned seed)
{
    std::mt19937_64 engine(seed);
    std::normal_distribution<double> normal;
    return core::RowMajorMatrix::NullaryExpr(rows, cols, [&] { return normal(engine); });
}

/// Adds the counter GF/s, for @p each operations an iteration.
inline void countFlops(benchmark::State& state, double each)
{
    state.counters["GF/s"] = benchmark::Counter(
        each * static_cast<double>(state.iterations()) / 1e9, benchmark::Counter::kIsRate);
}

/// What the machine can do at most on one thread, measured in the same run: a product of matrices.
inline void multiplyMatrices(benchmark::State& state)
{
    constexpr Eigen::Index kSize = 1000;
    const Eigen::MatrixXd a = gaussian(kSize, kSize, 1);
    const Eigen::MatrixXd b = gaussian(kSize, kSize, 2);
    Eigen::MatrixXd c(kSize, kSize);
    for (auto _ : state) {
        core::multiply(a, b, c);
        benchmark::DoNotOptimize(c.data());
    }
    countFlops(state, 2e9);
}
