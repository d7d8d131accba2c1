// SPDX-License-Identifier: MIT
#include "core/blas.h"

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

} // namespace core
