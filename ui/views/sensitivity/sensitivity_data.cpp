// SPDX-License-Identifier: MIT
#include "ui/views/sensitivity/sensitivity_data.h"

#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plane/minimum_move.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/plot_export.h"

namespace ui {

namespace {

QString pointOf(const core::Analysis& analysis, const core::Optimum& optimum)
{
    if (optimum.method && *optimum.method < analysis.request.session->methods.size())
        return translated("At the end of %1, L = %2")
            .arg(methodTitle(*analysis.request.session, *optimum.method),
                 numberText(optimum.sensitivity->loss()));
    return translated("At the start, L = %1").arg(numberText(optimum.sensitivity->loss()));
}

} // namespace

QString nameOf(const core::Problem& problem, const core::ProblemNumber& number)
{
    using Kind = core::ProblemNumber::Kind;
    const QString row = QString::fromStdString(problem.rowName(number.row));
    switch (number.kind) {
    case Kind::A:
        return QStringLiteral("%1, %2").arg(
            row, QString::fromStdString(problem.columnName(number.column)));
    case Kind::b:
        return translated("b of %1").arg(row);
    case Kind::w:
        return problem.w.size() == 1 && problem.n() > 1 ? translated("w")
                                                        : translated("w of %1").arg(row);
    }
    return {};
}

SensitivityData sensitivityData(const core::Analysis& analysis, std::size_t count)
{
    const core::Part<core::Optimum>& optimum = analysis.leading().optimum;
    if (!optimum)
        return {{},
                analysis.studied
                    ? translated("The problem is too large to be studied here; basin sensitivity "
                                 "takes the time.")
                    : translated("Nothing is known yet.")};
    const core::Sensitivity& sensitivity = *optimum->sensitivity;
    SensitivityData data;
    data.where = pointOf(analysis, *optimum);
    if (sensitivity.state() != core::MinimumState::Nondegenerate) {
        const std::string_view why = core::minimumStateText(sensitivity.state());
        data.where += QStringLiteral(". ") + coreText(why);
        return data;
    }
    const core::Problem& problem = analysis.request.session->problem;
    for (const core::NumberEffect& effect : sensitivity.strongest(count)) {
        SensitivityRow row;
        row.number = effect.number;
        row.name = nameOf(problem, effect.number);
        row.value = core::valueOf(problem, effect.number);
        row.help = minimumMoveText(sensitivity, effect.number);
        row.lossPerUnit = effect.lossChange;
        row.lossPerPercent = 0.01 * row.value * effect.lossChange;
        row.movePerPercent =
            0.01 * std::abs(row.value) * sensitivity.minimumPer(effect.number).norm();
        data.rows.push_back(std::move(row));
    }
    return data;
}

QByteArray sensitivityCsv(const SensitivityData& data)
{
    if (data.rows.empty())
        return {};
    QString text = QStringLiteral("number,value,dloss,dloss_per_percent,dx_per_percent\n");
    for (const SensitivityRow& row : data.rows)
        text += csvCell(row.name) + u',' + plainNumber(row.value) + u',' +
                plainNumber(row.lossPerUnit) + u',' + plainNumber(row.lossPerPercent) + u',' +
                plainNumber(row.movePerPercent) + u'\n';
    return text.toUtf8();
}

} // namespace ui
