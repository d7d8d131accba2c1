// SPDX-License-Identifier: MIT
#include "ui/views/plot/shading_words.h"

#include "core/picture/curvature_picture.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

struct Words {
    std::string_view of;
    const char* name;
    const char* title;
    const char* help;
};

constexpr std::array<Words, 7> kWords{
    Words{"lambda_min", QT_TRANSLATE_NOOP("Shading", "λ min"),
          QT_TRANSLATE_NOOP("Shading", "λ min"),
          QT_TRANSLATE_NOOP("Shading",
                            "The smallest eigenvalue of the Hessian, in all directions of space: "
                            "where it is negative L bends downwards in some direction.")},
    Words{"negative", QT_TRANSLATE_NOOP("Shading", "negative eigenvalues"),
          QT_TRANSLATE_NOOP("Shading", "negative λ"),
          QT_TRANSLATE_NOOP("Shading",
                            "How many eigenvalues of the Hessian are negative, beyond rounding.")},
    Words{"condition", QT_TRANSLATE_NOOP("Shading", "condition number"),
          QT_TRANSLATE_NOOP("Shading", "κ"),
          QT_TRANSLATE_NOOP("Shading",
                            "The largest |λ| over the smallest: how badly scaled L is there.")},
    Words{"newton_decrease", QT_TRANSLATE_NOOP("Shading", "Newton's decrease"),
          QT_TRANSLATE_NOOP("Shading", "predicted ΔL"),
          QT_TRANSLATE_NOOP("Shading",
                            "By how much the quadratic model says that Newton's step lowers L; "
                            "only where the Hessian is positive definite.")},
    Words{"angle", QT_TRANSLATE_NOOP("Shading", "Newton's angle"),
          QT_TRANSLATE_NOOP("Shading", "angle"),
          QT_TRANSLATE_NOOP("Shading",
                            "Between Newton's step and steepest descent, in degrees: 90° and more "
                            "leads uphill.")},
    Words{"difference", QT_TRANSLATE_NOOP("Shading", "difference"),
          QT_TRANSLATE_NOOP("Shading", "ΔL"),
          QT_TRANSLATE_NOOP("Shading",
                            "The loss of the session minus that of each other picture: orange "
                            "where the session's own is larger. Needs something to compare with.")},
    Words{"ratio", QT_TRANSLATE_NOOP("Shading", "ratio"),
          QT_TRANSLATE_NOOP("Shading", "log₁₀ ratio"),
          QT_TRANSLATE_NOOP("Shading",
                            "log₁₀ of the loss of the session over that of each other picture: 1 "
                            "is ten times as large. Needs something to compare with.")},
};

const Words& wordsOf(std::string_view of)
{
    return *std::ranges::find(kWords, of, &Words::of);
}

} // namespace

QString shadingName(std::string_view of)
{
    return translated(wordsOf(of).name);
}

QString shadingHelp(std::string_view of)
{
    return translated(wordsOf(of).help);
}

QString shadingTitle(std::string_view of)
{
    return translated(wordsOf(of).title);
}

const ColourMap& shadingColours(std::string_view of)
{
    static const ColourMap orangeBlue = reversed(colourMapById(QStringLiteral("blue-orange")));
    if (of == "lambda_min")
        return orangeBlue;
    if (of == "angle" || core::differenceById(of))
        return colourMapById(QStringLiteral("blue-orange"));
    return colourMapById(of == "negative" ? QStringLiteral("cividis") : QStringLiteral("viridis"));
}

std::vector<Tick> shadingTicks(const core::CurvatureScale& scale, int most)
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
                         .arg(shadingTitle(layer.id), numberText(value, 3),
                              layer.values == &core::CurvatureMap::angle ? QStringLiteral("°")
                                                                         : QString());
    }
    return lines.join(u'\n');
}

QString differenceText(const core::DifferencePicture& picture, double p, double q)
{
    const double value = core::valueNear(picture, p, q);
    if (std::isnan(value))
        return {};
    return QStringLiteral("%1: %2").arg(shadingTitle(picture.of), numberText(value, 3));
}

} // namespace ui
