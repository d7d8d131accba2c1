// SPDX-License-Identifier: MIT
// Session files: whatever is read is a valid session, and is written so that it reads back the
// same.
#include "core/files/session_file.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto read = core::readSession(text);
    if (!read) {
        if (read.error().message.empty())
            std::abort();
        return 0;
    }
    if (!core::validate(read.value().session.problem).empty())
        std::abort();
    const std::string written = core::writeSession(read.value());
    const auto again = core::readSession(written);
    // By their texts: sessions compare states that are frozen by who they are.
    if (!again || core::writeSession(again.value()) != written)
        std::abort();
    return 0;
}
