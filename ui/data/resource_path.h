// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// The file or folder @p relative of Basin's resources, e.g. "examples/three_valleys.csv", as an
/// absolute path without links; empty when no place has it. The places, in order: the folder named
/// by the environment variable BASIN_RESOURCES, and `../share/basin` beside the program's folder,
/// where `cmake --install` puts it and where a build has a link to the sources. No path of the
/// machine that it was built on is in the program.
/// @pre a QCoreApplication exists.
QString resourcePath(const QString& relative);

} // namespace ui
