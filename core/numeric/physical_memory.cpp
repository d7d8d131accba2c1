// SPDX-License-Identifier: MIT
#include "core/numeric/physical_memory.h"

#include <unistd.h>

namespace core {

double physicalMemory()
{
    return static_cast<double>(::sysconf(_SC_PHYS_PAGES)) *
           static_cast<double>(::sysconf(_SC_PAGESIZE));
}

} // namespace core
