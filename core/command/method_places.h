// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "core/files/json_place.h"
#include "core/solve/method.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace core {

/// The place of a method that is given by its id, by its id and the number of its colour where
/// several have it, as in "newton#3", or by its number in the list, from 1. Throws JsonError where
/// there is none, and where an id alone is that of several.
std::size_t methodAt(const JsonPlace& place, std::span<const MethodChoice> methods);

/// The command @p id about the method at @p place of @p methods. It names the method, so that it
/// means the same one when others come or go before it. @pre place is in range.
Command commandAbout(std::span<const MethodChoice> methods, std::size_t place, std::string_view id);

} // namespace core
