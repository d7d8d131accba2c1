// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QString>

namespace ui {

/// What the picture of the view called @p id shows of @p analysis, in words, for those who cannot
/// see it: "Loss from 0.035 to 12, least at (0.1, −0.4)...". Empty for a view whose content is
/// text already, or where nothing is known yet.
QString pictureWords(QStringView id, const core::Analysis& analysis);

} // namespace ui
