// SPDX-License-Identifier: MIT
#include "core/numeric/large_memory.h"

#include <sys/mman.h>

#include <new>

namespace core {

namespace {

constexpr std::size_t kPage = std::size_t{2} << 20;

} // namespace

std::shared_ptr<double> numbersInLargePages(std::size_t count)
{
    const std::size_t bytes = count * sizeof(double);
    if (bytes < 2 * kPage) {
        const auto few = std::make_shared_for_overwrite<double[]>(count);
        return {few, few.get()};
    }
    const std::size_t whole = (bytes + kPage - 1) / kPage * kPage;
    void* memory = ::operator new(whole, std::align_val_t(kPage));
    ::madvise(memory, whole, MADV_HUGEPAGE); // a wish: without them it is only slower
    return {static_cast<double*>(memory),
            [](double* numbers) { ::operator delete(numbers, std::align_val_t(kPage)); }};
}

} // namespace core
