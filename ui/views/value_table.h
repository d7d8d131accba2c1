// SPDX-License-Identifier: MIT
#pragma once

class QTableView;

namespace ui {

/// Gives @p table the look that tables of numbers have in all views: read only, without a frame,
/// small figures of one width; the context menu is that of the view. Names of rows take at most
/// @p nameWidth pixels, columns share the rest.
void lookLikeValues(QTableView& table, int nameWidth);

} // namespace ui
