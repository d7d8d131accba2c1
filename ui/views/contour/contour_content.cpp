// SPDX-License-Identifier: MIT
#include "ui/views/contour/contour_content.h"

#include "core/plane/plane_basis.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/method_title.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

bool isLine(const core::Analysis& analysis)
{
    return analysis.plane().isLine();
}

} // namespace

void setPicture(ContourContent& content, const std::shared_ptr<const core::SlicePicture>& picture)
{
    content.picture = picture;
    content.slice = picture->slice;
    content.scale = picture->scale;
    content.lines = contourLines(*picture);
}

void setShading(ContourContent& content, const core::PanelAnalysis& panel)
{
    content.difference = panel.difference.value;
    content.curvature = content.difference ? nullptr : panel.curvature.value;
    content.shading = core::shadingOf(panel);
}

std::vector<DrawnPath> drawnPaths(const core::Analysis& analysis, const core::PanelAnalysis& panel,
                                  const DrawnUpTo& end, const core::LossScale& scale,
                                  const std::set<int>& hidden)
{
    std::vector<DrawnPath> drawn;
    if (!panel.paths)
        return drawn;
    for (const core::WalkedPath& walked : *panel.paths) {
        const std::size_t all = std::min(walked.projection->size(), walked.path->points.size());
        const int iteration = end(*walked.path);
        const std::size_t shown = hidden.contains(walked.colour) ? 0
                                  : iteration < 0
                                      ? all
                                      : std::min(all, static_cast<std::size_t>(iteration) + 1);
        DrawnPath path{methodColour(walked.colour), {}, {}, shown == all};
        const core::Session& session = *analysis.request.session;
        path.hasOwnStart = walked.method < session.methods.size() &&
                           core::hasOwnStart(session.methods[walked.method], session.problem);
        for (std::size_t k = 0; k < shown; ++k) {
            const core::Projection& at = (*walked.projection)[k];
            const double q = isLine(analysis) ? scale.clamped(walked.path->points[k].loss) : at.q;
            path.points.push_back({at.p, q});
            path.distance.push_back(at.distance);
        }
        drawn.push_back(std::move(path));
    }
    return drawn;
}

std::vector<core::SliceMinimum> drawnMinima(const core::Analysis& analysis,
                                            const core::PanelAnalysis& panel,
                                            const core::LossScale& scale)
{
    if (scale.isConstant || !panel.minima)
        return {};
    std::vector<core::SliceMinimum> minima = *panel.minima;
    if (isLine(analysis))
        for (core::SliceMinimum& minimum : minima)
            minimum.at.q = scale.clamped(minimum.loss);
    return minima;
}

std::vector<DrawnLandmark> drawnLandmarks(const core::Analysis& analysis,
                                          const std::vector<Landmark>& landmarks)
{
    std::vector<DrawnLandmark> drawn;
    if (isLine(analysis) || landmarks.empty())
        return drawn;
    const core::PlaneBasis basis(analysis.plane());
    for (const Landmark& mark : landmarks) {
        if (mark.x.size() != analysis.plane().origin.size())
            continue;
        const core::Projection at = basis.project(mark.x);
        drawn.push_back({{at.p, at.q}, at.distance, mark});
    }
    return drawn;
}

std::vector<DrawnPath> drawnWays(const core::Analysis& analysis, const FoundGround* found)
{
    std::vector<DrawnPath> drawn;
    if (!found || !found->passes || isLine(analysis) ||
        found->problem.d() != analysis.plane().origin.size())
        return drawn;
    const core::PlaneBasis basis(analysis.plane());
    for (const core::Pass& pass : found->passes->passes) {
        for (const core::PassSide& side : pass.sides) {
            DrawnPath way;
            for (const core::PathPoint& point : side.way) {
                const core::Projection at = basis.project(point.x);
                way.points.push_back({at.p, at.q});
                way.distance.push_back(at.distance);
            }
            drawn.push_back(std::move(way));
        }
    }
    return drawn;
}

void setBasins(ContourContent& content, const std::shared_ptr<const core::BasinMap>& basins,
               const FoundGround* found)
{
    content.basins = basins;
    content.minimumNumbers = basins ? minimumNumbers(*basins, found) : std::vector<std::size_t>();
    content.basinPicture = basins ? basinPicture(*basins, content.minimumNumbers) : BasinPicture();
}

void setFlood(ContourContent& content, const std::optional<double>& level)
{
    content.flood = level;
    content.shores.clear();
    if (!level || !content.slice || content.isLine() || content.isConstant())
        return;
    for (core::Isoline& line : core::isolinesOf(*content.slice, content.scale, {&*level, 1}))
        content.shores.push_back(std::move(line.points));
}

