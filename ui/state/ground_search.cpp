// SPDX-License-Identifier: MIT
#include "ui/state/ground_search.h"

#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/ground/stationary_point.h"
#include "core/ground/walk.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace ui {

GroundSearch::GroundSearch(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

GroundSearch::~GroundSearch()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void GroundSearch::searchMinima(const core::Problem& problem, const GroundRecipe& recipe)
{
    const quint64 job = m_job + 1;
    start([this, job, problem, recipe](const std::stop_token& stop) {
        const auto starts = core::startsAbout(problem, core::spreads().front(), recipe.scale,
                                              recipe.seed, recipe.starts);
        const auto progress = [&](const core::Ground& ground) {
            const auto sofar =
                std::make_shared<const FoundGround>(FoundGround{problem, ground, {}, false});
            tell(job, [this, sofar] {
                emit progressed(double(sofar->ground.tried) /
                                double(std::max<Eigen::Index>(1, sofar->ground.starts)));
                emit found(sofar);
            });
        };
        core::Ground ground =
            core::multiStart(problem, starts, core::standardWalk(), progress, stop);
        return report({problem, std::move(ground), {}, !stop.stop_requested()});
    });
}

void GroundSearch::searchPasses(const std::shared_ptr<const FoundGround>& found, std::uint64_t seed)
{
    const quint64 job = m_job + 1;
    start([this, job, found, seed](const std::stop_token& stop) {
        const auto progress = [&](double fraction) {
            tell(job, [this, fraction] { emit progressed(fraction); });
        };
        FoundGround next = *found;
        next.passes = core::findPasses(found->problem, found->ground, seed, progress, stop);
        next.isComplete = !stop.stop_requested();
        return report(std::move(next));
    });
}

void GroundSearch::followMinima(const core::Problem& problem, const GroundRecipe& recipe,
                                double largest)
{
    const quint64 job = m_job + 1;
    const core::Problem free = core::withUniformWeights(problem, 0.0);
    start([this, job, free, recipe, largest](const std::stop_token& stop) {
        const auto starts = core::startsAbout(free, core::spreads().front(), recipe.scale,
                                              recipe.seed, recipe.starts);
        const auto progress = [&](const core::Ground& ground) {
            const double done = double(ground.tried) / double(ground.starts);
            tell(job, [this, done] { emit progressed(done); });
        };
        const core::Ground ground =
            core::multiStart(free, starts, core::standardWalk(), progress, stop);
        std::vector<Eigen::VectorXd> minima;
        for (const core::Found& minimum : ground.minima)
            minima.push_back(minimum.at.x);
        auto branches = core::continueMinima(free, minima, largest, stop);
        std::erase_if(branches, [](const core::Branch& branch) { return branch.points.empty(); });
        const auto result = std::make_shared<const FollowedMinima>(
            FollowedMinima{free, std::move(branches), largest});
        return [this, result] { emit followed(result); };
    });
}

void GroundSearch::recall(const core::Problem& problem, const GroundMemory& memory)
{
    start(
        [this, problem, memory](const std::stop_token& stop) {
            FoundGround result{problem, {}, {}, memory.isComplete};
            const auto look = [&](const std::vector<GroundMemory::Point>& points, bool areMinima,
                                  std::vector<core::Found>& known) {
                for (const GroundMemory::Point& point : points) {
                    if (stop.stop_requested() || point.x.size() != problem.d())
                        return;
                    auto at = core::stationaryPointNear(problem, point.x);
                    if (at && !at->atInfinity && (at->index == 0) == areMinima)
                        core::add(known, *std::move(at), point.reached);
                }
            };
            look(memory.minima, true, result.ground.minima);
            look(memory.saddles, false, result.ground.saddles);
            result.ground.plateaus = memory.plateaus;
            result.ground.starts = memory.starts;
            result.ground.tried = memory.tried;
            core::sortByLoss(result.ground);
            if (memory.hasPasses)
                result.passes = core::confirmPasses(problem, result.ground, stop);
            return report(std::move(result));
        },
        true);
}

std::function<void()> GroundSearch::report(FoundGround result)
{
    return [this, shared = std::make_shared<const FoundGround>(std::move(result))] {
        emit found(shared);
    };
}

void GroundSearch::tell(quint64 job, const std::function<void()>& signal)
{
    QMetaObject::invokeMethod(this, [this, job, signal] {
        if (job == m_job)
            signal();
    });
}

void GroundSearch::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        emit busyChanged(busy);
}

void GroundSearch::start(const Search& search, bool isQuick)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 job = ++m_job;
    setBusy(!isQuick);
    m_pool.start([this, job, search, stop = m_stop.get_token()] {
        std::function<void()> result;
        QString failure;
        try {
            result = search(stop);
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        tell(job, [this, result, failure] {
            setBusy(false);
            if (result)
                result();
            else
                emit failed(failure);
        });
    });
}

void GroundSearch::cancel()
{
    m_stop.request_stop(); // what was found until then still comes
}

bool GroundSearch::stop(QDeadlineTimer end)
{
    cancel();
    ++m_job; // nobody waits for it any more
    m_pool.clear();
    return m_pool.waitForDone(int(end.remainingTime()));
}

} // namespace ui
