// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/plane/plane_outlines.h"
#include "ui/views/surface/surface_paths.h"

#include <QColor>

#include <vector>

class QPainter;

namespace ui {

/// Something that is marked on the surface.
struct Marker {
    enum class Kind {
        Start,
        End,
        Minimum,        ///< A critical point of the loss itself.
        MinimumOfSlice, ///< A minimum of the picture only.
        FoundMinimum,   ///< That a search has found, in its colour.
        Pass,           ///< The same, with its height.
    };
    Kind kind = Kind::Start;
    Eigen::Vector3d at = Eigen::Vector3d::Zero();
    QColor colour; ///< Of an end.
    int remoteness = 0;
    std::size_t number = 0; ///< Of a minimum that was found.
    QString text = {};      ///< Beside a pass: its loss.
};

/// How paths are drawn.
enum class Stroking {
    Fine,  ///< Dashed where they leave the plane, with a seam that keeps them apart from others.
    Quick, ///< For what moves.
};

/// Paints paths; what the surface hides shines through faintly.
void paintTraces(QPainter& painter, const Projector& projector, const core::HeightField& field,
                 const std::vector<Trace>& traces, Stroking stroking);
/// Paints markers with an outline that stands out on every colour map.
void paintMarkers(QPainter& painter, const Projector& projector, const core::HeightField& field,
                  const std::vector<Marker>& markers);
/// Paints @p outlines where they run over the surface.
void paintOutlines(QPainter& painter, const Projector& projector, const core::HeightField& field,
                   const std::vector<PlaneOutline>& outlines);
/// Paints what the colours of @p shading stand for into the lower right corner of @p place.
void paintColourBar(QPainter& painter, const QRectF& place, const core::Shading& shading);
/// Paints a small cross that lies on the surface at (p, q), if the surface is there.
void paintCursor(QPainter& painter, const Projector& projector, const core::HeightField& field,
                 double p, double q);

} // namespace ui
