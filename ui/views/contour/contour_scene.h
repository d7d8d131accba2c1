// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/plane/plane_navigation.h"
#include "ui/views/plane/point_read_out.h"
#include "ui/views/plane/turn_handle.h"
#include "ui/views/view.h"

class QAction;

namespace ui {

/// The inside of the contour view: keeps what is drawn in step with the analysis, the settings,
/// the cursor and the gestures.
class ContourScene final : public QObject {
    Q_OBJECT
public:
    /// The widgets become children of @p owner, which places them.
    ContourScene(View& owner, ViewState& viewState);

    void present(const core::AnalysisPtr& analysis);
    void setOutdated(bool outdated);
    QByteArray exported(const QString& suffix, QSize pixels);
    /// Takes over the place of the picture and whether it is seen.
    void fitPicture();
    void restyle();
    void setFocused(bool focused);
    /// False when the key means nothing here.
    bool pressed(const QKeyEvent& event);
    /// Back to the window of the session.
    void reset() { m_navigator.reset(); }

    const ContourContent& content() const { return m_content; }
    core::Window frameWindow() const;
    /// What the marker near the pixel @p at is, or the hole there, or an axis whose title may be
    /// cut; empty when there is none.
    QString textAt(const QPointF& at) const;
    const QString& message() const { return m_overlay.message; }
    PlanePlot& plot() { return m_plot; }
    PointReadOut& readOut() { return *m_readOut; }

private:
    void connectAll();
    void connectGestures();
    void showPaths();
    void showWindow();
    void showCursor();
    void showSettings();
    void describe();
    void placeStart(const core::PlanePoint& at, bool finished);

    View& m_view;
    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< What is shown; null at first.
    ContourContent m_content;
    PlaneOverlay m_overlay;
    PlaneNavigator m_navigator;
    PlanePlot m_plot;
    PointReadOut* m_readOut; ///< A child of the view.
    TurnHandle* m_turn;      ///< A child of the plot's widget.
    QAction* m_centre;       ///< Of the view's context menu; shown where there is a hole.
};

} // namespace ui
