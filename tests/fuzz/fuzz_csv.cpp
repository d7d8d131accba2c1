// SPDX-License-Identifier: MIT
// Tables: whatever is read is a valid problem, is previewed, and is written so that its numbers
// read back the same.
#include "core/files/csv.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto preview = core::previewCsv(text, "f", {}, 5);
    const auto read = core::importCsv(text, "f");
    if (!read) {
        if (read.error().message.empty())
            std::abort();
        return 0;
    }
    const core::Problem& problem = read.value().problem;
    if (!preview || !core::validate(problem).empty())
        std::abort();
    const auto again = core::parseCsv(core::writeCsv(problem), "f");
    if (!again || again.value().A.dense() != problem.A.dense() || again.value().b != problem.b)
        std::abort();
    return 0;
}
