// SPDX-License-Identifier: MIT
// The spectra of the Hessian along the path of one method. A study: there may be hundreds.
#include "core/analysis/stage.h"
#include "core/spectrum/hessian_spectrum.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

namespace {

constexpr int kMostSpectra = 240;  ///< More are no more than a pixel apart.
constexpr int kFewestSpectra = 12; ///< Fewer show no course.
constexpr double kMostWork = 2e10; ///< Multiply-adds that take some seconds.

/// Of @p count iterates the numbers of those that are looked at, evenly.
std::vector<int> iterationsOf(const Problem& problem, int count)
{
    const auto n = static_cast<double>(problem.n());
    const auto d = static_cast<double>(problem.d());
    const double each = d * d * (n + 10 * d);
    const double room = std::clamp(kMostWork / each, double{kFewestSpectra}, double{kMostSpectra});
    const int shown = std::min(count, static_cast<int>(room));
    std::vector<int> iterations;
    for (int k = 0; k < shown; ++k)
        iterations.push_back(
            shown < 2 ? 0 : static_cast<int>(std::lround(double(k) * (count - 1) / (shown - 1))));
    return iterations;
}

} // namespace

bool studyPath(StageRun& run)
{
    const auto& method = run.analysis.request.studies.along;
    const Problem& problem = run.problems[run.analysis.lead];
    run.analysis.along = {};
    if (!method || !isSpectrumFeasible(problem.n(), problem.d()))
        return true;
    const Paths& paths = leadingPaths(run);
    const auto walked = std::ranges::find(paths, *method, &WalkedPath::method);
    if (walked == paths.end() || walked->path->points.empty())
        return true;
    const std::vector<PathPoint>& points = walked->path->points;
    PathSpectra spectra{*method, iterationsOf(problem, static_cast<int>(points.size())), {}};
    const auto along =
        run.memory.pathSpectra.get({run.data[run.analysis.lead], problem.mix, walked->path}, [&] {
            Eigen::MatrixXd x(problem.d(), static_cast<Eigen::Index>(spectra.iterations.size()));
            for (Eigen::Index k = 0; k < x.cols(); ++k)
                x.col(k) = points[static_cast<std::size_t>(
                                      spectra.iterations[static_cast<std::size_t>(k)])]
                               .x;
            return spectrumAlong(problem, x, run.stop);
        });
    if (!along)
        return false;
    spectra.along = *along;
    run.analysis.along = currentPart(std::make_shared<const PathSpectra>(std::move(spectra)));
    run.publishSoFar();
    return true;
}

} // namespace core
