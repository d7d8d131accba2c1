// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_data.h"

#include "core/spectrum/hessian_spectrum.h"
#include "ui/look/number_text.h"
#include "ui/views/plot/method_title.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("SpectrumView", text);
}

std::vector<double> descending(const Eigen::VectorXd& ascending)
{
    return {std::make_reverse_iterator(ascending.data() + ascending.size()),
            std::make_reverse_iterator(ascending.data())};
}

void fill(SpectrumData& data, const core::Spectrum& spectrum)
{
    data.values = descending(spectrum.values);
    data.negative = spectrum.negative;
    data.zero = spectrum.zero;
    data.positive = spectrum.positive;
}

SpectrumData atCursor(const core::Probe* probe)
{
    SpectrumData data;
    if (!probe)
        data.emptyText = translated("Point into the contour map or the surface to see the "
                                    "spectrum there.");
    else if (probe->domain == core::Domain::Wall)
        data.emptyText = translated("The loss is not defined here: α = 0.");
    else if (probe->domain == core::Domain::Hole)
        data.emptyText = translated("The loss is not defined here: α ≤ 0.");
    else if (probe->spectrum)
        fill(data, *probe->spectrum);
    return data;
}

} // namespace

std::vector<SpectrumPlace> spectrumPlaces(const core::Analysis& analysis)
{
    using Kind = SpectrumPlace::Kind;
    std::vector<SpectrumPlace> places{{Kind::Start, 0, translated("Start")}};
    for (const core::WalkedPath& walked : analysis.paths())
        if (!walked.path->points.empty())
            places.push_back({Kind::PathEnd, walked.method,
                              translated("End of %1")
                                  .arg(methodTitle(*analysis.request.session, walked.method))});
    places.push_back({Kind::Cursor, 0, translated("Cursor")});
    return places;
}

int SpectrumData::sign(std::size_t k) const
{
    const auto rank = static_cast<Eigen::Index>(k);
    if (rank < positive)
        return 1;
    return rank < positive + zero ? 0 : -1;
}

SpectrumData spectrumData(const core::Analysis& analysis, const SpectrumPlace& place,
                          const core::Probe* probe)
{
    SpectrumData data;
    if (place.kind == SpectrumPlace::Kind::Cursor) {
        data = atCursor(probe);
    } else {
        const bool atStart = place.kind == SpectrumPlace::Kind::Start;
        const auto found =
            std::ranges::find_if(analysis.spectra(), [&](const core::SpectrumAt& at) {
                return atStart ? !at.method : at.method == place.method;
            });
        if (found == analysis.spectra().end()) {
            data.emptyText = translated("The spectrum is being computed.");
            return data;
        }
        fill(data, found->spectrum);
        data.diagonal = descending(found->diagonalPart);
    }
    if (!data.values.empty() || !data.emptyText.isEmpty())
        return data;
    const core::Problem& problem = analysis.request.session->problem;
    data.emptyText =
        !core::isSpectrumFeasible(problem.n(), problem.d())
            ? translated("All eigenvalues are computed for up to %1 rows or columns; here there "
                         "are more of both.")
                  .arg(core::kMostDense)
            : translated("The loss is not defined here: α ≤ 0. Click in the contour map to start "
                         "elsewhere.");
    return data;
}

QByteArray spectrumCsv(const SpectrumData& data)
{
    QByteArray text = "index,eigenvalue,diagonal_part\n";
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        text += QByteArray::number(qulonglong(k + 1)) + ',' +
                plainNumber(data.values[k]).toLatin1() + ',';
        if (k < data.diagonal.size())
            text += plainNumber(data.diagonal[k]).toLatin1();
        text += '\n';
    }
    return text;
}

} // namespace ui
