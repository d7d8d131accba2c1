// SPDX-License-Identifier: MIT
#include "ui/views/bifurcation/bifurcation_data.h"

#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// From three decades below the first fold to one and a half above the last, in whole decades:
/// beyond nothing happens.
void setAxis(BifurcationData& data, double followed)
{
    double first = followed;
    double last = 0.0;
    for (const BranchCurve& curve : data.curves)
        if (curve.end == core::BranchEnd::Fold) {
            first = std::min(first, curve.w2.back());
            last = std::max(last, curve.w2.back());
        }
    if (last == 0.0) {
        data.largest = followed;
        data.least = 1e-8 * followed;
        return;
    }
    data.largest = std::min(followed, std::pow(10.0, std::ceil(std::log10(last) + 1.0)));
    data.least = std::pow(10.0, std::floor(std::log10(first) - 2.0));
}

} // namespace

BifurcationData bifurcationData(const FollowedMinima& followed, BranchMeasure measure,
                                const core::Problem& problem)
{
    BifurcationData data;
    data.measure = measure;
    for (std::size_t k = 0; k < followed.branches.size(); ++k) {
        BranchCurve curve;
        curve.number = k;
        curve.end = followed.branches[k].end;
        for (const core::BranchPoint& point : followed.branches[k].points) {
            curve.w2.push_back(point.w2);
            curve.values.push_back(measure == BranchMeasure::Loss ? point.loss : point.lambdaMin);
        }
        data.curves.push_back(std::move(curve));
    }
    data.w2 = uniformW2(problem);
    setAxis(data, followed.largest);
    return data;
}

std::optional<double> valueAt(const BranchCurve& curve, double w2)
{
    if (curve.w2.empty() || w2 > curve.w2.back() || w2 < curve.w2.front())
        return std::nullopt;
    const auto after = std::ranges::lower_bound(curve.w2, w2);
    const auto k = static_cast<std::size_t>(after - curve.w2.begin());
    if (k == 0)
        return curve.values.front();
    // Straight in log w^2, along which the points were placed, but for the first stretch from 0.
    const double low = curve.w2[k - 1];
    const double high = curve.w2[k];
    const double t = low > 0.0 ? std::log(w2 / low) / std::log(high / low) : w2 / high;
    return curve.values[k - 1] + t * (curve.values[k] - curve.values[k - 1]);
}

QString bifurcationText(const BifurcationData& data)
{
    QString text = translated("%1 minima at w = 0.").arg(data.curves.size());
    if (data.w2 && *data.w2 > 0.0) {
        const auto left = std::ranges::count_if(
            data.curves, [&data](const BranchCurve& curve) { return curve.w2.back() >= *data.w2; });
        text = translated("%1 of %2 minima left at w² = %3.")
                   .arg(left)
                   .arg(data.curves.size())
                   .arg(numberText(*data.w2, 3));
    }
    QStringList folds;
    for (const BranchCurve& curve : data.curves)
        if (curve.end == core::BranchEnd::Fold)
            folds
                << translated("%1 at %2").arg(curve.number + 1).arg(numberText(curve.w2.back(), 3));
    if (!folds.isEmpty())
        text += translated(" Folds: %1.").arg(folds.join(QStringLiteral(", ")));
    return text;
}

QByteArray bifurcationCsv(const FollowedMinima& followed)
{
    QByteArray text = "branch,w2,loss,lambda_min,end\n";
    for (std::size_t k = 0; k < followed.branches.size(); ++k) {
        const core::Branch& branch = followed.branches[k];
        for (const core::BranchPoint& point : branch.points) {
            text += QByteArray::number(qulonglong(k + 1)) + ',' + plainNumber(point.w2).toLatin1() +
                    ',' + plainNumber(point.loss).toLatin1() + ',' +
                    plainNumber(point.lambdaMin).toLatin1() + ',';
            if (&point == &branch.points.back()) {
                const std::string_view end = core::branchEndId(branch.end);
                text.append(end.data(), qsizetype(end.size()));
            }
            text += '\n';
        }
    }
    return text;
}

} // namespace ui
