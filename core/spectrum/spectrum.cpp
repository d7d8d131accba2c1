// SPDX-License-Identifier: MIT
#include "core/spectrum/spectrum.h"

#include "core/numeric/lapack.h"
#include "core/numeric/symmetric_two.h"

#include <cassert>
#include <limits>

namespace core {

namespace {

/// Values into the vector, eigenvectors (if asked for) over the matrix; false if LAPACK fails.
bool decompose(Eigen::MatrixXd& H, Eigen::VectorXd& values, Eigenvectors which)
{
    const char job = which == Eigenvectors::Yes ? 'V' : 'N';
    const int d = static_cast<int>(H.rows());
    return LAPACKE_dsyevd(LAPACK_COL_MAJOR, job, 'L', d, H.data(), d, values.data()) == 0;
}

/// The same for 2 x 2.
void decomposeTwo(Eigen::MatrixXd& H, Eigen::VectorXd& values)
{
    const SymmetricTwo eigen = eigenOfTwo(H(0, 0), H(1, 0), H(1, 1));
    values = eigen.values;
    H = eigen.vectors;
}

void countSigns(Spectrum& spectrum)
{
    const double doubt = static_cast<double>(spectrum.values.size()) *
                         std::numeric_limits<double>::epsilon() *
                         spectrum.values.lpNorm<Eigen::Infinity>();
    spectrum.negative = (spectrum.values.array() < -doubt).count();
    spectrum.positive = (spectrum.values.array() > doubt).count();
    spectrum.zero = spectrum.values.size() - spectrum.negative - spectrum.positive;
}

} // namespace

Spectrum denseSpectrum(const Eigen::Ref<const Eigen::MatrixXd>& H, Eigenvectors which)
{
    assert(H.rows() == H.cols());
    Spectrum spectrum;
    Eigen::MatrixXd work = H.triangularView<Eigen::Lower>();
    if (H.rows() == 0 || !work.allFinite())
        return spectrum;

    Eigen::VectorXd values(H.rows());
    if (H.rows() == 2)
        decomposeTwo(work, values);
    else if (!decompose(work, values, which))
        return spectrum;
    spectrum.values = std::move(values);
    if (which == Eigenvectors::Yes)
        spectrum.vectors = std::move(work);
    countSigns(spectrum);
    return spectrum;
}

} // namespace core
