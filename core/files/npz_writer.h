// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/design_matrix.h"
#include "core/result.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// A NumPy archive in the making, which numpy.load() reads: arrays by name. The same arrays give
/// the same bytes.
class NpzWriter final {
public:
    /// A matrix, shape (rows, columns), in double precision.
    void add(std::string_view name, const RowMajorMatrix& values);
    /// A vector, shape (size,).
    void add(std::string_view name, const Eigen::VectorXd& values);
    /// Texts in UTF-8, shape (size,); of whatever length.
    void add(std::string_view name, const std::vector<std::string>& texts);

    /// The archive. The error is the reason of the library, such as no memory.
    Result<std::string> bytes() const;

private:
    std::vector<std::pair<std::string, std::string>> m_members; ///< Name and content of a file.
};

} // namespace core
