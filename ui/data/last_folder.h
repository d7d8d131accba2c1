// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// The folder of the last file dialog, remembered in QSettings.
QString lastFolder();
void rememberFolderOf(const QString& path);

} // namespace ui
