// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"
#include "core/session.h"
#include "core/slice/section.h"
#include "core/theory/sensitivity.h"
#include "ui/state/ground_state.h"
#include "ui/state/landmark.h"
#include "ui/state/place_wishes.h"
#include "ui/state/spectrum_place.h"
#include "ui/state/study_wishes.h"
#include "ui/state/timeline.h"
#include "ui/state/view_settings.h"
#include "ui/state/window_history.h"

#include <Eigen/Core>
#include <QElapsedTimer>
#include <QObject>

#include <optional>
#include <set>
#include <vector>

namespace ui {

/// How the views show what was computed: shared by all of them, saved with the window, not
/// undone. Views write the user's gestures here and redraw on the signals; they do not know of
/// each other.
class ViewState final : public QObject {
    Q_OBJECT
public:
    using Settings = ViewSettings;

    explicit ViewState(QObject* parent = nullptr);

    const Settings& settings() const { return m_settings; }
    void setSettings(const Settings& settings);

    /// The tick of the timeline up to which paths are drawn; -1 means all of it. Along iterations,
    /// as it is unless the settings say otherwise, the number of an iteration.
    int iteration() const { return m_iteration; }
    void setIteration(int iteration);
    const Timeline& timeline() const { return m_timeline; }
    /// The paths whose steps are the ticks; null for none.
    void setTimelinePaths(std::shared_ptr<const core::Paths> paths);
    /// The iteration up to which @p path is drawn; -1 means all of it.
    int iterationOn(const core::Path& path) const
    {
        return m_timeline.iterationOn(path, m_iteration);
    }

    /// Point of the plane under the cursor of any view, or nothing.
    const std::optional<core::Projection>& cursor() const { return m_cursor; }
    void setCursor(const std::optional<core::Projection>& cursor);

    /// Part of the plane that is shown; nothing means the range of the session.
    const std::optional<core::Window>& window() const { return m_window; }
    void setWindow(const std::optional<core::Window>& window);
    /// Steps through the windows that were shown; without a signal where there is none.
    void goBack();
    void goForward();
    /// Back to the range of the session, for another plane: older windows and lines mean nothing
    /// there.
    void forgetWindows();

    /// Methods whose paths no view draws, by core::MethodChoice::colour, which stays with a method
    /// while others come and go. They are walked nevertheless.
    const std::set<int>& hiddenMethods() const { return m_hiddenMethods; }
    bool isMethodHidden(int colour) const { return m_hiddenMethods.contains(colour); }
    void setMethodHidden(int colour, bool hidden);
    void showAllMethods();

    /// What a search has found of the landscape of the session that is open.
    const std::vector<Landmark>& landmarks() const { return m_landmarks; }
    void setLandmarks(std::vector<Landmark> landmarks);

    /// Where the Hessian is looked at.
    const SpectrumPlace& spectrumPlace() const { return m_spectrumPlace; }
    void setSpectrumPlace(const SpectrumPlace& place);

    /// The only panel that pictures show while losses are compared; nothing, or one that is not
    /// compared any more: all of them.
    const std::optional<core::Panel>& alone() const { return m_alone; }
    void setAlone(const std::optional<core::Panel>& panel);

    /// The line of the plane along which losses are drawn; nothing means that through start and x*.
    const std::optional<core::Segment>& line() const { return m_line; }
    void setLine(const std::optional<core::Segment>& line);

    /// What is studied because it is seen.
    const StudyWishes& wishes() const { return m_wishes; }
    void setWish(bool StudyWishes::*which, bool wanted);

    /// The number of the problem under the mouse, or nothing.
    const std::optional<core::ProblemNumber>& pointedNumber() const { return m_pointedNumber; }
    void setPointedNumber(const std::optional<core::ProblemNumber>& number);
    /// What is known of the whole ground.
    GroundState& ground() { return m_ground; }
    const GroundState& ground() const { return m_ground; }

    /// What is to be done with places that the user points at.
    PlaceWishes& places() { return m_places; }
    const PlaceWishes& places() const { return m_places; }

    /// Angle in radians by which the plane is turned out of the directions of the session.
    double turn() const { return m_turn; }
    void setTurn(double angle);

signals:
    void settingsChanged();
    /// Also where the same tick has come to mean other iterations.
    void iterationChanged(int iteration);
    void timelineChanged();
    void cursorChanged();
    void windowChanged();
    void turnChanged();
    void hiddenMethodsChanged();
    void landmarksChanged();
    void spectrumPlaceChanged();
    void aloneChanged();
    void lineChanged();
    /// The user has drawn a line, and wants to see the losses along it.
    void lineDrawn();
    void wishesChanged();
    void pointedNumberChanged();
    /// The user put the start of the methods at (p, q) of the plane; @p finished ends a drag.
    void startPlaced(double p, double q, bool finished);
    /// The user wants the columns of A centred, so that the hole alpha <= 0 goes away.
    void centringWanted();
    /// The user wants all weights to be @p w.
    void weightWanted(double w);
    /// The user moves w^2 of all rows to @p w2; @p finished ends a drag.
    void weightMoved(double w2, bool finished);
    /// The user wants the slice along these eigenvectors of the Hessian at spectrumPlace(), counted
    /// from the largest eigenvalue.
    void eigenPlaneWanted(Eigen::Index first, Eigen::Index second);
    /// The user wants to see @p number of the problem where it stands.
    void numberChosen(const core::ProblemNumber& number);

private:
    void show(const std::optional<core::Window>& window);

    Settings m_settings;
    int m_iteration = -1;
    std::optional<core::Projection> m_cursor;
    std::optional<core::Window> m_window;
    WindowHistory m_history;
    QElapsedTimer m_clock; ///< Of the history.
    std::set<int> m_hiddenMethods;
    std::vector<Landmark> m_landmarks;
    SpectrumPlace m_spectrumPlace;
    std::optional<core::Panel> m_alone;
    std::optional<core::Segment> m_line;
    StudyWishes m_wishes;
    std::optional<core::ProblemNumber> m_pointedNumber;
    GroundState m_ground;
    PlaceWishes m_places;
    Timeline m_timeline;
    double m_turn = 0.0;
};

/// Which of @p panels is to be shown alone; nothing: all.
std::optional<std::size_t> shownAlone(const std::vector<core::Panel>& panels,
                                      const ViewState& state);

} // namespace ui
