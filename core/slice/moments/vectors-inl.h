// SPDX-License-Identifier: MIT
// The vectors of double that the kernels of a slice work on, compiled once for each instruction
// set: included between foreach_target.h and HWY_BEFORE_NAMESPACE, hence the guard that opens for
// each target.
#if defined(BASIN_VECTORS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef BASIN_VECTORS_INL_H
#undef BASIN_VECTORS_INL_H
#else
#define BASIN_VECTORS_INL_H
#endif

#include <algorithm>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

const HWY_CAPPED(double, 8) kTag;
constexpr size_t kLanes = hn::MaxLanes(kTag);
using Vector = hn::Vec<decltype(kTag)>;

/// The first @p count numbers of @p from, and zeros. Not hn::MaskedLoad: without AVX2 that reads
/// whole vectors, and from aligned addresses only.
HWY_INLINE Vector loadSome(const double* from, size_t count)
{
    if (count >= kLanes)
        return hn::LoadU(kTag, from);
    HWY_ALIGN double part[kLanes] = {};
    std::copy_n(from, count, part);
    return hn::Load(kTag, part);
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
