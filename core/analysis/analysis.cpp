// SPDX-License-Identifier: MIT
#include "core/analysis/analysis.h"

#include "core/analysis/home_window.h"
#include "core/analysis/spectra_of.h"
#include "core/analysis/walk_methods.h"
#include "core/model/notices.h"
#include "core/plane/turn_plane.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr Eigen::Index kCoarseSamples = 48;
/// Slices of so many multiply-adds, about 30 ms on one core, are there at once: a coarse picture
/// before them would only flicker.
constexpr double kQuickWork = 6e8;
/// A coarse picture is drawn if it takes less than this part of the full one's work.
constexpr double kMuchLess = 1.0 / 3;

bool dependsOnOptimum(const SliceSettings& settings)
{
    return settings.through == Through::Optimum || settings.directions == Directions::Paths;
}

/// True if @p after is @p before with other numbers, so that a picture on the plane of before
/// means something.
bool isEditOf(const Session& before, const Session& after)
{
    // Edits share the names of columns, files do not.
    return before.title == after.title && before.problem.d() == after.problem.d() &&
           before.problem.columnNames == after.problem.columnNames && before.slice == after.slice;
}

/// One run through all stages. A stage returns false when it was stopped.
class Stages {
public:
    Stages(const AnalysisRequest& request, AnalysisCache& cache, Clock clock,
           const Publish& publish, const std::stop_token& stop)
        : m_session(*request.session)
        , m_cache(cache)
        , m_clock(clock)
        , m_publish(publish)
        , m_stop(stop)
    {
        m_analysis.request = request;
    }

    void run()
    {
        const bool known = m_cache.session && walkAlike(*m_cache.session, m_session);
        const bool pathsFirst =
            known || areMethodsQuick(m_session) || (dependsOnOptimum(m_session.slice) && !isEdit());
        if (!pathsFirst && !drawBeforePaths())
            return;
        if (!known && !walkPaths())
            return;
        m_analysis.paths = m_cache.paths;
        m_analysis.pathsDone = true;
        placePlane();
        if (!completePicture() || !findMinima() || !findSpectra())
            return;
        addNotices();
        m_analysis.complete = true;
        publishStage();
    }

private:
    void publishStage()
    {
        m_hasPublished = true;
        m_publish(std::make_shared<const Analysis>(m_analysis));
    }

    bool isEdit() const
    {
        return m_cache.view.session && isEditOf(*m_cache.view.session, m_session);
    }

    /// Other directions for every value of a dragged cell would only be in the way; a start that
    /// is dragged takes the plane with it.
    bool isStartOfBefore() const
    {
        return m_cache.view.session->problem.x0 == m_session.problem.x0;
    }

    bool drawBeforePaths()
    {
        m_isPlaneOfBefore = isEdit() && (dependsOnOptimum(m_session.slice) || isStartOfBefore());
        m_chosen = m_isPlaneOfBefore ? m_cache.view.plane
                                     : choosePlane(m_session.problem, m_session.slice, {});
        if (isEdit()) {
            m_analysis.home = m_cache.view.home;
            if (m_cache.session && m_cache.session->methods == m_session.methods &&
                m_cache.session->problem.d() == m_session.problem.d())
                m_analysis.paths = m_cache.paths;
        } else {
            m_analysis.home = homeWindow();
        }
        lookFromPlane();
        const bool isWindowKnown =
            isEdit() || m_analysis.request.window || m_session.slice.range > 0;
        if (!isCoarseWorthwhile())
            return drawFull();
        return drawCoarse() && (!isWindowKnown || drawFull());
    }

    /// Leaves the paths in the cache.
    bool walkPaths()
    {
        std::optional<std::vector<WalkedPath>> paths = walkMethods(m_session, m_clock, m_stop);
        if (!paths)
            return false;
        m_cache.session = m_analysis.request.session;
        m_cache.paths = *std::move(paths);
        m_cache.spectra.clear();
        m_cache.notices.reset();
        return true;
    }

    /// Once the paths are known.
    void placePlane()
    {
        const Session* before = m_cache.view.session.get();
        if (before && walkAlike(*before, m_session) && before->slice == m_session.slice) {
            m_chosen = m_cache.view.plane;
            m_analysis.home = m_cache.view.home;
        } else {
            if (!m_analysis.slice || m_isPlaneOfBefore)
                m_chosen =
                    choosePlane(m_session.problem, m_session.slice, lowestEnd(m_analysis.paths));
            m_analysis.home = homeWindow();
            m_cache.view = {m_analysis.request.session, m_chosen, m_analysis.home};
        }
        lookFromPlane();
        if (m_analysis.slice && !isSamePlane(m_analysis.slice->plane, m_analysis.plane)) {
            m_analysis.slice = nullptr;
            m_analysis.comparison.clear();
        }
    }

    void lookFromPlane()
    {
        const double begin = m_clock();
        m_analysis.plane = turned(m_chosen, m_analysis.request.turn);
        m_cache.slices.look(m_session.problem, m_analysis.plane);
        m_rowsSeconds = m_clock() - begin;
        for (WalkedPath& walked : m_analysis.paths) {
            walked.projection.clear();
            for (const PathPoint& point : walked.path.points)
                walked.projection.push_back(project(m_analysis.plane, point.x));
        }
    }

