// SPDX-License-Identifier: MIT
// An analysis made by hand, so that tests of views know every number in it.
#pragma once

#include "core/analysis/analysis.h"

#include <cmath>
#include <functional>
#include <limits>
#include <memory>

namespace test {

/// A loss of the two plane coordinates; NaN masks.
using PlaneLoss = std::function<double(double p, double q)>;

/// The plane of the coordinates x1, x2 through 0.
inline core::Plane plane()
{
    return {Eigen::Vector2d::Zero(),
            Eigen::Vector2d::UnitX(),
            Eigen::Vector2d::UnitY(),
            "x₁",
            "x₂",
            {}};
}

inline core::SlicePtr slice(
    const core::Window& window, const PlaneLoss& loss,
    const PlaneLoss& alpha = [](double, double) { return 1.0; })
{
    core::Slice result;
    result.plane = plane();
    result.grid = {window, 65, 49};
    result.loss.resize(result.grid.rows, result.grid.columns);
    result.alpha.resize(result.grid.rows, result.grid.columns);
    result.minimum = std::numeric_limits<double>::infinity();
    result.maximum = -std::numeric_limits<double>::infinity();
    for (Eigen::Index i = 0; i < result.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < result.grid.columns; ++j) {
            const double p = result.grid.p(j);
            const double q = result.grid.q(i);
            const double value = loss(p, q);
            result.loss(i, j) = value;
            result.alpha(i, j) = alpha(p, q);
            result.masked += std::isnan(value) ? 1 : 0;
            if (value < result.minimum) {
                result.minimum = value;
                result.minimumAt = {p, q};
            }
            if (std::isfinite(value) && value > result.maximum)
                result.maximum = value;
        }
    }
    return std::make_shared<const core::Slice>(std::move(result));
}

/// @p value as a part of what was asked for.
template <typename T>
core::Part<T> part(T value)
{
    return core::currentPart(std::make_shared<const T>(std::move(value)));
}

// Parts of the leading panel, as what was asked for.
inline void setSlice(core::Analysis& analysis, const core::SlicePtr& slice)
{
    core::PanelAnalysis& panel = analysis.panels[analysis.lead];
    panel.slice = core::currentPart(slice);
    const core::LossScale scale = core::lossScale(*slice, analysis.request.picture.logarithmic);
    panel.picture = part(core::pictureOf(slice, scale, {}).value());
    panel.fullMesh = part(core::fullMesh(*panel.picture, {}).value());
}
/// Coloured by @p value as the smallest eigenvalue, over the window of the slice.
inline void setCurvature(core::Analysis& analysis, const PlaneLoss& value)
{
    core::PanelAnalysis& panel = analysis.panels[analysis.lead];
    core::CurvatureMap map;
    map.grid = {panel.slice->grid.window, 33, 33};
    for (const core::CurvatureLayer& layer : core::curvatureLayers())
        (map.*layer.values).setOnes(33, 33);
    for (Eigen::Index i = 0; i < 33; ++i) {
        for (Eigen::Index j = 0; j < 33; ++j) {
            map.lambdaMin(i, j) = value(map.grid.p(j), map.grid.q(i));
            map.negative(i, j) = map.lambdaMin(i, j) < 0.0 ? 1.0 : 0.0;
            if (!(map.lambdaMin(i, j) > 0.0))
                map.newtonDecrease(i, j) = std::numeric_limits<double>::quiet_NaN();
        }
    }
    const core::CurvatureLayer& layer = core::curvatureLayers().front();
    panel.curvature = part(
        core::curvaturePicture(std::make_shared<const core::CurvatureMap>(std::move(map)), layer));
    core::SurfaceShades shades{
        panel.curvature.value, panel.picture.value, panel.fullMesh.value, {}, {}};
    shades.moving = core::shadesOn(panel.picture->moving, panel.picture->field, *panel.curvature);
    shades.full = core::shadesOn(*panel.fullMesh, panel.picture->field, *panel.curvature);
    panel.shades = part(std::move(shades));
    analysis.request.studies.curvature = &layer;
}
inline void setPaths(core::Analysis& analysis, core::Paths paths)
{
    analysis.panels[analysis.lead].paths = part(std::move(paths));
}
inline void setMinima(core::Analysis& analysis, core::Minima minima)
{
    analysis.panels[analysis.lead].minima = part(std::move(minima));
}
inline void setSpectra(core::Analysis& analysis, core::Spectra spectra)
{
    analysis.panels[analysis.lead].spectra = part(std::move(spectra));
}
inline void setPlane(core::Analysis& analysis, core::Plane plane)
{
    analysis.place = part(core::Place{std::move(plane), analysis.home()});
}

inline core::WalkedPath path(std::size_t method, core::Outcome outcome,
                             std::initializer_list<core::PathPoint> points)
{
    std::vector<core::Projection> projection;
    for (const core::PathPoint& point : points)
        projection.push_back({point.x[0], point.x[1], 0.0});
    return {method, std::make_shared<const core::Path>(core::Path{points, outcome}),
            std::make_shared<const std::vector<core::Projection>>(std::move(projection))};
}

/// A session with two methods, starting at (0.5, 0.25), over @p window with a bowl around 0 whose
/// minimum is 0.01.
inline core::Analysis analysis(const core::Window& window = {-2.0, 2.0, -1.5, 1.5})
{
    auto session = std::make_shared<core::Session>();
    session->title = "by hand";
    session->problem.A = core::DesignMatrix(core::RowMajorMatrix::Identity(2, 2));
    session->problem.b = Eigen::Vector2d(0.5, 0.5);
    session->problem.w = Eigen::VectorXd::Zero(1);
    session->problem.x0 = Eigen::Vector2d(0.5, 0.25);
    session->methods = {{"newton", {}, true}, {"heavy_ball", {}, true}};

    core::Analysis result;
    result.request = {.session = session, .window = window};
    result.place = part(core::Place{plane(), {-2.0, 2.0, -1.5, 1.5}});
    result.panels = {{.panel = {session->problem.mix, nullptr}}};
    core::PanelAnalysis& panel = result.panels.front();
    setSlice(result, slice(window, [](double p, double q) { return 0.01 + p * p + q * q; }));
    panel.paths = part<core::Paths>({path(0, core::Outcome::Converged,
                                          {{Eigen::Vector2d(0.5, 0.25), 0.3225, 1.0, 1.0, 0.0},
                                           {Eigen::Vector2d(0.1, 0.0), 0.02, 0.1, 1.0, 0.5},
                                           {Eigen::Vector2d(0.0, 0.0), 0.01, 0.0, 1.0, 1.0}}),
                                     path(1, core::Outcome::MaxIterations,
                                          {{Eigen::Vector2d(0.5, 0.25), 0.3225, 1.0, 1.0, 0.0},
                                           {Eigen::Vector2d(0.3, 0.4), 0.26, 0.5, 1.0, 0.1}})});
    panel.minima = part<core::Minima>({{{0.0, 0.0}, 0.01, true}});
    panel.spectra = part<core::Spectra>({});
    result.notices = part<core::Notices>({});
    result.complete = true;
    result.studied = true;
    return result;
}

inline core::AnalysisPtr shared(core::Analysis analysis)
{
    return std::make_shared<const core::Analysis>(std::move(analysis));
}

} // namespace test
