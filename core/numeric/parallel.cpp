// SPDX-License-Identifier: MIT
#include "core/numeric/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace core {

namespace {

std::atomic<int> chosenThreadCount{0};
/// True on threads that share a loop already: loops inside it have all of them at work.
thread_local bool isSharing = false;

int threadCount()
{
    const int chosen = chosenThreadCount.load();
    return chosen > 0 ? chosen
                      : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

} // namespace

void setThreadCount(int count)
{
    chosenThreadCount.store(std::max(0, count));
}

void parallelFor(Eigen::Index count, const std::function<void(Eigen::Index)>& body,
                 const std::stop_token& stop)
{
    std::atomic<Eigen::Index> next{0};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto helpers =
        isSharing ? Eigen::Index{0} : std::min<Eigen::Index>(threadCount(), count) - 1;
    const auto work = [&] {
        const bool wasSharing = std::exchange(isSharing, isSharing || helpers > 0);
        try {
            for (Eigen::Index k = next++; k < count && !stop.stop_requested(); k = next++)
                body(k);
        } catch (...) {
            next = count;
            const std::scoped_lock lock(failureMutex);
            failure = std::current_exception();
        }
        isSharing = wasSharing;
    };
    {
        std::vector<std::jthread> threads;
        for (Eigen::Index k = 0; k < helpers; ++k)
            threads.emplace_back(work);
        work();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace core
