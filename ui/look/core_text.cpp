// SPDX-License-Identifier: MIT
#include "ui/look/core_text.h"

#include "ui/look/core_forms.h"

namespace ui {

QString coreText(std::string_view text)
{
    return inLanguage(text, TextKind::Any);
}

QString directionText(std::string_view label)
{
    return inLanguage(label, TextKind::Directions);
}

} // namespace ui
