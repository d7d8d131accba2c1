// SPDX-License-Identifier: MIT
#include "core/files/slice_csv.h"

#include "core/files/number_text.h"
#include "core/numeric/parallel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core {

using Eigen::Index;

namespace {

/// Samples that are written at once: some 20 MB of text.
constexpr Index kSamplesAtOnce = Index{1} << 18;

std::string numberText(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

} // namespace

void sliceLines(const Slice& slice, std::string_view first, const Grid& grid, Index firstRow,
                const std::function<void(std::string_view)>& write, const std::stop_token& stop)
{
    const Index columns = slice.loss.cols();
    std::vector<std::string> starts; // of the lines of a row
    for (Index j = 0; j < columns; ++j)
        starts.push_back(std::string(first) + numberText(grid.p(j)) + ',');

    const Index rowsAtOnce = std::max<Index>(1, kSamplesAtOnce / columns);
    for (Index done = 0; done < slice.loss.rows() && !stop.stop_requested(); done += rowsAtOnce) {
        const Index count = std::min(rowsAtOnce, slice.loss.rows() - done);
        std::vector<std::string> lines(static_cast<std::size_t>(count));
        parallelFor(count, [&](Index k) {
            const Index row = done + k;
            const std::string q = numberText(grid.q(firstRow + row)) + ',';
            std::string& text = lines[static_cast<std::size_t>(k)];
            for (Index j = 0; j < columns; ++j) {
                text += starts[static_cast<std::size_t>(j)];
                text += q;
                if (const double loss = slice.loss(row, j); !std::isnan(loss))
                    appendNumber(text, loss);
                text += ',';
                appendNumber(text, slice.alpha(row, j));
                text += '\n';
            }
        });
        for (const std::string& text : lines)
            write(text);
    }
}

} // namespace core
