// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/solve/along.h"

#include <vector>

namespace ui {

/// The common clock of all paths: its ticks are all the moments at which some run had made a step,
/// in iterations, in seconds, in passes over A or in multiply-adds.
///
/// The position of the timeline is the number of a tick, and each path stands at its last iterate
/// that is not later.
class Timeline final {
public:
    /// Counts along @p along from now on; true if that is new.
    bool setAlong(core::Along along);
    core::Along along() const { return m_along; }
    void setPaths(std::shared_ptr<const core::Paths> paths);

    /// The number of the last tick; 0 without paths.
    int last() const;
    /// How far along tick @p number is.
    double amountAt(int number) const;
    /// The number of the tick at @p amount, or the last one before it.
    int tickAt(double amount) const;
    /// The iterate at which @p path stands at tick @p number: -1, for all of it, where that is.
    /// Without paths, and along iterations, the ticks are the iterations.
    int iterationOn(const core::Path& path, int number) const;

private:
    void findTicks();

    core::Along m_along = core::Along::Iterations;
    std::shared_ptr<const core::Paths> m_paths; ///< Null at first.
    std::vector<double> m_ticks; ///< Ascending; none along iterations, which need no list.
};

} // namespace ui
