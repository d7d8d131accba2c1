// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace ui {

/// Writes @p content to @p path whole or not at all: a full disk or a crash leaves the old file.
/// A symbolic link stays a link; its target is replaced.
/// @return an empty string, or the reason in the system's own words.
QString writeFile(const QString& path, const QByteArray& content);

/// The same with a content that takes a while to make. It is made and written by a thread of its
/// own while the window goes on painting and takes no clicks and keys.
/// @param content  touches nothing that belongs to the window; may throw. Where it is empty nothing
///                 is written, for a reason that says so.
QString writeInBackground(const QString& path, const std::function<QByteArray()>& content);
/// Whether writeInBackground() is under way: a window must not go then.
bool isWritingInBackground();

} // namespace ui
