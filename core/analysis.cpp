// SPDX-License-Identifier: MIT
#include "core/analysis.h"

#include "core/problem/notices.h"
#include "core/slice/compute_slice.h"
#include "core/slice/turn_plane.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr Eigen::Index kCoarseSamples = 48;

/// Path ends within this multiple of the range that the loss itself suggests are brought into
/// view; one on its way to infinity would shrink everything else to a dot.
constexpr double kNear = 3.0;

bool dependsOnOptimum(const SliceSettings& settings)
{
    return settings.through == Through::Optimum || settings.directions == Directions::Paths;
}

/// True if all methods take less time than a frame: then they are walked before the first slice,
/// whose window need not change afterwards.
bool areQuick(const Session& session)
{
    constexpr double kScoresOfAFrame = 4e6;
    const auto n = static_cast<double>(session.problem.n());
    const auto d = static_cast<double>(session.problem.d());
    return n * (d + 10) * session.stop.maxIterations * static_cast<double>(session.methods.size()) <
           kScoresOfAFrame;
}

/// True if both walk the same paths.
bool walkAlike(const Session& p, const Session& q)
{
    return p.problem == q.problem && p.methods == q.methods && p.stop == q.stop;
}

/// The values of @p choice, completed by the standard ones.
std::vector<double> parametersOf(const MethodInfo& info, const MethodChoice& choice)
{
    std::vector<double> values = standardChoice(info).values;
    std::copy_n(choice.values.begin(), std::min(values.size(), choice.values.size()),
                values.begin());
    return values;
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
        if (!m_cache.session || !walkAlike(*m_cache.session, m_session))
            m_cache = {};
        const bool pathsFirst =
            m_cache.session || dependsOnOptimum(m_session.slice) || areQuick(m_session);
        if (pathsFirst && !walkPaths())
            return;
        placePlane();
        if (!isQuick(m_session.problem.n(), fullGrid()) && !drawSlice(coarseGrid()))
            return;
        if (!pathsFirst) {
            if (!walkPaths())
                return;
            seePathsFromPlane();
            publishStage();
        }
        if (!drawSlice(fullGrid()) || !compareLosses() || !findMinima() || !findSpectra())
            return;
        addNotices();
        m_analysis.complete = true;
        publishStage();
    }

