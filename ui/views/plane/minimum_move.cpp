// SPDX-License-Identifier: MIT
#include "ui/views/plane/minimum_move.h"

#include "core/plane/plane_basis.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui {

namespace {

/// True if @p sensitivity is of a problem that has @p number: an edit may have changed the shape.
bool has(const core::Sensitivity& sensitivity, const core::ProblemNumber& number)
{
    return sensitivity.state() == core::MinimumState::Nondegenerate &&
           number.row < sensitivity.scoreGradient().size() &&
           number.column < sensitivity.x().size();
}

} // namespace

std::optional<MinimumMove> minimumMove(const core::Analysis& analysis,
                                       const core::ProblemNumber& number)
{
    const core::Part<core::Optimum>& optimum = analysis.leading().optimum;
    if (!optimum || analysis.plane().isLine() || !has(*optimum->sensitivity, number))
        return std::nullopt;
    const core::Sensitivity& sensitivity = *optimum->sensitivity;
    const core::PlaneBasis basis(analysis.plane());
    const core::Projection from = basis.project(sensitivity.x());
    // The move is linear in the change: a difference of projections of a long one keeps its digits.
    const Eigen::VectorXd move = sensitivity.minimumPer(number);
    const double size = move.stableNorm();
    if (!(size > 0.0) || !std::isfinite(size))
        return std::nullopt;
    const double length = std::max(1.0, sensitivity.x().norm());
    const core::Projection far = basis.project(sensitivity.x() + length / size * move);
    const double share = kSmallChange * size / length;
    const MinimumMove seen{{from.p, from.q},
                           {from.p + share * (far.p - from.p), from.q + share * (far.q - from.q)}};
    const bool isAcross = std::abs(far.distance - from.distance) > 0.999 * length;
    return isAcross ? std::nullopt : std::optional(seen);
}

QString minimumMoveText(const core::Sensitivity& sensitivity, const core::ProblemNumber& number)
{
    if (!has(sensitivity, number))
        return {};
    return QCoreApplication::translate("Sensitivity",
                                       "+%1 here moves the minimum by %2 and its loss by %3, to "
                                       "first order.")
        .arg(numberText(kSmallChange),
             numberText(kSmallChange * sensitivity.minimumPer(number).norm(), 3),
             numberText(kSmallChange * sensitivity.lossPer(number), 3));
}

void paintMoveArrow(QPainter& painter, const QPointF& from, const QPointF& to)
{
    constexpr double kShortest = 34.0;
    constexpr double kHead = 9.0;
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (!(length > 0.0) || !std::isfinite(length))
        return;
    const QPointF unit = way / length;
    const QPointF side(-unit.y(), unit.x());
    const QPointF tip = from + std::max(length, kShortest) * unit;
    const QPolygonF head{tip, tip - kHead * unit + 0.45 * kHead * side,
                         tip - kHead * unit - 0.45 * kHead * side};
    painter.save();
    for (const auto& [colour, width] :
         {std::pair(QColor(255, 255, 255, 220), 5.0), std::pair(QColor(0xc2, 0x18, 0x5b), 2.2)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colour);
        painter.drawLine(from, tip - 0.6 * kHead * unit);
        painter.setPen(QPen(colour, width - 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(head);
    }
    if (length < kShortest) {
        const QString text =
            QStringLiteral("× %1").arg(numberText(kShortest / length, 2)); // drawn so much longer
        painter.setFont(tabularFont(8.0));
        QRectF box = QFontMetricsF(painter.font()).boundingRect(text).adjusted(-3, -1, 3, 1);
        box.moveCenter(tip + (0.5 * std::hypot(box.width(), box.height()) + 2.0) * unit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, 215));
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(QColor(0x1d, 0x23, 0x2e));
        painter.drawText(box, Qt::AlignCenter, text);
    }
    painter.restore();
}

} // namespace ui
