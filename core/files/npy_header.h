// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <Eigen/Core>

#include <cstddef>
#include <string_view>

namespace core {

/// What the numbers of an array file are.
enum class NpyKind {
    Real,     ///< Half, single or double precision.
    Signed,   ///< Whole numbers.
    Unsigned, ///< Whole numbers that are not negative.
    Bool,     ///< A byte that is 0 or not.
};

/// What stands before the numbers of a NumPy array file that readNpy() can read.
struct NpyHeader {
    std::size_t offset = 0; ///< Of the first number, in bytes.
    NpyKind kind = NpyKind::Real;
    std::size_t bytesEach = 8; ///< 1, 2, 4 or 8.
    bool bigEndian = false;
    bool fortranOrder = false; ///< Column after column.
    Eigen::Index rows = 0;     ///< At least 1.
    Eigen::Index columns = 0;  ///< At least 1; 1 for an array of one dimension.
};

/// True if @p bytes start like a NumPy array file.
bool isNpy(std::string_view bytes);

/// Reads the header and checks that the numbers it announces are there. Errors start with
/// @p name.
Result<NpyHeader> readNpyHeader(std::string_view bytes, std::string_view name);

} // namespace core
