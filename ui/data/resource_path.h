// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// The file or folder @p relative of Basin's resources, e.g. "examples/three_valleys.csv", as an
/// absolute path; empty when no place has it. The places, in order: the folder named by the
/// environment variable BASIN_RESOURCES, `../share/basin` beside the program's folder (where
/// `cmake --install` puts it), and the source tree that the program was built from.
/// @pre a QCoreApplication exists.
QString resourcePath(const QString& relative);

} // namespace ui
