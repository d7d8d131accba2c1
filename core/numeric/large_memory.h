// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>

namespace core {

/// Memory for @p count numbers, not initialised. Where it is large it asks for large pages, with
/// which the processor finds its way through a matrix faster.
std::shared_ptr<double> numbersInLargePages(std::size_t count);

} // namespace core
