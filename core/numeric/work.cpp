// SPDX-License-Identifier: MIT
#include "core/numeric/work.h"

#include <utility>

namespace core {

namespace {

thread_local WorkMeter* current = nullptr;

} // namespace

WorkMeter::WorkMeter()
    : m_outer(std::exchange(current, this))
{
}

WorkMeter::~WorkMeter()
{
    current = m_outer;
}

void chargeWork(double passes, double multiplyAdds)
{
    if (current)
        current->m_work += {passes, multiplyAdds};
}

} // namespace core