private:
    void publishStage() { m_publish(std::make_shared<const Analysis>(m_analysis)); }

    bool walkPaths()
    {
        m_analysis.pathsDone = true;
        if (m_cache.session) {
            m_analysis.paths = m_cache.paths;
            return true;
        }
        for (std::size_t k = 0; k < m_session.methods.size(); ++k) {
            const MethodChoice& choice = m_session.methods[k];
            const MethodInfo* info = methodById(choice.id);
            if (!choice.enabled || !info)
                continue;
            const std::unique_ptr<Stepper> stepper = info->make(parametersOf(*info, choice));
            Path path = descend(m_session.problem, *stepper, m_session.problem.x0, m_session.stop,
                                m_clock, m_stop);
            if (m_stop.stop_requested())
                return false;
            m_analysis.paths.push_back({k, std::move(path), {}});
        }
        m_cache.session = m_analysis.request.session;
        m_cache.paths = m_analysis.paths;
        return true;
    }

    /// The end of the path with the lowest loss; empty when there is none.
    Eigen::VectorXd optimum() const
    {
        const PathPoint* best = nullptr;
        for (const WalkedPath& walked : m_analysis.paths)
            if (!walked.path.points.empty() &&
                (!best || walked.path.points.back().loss < best->loss))
                best = &walked.path.points.back();
        return best ? best->x : Eigen::VectorXd();
    }

    void placePlane()
    {
        const double begin = m_clock();
        m_chosen = choosePlane(m_session.problem, m_session.slice, optimum());
        m_analysis.plane = turned(m_chosen, m_analysis.request.turn);
        m_rows = sliceRows(m_session.problem, m_analysis.plane);
        m_rowsSeconds = m_clock() - begin;
        seePathsFromPlane();
    }

    void seePathsFromPlane()
    {
        for (WalkedPath& walked : m_analysis.paths) {
            walked.projection.clear();
            for (const PathPoint& point : walked.path.points)
                walked.projection.push_back(project(m_analysis.plane, point.x));
        }
        m_analysis.home = homeWindow();
    }

    /// Of the plane before it is turned, so that the scale stands still while it turns.
    Window homeWindow() const
    {
        const SliceSettings& settings = m_session.slice;
        if (settings.range > 0)
            return Window::square(settings.range);
        const auto rangeFor = [&](std::span<const Eigen::VectorXd> points) {
            return interestingRange(m_session.problem, m_chosen, points);
        };
        std::vector<Eigen::VectorXd> points{m_session.problem.x0};
        const double near = kNear * rangeFor(points);
        const auto addIfNear = [&](const Eigen::VectorXd& x) {
            const Projection seen = project(m_chosen, x);
            if (std::max(std::abs(seen.p), std::abs(seen.q)) < near)
                points.push_back(x);
        };
        addIfNear(Eigen::VectorXd::Zero(m_session.problem.d()));
        for (const WalkedPath& walked : m_analysis.paths)
            if (!walked.path.points.empty())
                addIfNear(walked.path.points.back().x);
        return Window::square(rangeFor(points));
    }

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

    /// Null when stopped.
    SlicePtr sliceOf(const Mix& mix, const Grid& grid) const
    {
        const double begin = m_clock();
        std::optional<Slice> slice = computeSlice(m_rows, m_analysis.plane, grid, mix, m_stop);
        if (!slice)
            return nullptr;
        slice->seconds = m_rowsSeconds + m_clock() - begin;
        return std::make_shared<const Slice>(*std::move(slice));
    }

    bool drawSlice(const Grid& grid)
    {
        const SlicePtr slice = sliceOf(m_session.problem.mix, grid);
        if (!slice)
            return false;
        m_analysis.slice = slice;
        publishStage();
        return true;
    }

    bool compareLosses()
    {
        if (!m_analysis.request.compare)
            return true;
        std::vector<SlicePtr> slices;
        for (const LossInfo& loss : losses()) {
            const bool isShown = loss.mix == m_session.problem.mix;
            slices.push_back(isShown ? m_analysis.slice : sliceOf(loss.mix, fullGrid()));
            if (!slices.back())
                return false;
        }
        m_analysis.comparison = std::move(slices);
        publishStage();
        return true;
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
        if (!m_cache.spectra.empty()) {
            m_analysis.spectra = m_cache.spectra;
            return true;
        }
        addSpectrum("start", std::nullopt, m_session.problem.x0);
        for (const WalkedPath& walked : m_analysis.paths) {
            if (m_stop.stop_requested())
                return false;
            if (walked.path.points.empty())
                continue;
            const MethodInfo* info = methodById(m_session.methods[walked.method].id);
            addSpectrum(std::string(info->title), walked.method, walked.path.points.back().x);
        }
        if (m_stop.stop_requested())
            return false;
        m_cache.spectra = m_analysis.spectra;
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

    void addSpectrum(std::string place, std::optional<std::size_t> method, const Eigen::VectorXd& x)
    {
        SpectrumAt here{std::move(place), method, x, {}, {}};
        const LossAt at(m_session.problem, x);
        if (at.domain() == Domain::Inside && x.size() <= kMostDense) {
            const HessianForm hessian = at.hessian();
            here.spectrum = denseSpectrum(hessian.dense(), Eigenvectors::No);
            here.diagonalPart = denseSpectrum(hessian.diagonalPart(), Eigenvectors::No).values;
        }
        m_analysis.spectra.push_back(std::move(here));
    }

    const Session& m_session; ///< Kept alive by the request in m_analysis.
    AnalysisCache& m_cache;
    Clock m_clock;
    const Publish& m_publish;
    const std::stop_token& m_stop;
    Analysis m_analysis;
    Plane m_chosen; ///< The plane of the session, not turned.
    SliceRows m_rows;
    double m_rowsSeconds = 0.0;
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
