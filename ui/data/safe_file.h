// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

/// Writes @p content to @p path whole or not at all: a full disk or a crash leaves the old file.
/// A symbolic link stays a link; its target is replaced.
/// @return an empty string, or the reason in the system's own words.
QString writeFile(const QString& path, const QByteArray& content);

} // namespace ui
