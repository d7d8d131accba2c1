// SPDX-License-Identifier: MIT
#include "core/files/path_csv.h"

#include "core/files/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

using Eigen::Index;

bool hasHessianErrors(const Path& path)
{
    return std::ranges::any_of(
        path.points, [](const PathPoint& point) { return !std::isnan(point.hessianError); });
}

std::string pathTitles(Index columns, bool hasErrors, bool hasFeet)
{
    std::string text = "iteration,loss,gradient_norm,alpha,seconds,passes,multiply_adds";
    if (hasErrors)
        text += ",hessian_error";
    if (hasFeet)
        text += ",p,q,distance";
    for (Index j = 1; j <= columns; ++j)
        text += ",x" + std::to_string(j);
    return text;
}

std::string pathLines(const Path& path, std::string_view first, Index columns, bool hasErrors,
                      const std::vector<Projection>* feet)
{
    std::string text;
    const auto append = [&text](double value) {
        text += ',';
        appendNumber(text, value);
    };
    for (std::size_t k = 0; k < path.points.size(); ++k) {
        const PathPoint& point = path.points[k];
        text += first;
        text += std::to_string(k);
        for (const double value : {point.loss, point.gradientNorm, point.alpha, point.seconds,
                                   point.work.passes, point.work.multiplyAdds})
            append(value);
        if (hasErrors && std::isnan(point.hessianError))
            text += ',';
        else if (hasErrors)
            append(point.hessianError);
        if (feet && k < feet->size()) {
            for (const double value : {(*feet)[k].p, (*feet)[k].q, (*feet)[k].distance})
                append(value);
        } else if (feet) {
            text += ",,,";
        }
        for (const double value : point.x)
            append(value);
        text.append(static_cast<std::size_t>(columns - point.x.size()), ',');
        text += '\n';
    }
    return text;
}

} // namespace core
