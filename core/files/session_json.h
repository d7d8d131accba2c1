// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/data_reference.h"
#include "core/files/json_place.h"
#include "core/session.h"

namespace core {

/// A session as JSON, by keys that are never changed. Names are kept only where they are given;
/// columns of the plane are named where names tell them apart.
/// @param data  stands in place of A, b and the names, if it is not null.
Json sessionToJson(const Session& session, const DataReference* data = nullptr);

/// The session at @p place, valid. Throws JsonError for anything that is missing, not known, or
/// not what it must be.
/// @param readData  for a problem that refers to files; without it one is refused.
Session sessionFromJson(const JsonPlace& place, const ReadData& readData = {});

// Parts of it, which other files and commands have too.
Json problemToJson(const Problem& problem, const DataReference* data = nullptr);
/// The problem at @p place, valid; its loss is the combined one where it has none.
Problem problemFromJson(const JsonPlace& place, const ReadData& readData = {});
Json sliceToJson(const Session& session);
/// @p problem is the one that the slice is of.
SliceSettings sliceFromJson(const JsonPlace& place, const Problem& problem);
Json methodToJson(const MethodChoice& choice);
MethodChoice methodFromJson(const JsonPlace& place);

} // namespace core
