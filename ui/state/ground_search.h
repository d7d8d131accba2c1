// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/found_ground.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace ui {

/// How many starts are walked down, and from where.
struct GroundRecipe {
    int starts = 64;
    double scale = 2.0; ///< Of their spread, where each column of A has the root mean square 1.
    std::uint64_t seed = 1;
};

/// Searches for minima and for the passes between them, away from the GUI thread; the latest search
/// wins.
class GroundSearch final : public QObject {
    Q_OBJECT
public:
    explicit GroundSearch(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~GroundSearch() override;

    /// @pre problem.d() <= core::kMostDense.
    void searchMinima(const core::Problem& problem, const GroundRecipe& recipe);
    /// The passes between the minima of @p found.
    void searchPasses(const std::shared_ptr<const FoundGround>& found, std::uint64_t seed);
    /// Follows the minima of @p problem for w = 0 as w^2 grows to @p largest: those that many
    /// starts find. @pre problem.d() <= core::kMostDense.
    void followMinima(const core::Problem& problem, const GroundRecipe& recipe, double largest);
    /// Looks at what a file remembers of the landscape of @p problem: found() tells only what is
    /// stationary indeed. @pre problem.d() <= core::kMostDense.
    /// It takes no time to speak of, so that it is not told as busy.
    void recall(const core::Problem& problem, const GroundMemory& memory);
    void cancel();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);

signals:
    /// Now and then, and at the end.
    void found(const std::shared_ptr<const ui::FoundGround>& found);
    void followed(const std::shared_ptr<const ui::FollowedMinima>& followed);
    /// Fraction done in [0, 1].
    void progressed(double fraction);
    void busyChanged(bool busy);
    /// A search ended by an exception, such as for want of memory.
    void failed(const QString& message);

private:
    /// Computes, and returns the signal with what came of it.
    using Search = std::function<std::function<void()>(const std::stop_token&)>;

    void start(const Search& search, bool isQuick = false);
    std::function<void()> report(FoundGround result);
    void setBusy(bool busy);
    /// Emits @p signal on the GUI thread, unless another search has begun meanwhile.
    void tell(quint64 job, const std::function<void()>& signal);

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
    bool m_isBusy = false; ///< As it was told.
};

} // namespace ui
