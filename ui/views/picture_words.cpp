// SPDX-License-Identifier: MIT
#include "ui/views/picture_words.h"

#include "core/solve/outcome.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/panel_title.h"

#include <QStringList>

namespace ui {

namespace {

QString placeText(double p, double q)
{
    return QStringLiteral("(%1, %2)").arg(numberText(p, 3), numberText(q, 3));
}

QString titleOf(const core::Analysis& analysis, const core::WalkedPath& walked)
{
    return coreText(core::methodTitle(analysis.request.session->methods[walked.method]));
}

QString outcomeOf(const core::WalkedPath& walked)
{
    const std::string_view outcome = core::outcomeText(walked.path->outcome);
    return translated("%1 after %2 iterations")
        .arg(coreText(outcome))
        .arg(walked.path->iterations());
}

/// What surface and map show of one loss.
QString sliceWords(const core::PanelAnalysis& panel)
{
    const core::Slice& slice = *panel.slice;
    QStringList words{translated("%1: loss from %2 to %3")
                          .arg(panelTitle(panel.panel), numberText(slice.minimum, 3),
                               numberText(slice.maximum, 3))};
    words += translated("least at %1").arg(placeText(slice.minimumAt.p, slice.minimumAt.q));
    const double hole = 100.0 * double(slice.masked) / double(slice.loss.size());
    words += slice.masked == 0 ? translated("no hole")
                               : translated("hole %1 % of the area").arg(numberText(hole, 2));
    if (panel.minima)
        for (const core::SliceMinimum& minimum : *panel.minima)
            words += translated("minimum %1 at %2")
                         .arg(numberText(minimum.loss, 3), placeText(minimum.at.p, minimum.at.q));
    return words.join(QStringLiteral(", "));
}

QString slicesWords(const core::Analysis& analysis)
{
    QStringList words;
    for (const core::PanelAnalysis& panel : analysis.panels)
        if (panel.slice)
            words += sliceWords(panel);
    for (const core::WalkedPath& walked : analysis.paths())
        if (walked.projection && !walked.projection->empty())
            words += translated("%1 ends at %2, %3")
                         .arg(titleOf(analysis, walked),
                              placeText(walked.projection->back().p, walked.projection->back().q),
                              outcomeOf(walked));
    return words.join(QStringLiteral(". "));
}

QString convergenceWords(const core::Analysis& analysis)
{
    QStringList words;
    for (const core::WalkedPath& walked : analysis.paths())
        if (!walked.path->points.empty())
            words += translated("%1: %2, L from %3 to %4")
                         .arg(titleOf(analysis, walked), outcomeOf(walked),
                              numberText(walked.path->points.front().loss, 3),
                              numberText(walked.path->points.back().loss, 3));
    return words.join(QStringLiteral(". "));
}

QString spectrumWords(const core::Analysis& analysis)
{
    QStringList words;
    for (const core::SpectrumAt& at : analysis.spectra()) {
        const Eigen::VectorXd& values = at.spectrum.values;
        if (values.size() > 0)
            words += translated("At %1: eigenvalues from %2 to %3, %4 of %5 negative")
                         .arg(coreText(at.place), numberText(values[0], 3),
                              numberText(values[values.size() - 1], 3))
                         .arg(at.spectrum.negative)
                         .arg(values.size());
    }
    return words.join(QStringLiteral(". "));
}

} // namespace

QString pictureWords(QStringView id, const core::Analysis& analysis)
{
    if (id == u"surface" || id == u"contours")
        return slicesWords(analysis);
    if (id == u"convergence")
        return convergenceWords(analysis);
    if (id == u"spectrum" || id == u"anatomy")
        return spectrumWords(analysis);
    return {};
}

} // namespace ui
