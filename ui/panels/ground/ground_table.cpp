// SPDX-License-Identifier: MIT
#include "ui/panels/ground/ground_table.h"

#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace ui {

namespace {

GroundRow rowOf(const core::StationaryPoint& point, GroundRow::Kind kind, const QString& title,
                Eigen::Index reached)
{
    GroundRow row;
    row.kind = kind;
    row.title = title;
    row.loss = point.loss;
    row.lambdaMin = point.lambdaMin;
    row.reached = reached;
    row.x = point.x;
    return row;
}

QString sideText(const core::PassSide& side)
{
    if (side.minimum)
        return QString::number(*side.minimum + 1);
    return side.outcome == core::Outcome::AtInfinity ? QStringLiteral("∞") : QStringLiteral("?");
}

void addMinima(std::vector<GroundRow>& rows, const FoundGround& found)
{
    // A search for passes may come upon minima that no start has reached.
    const std::size_t count =
        found.passes ? found.passes->minima.size() : found.ground.minima.size();
    for (std::size_t k = 0; k < count; ++k) {
        const core::StationaryPoint& point =
            found.passes ? found.passes->minima[k] : found.ground.minima[k].at;
        Eigen::Index reached = 0;
        for (const core::Found& one : found.ground.minima)
            if (core::isSamePoint(one.at, point))
                reached = one.reached;
        GroundRow row =
            rowOf(point, GroundRow::Kind::Minimum, translated("Minimum %1").arg(k + 1), reached);
        row.number = k;
        row.label = QString::number(k + 1);
        if (found.passes)
            if (const auto way = core::wayOut(*found.passes, k))
                row.climb = found.passes->passes[*way].at.loss - point.loss;
        if (point.zero > 0) {
            row.help = translated("A valley: flat along %1 directions.").arg(point.zero);
        } else if (found.passes) {
            const auto way = core::wayOut(*found.passes, k);
            row.help = way ? translated("The lowest way out to a deeper one climbs to %1.")
                                 .arg(numberText(found.passes->passes[*way].at.loss))
                           : translated("No way to a deeper one is known.");
        }
        rows.push_back(std::move(row));
    }
}

void addPasses(std::vector<GroundRow>& rows, const core::PassGraph& graph)
{
    for (const core::Pass& pass : graph.passes) {
        const QString sides =
            QStringLiteral("%1 – %2").arg(sideText(pass.sides[0]), sideText(pass.sides[1]));
        const QString title = translated("Pass %1").arg(sides);
        GroundRow row = rowOf(pass.at, GroundRow::Kind::Pass, title, 0);
        row.label = QString(sides).remove(QLatin1Char(' '));
        row.help = translated("Confirmed by going down both ways. That it is the lowest between "
                              "the two cannot be proved so.");
        rows.push_back(std::move(row));
    }
}

void addSaddles(std::vector<GroundRow>& rows, const core::Ground& ground)
{
    for (const core::Found& saddle : ground.saddles) {
        GroundRow row = rowOf(saddle.at, GroundRow::Kind::Saddle,
                              translated("Saddle, %1 down").arg(saddle.at.index), saddle.reached);
        row.label = translated("%1 down").arg(saddle.at.index);
        row.help = translated("The loss falls along so many directions, to both sides.");
        rows.push_back(std::move(row));
    }
}

/// "x₁ 0.8, x₂ −0.6": the strongest coordinates of a direction of length 1.
QString directionText(const Eigen::VectorXd& direction, const core::Problem& problem)
{
    constexpr std::size_t kMost = 4;
    const Eigen::VectorXd unit = direction.normalized();
    std::vector<Eigen::Index> order(std::size_t(unit.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::ranges::stable_sort(order, std::greater(),
                             [&unit](Eigen::Index k) { return std::abs(unit[k]); });
    QStringList parts;
    for (std::size_t k = 0; k < std::min(kMost, order.size()); ++k)
        parts << QStringLiteral("%1 %2").arg(QString::fromStdString(problem.columnName(order[k])),
                                             numberText(unit[order[k]], 2));
    if (order.size() > kMost)
        parts << QStringLiteral("…");
    return parts.join(QStringLiteral(", "));
}

/// "r1, r4, r7, …".
QString rowsText(const std::vector<Eigen::Index>& rows, const core::Problem& problem)
{
    constexpr std::size_t kMost = 6;
    QStringList names;
    for (std::size_t k = 0; k < std::min(kMost, rows.size()); ++k)
        names << QString::fromStdString(problem.rowName(rows[k]));
    if (rows.size() > kMost)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

QString plateauHelp(const core::Plateau& plateau, const core::Problem& problem)
{
    QString text = translated("The loss falls towards this and never comes to it.");
    if (plateau.direction.size() != problem.d() || plateau.from.size() != problem.d())
        return text;
    text += translated("\nA start that ran to it went along %1.")
                .arg(directionText(plateau.direction, problem));
    if (plateau.rows.empty())
        text += translated("\nThe rows that stay there are not known, so the loss is about this.");
    else
        text += translated("\nRows that have all of f there: %1 of %2 (%3).")
                    .arg(QString::number(plateau.rows.size()), QString::number(problem.n()),
                         rowsText(plateau.rows, problem));
    return text + translated("\nA click slices along that way and floods to this loss.");
}

} // namespace

std::vector<GroundRow> groundRows(const FoundGround& found)
{
    std::vector<GroundRow> rows;
    addMinima(rows, found);
    if (found.passes)
        addPasses(rows, *found.passes);
    else
        addSaddles(rows, found.ground);
    for (const core::Plateau& plateau : found.ground.plateaus) {
        GroundRow row;
        row.kind = GroundRow::Kind::Plateau;
        row.title = translated("Plateau at infinity");
        row.label = QStringLiteral("∞");
        row.loss = plateau.limit;
        row.lambdaMin = std::numeric_limits<double>::quiet_NaN();
        row.reached = plateau.reached;
        row.x = plateau.from;
        row.direction = plateau.direction;
        row.help = plateauHelp(plateau, found.problem);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString groundText(const FoundGround& found)
{
    const core::Ground& ground = found.ground;
    const QString starts = ground.starts == 0 ? translated("Followed from w = 0")
                           : ground.tried < ground.starts
                               ? translated("%1 of %2 starts").arg(ground.tried).arg(ground.starts)
                               : translated("%1 starts").arg(ground.starts);
    const auto count = [](std::size_t number, const char* one, const char* many) {
        return number == 1 ? translated(one) : translated(many).arg(number);
    };
    const std::size_t minima = found.passes ? found.passes->minima.size() : ground.minima.size();
    QString text =
        translated("%1: %2, %3")
            .arg(starts,
                 count(minima, QT_TRANSLATE_NOOP("Ground", "1 minimum"),
                       QT_TRANSLATE_NOOP("Ground", "%1 minima")),
                 found.passes
                     ? count(found.passes->passes.size(), QT_TRANSLATE_NOOP("Ground", "1 pass"),
                             QT_TRANSLATE_NOOP("Ground", "%1 passes"))
                     : count(ground.saddles.size(), QT_TRANSLATE_NOOP("Ground", "1 saddle"),
                             QT_TRANSLATE_NOOP("Ground", "%1 saddles")));
    if (!ground.plateaus.empty())
        text += translated(", %1").arg(count(ground.plateaus.size(),
                                             QT_TRANSLATE_NOOP("Ground", "1 plateau"),
                                             QT_TRANSLATE_NOOP("Ground", "%1 plateaus")));
    return found.passes && !found.isComplete ? translated("%1; stopped").arg(text) : text;
}

} // namespace ui
