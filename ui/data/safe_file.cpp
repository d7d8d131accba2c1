// SPDX-License-Identifier: MIT
#include "ui/data/safe_file.h"

#include "core/files/safe_file.h"

#include <QFile>

#include <string_view>

namespace ui {

QString writeFile(const QString& path, const QByteArray& content)
{
    return QString::fromStdString(core::writeFile(
        QFile::encodeName(path).toStdString(),
        std::string_view(content.constData(), static_cast<std::size_t>(content.size()))));
}

} // namespace ui
