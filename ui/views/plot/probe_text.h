// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/probe_place.h"

#include <QString>

namespace ui {

/// Which point a probe is of, in words: "at the cursor", "at iterate 12 of Newton", "at the start".
QString probeText(const core::Analysis& analysis, const ProbePlace& place);

} // namespace ui
