// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/vector_key.h"
#include "core/picture/difference_picture.h"
#include "core/problem/blend.h"
#include "core/slice/section.h"
#include "core/theory/curvature_map.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// A point at which the Hessian of the session's own loss is studied.
struct StudiedPoint {
    enum class Kind {
        Start,
        PathEnd, ///< Of a method.
        At,      ///< Anywhere.
    };
    Kind kind = Kind::Start;
    std::size_t method = 0; ///< Of PathEnd: index in Session::methods.
    VectorKey at = {};      ///< Of At: size d.

    friend bool operator==(const StudiedPoint&, const StudiedPoint&) = default;
};

/// The minima that are followed from one loss to another.
struct BlendStudy {
    Blend blend = {};
    /// Minima of the session's own loss that somebody has found, of size d each; those that the
    /// analysis finds itself are followed as well.
    std::vector<VectorKey> known = {};

    friend bool operator==(const BlendStudy&, const BlendStudy&) = default;
};

/// What is found out besides, because somebody looks at it: it may take seconds.
struct Studies {
    /// What of the curvature colours the slices; null: nothing.
    const CurvatureLayer* curvature = nullptr;
    /// How the session's own loss is compared with each of the others; null: not at all. It takes
    /// the place of the curvature.
    const DifferenceInfo* difference = nullptr;
    bool slice = false;                       ///< What can be guaranteed on the slices.
    std::optional<StudiedPoint> anatomy = {}; ///< Where the Hessian is taken apart.
    std::optional<StudiedPoint> density = {}; ///< Where the density of its spectrum is estimated.
    std::optional<std::size_t> along = {};    ///< The method along whose path its spectra are.
    std::optional<StudiedPoint> eigenvectors = {}; ///< Where all of the Hessian's are computed.
    bool section = false;                          ///< The losses along a line of the plane.
    std::optional<Segment> line = {}; ///< That line; nothing: through the start and x*.

    std::optional<BlendStudy> trails = {}; ///< How minima move under a blend.

    friend bool operator==(const Studies&, const Studies&) = default;
};

} // namespace core
