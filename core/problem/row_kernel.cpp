// SPDX-License-Identifier: MIT
#include "core/problem/row_kernel.h"

// Everything between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE is compiled once for each
// instruction set; the table at the end picks one of them when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/problem/row_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

const hn::ScalableTag<double> kTag;
using Vector = hn::Vec<decltype(kTag)>;

/// Rows taken together: they share the loads of x and of the sum, and hide each other's latency.
constexpr size_t kTogether = 4;

/// out[r] = row r . x for Count rows that lie one after the other.
template <size_t Count>
HWY_INLINE void dots(const double* HWY_RESTRICT row, size_t columns, const double* HWY_RESTRICT x,
                     double* HWY_RESTRICT out)
{
    const size_t lanes = hn::Lanes(kTag);
    Vector sums[Count];
    for (size_t r = 0; r < Count; ++r)
        sums[r] = hn::Zero(kTag);
    size_t j = 0;
    for (; j + lanes <= columns; j += lanes) {
        const Vector factor = hn::LoadU(kTag, x + j);
        for (size_t r = 0; r < Count; ++r)
            sums[r] = hn::MulAdd(hn::LoadU(kTag, row + r * columns + j), factor, sums[r]);
    }
    for (size_t r = 0; r < Count; ++r)
        out[r] = hn::GetLane(hn::SumOfLanes(kTag, sums[r]));
    for (; j < columns; ++j) {
        for (size_t r = 0; r < Count; ++r)
            out[r] += row[r * columns + j] * x[j];
    }
}

/// sum += y[r] row r for Count rows that lie one after the other.
template <size_t Count>
HWY_INLINE void add(const double* HWY_RESTRICT row, size_t columns, const double* HWY_RESTRICT y,
                    double* HWY_RESTRICT sum)
{
    const size_t lanes = hn::Lanes(kTag);
    Vector factors[Count];
    for (size_t r = 0; r < Count; ++r)
        factors[r] = hn::Set(kTag, y[r]);
    size_t j = 0;
    for (; j + lanes <= columns; j += lanes) {
        Vector total = hn::LoadU(kTag, sum + j);
        for (size_t r = 0; r < Count; ++r)
            total = hn::MulAdd(hn::LoadU(kTag, row + r * columns + j), factors[r], total);
        hn::StoreU(total, kTag, sum + j);
    }
    for (; j < columns; ++j) {
        for (size_t r = 0; r < Count; ++r)
            sum[j] += row[r * columns + j] * y[r];
    }
}

void dotRowsHere(const RowRange& range, const double* x, double* out)
{
    size_t k = 0;
    for (; k + kTogether <= range.rows; k += kTogether)
        dots<kTogether>(range.first + k * range.columns, range.columns, x, out + k);
    for (; k < range.rows; ++k)
        dots<1>(range.first + k * range.columns, range.columns, x, out + k);
}

void addRowsHere(const RowRange& range, const double* y, double* sum)
{
    size_t k = 0;
    for (; k + kTogether <= range.rows; k += kTogether)
        add<kTogether>(range.first + k * range.columns, range.columns, y + k, sum);
    for (; k < range.rows; ++k)
        add<1>(range.first + k * range.columns, range.columns, y + k, sum);
}

template <size_t Count>
HWY_INLINE void addTimesDots(const double* row, size_t columns, const double* weights,
                             const double* x, double* sum)
{
    double products[Count];
    dots<Count>(row, columns, x, products);
    for (size_t r = 0; r < Count; ++r)
        products[r] *= weights[r];
    add<Count>(row, columns, products, sum);
}

void addRowsTimesDotsHere(const RowRange& range, const double* weights, const double* x,
                          double* sum)
{
    size_t k = 0;
    for (; k + kTogether <= range.rows; k += kTogether)
        addTimesDots<kTogether>(range.first + k * range.columns, range.columns, weights + k, x,
                                sum);
    for (; k < range.rows; ++k)
        addTimesDots<1>(range.first + k * range.columns, range.columns, weights + k, x, sum);
}

} // namespace core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace core {

HWY_EXPORT(dotRowsHere);
HWY_EXPORT(addRowsHere);
HWY_EXPORT(addRowsTimesDotsHere);

void dotRows(const RowRange& range, const double* x, double* out)
{
    HWY_DYNAMIC_DISPATCH(dotRowsHere)(range, x, out);
}

void addRows(const RowRange& range, const double* y, double* sum)
{
    HWY_DYNAMIC_DISPATCH(addRowsHere)(range, y, sum);
}

void addRowsTimesDots(const RowRange& range, const double* weights, const double* x, double* sum)
{
    HWY_DYNAMIC_DISPATCH(addRowsTimesDotsHere)(range, weights, x, sum);
}

} // namespace core
#endif