    /// Of the plane before it is turned, so that the scale stands still while it turns.
    Window homeWindow() const { return core::homeWindow(m_session, m_chosen, m_analysis.paths); }

    Grid gridOf(Eigen::Index samples) const
    {
        return {m_analysis.request.window.value_or(m_analysis.home), samples,
                m_analysis.plane.isLine() ? 1 : samples};
    }
    Grid fullGrid() const { return gridOf(std::max(2, m_session.slice.grid)); }
    Grid coarseGrid() const
    {
        return gridOf(std::min<Eigen::Index>(kCoarseSamples, fullGrid().columns));
    }

    /// Null when there is nothing, because stopped.
    SlicePtr timed(double begin, std::optional<Slice> slice) const
    {
        if (!slice)
            return nullptr;
        slice->seconds = m_rowsSeconds + m_clock() - begin;
        return std::make_shared<const Slice>(*std::move(slice));
    }

    double workOf(const Grid& grid) const
    {
        return m_cache.slices.workOf(grid, m_session.problem.mix);
    }

    bool drawCoarse()
    {
        const Mix& mix = m_session.problem.mix;
        const double begin = m_clock();
        m_analysis.slice = timed(begin, m_cache.slices.preview(coarseGrid(), mix, m_stop));
        if (!m_analysis.slice)
            return false;
        publishStage();
        return true;
    }

    /// The full slice and what it is compared with.
    bool drawFull()
    {
        const auto sliceOf = [this](const Mix& mix) {
            const double begin = m_clock();
            return timed(begin, m_cache.slices.slice(fullGrid(), mix, m_stop));
        };
        const Mix& mix = m_session.problem.mix;
        const SlicePtr slice = sliceOf(mix);
        if (!slice)
            return false;
        std::vector<SlicePtr> comparison;
        if (m_analysis.request.compare) {
            for (const LossInfo& loss : losses()) {
                comparison.push_back(loss.mix == mix ? slice : sliceOf(loss.mix));
                if (!comparison.back())
                    return false;
            }
        }
        m_analysis.slice = slice;
        m_analysis.comparison = std::move(comparison);
        publishStage();
        return true;
    }

    /// Where there is no picture yet and the full one takes its time.
    bool isCoarseWorthwhile() const
    {
        if (m_hasPublished)
            return false;
        const double work = workOf(fullGrid());
        return work > kQuickWork && workOf(coarseGrid()) < kMuchLess * work;
    }

    bool drawPicture() { return (!isCoarseWorthwhile() || drawCoarse()) && drawFull(); }

    /// On the final plane, in the final window and from sums of whole passes.
    bool completePicture()
    {
        const bool isFull = m_analysis.slice && m_analysis.slice->grid == fullGrid();
        if (isFull || (m_analysis.slice && workOf(fullGrid()) > kQuickWork))
            publishStage(); // the paths, on the picture that is there
        if (!isFull && !drawPicture())
            return false;
        SliceCache& slices = m_cache.slices;
        return !slices.isUpdated() || (slices.renew(m_stop) && drawFull());
    }

    bool findMinima()
    {
        m_analysis.minima = sliceMinima(m_session.problem, *m_analysis.slice, m_stop);
        if (m_stop.stop_requested())
            return false;
        publishStage();
        return true;
    }

    bool findSpectra()
    {
        if (m_cache.spectra.empty()) {
            std::optional<std::vector<SpectrumAt>> spectra =
                spectraOf(m_session, m_analysis.paths, m_stop);
            if (!spectra)
                return false;
            m_cache.spectra = *std::move(spectra);
        }
        m_analysis.spectra = m_cache.spectra;
        return true;
    }

    /// Last, because the rank of A takes longer than a picture.
    void addNotices()
    {
        if (!m_cache.notices)
            m_cache.notices = notices(m_session.problem);
        m_analysis.notices = *m_cache.notices;
        if (const std::string& remark = m_analysis.plane.remark; !remark.empty())
            m_analysis.notices.push_back({Field::slice, "Other directions", remark});
        if (m_session.problem.d() > kMostDense)
            m_analysis.notices.push_back(
                {Field::A, "No spectrum",
                 fmt::format("All eigenvalues of a Hessian are computed up to d = {} columns; "
                             "there are {}.",
                             kMostDense, m_session.problem.d())});
    }

    const Session& m_session; ///< Kept alive by the request in m_analysis.
    AnalysisCache& m_cache;
    Clock m_clock;
    const Publish& m_publish;
    const std::stop_token& m_stop;
    Analysis m_analysis;
    Plane m_chosen; ///< The plane of the session, not turned.
    double m_rowsSeconds = 0.0;
    bool m_isPlaneOfBefore = false; ///< m_chosen is, until the paths are known.
    bool m_hasPublished = false;
};

} // namespace

void analyse(const AnalysisRequest& request, AnalysisCache& cache, Clock clock,
             const Publish& publish, const std::stop_token& stop)
{
    Stages(request, cache, clock, publish, stop).run();
}

void analyse(const AnalysisRequest& request, Clock clock, const Publish& publish,
             const std::stop_token& stop)
{
    AnalysisCache cache;
    analyse(request, cache, clock, publish, stop);
}

} // namespace core
