// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace core {

/// A library that the program stands on, with its version as the library writes it.
struct LibraryVersion {
    std::string name;    ///< "Eigen".
    std::string version; ///< "3.4.0"; of a library that is linked at run time, the one that is.
};

/// The libraries that core uses. BLAS is named after what stands behind it at run time, as far as
/// that can be asked: "OpenBLAS", with its kernel; otherwise it is left out.
std::vector<LibraryVersion> libraryVersions();

} // namespace core
