// SPDX-License-Identifier: MIT
#include "core/analysis/memory.h"

#include <algorithm>

namespace core {

namespace {

/// So many states of the data are told apart; what is met again after more of them is computed
/// anew.
constexpr std::size_t kMostData = 8;

/// Rooms of the memos: so many values of before are kept.
constexpr std::size_t kSmallValues = 64;
constexpr std::size_t kLargeValues = 4; ///< Some of 20 MB.
constexpr std::size_t kMaps = 8;
constexpr std::size_t kNumbersOfPaths = 8'000'000;  ///< 64 MB.
constexpr std::size_t kNumbersOfSlices = 2'000'000; ///< 16 MB: 15 slices of 256 x 256.

bool equal(const Eigen::VectorXd& p, const Eigen::VectorXd& q)
{
    return p.size() == q.size() && p == q;
}

std::size_t numbersOf(const Path& path)
{
    if (path.points.empty())
        return 1;
    std::size_t vectors = path.points.size();
    for (const PathPoint& point : path.points)
        vectors += point.trust.refused.size();
    return vectors * static_cast<std::size_t>(path.points.front().x.size() + 4);
}

std::size_t numbersOf(const Slice& slice)
{
    return static_cast<std::size_t>(slice.loss.size() + slice.alpha.size());
}

std::size_t numbersOf(const CurvatureMap& map)
{
    return curvatureLayers().size() * static_cast<std::size_t>(map.lambdaMin.size());
}

std::size_t numbersOf(const SpectrumAlong& along)
{
    return static_cast<std::size_t>(along.values.size());
}

std::size_t numbersOf(const Trails& trails)
{
    std::size_t numbers = 1;
    for (const Trail& trail : trails)
        numbers +=
            trail.points.size() * static_cast<std::size_t>(trail.points.front().x.size() + 3);
    return numbers;
}

std::size_t numbersOf(const std::vector<Projection>& projection)
{
    return 3 * projection.size() + 1;
}

} // namespace

int DataNumbers::of(const Problem& problem)
{
    const auto known = std::ranges::find_if(m_known, [&](const Known& data) {
        return equal(data.b, problem.b) && equal(data.w, problem.w) && data.A == problem.A;
    });
    if (known != m_known.end()) {
        std::rotate(m_known.begin(), known, known + 1);
    } else {
        if (m_known.size() == kMostData)
            m_known.pop_back();
        m_known.insert(m_known.begin(), {problem.A, problem.b, problem.w, m_next++});
    }
    return m_known.front().number;
}

AnalysisMemory::AnalysisMemory()
    : planes(kSmallValues)
    , paths(kNumbersOfPaths, [](const Path& path) { return numbersOf(path); })
    , projections(kNumbersOfPaths,
                  [](const std::vector<Projection>& projection) { return numbersOf(projection); })
    , slices(kNumbersOfSlices, [](const Slice& slice) { return numbersOf(slice); })
    , pictures(0)
    , meshes(0)
    , minima(kSmallValues)
    , spectra(kSmallValues)
    , fitted(0)
    , optima(0)
    , compared(kSmallValues)
    , notices(kSmallValues)
    , sections(kSmallValues)
    , differences(0)
    , curvatureMaps(kNumbersOfSlices, [](const CurvatureMap& map) { return numbersOf(map); })
    , sliceTheory(kSmallValues)
    , anatomies(kLargeValues)
    , densities(kSmallValues)
    , pathSpectra(kNumbersOfSlices, [](const SpectrumAlong& along) { return numbersOf(along); })
    , eigenvectors(kLargeValues)
    , trails(kNumbersOfSlices, [](const Trails& found) { return numbersOf(found); })
    , basins(kMaps)
    , valleys(0)
{
}

void AnalysisMemory::beginRun()
{
    planes.beginRun();
    paths.beginRun();
    projections.beginRun();
    slices.beginRun();
    pictures.beginRun();
    meshes.beginRun();
    minima.beginRun();
    spectra.beginRun();
    fitted.beginRun();
    optima.beginRun();
    compared.beginRun();
    notices.beginRun();
    sections.beginRun();
    differences.beginRun();
    curvatureMaps.beginRun();
    sliceTheory.beginRun();
    anatomies.beginRun();
    densities.beginRun();
    pathSpectra.beginRun();
    eigenvectors.beginRun();
    trails.beginRun();
    basins.beginRun();
    valleys.beginRun();
}

SliceCache& AnalysisMemory::slicesOf(const Panel& panel)
{
    const auto found = std::ranges::find(caches, panel.frozen, &SlicesOf::frozen);
    if (found != caches.end())
        return found->cache;
    caches.push_back({panel.frozen, {}});
    return caches.back().cache;
}

void AnalysisMemory::keepSlicesOf(const std::vector<Panel>& panels)
{
    std::erase_if(caches, [&](const SlicesOf& of) {
        return std::ranges::find(panels, of.frozen, &Panel::frozen) == panels.end();
    });
}

} // namespace core
