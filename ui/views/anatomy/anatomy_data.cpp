// SPDX-License-Identifier: MIT
#include "ui/views/anatomy/anatomy_data.h"

#include "core/spectrum/hessian_spectrum.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_export.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Short names, in the order of core::namedParts().
constexpr std::array kParts{
    QT_TRANSLATE_NOOP("Anatomy", "Hessian"),   QT_TRANSLATE_NOOP("Anatomy", "Aᵀ(D + w²)A"),
    QT_TRANSLATE_NOOP("Anatomy", "Low rank"),  QT_TRANSLATE_NOOP("Anatomy", "Gauss-Newton"),
    QT_TRANSLATE_NOOP("Anatomy", "Curvature"), QT_TRANSLATE_NOOP("Anatomy", "Regulariser"),
};

/// The spectrum of a part; what is rounding beside @p largest, the size of the whole, counts as 0.
SpectrumData spectrumOf(const core::PartSpectrum& part, double largest)
{
    constexpr double kRounding = 1e-13;
    SpectrumData data;
    data.values.assign(std::make_reverse_iterator(part.values.data() + part.values.size()),
                       std::make_reverse_iterator(part.values.data()));
    for (const double value : data.values) {
        if (std::abs(value) <= kRounding * largest)
            ++data.zero;
        else
            ++(value < 0.0 ? data.negative : data.positive);
    }
    return data;
}

std::vector<ComparedSpectrum> partsOf(const core::HessianAnatomy& anatomy)
{
    double largest = 0.0;
    for (const core::PartSpectrum& part : anatomy.parts)
        largest = std::max(largest, part.largest);
    const double whole = anatomy.parts.front().frobenius;
    std::vector<ComparedSpectrum> parts;
    for (std::size_t k = 0; k < anatomy.parts.size(); ++k) {
        const core::PartSpectrum& part = anatomy.parts[k];
        const QString share =
            k == 0 || !(whole > 0.0)
                ? QString()
                : QStringLiteral("%1 %").arg(numberText(100.0 * part.frobenius / whole, 3));
        parts.push_back({translated(kParts[k]), spectrumOf(part, largest), share});
    }
    return parts;
}

RowValues diagonalOf(const core::HessianAnatomy& anatomy, const core::Problem& problem)
{
    constexpr std::size_t kMostNamed = 12;
    RowValues diagonal;
    diagonal.values = anatomy.D;
    std::vector<Index> negative;
    for (Index k = 0; k < anatomy.D.size(); ++k) {
        diagonal.names.push_back(QString::fromStdString(problem.rowName(k)));
        if (anatomy.D[k] < 0.0)
            negative.push_back(k);
    }
    if (negative.empty()) {
        diagonal.note = translated("None of %1 is negative.").arg(anatomy.D.size());
        return diagonal;
    }
    std::ranges::stable_sort(negative, {}, [&](Index k) { return anatomy.D[k]; });
    QStringList names;
    for (std::size_t k = 0; k < std::min(negative.size(), kMostNamed); ++k)
        names += diagonal.names[std::size_t(negative[k])];
    diagonal.note = translated("%1 of %2 negative: %3%4")
                        .arg(negative.size())
                        .arg(anatomy.D.size())
                        .arg(names.join(QStringLiteral(", ")),
                             negative.size() > kMostNamed ? QStringLiteral(", …") : QString());
    return diagonal;
}

MatrixData matrixOf(const core::Excerpt& excerpt, const auto& nameOf, const QString& some)
{
    MatrixData matrix{excerpt.entries, {}, excerpt.indices, {}};
    for (const Index k : excerpt.indices)
        matrix.names.push_back(QString::fromStdString(nameOf(k)));
    if (!excerpt.isWhole())
        matrix.note = some.arg(excerpt.indices.size()).arg(excerpt.size);
    return matrix;
}

