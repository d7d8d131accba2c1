// SPDX-License-Identifier: MIT
#include "core/analysis/analysis_npz.h"

#include "core/files/npz_writer.h"

#include <fmt/format.h>

namespace core {

namespace {

using Eigen::VectorXd;

void addProblem(NpzWriter& archive, const Problem& problem)
{
    archive.add("A", problem.A.dense());
    archive.add("b", problem.b);
    archive.add("w", problem.rowWeights());
    archive.add("x0", problem.x0);
    archive.add("s_r", VectorXd(Eigen::Vector2d(problem.mix.s, problem.mix.r)));
    std::vector<std::string> rows;
    for (Eigen::Index i = 0; i < problem.n(); ++i)
        rows.push_back(problem.rowName(i));
    archive.add("row_names", rows);
    std::vector<std::string> columns;
    for (Eigen::Index j = 0; j < problem.d(); ++j)
        columns.push_back(problem.columnName(j));
    archive.add("column_names", columns);
}

void addPlane(NpzWriter& archive, const Plane& plane)
{
    archive.add("plane_origin", plane.origin);
    archive.add("plane_d1", plane.d1);
    if (!plane.isLine())
        archive.add("plane_d2", plane.d2);
}

void addSlice(NpzWriter& archive, const Slice& slice)
{
    VectorXd p(slice.grid.columns);
    for (Eigen::Index j = 0; j < p.size(); ++j)
        p[j] = slice.grid.p(j);
    VectorXd q(slice.loss.rows());
    for (Eigen::Index i = 0; i < q.size(); ++i)
        q[i] = slice.grid.q(i);
    archive.add("slice_p", p);
    archive.add("slice_q", q);
    archive.add("slice_loss", RowMajorMatrix(slice.loss));
    archive.add("slice_alpha", RowMajorMatrix(slice.alpha));
}

void addPath(NpzWriter& archive, const std::string& name, const Path& path)
{
    const auto count = static_cast<Eigen::Index>(path.points.size());
    RowMajorMatrix x(count, count > 0 ? path.points.front().x.size() : 0);
    VectorXd loss(count);
    VectorXd gradient(count);
    VectorXd seconds(count);
    for (Eigen::Index k = 0; k < count; ++k) {
        const PathPoint& point = path.points[static_cast<std::size_t>(k)];
        x.row(k) = point.x;
        loss[k] = point.loss;
        gradient[k] = point.gradientNorm;
        seconds[k] = point.seconds;
    }
    archive.add(name + "_x", x);
    archive.add(name + "_loss", loss);
    archive.add(name + "_gradient_norm", gradient);
    archive.add(name + "_seconds", seconds);
}

void addPaths(NpzWriter& archive, const Analysis& analysis)
{
    if (const WalkedPath* best = lowestEnd(analysis.paths()))
        archive.add("x_star", best->path->points.back().x);
    const std::vector<MethodChoice>& methods = analysis.request.session->methods;
    std::vector<std::string> titles;
    for (const WalkedPath& walked : analysis.paths()) {
        titles.push_back(methodTitle(methods.at(walked.method)));
        addPath(archive, fmt::format("path{}", titles.size()), *walked.path);
    }
    archive.add("methods", titles);
}

void addSpectra(NpzWriter& archive, const Spectra& spectra)
{
    std::vector<std::string> places;
    for (const SpectrumAt& at : spectra) {
        places.push_back(at.place);
        archive.add(fmt::format("spectrum{}", places.size()), at.spectrum.values);
    }
    archive.add("spectra", places);
}

} // namespace

Result<std::string> analysisNpz(const Analysis& analysis)
{
    NpzWriter archive;
    addProblem(archive, analysis.request.session->problem);
    addPlane(archive, analysis.plane());
    if (analysis.slice())
        addSlice(archive, *analysis.slice());
    addPaths(archive, analysis);
    addSpectra(archive, analysis.spectra());
    return archive.bytes();
}

} // namespace core
