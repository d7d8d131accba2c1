// SPDX-License-Identifier: MIT
#include "app/files.h"

#include "app/errors.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace app {

void writeFile(const std::string& file, std::string_view text)
{
    std::FILE* const out = std::fopen(file.c_str(), "wb");
    const bool written = out && std::fwrite(text.data(), 1, text.size(), out) == text.size();
    int reason = errno;
    // Data may still be refused when the buffer is emptied.
    if (out && std::fclose(out) != 0 && written)
        reason = errno;
    else if (written)
        return;
    throw FileError(fmt::format("{}: cannot be written: {}", file, std::strerror(reason)));
}

} // namespace app
