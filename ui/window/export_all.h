// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/figure_maker.h"

#include <span>
#include <vector>

namespace ui {

/// The file that a view is to be written to.
struct FileOfView {
    const ViewInfo* info;
    QString path;
    QSize size; ///< Of the view in the window.
};

/// A file in @p folder for each of @p views that the user can see, called by problem, loss and
/// view: as vectors where the view can, else as pixels, and tables as CSV.
std::vector<FileOfView> filesOfShown(std::span<const NamedView> views, const core::Session& session,
                                     const QString& folder);

/// Makes and writes @p files on a light ground, in the size of the window.
/// @param remembered  the content of a session file for pictures to keep; or nothing.
/// @return which file could not be written, and why; empty where all were. Those before it are.
QString writeAll(const std::vector<FileOfView>& files, const FigureSource& source,
                 const QByteArray& remembered);

} // namespace ui
