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

/// "L − L*", "‖∇L‖", "‖x − x*‖".
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

    /// Draws @p data by iteration or by time.
    void setData(const ConvergenceData& data, bool byTime);
    /// Marks an iteration on every curve; -1 marks none.
    void setIteration(int iteration);
    void setOutdated(bool outdated);
    void restyle();

    /// The iteration at @p pixel, when iterations are along the axis and it is inside the picture.
    std::optional<int> iterationAt(const QPointF& pixel) const;
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
    /// Where an iteration or a time in seconds, and a value of the measure, are on the widget.
    QPointF pixelOf(double along, double value) const;

    QByteArray exported(const Figure& figure);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
