// SPDX-License-Identifier: MIT
#include "core/picture/difference_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;

double difference(double own, double other)
{
    return own - other;
}

double ratio(double own, double other)
{
    return std::log10(own / other);
}

double finite(double value)
{
    return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
}

/// NaN where one of the losses is not defined, or the number is none.
MatrixXd valuesOf(const Slice& own, const Slice& other, const DifferenceInfo& info)
{
    return own.loss.binaryExpr(other.loss,
                               [&info](double a, double b) { return finite(info.of(a, b)); });
}

/// One for all of @p values.
CurvatureScale scaleOf(const std::vector<std::optional<MatrixXd>>& values)
{
    Index count = 0;
    for (const auto& each : values)
        count += each ? each->size() : 0;
    MatrixXd all(count, 1);
    Index row = 0;
    for (const auto& each : values) {
        if (!each)
            continue;
        all.middleRows(row, each->size()) = each->reshaped();
        row += each->size();
    }
    return divergingScale(all);
}

} // namespace

const std::array<DifferenceInfo, 2>& differences()
{
    static constexpr std::array all{DifferenceInfo{"difference", difference},
                                    DifferenceInfo{"ratio", ratio}};
    return all;
}

const DifferenceInfo* differenceById(std::string_view id)
{
    const auto found = std::ranges::find(differences(), id, &DifferenceInfo::id);
    return found == differences().end() ? nullptr : &*found;
}

std::vector<std::shared_ptr<const DifferencePicture>>
differencePictures(std::span<const SlicePtr> slices, std::size_t own, const DifferenceInfo& info)
{
    std::vector<std::optional<MatrixXd>> values(slices.size());
    for (std::size_t k = 0; k < slices.size(); ++k) {
        const bool isThere = k != own && slices[own] && slices[k] &&
                             slices[k]->grid == slices[own]->grid && slices[k]->loss.rows() > 1;
        if (isThere)
            values[k] = valuesOf(*slices[own], *slices[k], info);
    }
    const CurvatureScale scale = scaleOf(values);
    std::vector<std::shared_ptr<const DifferencePicture>> pictures(slices.size());
    for (std::size_t k = 0; k < slices.size(); ++k) {
        if (!values[k])
            continue;
        DifferencePicture picture;
        picture.of = info.id;
        picture.grid = slices[k]->grid;
        picture.scale = scale;
        picture.positions =
            values[k]->unaryExpr([&](double value) { return scale.position(value); }).cast<float>();
        picture.info = &info;
        picture.own = slices[own];
        picture.other = slices[k];
        pictures[k] = std::make_shared<const DifferencePicture>(std::move(picture));
    }
    return pictures;
}

double valueNear(const DifferencePicture& picture, double p, double q)
{
    const auto at = samplePlace(picture.grid, p, q);
    if (!at)
        return std::numeric_limits<double>::quiet_NaN();
    const Index i = std::lround(at->y);
    const Index j = std::lround(at->x);
    return finite(picture.info->of(picture.own->loss(i, j), picture.other->loss(i, j)));
}

} // namespace core
