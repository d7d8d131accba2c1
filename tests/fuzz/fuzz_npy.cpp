// SPDX-License-Identifier: MIT
// NumPy arrays: a matrix of which every number can be read, or a reason.
#include "core/files/npy.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::shared_ptr<char[]> copy(new char[size + 1]);
    std::memcpy(copy.get(), data, size);
    const core::FileBytes file{std::shared_ptr<const char>(copy, copy.get()), size};
    const auto read = core::parseNpy(file, "f");
    if (!read) {
        if (read.error().message.empty())
            std::abort();
        return 0;
    }
    const core::DesignMatrix& A = read.value();
    volatile double sum = 0.0; // every number can be read
    for (Eigen::Index k = 0; k < A.blockCount(); ++k)
        sum = sum + A.block(k).sum();
    return 0;
}
