// SPDX-License-Identifier: MIT
#pragma once

#include <lapacke.h>

extern "C" {

/// Eigenvalues of [[a, b], [b, c]], the one larger in size first, and the unit eigenvector
/// (cs1, sn1) of that one; accurate to the last digits. An auxiliary routine of LAPACK, for which
/// LAPACKE has no function. Contract: the LAPACK Users' Guide.
void dlaev2_(const double* a, const double* b, const double* c, double* rt1, double* rt2,
             double* cs1, double* sn1);
}
