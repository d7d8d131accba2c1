// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/step_study.h"
#include "core/slice/section.h"
#include "ui/views/plane/minimum_move.h"
#include "ui/views/plot/plot_frame.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

/// What is drawn over a picture without redrawing the picture.
struct PlaneOverlay {
    std::optional<core::PlanePoint> crossHair;
    std::optional<core::PlanePoint> start; ///< The marker of the methods' start.
    std::optional<MinimumMove> move;       ///< Where the minimum would go.
    std::vector<core::StepStudy> steps;    ///< Whose inside is shown.
    bool startHeld = false;                ///< It is being dragged.
    std::optional<core::Segment> line;     ///< Along which losses are drawn.
    std::optional<QRectF> band;            ///< The rubber band of a zoom, pixels.
    QString message;                       ///< Shown in a corner of the picture.
    bool focused = false;                  ///< The view has the keyboard.
};

/// Says something in the upper left corner of @p rect.
void paintMessage(QPainter& painter, const QRectF& rect, const QString& message);

void paintOverlay(QPainter& painter, const PlotFrame& frame, const PlaneOverlay& overlay);

} // namespace ui
