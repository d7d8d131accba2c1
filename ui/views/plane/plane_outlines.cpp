// SPDX-License-Identifier: MIT
#include "ui/views/plane/plane_outlines.h"

#include "core/picture/ball_outline.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using Kind = PlaneOutline::Kind;

/// The balls and the numbers of Guarantees that are their radii.
constexpr std::array kBalls{
    std::pair(Kind::Minimum, "r_minus"),
    std::pair(Kind::OnlyOne, "r_plus"),
    std::pair(Kind::NewtonsBall, "newton_radius"),
};

} // namespace

std::vector<PlaneOutline> planeOutlines(const core::Analysis& analysis,
                                        const core::PanelAnalysis& panel, bool discs)
{
    std::vector<PlaneOutline> outlines;
    if (analysis.plane().isLine())
        return outlines;
    if (panel.curvature)
        for (const core::Curve& curve : panel.curvature->definite)
            outlines.push_back({Kind::Definite, curve});
    if (!discs || !panel.optimum || panel.optimum->x.size() != analysis.plane().origin.size())
        return outlines;
    for (const auto& [kind, id] : kBalls) {
        const core::Guarantee* radius = panel.optimum->guarantees.find(id);
        if (!radius || !std::isfinite(radius->value) || !(radius->value > 0.0))
            continue;
        core::Curve curve = core::ballOutline(analysis.plane(), panel.optimum->x, radius->value);
        if (!curve.empty())
            outlines.push_back({kind, std::move(curve)});
    }
    return outlines;
}

QPen outlinePen(PlaneOutline::Kind kind)
{
    const QColor ink(0x1d, 0x23, 0x2e);
    const auto pen = [](const QColor& colour, Qt::PenStyle style) {
        return QPen(colour, 1.5, style, Qt::FlatCap, Qt::RoundJoin);
    };
    switch (kind) {
    case Kind::Definite:
        return pen(ink, Qt::DashLine);
    case Kind::Minimum:
        return pen(QColor(0x1a, 0x7f, 0x37), Qt::SolidLine);
    case Kind::OnlyOne:
        return pen(QColor(0x1a, 0x7f, 0x37), Qt::DashLine);
    case Kind::NewtonsBall:
        break;
    }
    return pen(ink, Qt::DotLine);
}

QPen outlineHalo()
{
    return QPen(QColor(255, 255, 255, 190), 3.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QString outlineName(PlaneOutline::Kind kind)
{
    switch (kind) {
    case Kind::Definite:
        break;
    case Kind::Minimum:
        return QStringLiteral("r₋");
    case Kind::OnlyOne:
        return QStringLiteral("r₊");
    case Kind::NewtonsBall:
        return QCoreApplication::translate("Outlines", "Newton");
    }
    return {};
}

} // namespace ui
