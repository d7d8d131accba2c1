// SPDX-License-Identifier: MIT
#include "app/version.h"

#include "app/report.h"
#include "ui/views/library_versions.h"

#include <CLI/Version.hpp>

namespace app {

std::string versionText(bool asJson)
{
    if (!asJson)
        return "basin " BASIN_VERSION;
    Report libraries;
    for (const core::LibraryVersion& library : ui::libraryVersions())
        libraries[library.name] = library.version;
    libraries["CLI11"] = CLI11_VERSION;
    Report all;
    all["basin"] = BASIN_VERSION;
    all["compiler"] = __VERSION__;
    all["libraries"] = std::move(libraries);
    return all.dump(2);
}

} // namespace app
