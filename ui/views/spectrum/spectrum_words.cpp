// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_words.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ui {

namespace {

using Eigen::Index;

/// @p number with digits at the foot of the line.
QString subscript(std::size_t number)
{
    QString text = QString::number(number);
    for (QChar& digit : text)
        digit = QChar(0x2080 + digit.digitValue());
    return text;
}

/// True if the eigenvalue @p k of ascending @p values is there more than once, as far as can be
/// told.
bool isShared(const Eigen::VectorXd& values, Index k)
{
    const double rounding = static_cast<double>(values.size()) *
                            std::numeric_limits<double>::epsilon() * values.cwiseAbs().maxCoeff();
    const auto isEqual = [&](Index other) {
        return other >= 0 && other < values.size() &&
               std::abs(values[other] - values[k]) <= rounding;
    };
    return isEqual(k - 1) || isEqual(k + 1);
}

} // namespace

QColor signColour(int sign)
{
    return sign < 0 ? theme().bad : sign == 0 ? theme().mutedText : theme().accent;
}

std::vector<LegendEntry> signLegend(const SpectrumData& data)
{
    using Mark = LegendEntry::Mark;
    if (data.values.empty())
        return {};
    return {{Mark::Dot, signColour(-1), translated("%1 negative").arg(data.negative)},
            {Mark::Dot, signColour(0), translated("%1 zero").arg(data.zero)},
            {Mark::Dot, signColour(1), translated("%1 positive").arg(data.positive)}};
}

QString eigenvalueText(const SpectrumData& data, std::size_t rank)
{
    return QStringLiteral("λ%1 = %2").arg(subscript(rank + 1), numberText(data.values[rank], 4));
}

QString eigenvectorText(const core::PointSpectrum& found, std::size_t rank,
                        const core::Problem& problem, int most)
{
    const Index d = found.spectrum.vectors.cols();
    const Index column = d - 1 - static_cast<Index>(rank);
    if (column < 0 || found.spectrum.values.size() != d || problem.d() != d)
        return {};
    if (isShared(found.spectrum.values, column))
        return translated("one of many: its eigenvalue is there more than once");
    Eigen::VectorXd vector = found.spectrum.vectors.col(column);
    std::vector<Index> order(static_cast<std::size_t>(d));
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::stable_sort(order, std::greater{},
                             [&vector](Index j) { return std::abs(vector[j]); });
    if (vector[order.front()] < 0.0) // as a slice along it has it
        vector = -vector;
    constexpr double kSmall = 0.05;
    QString text;
    int named = 0;
    for (const Index j : order) {
        if (named == most || (named > 0 && std::abs(vector[j]) < kSmall))
            break;
        const QString size = numberText(std::abs(vector[j]), 2);
        const QString sign = vector[j] < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
        text += (named == 0 ? QString() : sign) + size + u' ' +
                QString::fromStdString(problem.columnName(j));
        ++named;
    }
    return named < d ? text + QStringLiteral(" …") : text;
}

} // namespace ui
