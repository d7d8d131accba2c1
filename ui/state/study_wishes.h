// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

namespace ui {

class ViewState;

/// What views that are seen want to be studied beyond what every picture has; see core::Studies.
struct StudyWishes {
    bool slice = false;        ///< Guarantees on the slice.
    bool anatomy = false;      ///< The parts of the Hessian at ViewState::spectrumPlace().
    bool density = false;      ///< The density of its spectrum there.
    bool section = false;      ///< The losses along ViewState::line().
    bool along = false;        ///< The spectra along the path of that place, or else the first one.
    bool eigenvectors = false; ///< Of the Hessian at that place.

    friend bool operator==(const StudyWishes&, const StudyWishes&) = default;
};

/// The point of ViewState::spectrumPlace(). @param analysis  as of studiesOf().
core::StudiedPoint spectrumPoint(const ViewState& state, const core::Analysis* analysis);

/// What is to be studied for @p state. @param analysis  the latest, to which its places belong; may
/// be null.
core::Studies studiesOf(const ViewState& state, const core::Analysis* analysis);

} // namespace ui
