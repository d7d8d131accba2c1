// SPDX-License-Identifier: MIT
#include "ui/views/plot/method_title.h"

#include "ui/look/core_text.h"

#include <algorithm>

namespace ui {

QString methodTitle(const core::Session& session, std::size_t index)
{
    if (index >= session.methods.size())
        return {};
    const std::string name = core::methodTitle(session.methods[index]);
    const QString title = coreText(name);
    const auto same = [&](const core::MethodChoice& choice) {
        return core::methodTitle(choice) == name;
    };
    if (std::ranges::count_if(session.methods, same) < 2)
        return title;
    const auto before = std::count_if(session.methods.begin(),
                                      session.methods.begin() + std::ptrdiff_t(index), same);
    return QStringLiteral("%1 %2").arg(title).arg(before + 1);
}

} // namespace ui
