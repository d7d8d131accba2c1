// SPDX-License-Identifier: MIT
#include "ui/views/plot/method_title.h"

#include <algorithm>

namespace ui {

QString methodTitle(const core::Session& session, std::size_t index)
{
    if (index >= session.methods.size())
        return {};
    const std::string& id = session.methods[index].id;
    const core::MethodInfo* info = core::methodById(id);
    const QString title = info
                              ? QString::fromUtf8(info->title.data(), qsizetype(info->title.size()))
                              : QString::fromStdString(id);
    const auto same = [&](const core::MethodChoice& choice) { return choice.id == id; };
    if (std::ranges::count_if(session.methods, same) < 2)
        return title;
    const auto before = std::count_if(session.methods.begin(),
                                      session.methods.begin() + std::ptrdiff_t(index), same);
    return QStringLiteral("%1 %2").arg(title).arg(before + 1);
}

} // namespace ui
