// SPDX-License-Identifier: MIT
#include "ui/views/section/section_data.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

/// The ends of the axis of heights: all that is below what the maps show in their last colour.
void fitHeights(SectionData& data, const core::Analysis& analysis)
{
    constexpr double kMargin = 0.06;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    double cut = -low; // the largest loss that a map has a colour for
    for (const core::PanelAnalysis& panel : analysis.panels)
        if (panel.section && panel.picture)
            cut = std::max(cut, panel.picture->scale.loss(panel.picture->scale.high));
    for (const SectionCurve& curve : data.curves)
        for (const double loss : curve.section->loss) {
            const double height = data.height(loss);
            if (!std::isfinite(height))
                continue;
            low = std::min(low, height);
            if (loss <= cut)
                high = std::max(high, height);
        }
    if (!(low <= high))
        high = low;
    if (!std::isfinite(low))
        low = high = 0.0;
    const double margin = high > low ? kMargin * (high - low) : 0.5;
    data.low = low - margin;
    data.high = high + margin;
}

bool hasHeights(const SectionData& data)
{
    return std::ranges::any_of(data.curves, [&](const SectionCurve& curve) {
        return std::ranges::any_of(curve.section->loss,
                                   [&](double loss) { return std::isfinite(data.height(loss)); });
    });
}

} // namespace

double SectionData::height(double loss) const
{
    return logarithmic ? std::log10(loss) : loss;
}

SectionData sectionData(const core::Analysis& analysis, bool logarithmic)
{
    SectionData data;
    data.logarithmic = logarithmic;
    if (!analysis.place) {
        data.emptyText = translated("Nothing is computed yet.");
        return data;
    }
    if (analysis.plane().isLine()) {
        data.emptyText = translated("With one parameter the contour view shows L along its line.");
        return data;
    }
    // Until all are drawn anew, some are along the line of before.
    const core::Part<core::Section>& leading = analysis.leading().section;
    const auto isOfLine = [&leading](const core::PanelAnalysis& panel) {
        return !leading || panel.section->segment == leading->segment;
    };
    for (std::size_t k = 0; k < analysis.panels.size(); ++k)
        if (const core::PanelAnalysis& panel = analysis.panels[k]; panel.section && isOfLine(panel))
            data.curves.push_back(
                {panelTitle(panel.panel), comparedColour(k), panel.section.value});
    if (data.curves.size() == 1 && analysis.panels.size() == 1)
        data.curves.front().colour = theme().accent;
    if (data.curves.empty())
        data.emptyText = analysis.studied
                             ? translated("Drag with Ctrl in the contour map to draw a line.")
                             : translated("The losses along the line are being computed…");
    else if (data.length() == 0.0)
        data.emptyText = translated("Both ends of the line are one point. Drag one away.");
    else if (!hasHeights(data))
        data.emptyText = translated("No loss is defined along this line.");
    if (data.emptyText.isEmpty())
        fitHeights(data, analysis);
    return data;
}

std::optional<double> footOn(const core::Plane& plane, const core::Segment& line, double p,
                             double q)
{
    const Eigen::VectorXd from = plane.at(line.from.p, line.from.q);
    const Eigen::VectorXd way = plane.at(line.to.p, line.to.q) - from;
    const double size = way.squaredNorm();
    if (!(size > 0.0))
        return std::nullopt;
    return std::clamp((plane.at(p, q) - from).dot(way) / size, 0.0, 1.0);
}

QString sectionText(const SectionData& data, double t)
{
    const core::PlanePoint at = data.line().at(t);
    QStringList lines{translated("At (%1, %2)").arg(numberText(at.p), numberText(at.q))};
    for (const SectionCurve& curve : data.curves) {
        const auto last = static_cast<double>(curve.section->loss.size() - 1);
        const double loss = curve.section->loss[std::lround(t * last)];
        lines << QStringLiteral("%1: %2").arg(
            curve.title, std::isnan(loss) ? translated("not defined") : numberText(loss));
    }
    return lines.join(QLatin1Char('\n'));
}

QByteArray sectionCsv(const SectionData& data)
{
    QByteArray csv = "panel,t,distance,p,q,loss,alpha\n";
    for (const SectionCurve& curve : data.curves) {
        const core::Section& section = *curve.section;
        for (Eigen::Index k = 0; k < section.loss.size(); ++k) {
            const double t = section.t(k);
            const core::PlanePoint at = section.segment.at(t);
            QStringList cells{csvCell(curve.title)};
            for (const double value : {t, t * section.length, at.p, at.q})
                cells << plainNumber(value);
            cells << (std::isnan(section.loss[k]) ? QString() : plainNumber(section.loss[k]));
            cells << plainNumber(section.alpha[k]);
            csv += cells.join(QLatin1Char(',')).toUtf8() + '\n';
        }
    }
    return csv;
}

} // namespace ui
