// SPDX-License-Identifier: MIT
#pragma once

#include "core/ground/ground.h"
#include "core/ground/passes.h"
#include "core/session.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>

namespace ui {

/// How many starts are walked down, and from where.
struct GroundRecipe {
    int starts = 64;
    double scale = 2.0; ///< Of their spread, where each column of A has the root mean square 1.
    std::uint64_t seed = 1;
};

/// All that a search has found so far of the landscape of a problem.
struct FoundGround {
    core::Problem problem; ///< Whose landscape it is.
    core::Ground ground;
    std::optional<core::PassGraph> passes; ///< Once they were searched for.
    bool isComplete = false;               ///< Not stopped, and at its end.
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
    void cancel();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);

signals:
    /// Now and then, and at the end.
    void found(const std::shared_ptr<const ui::FoundGround>& found);
    /// Fraction done in [0, 1].
    void progressed(double fraction);
    void busyChanged(bool busy);
    /// A search ended by an exception, such as for want of memory.
    void failed(const QString& message);

private:
    using Search = std::function<FoundGround(const std::stop_token&)>;

    void start(const Search& search);
    /// Emits @p signal on the GUI thread, unless another search has begun meanwhile.
    void tell(quint64 job, const std::function<void()>& signal);

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
};

} // namespace ui
