// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"

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

} // namespace

QByteArray sliceCsv(const core::Analysis& analysis)
{
    const core::Slice& slice = *analysis.slice();
    if (slice.precision != core::Precision::Exact)
        return {};
    QByteArray text("p,q,loss,alpha\n");
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j) {
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
    return text;
}

QByteArray pathsCsv(const core::Analysis& analysis)
{
    const core::Session& session = *analysis.request.session;
    QByteArray text("method,iteration,loss,gradient_norm,alpha,seconds,p,q,distance");
    for (Eigen::Index j = 0; j < session.problem.d(); ++j)
        text += ",x" + QByteArray::number(qlonglong(j + 1));
    text += '\n';
    for (const core::WalkedPath& walked : analysis.paths()) {
        if (walked.isOfBefore)
            continue;
        for (std::size_t k = 0; k < walked.path->points.size(); ++k) {
            const core::PathPoint& point = walked.path->points[k];
            const core::Projection& foot = (*walked.projection)[k];
            text += QByteArray::fromStdString(session.methods[walked.method].id);
            text += ',' + QByteArray::number(qulonglong(k));
            for (const double value : {point.loss, point.gradientNorm, point.alpha, point.seconds,
                                       foot.p, foot.q, foot.distance}) {
                text += ',';
                append(text, value);
            }
            for (const double value : point.x) {
                text += ',';
                append(text, value);
            }
            text += '\n';
        }
    }
    return text;
}

} // namespace ui
