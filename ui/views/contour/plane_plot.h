// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/contour/contour_content.h"
#include "ui/views/plane/plane_overlay.h"
#include "ui/views/plot/plot_frame.h"

#include <QSize>
#include <QString>
#include <QWidget>

#include <memory>

class QCustomPlot;

namespace ui {

class ColourBar;

/// The picture of a slice: a colour map with contour lines and a colour bar, or a curve when
/// there is one parameter, and above it paths and markers. Draws what it is told and decides
/// nothing.
class PlanePlot final : public QObject {
    Q_OBJECT
public:
    /// @param content and @param overlay are read at each drawing and outlive the plot.
    PlanePlot(const ContourContent& content, const PlaneOverlay& overlay, QWidget* parent);
    ~PlanePlot() override;

    /// The widget that is drawn on and receives the mouse; owned by the parent.
    QWidget& widget() const;

    /// What is drawn beside the slice.
    struct Options {
        QString colourMap;
        bool contours = true;
        bool minima = true;
        bool paths = true;
        bool wall = true;
        QString colouring; ///< An id of mapColourings().
    };
    void setOptions(const Options& options);
    void setOutdated(bool outdated);
    /// Shows this part of the plane. @pre not empty.
    void setWindow(const core::Window& window);
    /// Where the window is on the widget.
    PlotFrame frame() const;

    /// The whole name of the axis whose title is at @p pixel, where it may be cut; or empty.
    QString axisNameAt(const QPointF& pixel) const;

    /// To be called after the slice or its range have changed.
    void updateSlice();
    /// To be called after what colours the map in place of the loss has changed.
    void updateColouring();
    /// Something other than the loss colours the map.
    bool isOwnColoured() const;
    /// Redraws everything at the end of this turn of the event loop.
    void replot();
    /// Redraws the overlay alone, at once.
    void replotOverlay();
    /// Takes over the colours of the theme.
    void restyle();

    /// Draws the colours as finely as a file of @p pixels deserves.
    void sharpenFor(QSize pixels);
    ColourBar& colourBar() const;
    /// The same as widget(), for what draws it elsewhere.
    QCustomPlot& customPlot() const;

signals:
    /// The picture has got its place in the widget, perhaps of another size than before.
    void laidOut();

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
