// SPDX-License-Identifier: MIT
#include "core/numeric/blas.h"

#include <cblas.h>

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

int strideOf(const ConstRef& A)
{
    return static_cast<int>(A.outerStride());
}

void gemm(CBLAS_TRANSPOSE transposeA, const ConstRef& A, const ConstRef& B,
          Eigen::Ref<Eigen::MatrixXd> C)
{
    [[maybe_unused]] const bool isTransposed = transposeA == CblasTrans;
    assert((isTransposed ? A.rows() : A.cols()) == B.rows() && B.cols() == C.cols());
    assert((isTransposed ? A.cols() : A.rows()) == C.rows());
    keepBlasOnOneThread();
    cblas_dgemm(CblasColMajor, transposeA, CblasNoTrans, static_cast<int>(C.rows()),
                static_cast<int>(C.cols()), static_cast<int>(B.rows()), 1.0, A.data(), strideOf(A),
                B.data(), strideOf(B), 0.0, C.data(), strideOf(C));
}

} // namespace

void multiply(const ConstRef& A, const ConstRef& B, Eigen::Ref<Eigen::MatrixXd> C)
{
    gemm(CblasNoTrans, A, B, C);
}

void multiplyTransposed(const ConstRef& A, const ConstRef& B, Eigen::Ref<Eigen::MatrixXd> C)
{
    gemm(CblasTrans, A, B, C);
}

void addSquare(double factor, const ConstRef& A, Eigen::Ref<Eigen::MatrixXd> C)
{
    assert(A.rows() == C.rows() && C.rows() == C.cols());
    keepBlasOnOneThread();
    cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, static_cast<int>(C.rows()),
                static_cast<int>(A.cols()), factor, A.data(), strideOf(A), 1.0, C.data(),
                strideOf(C));
}

} // namespace core
