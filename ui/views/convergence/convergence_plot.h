// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/convergence/convergence_data.h"
#include "ui/views/figure.h"

#include <QByteArray>
#include <QPointF>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// "L − L*", "‖∇L‖", "‖x − x*‖", "Hessian error".
QString symbolOf(Measure measure);

/// The curves of a convergence view on a logarithmic axis, with a legend below or beside them.
/// Draws what it is told and decides nothing.
class ConvergencePlot final {
public:
    /// @param emptyText  says what to do while there is nothing to draw, and is empty otherwise;
    /// axes
    ///                   without curves are not drawn.
    ConvergencePlot(std::function<QString()> emptyText, QWidget* parent);
    ~ConvergencePlot();

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;

    /// Draws @p data along iterations, time or work.
    void setData(const ConvergenceData& data, core::Along along);
    /// Where the timeline stands.
    struct Cursor {
        /// The iterate of a path that is marked on its curve; -1 marks none.
        std::function<int(const core::Path& path)> iterationOn;
        /// Where a line stands; nothing where the axis counts something else than the timeline.
        std::optional<double> line = {};
    };
    void setCursor(const Cursor& cursor);
    void setOutdated(bool outdated);
    void restyle();

    /// How far along @p pixel is, in iterations, seconds or work; nothing outside of the picture.
    std::optional<double> alongAt(const QPointF& pixel) const;
    /// A point of a curve.
    struct CurvePoint {
        std::size_t curve = 0; ///< Index in ConvergenceData::curves.
        std::size_t point = 0; ///< Iterate.
    };
    /// The point of a curve that is nearest to @p pixel; nothing where none is near.
    std::optional<CurvePoint> pointAt(const QPointF& pixel) const;
    /// The curve whose entry of the legend is at @p pixel: an index in ConvergenceData::curves.
    std::optional<std::size_t> legendAt(const QPointF& pixel) const;
    /// Where the entry of curve @p index is on the widget; nothing while it is scrolled away.
    std::optional<QPointF> legendPlace(std::size_t index) const;
    /// Where the curves are drawn.
    QRectF curveRect() const;
    /// The numbers along the horizontal axis as they are written.
    QStringList iterationLabels() const;
    /// What the curve nearest to the pixel @p at says there; empty when none is near.
    QString textAt(const QPointF& at) const;
    /// Where an iteration, a time in seconds or an amount of work, and a value of the measure, are
    /// on the widget.
    QPointF pixelOf(double along, double value) const;

    QByteArray exported(const Figure& figure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
