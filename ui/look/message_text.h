// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>

#include <string_view>

namespace ui {

/// What core says of a file, a command or a lesson, in the language of the interface: a refusal
/// such as "a.csv:3: column 2 (x1): not a number, found "abc"; write a number or remove the row",
/// or how a table was understood.
///
/// Names of files and columns in it, numbers and what was found stay as they are, whatever words
/// they have: resources/translations/core.txt says which parts of a message are texts of core.
///
/// @param message  UTF-8, as core gave it.
/// @return         the same text where the interface speaks English or the message is not known.
QString messageText(std::string_view message);

/// The same for why there is no result.
QString errorText(const core::Error& error);

} // namespace ui
