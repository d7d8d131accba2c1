// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/plot/plot_frame.h"

#include <QObject>
#include <QSizeF>
#include <QTimer>

namespace ui {

/// Which part of the plane a picture shows, and asking for its slice through ViewState.
///
/// The visible window fills the picture: it is the wanted window (the home of the analysis, or
/// where the user went) made wider or higher, so that scales stay equal. Requests are limited to
/// one per frame of the screen; the last one always goes out.
class PlaneNavigator final : public QObject {
    Q_OBJECT
public:
    PlaneNavigator(ViewState& state, QObject* parent);

    const core::Window& visible() const { return m_visible; }
    /// The last zoom was refused: the numbers of a double end here.
    bool atLimit() const { return m_atLimit; }

    /// The picture is of @p plane, whose window at rest is @p home. @p home is not empty.
    void setPlane(const core::Plane& plane, const core::Window& home);
    /// The size of the picture in pixels; a picture that is not @p shown asks for nothing.
    void setPicture(const QSizeF& pixels, bool shown);

    /// @p factor < 1 zooms in; @p about stays where it is. Refused at the limit of double.
    void zoom(double factor, const core::PlanePoint& about);
    void pan(double dp, double dq);
    /// Goes to @p wanted, made to fit the picture; on a line only p counts.
    void goTo(const core::Window& wanted);
    /// Back to the window of the session.
    void reset();

signals:
    void visibleChanged();

private:
    core::Window fitted(const core::Window& wanted) const;
    void show(const core::Window& visible);
    void follow();
    void settle();
    void request();

    ViewState& m_state;
    core::Plane m_plane;
    core::Window m_home;
    core::Window m_wanted;
    core::Window m_visible;
    std::optional<core::Window> m_requested; ///< The last window asked for here.
    QSizeF m_pixels{1.0, 1.0};
    QTimer m_pause;
    bool m_shown = false;
    bool m_atHome = true;
    bool m_atLimit = false;
    bool m_waiting = false;
};

} // namespace ui
