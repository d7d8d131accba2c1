// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace ui {

/// What core says, in the language of the interface: a title, a sentence, "converged".
///
/// core knows no Qt, and composes its texts in English with numbers and names in them. The window
/// passes through this what it shows of them: a text is looked up as it is, and otherwise as one of
/// the forms of resources/translations/core.txt ("b sums to %1, not to 1"), what is filled in being
/// treated in the same way.
///
/// @param text  UTF-8, as core gave it; not what files and commands call by an id.
/// @return      the same text where the interface speaks English or the text is not known: that of
///              a file, a name that the user has given.
QString coreText(std::string_view text);

/// The same for the title of an axis of the plane, which may be the name of a column, "time" or
/// "start": what core does not call a direction stays as it is.
QString directionText(std::string_view label);

} // namespace ui
