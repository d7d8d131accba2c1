// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

void append(QByteArray& text, double value)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    text.append(buffer.data(), end - buffer.data());
}

/// Titles of the columns that say whose the numbers are, where losses are compared.
QByteArray panelColumns(const core::Analysis& analysis)
{
    return analysis.panels.size() > 1 ? QByteArray("panel,s,r,state,") : QByteArray();
}

/// The same columns for panel @p index: its number from 1, its weights, and whether it is of now.
QByteArray panelCells(const core::Analysis& analysis, std::size_t index)
{
    if (analysis.panels.size() < 2)
        return {};
    const core::Panel& panel = analysis.panels[index].panel;
    QByteArray cells = QByteArray::number(qulonglong(index + 1)) + ',';
    append(cells, panel.mix.s);
    cells += ',';
    append(cells, panel.mix.r);
    return cells + (panel.frozen ? ",before," : ",now,");
}

void appendSlice(QByteArray& text, const QByteArray& first, const core::Slice& slice)
{
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j) {
            text += first;
            append(text, slice.grid.p(j));
            text += ',';
            append(text, slice.grid.q(i));
            text += ',';
            if (!std::isnan(slice.loss(i, j)))
                append(text, slice.loss(i, j));
            text += ',';
            append(text, slice.alpha(i, j));
            text += '\n';
        }
    }
}

void appendPaths(QByteArray& text, const QByteArray& first, const core::Session& session,
                 const core::PanelAnalysis& panel, Eigen::Index columns)
{
    if (!panel.paths)
        return;
    for (const core::WalkedPath& walked : *panel.paths) {
        if (walked.isOfBefore)
            continue;
        for (std::size_t k = 0; k < walked.path->points.size(); ++k) {
            const core::PathPoint& point = walked.path->points[k];
            text += first + QByteArray::fromStdString(session.methods[walked.method].id);
            text += ',' + QByteArray::number(qulonglong(k));
            for (const double value :
                 {point.loss, point.gradientNorm, point.alpha, point.seconds}) {
                text += ',';
                append(text, value);
            }
            // The path of a state with other columns does not lie in the space of the plane.
            const bool hasFoot = k < walked.projection->size();
            const core::Projection foot = hasFoot ? (*walked.projection)[k] : core::Projection{};
            for (const double value : {foot.p, foot.q, foot.distance}) {
                text += ',';
                if (hasFoot)
                    append(text, value);
            }
            for (const double value : point.x) {
                text += ',';
                append(text, value);
            }
            text += QByteArray(columns - point.x.size(), ',') + '\n';
        }
    }
}

} // namespace

QByteArray sliceCsv(const core::Analysis& analysis)
{
    QByteArray text = panelColumns(analysis) + "p,q,loss,alpha\n";
    for (std::size_t k = 0; k < analysis.panels.size(); ++k) {
        const core::SlicePtr& slice = analysis.panels[k].slice.value;
        if (!slice)
            continue; // a state with other columns
        if (slice->precision != core::Precision::Exact)
            return {};
        appendSlice(text, panelCells(analysis, k), *slice);
    }
    return text;
}

QByteArray pathsCsv(const core::Analysis& analysis)
{
    const core::Session& session = *analysis.request.session;
    QByteArray text =
        panelColumns(analysis) + "method,iteration,loss,gradient_norm,alpha,seconds,p,q,distance";
    Eigen::Index d = session.problem.d();
    for (const core::PanelAnalysis& panel : analysis.panels)
        if (panel.panel.frozen)
            d = std::max(d, panel.panel.frozen->d());
    for (Eigen::Index j = 0; j < d; ++j)
        text += ",x" + QByteArray::number(qlonglong(j + 1));
    text += '\n';
    for (std::size_t k = 0; k < analysis.panels.size(); ++k)
        appendPaths(text, panelCells(analysis, k), session, analysis.panels[k], d);
    return text;
}

} // namespace ui
