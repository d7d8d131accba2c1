// SPDX-License-Identifier: MIT
#include "ui/data/last_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace {

const QString kFolderKey = QStringLiteral("lastFolder");

} // namespace

QString lastFolder()
{
    return QSettings().value(kFolderKey, QDir::homePath()).toString();
}

void rememberFolderOf(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

} // namespace ui
