// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

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
/// C := C + factor A A^T in the lower triangle of the symmetric C, likewise.
void addSquare(double factor, const Eigen::Ref<const Eigen::MatrixXd>& A,
               Eigen::Ref<Eigen::MatrixXd> C);

} // namespace core
