// SPDX-License-Identifier: MIT
#include "core/model/random_problem.h"

#include "core/model/loss.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <random>

namespace core {

using Eigen::Index;
using Eigen::VectorXd;

namespace {

constexpr double kWorstCondition = 100.0;

/// Random numbers that are the same with every standard library: its engines are specified to
/// the bit, its distributions are not.
class Source {
public:
    explicit Source(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// Uniform in the open interval (0, 1), on a grid of 2^-53.
    double uniform() { return (static_cast<double>(m_engine() >> 12) + 0.5) * 0x1p-52; }

    /// Standard Gaussian, by Box and Muller's method; their second number is not used, so that
    /// every draw takes two numbers from the engine.
    double gaussian()
    {
        const double radius = std::sqrt(-2.0 * std::log(uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

    VectorXd gaussians(Index count)
    {
        VectorXd result(count);
        for (double& value : result)
            value = gaussian();
        return result;
    }

private:
    std::mt19937_64 m_engine;
};

DesignMatrix drawMatrix(const RandomProblem& recipe, Source& source)
{
    const double deviation = recipe.scale / std::sqrt(static_cast<double>(recipe.d));
    RowMajorMatrix A(recipe.n, recipe.d);
    for (double& entry : A.reshaped<Eigen::RowMajor>())
        entry = deviation * source.gaussian();
    return DesignMatrix(A);
}

/// f at a random point, with noise; false if it has to be drawn again.
bool plant(Problem& problem, double noise, Source& source)
{
    const LossAt solution(problem, source.gaussians(problem.d()));
    problem.b = solution.f();
    for (double& target : problem.b)
        target *= std::exp(noise * source.gaussian());
    const double sum = problem.b.sum();
    if (noise > 0)
        problem.b /= sum;
    return solution.domain() == Domain::Inside && solution.alpha() > 0 &&
           solution.condition() <= kWorstCondition && sum > 0;
}

VectorXd drawSimplex(Index n, Source& source)
{
    VectorXd b(n);
    for (double& target : b)
        target = -std::log(source.uniform());
    return b / b.sum();
}

} // namespace

Problem draw(const RandomProblem& recipe)
{
    assert(recipe.n >= 1 && recipe.d >= 1 && std::isfinite(recipe.scale) && recipe.scale > 0);
    assert(recipe.noise >= 0 && recipe.noise <= 10);
    Source source(recipe.seed);
    Problem problem;
    problem.mix = recipe.mix;
    problem.w = VectorXd::Zero(1);
    problem.b = VectorXd::Zero(recipe.n);
    problem.A = drawMatrix(recipe, source);
    if (!recipe.planted)
        problem.b = drawSimplex(recipe.n, source);
    while (recipe.planted && !plant(problem, recipe.noise, source))
        problem.A = drawMatrix(recipe, source);
    problem.x0 = VectorXd::Zero(recipe.d);
    if (recipe.mix.s == 0)
        problem.x0 = source.gaussians(recipe.d);
    return problem;
}

} // namespace core
