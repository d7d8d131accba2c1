// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

/// The BLAS routines that core calls, as Fortran exports them: every argument by address, matrices
/// column by column. Contracts: the BLAS Technical Forum Standard.
extern "C" {

/// C := alpha A A^T + beta C (trans 'N', A is n x k) on one triangle of the symmetric n x n C.
void dsyrk_(const char* uplo, const char* trans, const int* n, const int* k, const double* alpha,
            const double* a, const int* lda, const double* beta, double* c, const int* ldc);

/// C := alpha op(A) op(B) + beta C (trans 'N' or 'T'); op(A) is m x k, op(B) k x n, C m x n.
void dgemm_(const char* transA, const char* transB, const int* m, const int* n, const int* k,
            const double* alpha, const double* a, const int* lda, const double* b, const int* ldb,
            const double* beta, double* c, const int* ldc);
}

namespace core {

/// Takes BLAS's own threads out of play, for good: the outer loops are the parallel ones
/// (parallel.h), and only so do results not depend on the number of threads. Does nothing with a
/// BLAS that has no threads of its own. Cheap to call again.
void keepBlasOnOneThread();

/// C := A B on the calling thread, at the speed of the processor whatever instruction set Eigen
/// was compiled for. @pre the shapes fit, and C overlaps neither A nor B (asserted: the former).
void multiply(const Eigen::Ref<const Eigen::MatrixXd>& A,
              const Eigen::Ref<const Eigen::MatrixXd>& B, Eigen::Ref<Eigen::MatrixXd> C);
/// C := A^T B, likewise.
void multiplyTransposed(const Eigen::Ref<const Eigen::MatrixXd>& A,
                        const Eigen::Ref<const Eigen::MatrixXd>& B, Eigen::Ref<Eigen::MatrixXd> C);

} // namespace core
