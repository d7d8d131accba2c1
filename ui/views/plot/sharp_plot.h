// SPDX-License-Identifier: MIT
#pragma once

#include <qcustomplot.h>

namespace ui {

/// A plot that keeps its pixels sharp where it is shown enlarged: QCustomPlot draws into buffers
/// that have the pixels of an ordinary screen.
class SharpPlot final : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    int metric(PaintDeviceMetric which) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
