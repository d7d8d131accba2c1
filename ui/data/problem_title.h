// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace core {
struct RandomProblem;
}

namespace ui {

/// The title of a problem from the clipboard, as sessions keep it: in English, whatever language
/// the window speaks, so that a session can change hands.
std::string pastedTitle();

/// The same for one that was drawn by @p recipe.
std::string randomTitle(const core::RandomProblem& recipe);

/// @p title of a session as the window shows it: those above in the language of the interface, all
/// others as they are.
QString shownTitle(std::string_view title);

} // namespace ui
