// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"

#include "core/analysis/analysis_npz.h"
#include "core/files/number_text.h"
#include "core/files/path_csv.h"
#include "core/files/slice_csv.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

/// Titles of the columns that say whose the numbers are, where losses are compared.
std::string panelColumns(const core::Analysis& analysis)
{
    return analysis.panels.size() > 1 ? "panel,s,r,state," : "";
}

/// The same columns for panel @p index: its number from 1, its weights, and whether it is of now.
std::string panelCells(const core::Analysis& analysis, std::size_t index)
{
    if (analysis.panels.size() < 2)
        return {};
    const core::Panel& panel = analysis.panels[index].panel;
    std::string cells = std::to_string(index + 1) + ',';
    core::appendNumber(cells, panel.mix.s);
    cells += ',';
    core::appendNumber(cells, panel.mix.r);
    return cells + (panel.frozen ? ",before," : ",now,");
}

void appendPaths(QByteArray& text, const std::string& first, const core::Session& session,
                 const core::PanelAnalysis& panel, Eigen::Index columns)
{
    if (!panel.paths)
        return;
    for (const core::WalkedPath& walked : *panel.paths) {
        if (walked.isOfBefore)
            continue;
        const std::string start = first + session.methods[walked.method].id + ',';
        // The path of a state with other columns does not lie in the space of the plane.
        text += QByteArray::fromStdString(
            core::pathLines(*walked.path, start, columns, false, walked.projection.get()));
    }
}

} // namespace

QByteArray sliceCsv(const core::Analysis& analysis)
{
    QByteArray text = QByteArray::fromStdString(panelColumns(analysis));
    text += QByteArray::fromStdString(std::string(core::kSliceTitles) + '\n');
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        const core::SlicePtr& slice = analysis.panels[k].slice.value;
        if (!slice)
            continue; // a state with other columns
        if (slice->precision != core::Precision::Exact)
            return {};
        const auto append = [&text](std::string_view lines) {
            text.append(lines.data(), qsizetype(lines.size()));
        };
        core::sliceLines(*slice, panelCells(analysis, k), slice->grid, 0, append, {});
    }
    return text;
}

QByteArray pathsCsv(const core::Analysis& analysis)
{
    const core::Session& session = *analysis.request.session;
    Eigen::Index d = session.problem.d();
    for (const core::PanelAnalysis& panel : analysis.panels)
        if (panel.panel.frozen)
            d = std::max(d, panel.panel.frozen->d());
    QByteArray text = QByteArray::fromStdString(panelColumns(analysis) + "method," +
                                                core::pathTitles(d, false, true) + '\n');
    for (std::size_t k = 0; k < analysis.panels.size(); ++k)
        appendPaths(text, panelCells(analysis, k), session, analysis.panels[k], d);
    return text;
}

QByteArray numbersNpz(const core::Analysis& analysis)
{
    const auto bytes = core::analysisNpz(analysis);
    return bytes ? QByteArray::fromStdString(bytes.value()) : QByteArray();
}

} // namespace ui
