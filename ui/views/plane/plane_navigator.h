// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/plot/plot_frame.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Which part of the plane a picture shows, and asking for its slice through ViewState.
///
/// The visible window is the home of the analysis, or where the user went: four numbers, whatever
/// the shape of the picture. Requests are limited to one per frame of the screen; the last one
/// always goes out.
class PlaneNavigator final : public QObject {
    Q_OBJECT
public:
    PlaneNavigator(ViewState& state, QObject* parent);

    const core::Window& visible() const { return m_visible; }
    /// The last zoom was refused: the numbers of a double end here.
    bool atLimit() const { return m_atLimit; }

    /// The picture is of @p plane, whose window at rest is @p home. @p home is not empty.
    void setPlane(const core::Plane& plane, const core::Window& home);
    /// A picture that is not @p shown asks for nothing.
    void setShown(bool shown);

    /// @p factor < 1 zooms in; @p about stays where it is. Refused only at the limits of double.
    void zoom(double factor, const core::PlanePoint& about);
    void pan(double dp, double dq);
    /// Goes to @p wanted; on a line only p counts.
    void goTo(const core::Window& wanted);
    /// Back to the window of the session.
    void reset();

signals:
    void visibleChanged();

private:
    void show(const core::Window& visible);
    void follow();
    void request();

    ViewState& m_state;
    core::Plane m_plane;
    core::Window m_home;
    core::Window m_wanted;
    core::Window m_visible;
    std::optional<core::Window> m_requested; ///< The last window asked for here.
    QTimer m_pause;
    bool m_shown = false;
    bool m_atHome = true;
    bool m_atLimit = false;
    bool m_waiting = false;
};

} // namespace ui
