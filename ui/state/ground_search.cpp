// SPDX-License-Identifier: MIT
#include "ui/state/ground_search.h"

#include "core/ground/multi_start.h"
#include "core/ground/starts.h"
#include "core/ground/walk.h"

#include <exception>

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
        return FoundGround{problem, std::move(ground), {}, !stop.stop_requested()};
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
        return next;
    });
}

void GroundSearch::tell(quint64 job, const std::function<void()>& signal)
{
    QMetaObject::invokeMethod(this, [this, job, signal] {
        if (job == m_job)
            signal();
    });
}

void GroundSearch::start(const Search& search)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 job = ++m_job;
    emit busyChanged(true);
    m_pool.start([this, job, search, stop = m_stop.get_token()] {
        std::shared_ptr<const FoundGround> result;
        QString failure;
        try {
            result = std::make_shared<const FoundGround>(search(stop));
        } catch (const std::exception& error) {
            failure = QString::fromUtf8(error.what());
        }
        tell(job, [this, result, failure] {
            emit busyChanged(false);
            if (result)
                emit found(result);
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
