// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/json_place.h"
#include "core/session.h"

namespace core {

/// A session as JSON, by keys that are never changed. Names are kept only where they are given;
/// columns of the plane are named where names tell them apart.
Json sessionToJson(const Session& session);

/// The session at @p place, valid. Throws JsonError for anything that is missing, not known, or
/// not what it must be.
Session sessionFromJson(const JsonPlace& place);

// Parts of it, which other files and commands have too.
Json problemToJson(const Problem& problem);
/// The problem at @p place, valid; its loss is the combined one where it has none.
Problem problemFromJson(const JsonPlace& place);
Json sliceToJson(const Session& session);
/// @p problem is the one that the slice is of.
SliceSettings sliceFromJson(const JsonPlace& place, const Problem& problem);
Json methodToJson(const MethodChoice& choice);
MethodChoice methodFromJson(const JsonPlace& place);

} // namespace core
