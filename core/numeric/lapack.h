// SPDX-License-Identifier: MIT
#pragma once

/// The LAPACK routines that core calls, as Fortran exports them: every argument by address,
/// matrices column by column. Contracts: the LAPACK Users' Guide.
extern "C" {

/// Eigenvalues, and on demand eigenvectors, of a symmetric matrix by divide and conquer.
void dsyevd_(const char* jobz, const char* uplo, const int* n, double* a, const int* lda, double* w,
             double* work, const int* lwork, int* iwork, const int* liwork, int* info);

/// Eigenvalues of [[a, b], [b, c]], the one larger in size first, and the unit eigenvector
/// (cs1, sn1) of that one; accurate to the last digits.
void dlaev2_(const double* a, const double* b, const double* c, double* rt1, double* rt2,
             double* cs1, double* sn1);

/// Bunch-Kaufman factorisation of a symmetric indefinite matrix.
void dsytrf_(const char* uplo, const int* n, double* a, const int* lda, int* ipiv, double* work,
             const int* lwork, int* info);
/// Solves with the factors of dsytrf.
void dsytrs_(const char* uplo, const int* n, const int* nrhs, const double* a, const int* lda,
             const int* ipiv, double* b, const int* ldb, int* info);
/// Reciprocal condition number from the factors of dsytrf.
void dsycon_(const char* uplo, const int* n, const double* a, const int* lda, const int* ipiv,
             const double* anorm, double* rcond, double* work, int* iwork, int* info);
}
