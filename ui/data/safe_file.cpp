// SPDX-License-Identifier: MIT
#include "ui/data/safe_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

namespace ui {

QString writeFile(const QString& path, const QByteArray& content)
{
    // QSaveFile renames over its target, which would turn a link into a file.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    QSaveFile file(canonical.isEmpty() ? path : canonical);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // On a full disk QSaveFile::write may take a part of the data and call it "Unknown error".
    qint64 written = 0;
    while (written < content.size()) {
        errno = 0;
        const qint64 more = file.write(content.constData() + written, content.size() - written);
        if (more <= 0)
            return errno != 0 ? QString::fromLocal8Bit(std::strerror(errno)) : file.errorString();
        written += more;
    }
    errno = 0;
    if (!file.commit())
        return errno != 0 ? QString::fromLocal8Bit(std::strerror(errno)) : file.errorString();
    return {};
}

} // namespace ui
