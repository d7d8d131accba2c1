// SPDX-License-Identifier: MIT
#include "ui/views/plot/panel_title.h"

#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <QStringList>

namespace ui {

namespace {

QString mixTitle(const core::Mix& mix)
{
    if (const auto named = core::lossOf(mix))
        return coreText(named->title);
    const auto term = [](double weight, const QString& branch) {
        return weight == 1.0 ? branch : numberText(weight, 3) + QChar(0x2009) + branch;
    };
    QStringList terms;
    if (mix.s != 0.0)
        terms << term(mix.s, QStringLiteral("exp(Ax)"));
    if (mix.r != 0.0)
        terms << term(mix.r, QStringLiteral("Ax"));
    return terms.join(QStringLiteral(" + "));
}

} // namespace

QString panelTitle(const core::Panel& panel)
{
    const QString title = mixTitle(panel.mix);
    return panel.frozen ? translated("%1 (before)").arg(title) : title;
}

QString differenceTitle(const core::Analysis& analysis, std::size_t index)
{
    const bool isRatio = analysis.panels[index].difference->of == "ratio";
    return (isRatio ? translated("log₁₀ (%1 / %2)") : translated("%1 − %2"))
        .arg(panelTitle(analysis.leading().panel), panelTitle(analysis.panels[index].panel));
}

QString panelRemark(const core::Analysis& analysis, std::size_t index)
{
    if (analysis.panels.size() < 2)
        return {};
    const core::PanelAnalysis& panel = analysis.panels[index];
    if (!panel.picture)
        return panel.panel.frozen && analysis.complete
                   ? translated("has other columns, and no slice here")
                   : QString();
    const core::LossScale& scale = panel.picture->scale;
    // What lies beyond the ends is each picture's own.
    int sharing = 0;
    for (const core::PanelAnalysis& other : analysis.panels)
        sharing += other.picture && other.picture->scale.low == scale.low &&
                   other.picture->scale.high == scale.high;
    if (sharing > 1)
        return translated("one scale");
    return translated("own scale %1 … %2")
        .arg(numberText(scale.loss(scale.low), 3), numberText(scale.loss(scale.high), 3));
}

} // namespace ui
