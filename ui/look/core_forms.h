// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace ui {

/// What stands around a text, or is said of it by its section in core.txt.
enum class TextKind {
    Any,
    Directions,  ///< Titles of axes, which are often names of columns.
    WithNames,   ///< Names of rows and columns are filled in.
    List,        ///< "%1 and %2", of names.
    Message,     ///< Of what was read or typed: much of it is filled in and stays as it is.
    MessageList, ///< "%7 or column %8", within a message.
};

/// @p text of core in the language of the interface, found as a whole or by its form; the same text
/// where it is not known. core_text.h and message_text.h are the doors to this.
QString inLanguage(std::string_view text, TextKind place);

} // namespace ui
