// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace ui {

/// What core gives in UTF-8 that is not translated: ids, keys, formulas. For words see core_text.h.
inline QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace ui
