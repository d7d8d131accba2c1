// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QPen>
#include <QString>

#include <algorithm>
#include <vector>

namespace ui {

/// A line around a part of the plane of which something is known.
struct PlaneOutline {
    enum class Kind {
        Definite,    ///< The Hessian is positive definite.
        Minimum,     ///< A minimum is proved to be in this ball.
        OnlyOne,     ///< No other stationary point is in this one.
        NewtonsBall, ///< From within this one Newton's method is promised to converge.
    };
    Kind kind = Kind::Definite;
    core::Curve curve;

    friend bool operator==(const PlaneOutline& p, const PlaneOutline& q)
    {
        return p.kind == q.kind && p.curve.size() == q.curve.size() &&
               std::equal(p.curve.begin(), p.curve.end(), q.curve.begin(),
                          [](const core::PlanePoint& a, const core::PlanePoint& b) {
                              return a.p == b.p && a.q == b.q;
                          });
    }
};

/// Of the curvature of @p panel, if that is shown; and with @p discs where the balls around its
/// best point cut the plane.
std::vector<PlaneOutline> planeOutlines(const core::Analysis& analysis,
                                        const core::PanelAnalysis& panel, bool discs);

/// The line that an outline is drawn with, over a lighter one that keeps it readable on any colour.
QPen outlinePen(PlaneOutline::Kind kind);
QPen outlineHalo();
/// "r₊" and the like; empty for what needs no name.
QString outlineName(PlaneOutline::Kind kind);

} // namespace ui
