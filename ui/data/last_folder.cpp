// SPDX-License-Identifier: MIT
#include "ui/data/last_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace {

const QString kKey = QStringLiteral("lastFolder");

} // namespace

QString lastFolder()
{
    return QSettings().value(kKey, QDir::homePath()).toString();
}

void rememberFolderOf(const QString& path)
{
    QSettings().setValue(kKey, QFileInfo(path).absolutePath());
}

} // namespace ui
