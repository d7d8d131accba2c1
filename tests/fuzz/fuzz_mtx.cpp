// SPDX-License-Identifier: MIT
// Matrix Market files: a matrix of finite numbers, or a reason.
#include "core/files/matrix_market.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

/// Whether the line of sizes asks for more numbers than are worth the time to fill with zeros: a
/// matrix of any size is one short line.
bool isLarge(std::string_view text)
{
    constexpr double kMost = 1e5;
    while (!text.empty()) {
        const std::string line(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        double rows = 0.0;
        double columns = 0.0;
        if (line.find('%') == std::string::npos &&
            std::sscanf(line.c_str(), "%lf %lf", &rows, &columns) == 2)
            return !(rows * columns <= kMost);
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (isLarge(text))
        return 0;
    const auto read = core::parseMatrixMarket(text, "f");
    if (!read) {
        if (read.error().message.empty())
            std::abort();
        return 0;
    }
    const core::DesignMatrix& A = read.value().A;
    for (Eigen::Index k = 0; k < A.blockCount(); ++k)
        if (!A.block(k).allFinite())
            std::abort();
    return 0;
}
