// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analyse.h"
#include "core/files/csv.h"
#include "core/numeric/gaussian.h"
#include "core/problem/edits.h"
#include "core/slice/compute_slice.h"

#include <QString>

#include <cmath>
#include <memory>
#include <random>
#include <stop_token>
#include <vector>

/// Sessions, and what an analysis of them publishes.
namespace test {

/// Later at every look, by more each time: no two runs take equally long.
inline double tickingClock()
{
    static double seconds = 0;
    return seconds = 1.001 * seconds + 1;
}

inline core::Session threeValleys()
{
    core::Session session;
    session.problem = core::readCsv(BASIN_EXAMPLES "/three_valleys.csv").take();
    session.problem.x0 = Eigen::VectorXd{{0.35, 1.0}};
    for (const char* id : {"gradient_descent", "newton"})
        session.methods.push_back(core::standardChoice(*core::methodById(id)));
    session.slice.grid = 64;
    return session;
}

inline core::Session gaussianSession(Eigen::Index n, Eigen::Index d, const core::Mix& mix)
{
    std::mt19937_64 engine(11);
    core::Session session;
    const Eigen::VectorXd entries = core::gaussian(n * d, engine);
    session.problem.A =
        core::DesignMatrix(Eigen::Map<const core::RowMajorMatrix>(entries.data(), n, d).eval());
    session.problem.b = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
    session.problem.w = Eigen::VectorXd::Zero(1);
    session.problem.x0 = 0.1 * core::gaussian(d, engine);
    session.problem.mix = mix;
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 32;
    return session;
}

inline core::AnalysisRequest requestOf(const core::Session& session)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    return request;
}

inline std::vector<core::AnalysisPtr> stagesOf(const core::AnalysisRequest& request,
                                               core::AnalysisMemory& memory)
{
    std::vector<core::AnalysisPtr> stages;
    core::analyse(request, memory, tickingClock,
                  [&](const core::AnalysisPtr& stage) { stages.push_back(stage); }, {});
    return stages;
}

inline std::vector<core::AnalysisPtr> stagesOf(const core::AnalysisRequest& request)
{
    core::AnalysisMemory memory;
    return stagesOf(request, memory);
}

/// The only stage that is published when the next request comes at once, as in a drag.
inline core::AnalysisPtr firstOf(const core::AnalysisRequest& request, core::AnalysisMemory& memory)
{
    core::AnalysisPtr first;
    std::stop_source stop;
    core::analyse(
        request, memory, tickingClock,
        [&](const core::AnalysisPtr& stage) {
            first = stage;
            stop.request_stop();
        },
        stop.get_token());
    return first;
}

inline core::AnalysisPtr lastOf(const core::Session& session)
{
    return stagesOf(requestOf(session)).back();
}

/// A session whose methods take longer than a picture, on a plane through their ends.
inline core::Session slowSession(Eigen::Index n = 20000)
{
    core::Session session = gaussianSession(n, 5, {1, 1});
    session.slice.through = core::Through::Start;
    session.slice.directions = "paths";
    session.slice.grid = 64;
    return session;
}

inline core::Session edited(core::Session session, Eigen::Index row, Eigen::Index column,
                            double value)
{
    session.problem =
        core::withCells(session.problem, row, column, core::RowMajorMatrix::Constant(1, 1, value));
    return session;
}

/// What @p slice lacks of that of @p problem computed anew; empty if nothing.
inline QString brokenPromise(const core::Slice& slice, const core::Problem& problem)
{
    const core::Slice expected = core::computeSlice(core::sliceRows(problem, slice.plane),
                                                    slice.plane, slice.grid, slice.mix, {})
                                     .value();
    const double bb = problem.b.squaredNorm();
    for (Eigen::Index k = 0; k < slice.loss.size(); ++k) {
        const double loss = slice.loss(k);
        const double truth = expected.loss(k);
        const double allowed = 1e-11 * truth + 1e-15 * std::sqrt(bb * truth);
        if (std::isnan(loss) != std::isnan(truth) || std::abs(loss - truth) > allowed)
            return QStringLiteral("pixel %1: %2 for %3").arg(k).arg(loss).arg(truth);
    }
    return {};
}

} // namespace test