/// "0.93 age − 0.31 sex + …": the largest components of @p vector.
QString directionText(const VectorXd& vector, const core::Problem& problem)
{
    constexpr Index kMost = 3;
    std::vector<Index> order(static_cast<std::size_t>(vector.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::stable_sort(order, {}, [&](Index j) { return -std::abs(vector[j]); });
    QString text;
    for (Index k = 0; k < std::min(kMost, vector.size()); ++k) {
        const Index j = order[std::size_t(k)];
        const QString size = numberText(std::abs(vector[j]), 2);
        const QString sign = vector[j] < 0.0 ? QStringLiteral("−") : QStringLiteral("+");
        text += k > 0 ? QStringLiteral(" %1 ").arg(sign) : vector[j] < 0.0 ? sign : QString();
        text += QStringLiteral("%1 %2").arg(size, QString::fromStdString(problem.columnName(j)));
    }
    return vector.size() > kMost ? text + QStringLiteral(" …") : text;
}

QString lowRankText(const core::LowRankDirections& lowRank, const core::Problem& problem)
{
    QStringList texts;
    for (int k = 0; k < 2; ++k)
        if (lowRank.values[k] != 0.0)
            texts += translated("%1 along %2")
                         .arg(numberText(lowRank.values[k], 3),
                              directionText(lowRank.vectors.col(k), problem));
    return texts.isEmpty() ? translated("The low-rank part is 0 here.")
                           : translated("Low rank: %1").arg(texts.join(QStringLiteral("; ")));
}

QString whyNothing(const core::Analysis& analysis)
{
    const core::Problem& problem = analysis.request.session->problem;
    if (!core::isSpectrumFeasible(problem.n(), problem.d()))
        return translated("A Hessian is taken apart for up to %1 rows or columns; here there are "
                          "more of both.")
            .arg(core::kMostDense);
    if (analysis.anatomy)
        return translated("The loss is not defined here, or its Hessian is beyond double.");
    return analysis.studied ? translated("There is no such point now.")
                            : translated("The Hessian is being taken apart.");
}

} // namespace

AnatomyData anatomyData(const core::Analysis& analysis)
{
    AnatomyData data;
    const core::Problem& problem = analysis.request.session->problem;
    if (!analysis.anatomy || analysis.anatomy->parts.front().values.size() == 0) {
        data.emptyText = whyNothing(analysis);
        return data;
    }
    const core::HessianAnatomy& anatomy = *analysis.anatomy;
    data.parts = partsOf(anatomy);
    // While an edit is computed it is of before, and may have had other rows.
    if (anatomy.D.size() != problem.n() || anatomy.x.size() != problem.d())
        return data;
    data.diagonal = diagonalOf(anatomy, problem);
    data.middle = matrixOf(
        anatomy.middle, [&](Index k) { return problem.rowName(k); },
        translated("The %1 of %2 rows with the largest entries on the diagonal"));
    data.hessian = matrixOf(
        anatomy.hessian, [&](Index j) { return problem.columnName(j); },
        translated("The %1 of %2 columns with the largest entries on the diagonal"));
    data.lowRank = lowRankText(anatomy.lowRank, problem);
    return data;
}

QByteArray partsCsv(const AnatomyData& data)
{
    if (data.parts.empty())
        return {};
    QByteArray text = "part,index,eigenvalue\n";
    for (std::size_t k = 0; k < data.parts.size(); ++k)
        for (std::size_t j = 0; j < data.parts[k].data.values.size(); ++j)
            text += QByteArray(core::namedParts()[k].id.data()) + ',' +
                    QByteArray::number(qulonglong(j + 1)) + ',' +
                    plainNumber(data.parts[k].data.values[j]).toLatin1() + '\n';
    return text;
}

QByteArray rowValuesCsv(const RowValues& values)
{
    if (values.names.empty())
        return {};
    QString text = QStringLiteral("row,value\n");
    for (std::size_t k = 0; k < values.names.size(); ++k)
        text += csvCell(values.names[k]) + u',' + plainNumber(values.values[Index(k)]) + u'\n';
    return text.toUtf8();
}

QByteArray matrixCsv(const MatrixData& matrix)
{
    if (matrix.names.empty())
        return {};
    QString text = QStringLiteral("name");
    for (const QString& name : matrix.names)
        text += u',' + csvCell(name);
    text += u'\n';
    for (std::size_t i = 0; i < matrix.names.size(); ++i) {
        text += csvCell(matrix.names[i]);
        for (Index j = 0; j < matrix.entries.cols(); ++j)
            text += u',' + plainNumber(matrix.entries(Index(i), j));
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace ui
