// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/path_spectra_data.h"

#include "core/spectrum/hessian_spectrum.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/method_title.h"

namespace ui {

namespace {

using Eigen::Index;

} // namespace

PathSpectraData pathSpectraData(const core::Analysis& analysis)
{
    PathSpectraData data;
    const core::Problem& problem = analysis.request.session->problem;
    if (analysis.along && analysis.along->method < analysis.request.session->methods.size()) {
        data.spectra = analysis.along.value;
        data.method = methodTitle(*analysis.request.session, data.spectra->method);
    } else if (!core::isSpectrumFeasible(problem.n(), problem.d())) {
        data.emptyText = translated("All eigenvalues are computed for up to %1 rows or columns; "
                                    "here there are more of both.")
                             .arg(core::kMostDense);
    } else if (analysis.arePathsCurrent() && analysis.paths().empty()) {
        data.emptyText = translated("No method has walked. Switch one on.");
    } else {
        data.emptyText = analysis.studied ? translated("There is no path here.")
                                          : translated("The spectra are being computed.");
    }
    return data;
}

QByteArray pathSpectraCsv(const PathSpectraData& data)
{
    if (!data.spectra)
        return {};
    const core::SpectrumAlong& along = data.spectra->along;
    QByteArray text = "iteration,negative";
    for (Index j = 1; j <= along.values.rows(); ++j)
        text += ",lambda" + QByteArray::number(qlonglong(j));
    text += '\n';
    for (Index k = 0; k < along.values.cols(); ++k) {
        text += QByteArray::number(data.spectra->iterations[std::size_t(k)]) + ',' +
                QByteArray::number(qlonglong(along.negative[std::size_t(k)]));
        for (Index j = 0; j < along.values.rows(); ++j)
            text += ',' + plainNumber(along.values(j, k)).toLatin1();
        text += '\n';
    }
    return text;
}

QString columnText(const PathSpectraData& data, Index k)
{
    const core::SpectrumAlong& along = data.spectra->along;
    const int iteration = data.spectra->iterations[std::size_t(k)];
    if (along.negative[std::size_t(k)] < 0)
        return translated("Iteration %1: there is no Hessian").arg(iteration);
    return translated("Iteration %1: λ from %2 to %3, %4 of %5 negative")
        .arg(iteration)
        .arg(numberText(along.values(0, k)), numberText(along.values(along.values.rows() - 1, k)))
        .arg(along.negative[std::size_t(k)])
        .arg(along.values.rows());
}

} // namespace ui
