// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"

#include <QString>

namespace ui {

/// The statement of the problem of @p session for a LaTeX text: the loss, and its s, r, w, n and d;
/// A, b and a w of several numbers in full where A has at most 10 rows and 10 columns, else b by
/// its sum. Every number is written so that it reads back to the same double. It needs amsmath, and
/// stands between paragraphs as it is or by \input{FILE}.
QString problemLatex(const core::Session& session);

} // namespace ui
