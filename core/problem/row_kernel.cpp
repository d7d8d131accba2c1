// SPDX-License-Identifier: MIT
#include "core/problem/row_kernel.h"

// Everything between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE is compiled once for each
// instruction set; the table at the end picks one of them when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/problem/row_kernel.cpp"
#include <hwy/cache_control.h>
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace core::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

const hn::ScalableTag<double> kTag;
using Vector = hn::Vec<decltype(kTag)>;

/// Rows taken together: they share the loads of x and of the sum, and hide each other's latency.
constexpr size_t kTogether = 4;
constexpr size_t kLine = 8; ///< Numbers in a line of the cache.

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

/// The same for Sums columns of y, stride apart, into Sums vectors. Meanwhile the rows at @p next
/// come into the cache, unless that is null.
template <size_t Count, size_t Sums>
HWY_INLINE void addToSums(const double* HWY_RESTRICT row, size_t columns,
                          const double* HWY_RESTRICT y, size_t stride, double* HWY_RESTRICT sums,
                          const double* next)
{
    const size_t lanes = hn::Lanes(kTag);
    Vector factors[Sums][Count];
    for (size_t c = 0; c < Sums; ++c)
        for (size_t r = 0; r < Count; ++r)
            factors[c][r] = hn::Set(kTag, y[c * stride + r]);
    size_t j = 0;
    for (; j + lanes <= columns; j += lanes) {
        Vector entries[Count];
        for (size_t r = 0; r < Count; ++r) {
            entries[r] = hn::LoadU(kTag, row + r * columns + j);
            if (next && j % kLine < lanes)
                hwy::Prefetch(next + r * columns + j);
        }
        for (size_t c = 0; c < Sums; ++c) {
            Vector total = hn::LoadU(kTag, sums + c * columns + j);
            for (size_t r = 0; r < Count; ++r)
                total = hn::MulAdd(entries[r], factors[c][r], total);
            hn::StoreU(total, kTag, sums + c * columns + j);
        }
    }
    for (; j < columns; ++j)
        for (size_t c = 0; c < Sums; ++c)
            for (size_t r = 0; r < Count; ++r)
                sums[c * columns + j] += row[r * columns + j] * y[c * stride + r];
}

template <size_t Sums>
HWY_INLINE void addRowsTo(const RowRange& range, const double* y, double* sums, const double* next)
{
    const auto after = [&](size_t k) { return next ? next + k * range.columns : nullptr; };
    size_t k = 0;
    for (; k + kTogether <= range.rows; k += kTogether)
        addToSums<kTogether, Sums>(range.first + k * range.columns, range.columns, y + k,
                                   range.rows, sums, after(k));
    for (; k < range.rows; ++k)
        addToSums<1, Sums>(range.first + k * range.columns, range.columns, y + k, range.rows, sums,
                           after(k));
}

void addRowsToSumsHere(const RowRange& range, const double* y, size_t count, double* sums,
                       const double* next)
{
    for (; count >= 3; count -= 3, y += 3 * range.rows, sums += 3 * range.columns) {
        addRowsTo<3>(range, y, sums, next);
        next = nullptr;
    }
    for (; count > 0; --count, y += range.rows, sums += range.columns) {
        addRowsTo<1>(range, y, sums, next);
        next = nullptr;
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
HWY_EXPORT(addRowsToSumsHere);
HWY_EXPORT(addRowsTimesDotsHere);

void dotRows(const RowRange& range, const double* x, double* out)
{
    HWY_DYNAMIC_DISPATCH(dotRowsHere)(range, x, out);
}

void addRows(const RowRange& range, const double* y, double* sum)
{
    HWY_DYNAMIC_DISPATCH(addRowsHere)(range, y, sum);
}

void addRowsToSums(const RowRange& range, const double* y, std::size_t count, double* sums,
                   const double* next)
{
    HWY_DYNAMIC_DISPATCH(addRowsToSumsHere)(range, y, count, sums, next);
}

void addRowsTimesDots(const RowRange& range, const double* weights, const double* x, double* sum)
{
    HWY_DYNAMIC_DISPATCH(addRowsTimesDotsHere)(range, weights, x, sum);
}

} // namespace core
#endif
