// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/figure.h"

#include <QByteArray>
#include <QPointF>
#include <QString>

#include <memory>

class QCustomPlot;
class QWidget;

namespace ui {

class OutdatedVeil;

/// One picture of a PlotView, drawn by QCustomPlot. It draws what it is told and decides nothing.
class Plot {
public:
    virtual ~Plot();
    Plot(const Plot&) = delete;
    Plot& operator=(const Plot&) = delete;

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;
    void setOutdated(bool outdated);
    /// Takes over fonts and colours of the theme.
    void restyle();
    /// What is at @p pixel; empty when nothing is near.
    virtual QString textAt(const QPointF& pixel) const = 0;
    QByteArray exported(const Figure& figure);

protected:
    explicit Plot(QWidget* parent);
    QCustomPlot& custom() const { return *m_plot; }
    /// Draws everything anew, in the colours of the theme.
    virtual void draw() = 0;

private:
    QCustomPlot* m_plot; ///< Owned by the parent widget.
    std::unique_ptr<OutdatedVeil> m_veil;
};

} // namespace ui
