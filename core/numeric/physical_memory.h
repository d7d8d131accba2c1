// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// Bytes of main memory in this machine, used or not.
double physicalMemory();

} // namespace core
