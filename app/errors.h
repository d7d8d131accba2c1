// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace app {

/// The command line asks for something that cannot be meant; ends the program with status 2.
class UsageError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file cannot be read or written, or what it holds is refused; ends the program with status 1.
class FileError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A signal stopped the work, and what it had found is written; ends the program with the status.
struct Interrupted final {
    int status; ///< 130 or 143.
};

} // namespace app