std::vector<Landmark> basinLandmarks(const ContourContent& content,
                                     const std::vector<Landmark>& landmarks)
{
    std::vector<Landmark> marks;
    if (!content.basins)
        return marks;
    for (std::size_t k = 0; k < content.basins->minima.size(); ++k) {
        const core::StationaryPoint& minimum = content.basins->minima[k].at;
        const std::size_t number = content.minimumNumbers[k];
        const auto isIt = [number](const Landmark& mark) {
            return mark.isMinimum && mark.number == number;
        };
        if (std::ranges::none_of(landmarks, isIt))
            marks.push_back(
                {minimum.x, translated("Minimum %1").arg(number + 1), minimum.loss, true, number});
    }
    return marks;
}

QString landmarkText(const DrawnLandmark& landmark)
{
    QString text =
        translated("%1: L = %2").arg(landmark.mark.title, numberText(landmark.mark.loss));
    if (landmark.distance > 1e-9)
        text += translated("\nDistance from the plane of the picture: %1")
                    .arg(numberText(landmark.distance));
    return text;
}

std::optional<core::PlanePoint> drawnStart(const core::Analysis& analysis,
                                           const core::PanelAnalysis& panel,
                                           const core::LossScale& scale)
{
    const core::Projection at =
        core::project(analysis.plane(), analysis.request.session->problem.x0);
    if (!isLine(analysis))
        return core::PlanePoint{at.p, at.q};
    if (!panel.slice)
        return std::nullopt;
    const auto value = valueAt(*panel.slice, at.p, 0.0);
    if (!value || std::isnan(value->loss))
        return core::PlanePoint{at.p, scale.low};
    return core::PlanePoint{at.p, scale.clamped(value->loss)};
}

QString pathText(const core::Analysis& analysis, const core::WalkedPath& walked, std::size_t point)
{
    QString text = translated("%1, iteration %2: L = %3")
                       .arg(methodTitle(*analysis.request.session, walked.method))
                       .arg(point)
                       .arg(numberText(walked.path->points[point].loss));
    if (point + 1 == walked.path->points.size()) {
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        text += translated("\nThe run %1.").arg(coreText(outcome));
        if (!walked.path->verdict.advice.empty())
            text += QLatin1Char('\n') + coreText(walked.path->verdict.advice);
    }
    if (const double distance = (*walked.projection)[point].distance; distance > 1e-9)
        text +=
            translated("\nDistance from the plane of the picture: %1").arg(numberText(distance));
    return text;
}

QString minimumText(const core::SliceMinimum& minimum)
{
    const QString text =
        minimum.ofWholeSpace
            ? translated("Minimum in this slice, L = %1. The gradient vanishes in the whole space: "
                         "a critical point of L.")
            : translated("Minimum in this slice only, L = %1. Off the slice the loss goes on "
                         "falling.");
    const QString found = text.arg(numberText(minimum.loss));
    return minimum.apex
               ? found + translated("\nSo is every point of the line through it and x = 0: without "
                                    "a regulariser f(tx) = f(x).")
               : found;
}

std::optional<SliceValue> valueAt(const core::Slice& slice, double p, double q)
{
    const core::Grid& grid = slice.grid;
    const auto place = [](double at, double low, double high, Eigen::Index count) {
        return count < 2 ? 0.0 : (at - low) / (high - low) * static_cast<double>(count - 1);
    };
    const double x = place(p, grid.window.pMin, grid.window.pMax, grid.columns);
    const double y = place(q, grid.window.qMin, grid.window.qMax, grid.rows);
    if (!(x >= 0.0 && y >= 0.0 && x <= static_cast<double>(grid.columns - 1) &&
          y <= static_cast<double>(std::max<Eigen::Index>(grid.rows - 1, 0))))
        return std::nullopt;
    const auto j =
        std::min(static_cast<Eigen::Index>(x), std::max<Eigen::Index>(grid.columns - 2, 0));
    const auto i = std::min(static_cast<Eigen::Index>(y), std::max<Eigen::Index>(grid.rows - 2, 0));
    const double s = x - static_cast<double>(j);
    const double t = y - static_cast<double>(i);
    // A neighbour of weight 0 is not asked, for it may be masked or not exist.
    const auto mixed = [&](const Eigen::MatrixXd& values) {
        double sum = 0.0;
        for (int k = 0; k < 4; ++k) {
            const double weight = (k % 2 ? s : 1.0 - s) * (k / 2 ? t : 1.0 - t);
            if (weight > 0.0)
                sum += weight * values(i + k / 2, j + k % 2);
        }
        return sum;
    };
    return SliceValue{mixed(slice.loss), mixed(slice.alpha)};
}

} // namespace ui
