// SPDX-License-Identifier: MIT
#include "core/numeric/blas.h"

#include <cassert>

// OpenBLAS only: null with any other BLAS.
extern "C" [[gnu::weak]] void openblas_set_num_threads(int count);

namespace core {

void keepBlasOnOneThread()
{
    [[maybe_unused]] static const bool once = [] {
        if (openblas_set_num_threads)
            openblas_set_num_threads(1);
        return true;
    }();
}

namespace {

using ConstRef = Eigen::Ref<const Eigen::MatrixXd>;

void gemm(char transA, const ConstRef& A, const ConstRef& B, Eigen::Ref<Eigen::MatrixXd> C)
{
    [[maybe_unused]] const bool transposed = transA == 'T';
    assert((transposed ? A.rows() : A.cols()) == B.rows() && B.cols() == C.cols());
    assert((transposed ? A.cols() : A.rows()) == C.rows());
    keepBlasOnOneThread();
    const auto size = [](Eigen::Index count) { return static_cast<int>(count); };
    const int m = size(C.rows());
    const int n = size(C.cols());
    const int k = size(B.rows());
    const int strideA = size(A.outerStride());
    const int strideB = size(B.outerStride());
    const int strideC = size(C.outerStride());
    const char plain = 'N';
    const double one = 1.0;
    const double zero = 0.0;
    dgemm_(&transA, &plain, &m, &n, &k, &one, A.data(), &strideA, B.data(), &strideB, &zero,
           C.data(), &strideC);
}

} // namespace

void multiply(const ConstRef& A, const ConstRef& B, Eigen::Ref<Eigen::MatrixXd> C)
{
    gemm('N', A, B, C);
}

void multiplyTransposed(const ConstRef& A, const ConstRef& B, Eigen::Ref<Eigen::MatrixXd> C)
{
    gemm('T', A, B, C);
}

} // namespace core
