// SPDX-License-Identifier: MIT
#include "ui/views/library_versions.h"

#include <qcustomplot.h>

#include <vtkVersion.h>

namespace ui {

std::vector<core::LibraryVersion> libraryVersions()
{
    std::vector<core::LibraryVersion> all{
        {"Qt", qVersion()},
        {"VTK", vtkVersion::GetVTKVersion()},
        {"QCustomPlot", QCUSTOMPLOT_VERSION_STR},
    };
    const std::vector<core::LibraryVersion> below = core::libraryVersions();
    all.insert(all.end(), below.begin(), below.end());
    return all;
}

} // namespace ui
