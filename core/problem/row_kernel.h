// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace core {

/// Rows of a matrix in memory, one after the other.
struct RowRange {
    const double* first = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
};

// The inner loops of products with A, compiled for several instruction sets; the best one that
// the processor has is chosen when the program runs. One pass over the rows each.

/// out[k] = row k . x for all rows.
void dotRows(const RowRange& range, const double* x, double* out);

/// sum += y[k] row k over all rows; sum has size columns.
void addRows(const RowRange& range, const double* y, double* sum);

/// sums + c * columns += y[c * range.rows + k] row k over all rows, for c = 0 .. count - 1: several
/// sums for the price of one reading.
/// @param next  of as many numbers as the range has: what is read after it, and is fetched into the
///              cache meanwhile. Null where that is nothing.
void addRowsToSums(const RowRange& range, const double* y, std::size_t count, double* sums,
                   const double* next);

/// sum += weights[k] (row k . x) row k over all rows: two products for the price of one reading.
void addRowsTimesDots(const RowRange& range, const double* weights, const double* x, double* sum);

} // namespace core
