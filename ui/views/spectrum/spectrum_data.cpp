// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_data.h"

#include "core/spectrum/hessian_spectrum.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/plot/method_title.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr QLatin1String kPlace("place");
constexpr QLatin1String kMethod("method");
// Of the place.
constexpr QLatin1String kAtStart("start");
constexpr QLatin1String kAtEnd("end");
constexpr QLatin1String kAtCursor("cursor");

std::vector<double> descending(const Eigen::VectorXd& ascending)
{
    return {std::make_reverse_iterator(ascending.data() + ascending.size()),
            std::make_reverse_iterator(ascending.data())};
}

void fill(SpectrumData& data, const core::Spectrum& spectrum, const Eigen::VectorXd& x)
{
    data.values = descending(spectrum.values);
    data.negative = spectrum.negative;
    data.zero = spectrum.zero;
    data.positive = spectrum.positive;
    data.x = x;
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
        fill(data, *probe->spectrum, probe->x);
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

QVariantMap placeToMap(const SpectrumPlace& place, const core::Session& session)
{
    switch (place.kind) {
    case SpectrumPlace::Kind::Start:
        return {{kPlace, kAtStart}};
    case SpectrumPlace::Kind::Cursor:
        return {{kPlace, kAtCursor}};
    case SpectrumPlace::Kind::PathEnd:
        break;
    }
    if (place.method >= session.methods.size())
        return {};
    return {{kPlace, kAtEnd}, {kMethod, session.methods[place.method].colour}};
}

SpectrumPlace placeFromMap(const QVariantMap& map, const core::Session& session)
{
    const QString place = map.value(kPlace).toString();
    if (place == kAtCursor)
        return {SpectrumPlace::Kind::Cursor, 0, {}};
    const auto& methods = session.methods;
    const auto found =
        std::ranges::find(methods, map.value(kMethod).toInt(), &core::MethodChoice::colour);
    if (place == kAtEnd && found != methods.end())
        return {SpectrumPlace::Kind::PathEnd, std::size_t(found - methods.begin()), {}};
    return {};
}

int SpectrumData::sign(std::size_t k) const
{
    const auto rank = static_cast<Eigen::Index>(k);
    if (rank < positive)
        return 1;
    return rank < positive + zero ? 0 : -1;
}

SymmetricLog spectrumScale(std::span<const SpectrumData> spectra)
{
    constexpr double kDecadesBelow = 14.0; // of the largest that a logarithmic axis shows
    double largest = 0.0;
    for (const SpectrumData& data : spectra)
        for (const double value : data.values)
            largest = std::max(largest, std::abs(value));
    double smallest = largest;
    for (const SpectrumData& data : spectra)
        for (std::size_t k = 0; k < data.values.size(); ++k)
            if (data.sign(k) != 0)
                smallest = std::min(smallest, std::abs(data.values[k]));
    if (largest == 0.0)
        return {};
    const double threshold = std::max(smallest, largest * std::pow(10.0, -kDecadesBelow));
    return {std::pow(10.0, std::floor(std::log10(threshold)))};
}

SpectrumData spectrumData(const core::Analysis& analysis, std::size_t panel,
                          const SpectrumPlace& place, const core::Probe* probe)
{
    SpectrumData data;
    if (place.kind == SpectrumPlace::Kind::Cursor) {
        data = panel == analysis.lead ? atCursor(probe) : SpectrumData{};
        if (panel != analysis.lead)
            data.emptyText = translated("Only the session's own loss is looked at there.");
    } else {
        const bool atStart = place.kind == SpectrumPlace::Kind::Start;
        const core::Part<core::Spectra>& spectra = analysis.panels[panel].spectra;
        const core::Spectra none;
        const core::Spectra& all = spectra ? *spectra : none;
        const auto found = std::ranges::find_if(all, [&](const core::SpectrumAt& at) {
            return atStart ? !at.method : at.method == place.method;
        });
        if (found == all.end()) {
            data.emptyText = translated("The spectrum is being computed.");
            return data;
        }
        fill(data, found->spectrum, found->x);
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
            : translated("The loss is not defined here: %1. Click in the contour map to start "
                         "elsewhere.")
                  .arg(analysis.panels[panel].panel.mix.s > 0.0 ? QStringLiteral("α ≤ 0")
                                                                : QStringLiteral("α = 0"));
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
