// SPDX-License-Identifier: MIT
#include "ui/look/message_text.h"

#include "ui/look/core_forms.h"

namespace ui {

QString messageText(std::string_view message)
{
    return inLanguage(message, TextKind::Message);
}

QString errorText(const core::Error& error)
{
    return messageText(error.message);
}

} // namespace ui
