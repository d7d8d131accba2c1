// SPDX-License-Identifier: MIT
#pragma once

/// The BLAS routines that core calls, as Fortran exports them: every argument by address, matrices
/// column by column. Contracts: the BLAS Technical Forum Standard.
extern "C" {

/// C := alpha A A^T + beta C (trans 'N', A is n x k) on one triangle of the symmetric n x n C.
void dsyrk_(const char* uplo, const char* trans, const int* n, const int* k, const double* alpha,
            const double* a, const int* lda, const double* beta, double* c, const int* ldc);
}

namespace core {

/// Takes BLAS's own threads out of play, for good: the outer loops are the parallel ones
/// (parallel.h), and only so do results not depend on the number of threads. Does nothing with a
/// BLAS that has no threads of its own. Cheap to call again.
void keepBlasOnOneThread();

} // namespace core
