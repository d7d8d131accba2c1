// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/cell_look.h"

#include <string>
#include <string_view>

namespace core {

/// Why a cell is no number, with the text found and what to do about it:
/// `missing number, found "NA"; remove the row or fill it in`. @pre it does not look like Number.
std::string refusal(std::string_view text, NumberStyle style);

} // namespace core
