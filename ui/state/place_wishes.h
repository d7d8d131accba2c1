// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <QObject>
#include <QString>

#include <utility>
#include <vector>

namespace ui {

/// A point of parameter space that the user points at, and what it is called.
struct ChosenPlace {
    Eigen::VectorXd x; ///< Size d.
    QString title;     ///< "Minimum 2", "Newton, iteration 7", "the cursor".
};

/// What the user wants to be done with places and runs that are seen in any view; a part of
/// ViewState.
class PlaceWishes final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// So many points span a plane.
    static constexpr std::size_t kPlanePoints = 3;
    /// Those that are chosen already, fewer than that.
    const std::vector<ChosenPlace>& planePoints() const { return m_planePoints; }
    /// Chooses one more; with the last one the plane is wanted, and the next begins afresh.
    void choosePlanePoint(const ChosenPlace& place);
    void forgetPlanePoints();

    /// A run that can be given a start of its own.
    struct Run {
        int colour = 0; ///< core::MethodChoice::colour.
        QString title;
    };
    /// Those of the session that is open, in their order.
    const std::vector<Run>& runs() const { return m_runs; }
    void setRuns(std::vector<Run> runs) { m_runs = std::move(runs); }

    /// What can be done with a run, beside starting it elsewhere.
    enum class RunWish { Duplicate, Remove, PinBaseline, UnpinBaseline };

signals:
    /// The run of this core::MethodChoice::colour is to be treated so.
    void runWanted(int colour, ui::PlaceWishes::RunWish wish);
    void sliceWanted(const ui::ChosenPlace& place);
    /// @p places are kPlanePoints of them.
    void planeWanted(const std::vector<ui::ChosenPlace>& places);
    void planePointsChanged();
    /// All methods are to start at @p place.
    void startWanted(const ui::ChosenPlace& place);
    /// The run of this core::MethodChoice::colour is to start at @p place, whatever the others do.
    void ownStartWanted(const ui::ChosenPlace& place, int colour);

private:
    std::vector<ChosenPlace> m_planePoints;
    std::vector<Run> m_runs;
};

} // namespace ui
