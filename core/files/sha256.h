// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace core {

/// The SHA-256 digest of @p bytes as 64 hexadecimal digits, as sha256sum prints it.
std::string sha256(std::string_view bytes);

} // namespace core
