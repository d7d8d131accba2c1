// SPDX-License-Identifier: MIT
#pragma once

#include "ui/guide/painted.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/plane/plane_navigation.h"
#include "ui/views/plane/turn_handle.h"
#include "ui/views/view.h"

class QCustomPlot;

namespace ui {

/// One map of the contour view: keeps what is drawn of one loss in step with the analysis, the
/// settings, the cursor and the gestures.
class ContourScene final : public QObject {
    Q_OBJECT
public:
    /// The widgets become children of @p owner, which places them, and goes first.
    ContourScene(View& owner, ViewState& viewState);

    /// Shows panel @p index of @p analysis; nothing changes while that has no picture.
    void present(const core::AnalysisPtr& analysis, std::size_t index);
    void setOutdated(bool outdated);
    /// The plot as it belongs into a file of @p pixels, until endFigure(): what belongs to the
    /// mouse and the keyboard is no part of the figure.
    QCustomPlot& beginFigure(QSize pixels);
    void endFigure();
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
    /// What is painted at the pixel @p at: a mark, a disc, the rim, the hole, a basin.
    std::optional<PaintedMark> markAt(const QPointF& at) const;
    /// The point of parameter space that is meant by the pixel @p at; nothing outside.
    std::optional<ChosenPlace> placeAt(const QPointF& at) const;
    /// Shows what is inside @p steps; on a line nothing.
    void setSteps(const std::vector<core::StepStudy>& steps);
    const std::vector<core::StepStudy>& steps() const { return m_overlay.steps; }
    const QString& message() const { return m_overlay.message; }
    PlanePlot& plot() { return m_plot; }
    /// The slice at the cursor as the picture has it; nothing where there is no cursor.
    std::optional<SliceValue> valueAtCursor() const;
    /// The picture in words, for those who cannot see it.
    QString description() const;

private:
    /// What can be dragged on the map.
    enum class Handle { None, Start, LineFrom, LineTo };

    void connectAll();
    void connectGestures();
    void showPaths();
    void showGround();
    void showTrails();
    void showFlood();
    void showWindow();
    void showCursor();
    void showMove();
    void showLine();
    void showOwnLines();
    /// Why there are not the colours that were asked for; mostly empty.
    QString shadingMessage() const;
    void showSettings();
    const core::PanelAnalysis& panel() const { return m_analysis->panels[m_index]; }
    void placeStart(const core::PlanePoint& at, bool finished);
    Handle handleAt(const QPointF& at) const;
    void moveHandle(const QPointF& at, bool finished);
    void drawLine(const QPointF& from, const QPointF& to, bool finished);

    View& m_view;
    ViewState& m_state;
    core::AnalysisPtr m_analysis;               ///< What is shown; null at first.
    std::size_t m_index = 0;                    ///< Of the panel that is shown.
    std::shared_ptr<const FoundGround> m_found; ///< That the content knows; perhaps null.
    ContourContent m_content;
    PlaneOverlay m_overlay;
    PlaneOverlay m_overlayOnScreen; ///< While a figure is made.
    Handle m_handle = Handle::None; ///< Under the mouse, or dragged.
    bool m_isLineDrawn = false;     ///< A line is being drawn.
    PlaneNavigator m_navigator;
    PlanePlot m_plot;
    TurnHandle* m_turn; ///< A child of the plot's widget.
};

} // namespace ui
