// SPDX-License-Identifier: MIT
#pragma once

#include "core/picture/loss_scale.h"
#include "ui/look/colour_map.h"
#include "ui/look/ticks.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/contour/map_colouring.h"
#include "ui/views/contour/plane_plot.h"

#include <QObject>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <utility>
#include <vector>

class QCPColorGradient;
class QCPColorScale;
class QCustomPlot;
class QMouseEvent;
class QPainter;

namespace ui {

/// The bar beside a map that says what its colours stand for. Its ends can be dragged where they
/// are losses.
class ColourBar final : public QObject {
    Q_OBJECT
public:
    /// @param content and @param options are read at each drawing and outlive the bar, as @p plot
    /// does, in whose layout it stands.
    ColourBar(QCustomPlot& plot, const ContourContent& content, const PlanePlot::Options& options);

    /// Takes its place right of the plot's axis rectangle, as high as that.
    void build();
    /// Lets the mouse drag its ends; to be called after others have begun to watch the plot.
    void watch();

    /// Owned by the plot.
    QCPColorScale& scale() const { return *m_scale; }
    /// What colours the map in place of the loss, or the loss.
    const MapColouring& colouring() const { return mapColouringById(m_options.colouring); }
    /// Something else than the loss colours the map, and is there.
    bool isOwnColoured() const;
    QCPColorGradient gradient() const;

    /// Shows the bar, or leaves its place to what colours the map; with room for its numbers.
    void setShown(bool shown);
    /// Pixels beside the bar, for its numbers.
    int room() const;
    /// Leaves so many pixels empty at its left.
    void giveAway(int beside);
    /// Title and ends, or what is there in place of the bar.
    void paint(QPainter& painter) const;
    /// The bar itself, in pixels of the plot.
    QRectF rectangle() const;

signals:
    /// The user moves an end: these losses are to be at the ends.
    void rangeDragged(const core::LossRange& range);
    /// The user wants the ends that fit the losses.
    void rangeReset();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    /// While an end is dragged.
    struct Drag {
        bool isHigh = false; ///< The upper end moves.
        double value = 0.0;  ///< The axis value that follows the mouse.
        double low = 0.0;    ///< Axis values at the ends when it began.
        double high = 0.0;
    };

    const ColourMap& colours() const;
    std::vector<Tick> ticks(int most) const;
    /// Whether there is something below and above the colours.
    std::pair<bool, bool> cuts() const;
    /// Arrows at those ends beyond which there are losses, drawn in the end's colour.
    void paintEnds(QPainter& painter) const;
    bool isDraggable(const QPointF& at) const;
    /// Where @p pixel is on the bar: 0 at its lower end, 1 at its upper one.
    double fractionAt(const QPointF& pixel) const;
    void dragTo(const QPointF& pixel);
    bool mouse(const QMouseEvent& event);

    QCustomPlot& m_plot;
    const ContourContent& m_content;
    const PlanePlot::Options& m_options;
    QCPColorScale* m_scale; ///< Owned by the plot.
    std::optional<Drag> m_drag;
    bool m_isPointedAt = false;
};

} // namespace ui
