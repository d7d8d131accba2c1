// SPDX-License-Identifier: MIT
#include "ui/views/plot/curvature_words.h"

#include "core/picture/curvature_picture.h"
#include "ui/look/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cmath>

namespace ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Curvature", text);
}

struct Words {
    const char* name;
    const char* title;
    const char* help;
};

/// In the order of core::curvatureLayers().
constexpr std::array<Words, 5> kWords{
    Words{QT_TRANSLATE_NOOP("Curvature", "λ min"), QT_TRANSLATE_NOOP("Curvature", "λ min"),
          QT_TRANSLATE_NOOP("Curvature",
                            "The smallest eigenvalue of the Hessian, in all directions of space: "
                            "where it is negative L bends downwards in some direction.")},
    Words{QT_TRANSLATE_NOOP("Curvature", "negative eigenvalues"),
          QT_TRANSLATE_NOOP("Curvature", "negative λ"),
          QT_TRANSLATE_NOOP("Curvature",
                            "How many eigenvalues of the Hessian are negative, beyond rounding.")},
    Words{QT_TRANSLATE_NOOP("Curvature", "condition number"), QT_TRANSLATE_NOOP("Curvature", "κ"),
          QT_TRANSLATE_NOOP("Curvature",
                            "The largest |λ| over the smallest: how badly scaled L is there.")},
    Words{QT_TRANSLATE_NOOP("Curvature", "Newton's decrease"),
          QT_TRANSLATE_NOOP("Curvature", "predicted ΔL"),
          QT_TRANSLATE_NOOP("Curvature",
                            "By how much the quadratic model says that Newton's step lowers L; "
                            "only where the Hessian is positive definite.")},
    Words{QT_TRANSLATE_NOOP("Curvature", "Newton's angle"), QT_TRANSLATE_NOOP("Curvature", "angle"),
          QT_TRANSLATE_NOOP("Curvature",
                            "Between Newton's step and steepest descent, in degrees: 90° and more "
                            "leads uphill.")},
};

const Words& wordsOf(const core::CurvatureLayer& layer)
{
    return kWords.at(static_cast<std::size_t>(&layer - core::curvatureLayers().data()));
}

} // namespace

QString curvatureName(const core::CurvatureLayer& layer)
{
    return translated(wordsOf(layer).name);
}

QString curvatureHelp(const core::CurvatureLayer& layer)
{
    return translated(wordsOf(layer).help);
}

QString curvatureTitle(const core::CurvatureLayer& layer)
{
    return translated(wordsOf(layer).title);
}

const ColourMap& curvatureColours(const core::CurvatureLayer& layer)
{
    static const ColourMap orangeBlue = reversed(colourMapById(QStringLiteral("blue-orange")));
    if (layer.values == &core::CurvatureMap::lambdaMin)
        return orangeBlue;
    if (layer.values == &core::CurvatureMap::angle)
        return colourMapById(QStringLiteral("blue-orange"));
    return colourMapById(layer.values == &core::CurvatureMap::negative ? QStringLiteral("cividis")
                                                                       : QStringLiteral("viridis"));
}

std::vector<Tick> curvatureTicks(const core::CurvatureScale& scale, int most)
{
    using Kind = core::CurvatureScale::Kind;
    switch (scale.kind) {
    case Kind::SymmetricLog:
        return symmetricLogTicks({scale.threshold}, scale.low, scale.high, most);
    case Kind::Whole:
        return wholeTicks(scale.low, scale.high, most);
    case Kind::Logarithmic:
        return logarithmicTicks(scale.low, scale.high, most);
    case Kind::Degrees:
        return {{0.0, QStringLiteral("0°")},
                {45.0, {}},
                {90.0, QStringLiteral("90°")},
                {135.0, {}},
                {180.0, QStringLiteral("180°")}};
    case Kind::Diverging:
        break;
    }
    std::vector<Tick> ticks = linearTicks(scale.low, scale.high, most);
    for (Tick& tick : ticks) // in full: a bar has no title with room for a power of ten
        if (!tick.label.isEmpty())
            tick.label = numberText(tick.at, 3);
    return ticks;
}

QString curvatureText(const core::CurvatureMap& map, double p, double q)
{
    QStringList lines;
    for (const core::CurvatureLayer& layer : core::curvatureLayers()) {
        const double value = core::valueNear(map, layer, p, q);
        if (!std::isnan(value))
            lines += QStringLiteral("%1: %2%3")
                         .arg(curvatureTitle(layer), numberText(value, 3),
                              layer.values == &core::CurvatureMap::angle ? QStringLiteral("°")
                                                                         : QString());
    }
    return lines.join(u'\n');
}

} // namespace ui
