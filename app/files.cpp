// SPDX-License-Identifier: MIT
#include "app/files.h"

#include "core/files/file_bytes.h"
#include "core/files/npz.h"
#include "core/files/safe_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace app {

void writeFile(const std::string& file, std::string_view text)
{
    if (const std::string reason = core::writeFile(file, text); !reason.empty())
        throw cannotBeWritten(file, reason);
}

FileError cannotBeWritten(const std::string& file, const std::string& reason)
{
    return FileError(fmt::format("{}: cannot be written: {}", file, reason));
}

void refuseAsOutput(std::string_view option, const std::string& file,
                    std::span<const std::string> inputs)
{
    if (file == core::kStandardInput)
        throw UsageError(
            fmt::format("{}: '{}' is the standard input; name a file to write", option, file));
    for (const std::string& input : inputs) {
        // A directions file is named after a prefix, an array of an archive behind its file.
        std::string name = input.starts_with("file:") ? input.substr(5) : input;
        if (const auto place = core::npzPlace(name))
            name = place->file;
        std::error_code none;
        if (!name.empty() && std::filesystem::equivalent(file, name, none) && !none)
            throw UsageError(fmt::format("{}: '{}' is read by this command, and would be lost; "
                                         "name another file",
                                         option, file));
    }
}

} // namespace app
