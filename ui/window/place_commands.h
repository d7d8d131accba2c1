// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

class Document;
class ViewState;

/// Does what PlaceWishes of @p state asks for: as commands on @p document, which can be undone.
/// Both live as long as each other.
void followPlaceWishes(Document& document, ViewState& state);

} // namespace ui
