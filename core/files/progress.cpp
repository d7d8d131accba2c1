// SPDX-License-Identifier: MIT
#include "core/files/progress.h"

#include "core/numeric/parallel.h"

#include <atomic>
#include <thread>

namespace core {

using Eigen::Index;

void parallelForWithProgress(Index count, const std::function<void(Index)>& body,
                             const Progress& progress, const std::stop_token& stop)
{
    std::atomic<Index> done = 0;
    const std::thread::id caller = std::this_thread::get_id();
    const auto step = [&](Index k) {
        body(k);
        const Index finished = ++done;
        if (progress && finished < count && std::this_thread::get_id() == caller)
            progress(static_cast<double>(finished) / static_cast<double>(count));
    };
    parallelFor(count, step, stop);
    if (progress && !stop.stop_requested())
        progress(1.0);
}

} // namespace core
