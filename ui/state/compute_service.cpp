// SPDX-License-Identifier: MIT
#include "ui/state/compute_service.h"

#include <chrono>
#include <exception>
#include <utility>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace ui {

namespace {

constexpr double kSecondsBetweenTold = 0.05;

double secondsNow()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

/// The GUI thread draws first: software rendering needs the same cores as we do. Threads that
/// are started from this one inherit it.
void standBackFromTheGui()
{
#ifdef Q_OS_LINUX
    thread_local const bool done = [] {
        const auto id = static_cast<id_t>(syscall(SYS_gettid));
        setpriority(PRIO_PROCESS, id, 10);
        const sched_param parameter{};
        sched_setscheduler(static_cast<pid_t>(id), SCHED_BATCH, &parameter);
        return true;
    }();
    static_cast<void>(done);
#endif
}

/// Runs @p work, which may run out of memory; what went wrong, or nothing.
template <typename Work>
QString guarded(const Work& work)
{
    try {
        work();
    } catch (const std::bad_alloc&) {
        return ComputeService::tr("There is not enough memory for this problem.");
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

ComputeService::ComputeService(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_probePool.setMaxThreadCount(1);
}

ComputeService::~ComputeService()
{
    m_stop.request_stop();
    m_pool.clear();
    m_probePool.clear();
    m_pool.waitForDone(); // calls queued to this object are dropped by ~QObject
    m_probePool.waitForDone();
}

bool ComputeService::stop(QDeadlineTimer end)
{
    m_stop.request_stop();
    m_waiting.reset();
    m_waitingProbe.reset();
    m_pool.clear();
    m_probePool.clear();
    return m_pool.waitForDone(int(end.remainingTime())) &&
           m_probePool.waitForDone(int(end.remainingTime()));
}

void ComputeService::request(const core::AnalysisRequest& request)
{
    if (!m_running) {
        start(request);
        return;
    }
    m_waiting = request;
    if (m_hasPublished)
        m_stop.request_stop();
}

void ComputeService::cancel()
{
    m_stop.request_stop();
    ++m_job; // whatever is still queued from it is outdated
    m_waiting.reset();
    if (m_running)
        m_pool.start(
            [this, job = m_job] { QMetaObject::invokeMethod(this, [this, job] { finish(job); }); });
}

void ComputeService::start(const core::AnalysisRequest& request)
{
    m_stop = std::stop_source();
    m_hasPublished = false;
    const quint64 job = ++m_job;
    setRunning(true);
    m_pool.start([this, job, request, stop = m_stop.get_token()] {
        standBackFromTheGui();
        const QString failure = guarded([&] { compute(job, request, stop); });
        QMetaObject::invokeMethod(this, [this, job, failure] {
            if (job == m_job && !failure.isEmpty())
                emit failed(failure);
            finish(job);
        });
    });
}

void ComputeService::compute(quint64 job, const core::AnalysisRequest& request,
                             const std::stop_token& stop)
{
    if (const auto issues = core::validate(request.session->problem); !issues.empty()) {
        QMetaObject::invokeMethod(this, [this, job, issues] {
            if (job == m_job)
                emit rejected(issues);
        });
        return;
    }
    const auto publish = [this, job](const core::AnalysisPtr& analysis) {
        QMetaObject::invokeMethod(this, [this, job, analysis] { deliver(job, analysis); });
    };
    double told = 0.0;
    const auto progress = [this, job, &told](double fraction) {
        if (secondsNow() - told < kSecondsBetweenTold)
            return;
        told = secondsNow();
        QMetaObject::invokeMethod(this, [this, job, fraction] {
            if (job == m_job)
                emit progressed(fraction);
        });
    };
    core::analyse(request, m_memory, secondsNow, publish, stop, progress);
}

void ComputeService::deliver(quint64 job, const core::AnalysisPtr& analysis)
{
    // Once its first picture is shown, a job with a newer one behind it has nothing more to say.
    if (job != m_job || (m_hasPublished && m_waiting))
        return;
    m_hasPublished = true;
    if (m_waiting)
        m_stop.request_stop();
    emit analysisChanged(analysis);
}

void ComputeService::finish(quint64 job)
{
    if (job != m_job)
        return;
    if (m_waiting) {
        start(*std::exchange(m_waiting, std::nullopt));
        return;
    }
    setRunning(false);
}

void ComputeService::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    emit busyChanged(running);
}

void ComputeService::requestProbe(const core::SessionPtr& session, const Eigen::VectorXd& x,
                                  const std::vector<core::StepPlace>& steps)
{
    if (x.size() != session->problem.d())
        return;
    if (m_probing) {
        m_waitingProbe = ProbeRequest{session, x, steps};
        return;
    }
    startProbe({session, x, steps});
}

void ComputeService::startProbe(const ProbeRequest& request)
{
    m_probing = true;
    m_probePool.start([this, request] {
        standBackFromTheGui();
        std::shared_ptr<const core::Probe> result;
        const QString failure = guarded([&] {
            if (core::validate(request.session->problem).empty())
                result = std::make_shared<const core::Probe>(
                    core::probe(request.session->problem, request.x, request.steps));
        });
        QMetaObject::invokeMethod(this, [this, session = request.session, result, failure] {
            m_probing = false;
            if (!failure.isEmpty())
                emit failed(failure);
            if (result)
                emit probed(session, *result);
            if (m_waitingProbe)
                startProbe(*std::exchange(m_waitingProbe, std::nullopt));
        });
    });
}

} // namespace ui
