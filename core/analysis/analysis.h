// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/comparison.h"
#include "core/analysis/fitted.h"
#include "core/analysis/optimum.h"
#include "core/analysis/part.h"
#include "core/analysis/request.h"
#include "core/analysis/studied.h"
#include "core/ground/basin_map.h"
#include "core/ground/continue_mix.h"
#include "core/ground/merge_tree.h"
#include "core/problem/issue.h"
#include "core/slice/critical_points.h"
#include "core/slice/section.h"
#include "core/slice/slice.h"
#include "core/solve/descend.h"
#include "core/spectrum/anatomy.h"
#include "core/spectrum/density.h"
#include "core/spectrum/spectrum.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where the slices of an analysis lie.
struct Place {
    Plane plane; ///< Turned as the request asks.
    Window home; ///< The window when none is asked for.
};

/// A path seen from the plane of the slice.
struct WalkedPath {
    std::size_t method = 0;           ///< Index in Session::methods.
    std::shared_ptr<const Path> path; ///< Never null.
    /// One for each point of the path; none if its panel lives in another space than the plane.
    /// Never null once published.
    std::shared_ptr<const std::vector<Projection>> projection;
    bool isOfBefore = false; ///< The path of the session before; that of this one is being walked.
    int colour = 0;          ///< Of the method.

    friend bool operator==(const WalkedPath&, const WalkedPath&) = default;
};

/// The spectrum of the Hessian at one place.
struct SpectrumAt {
    std::string place;                 ///< "start", or the title of the method whose end it is.
    std::optional<std::size_t> method; ///< Index in Session::methods when at the end of a path.
    Eigen::VectorXd x;                 ///< Size d.
    Spectrum spectrum;                 ///< Values only. Empty where the loss is not defined.
    Eigen::VectorXd diagonalPart;      ///< Eigenvalues of A^T diag(D) A alone, ascending.
};

using Paths = std::vector<WalkedPath>;
/// The path whose end has the lowest loss; null where no method could start.
const WalkedPath* lowestEnd(const Paths& paths);

using Minima = std::vector<SliceMinimum>;
using Spectra = std::vector<SpectrumAt>;
/// That at the end of the path of @p method, or at the start; null where there is none.
const Spectrum* spectrumAt(const Spectra& spectra, const std::optional<std::size_t>& method);
using Notices = std::vector<Notice>;
using Valleys = std::vector<Valley>;
using Trails = std::vector<Trail>;

/// What is known of one panel.
struct PanelAnalysis {
    Panel panel;
    Part<Slice> slice = {};
    Part<SlicePicture> picture = {}; ///< Of the slice; absent where that is.
    Part<SurfaceMesh> fullMesh = {}; ///< Of the picture; absent until there is time for it.
    /// Of the enabled methods; of Before while some are still to be walked.
    Part<Paths> paths = {};
    Part<Minima> minima = {};
    Part<Spectra> spectra = {};
    Part<Fitted> fitted = {};
    Part<Optimum> optimum = {};       ///< Absent where that would take too long.
    Part<ComparedLoss> compared = {}; ///< Absent where nothing is compared.

    // Studies: absent until somebody wants them, and where they would take minutes.
    Part<Section> section = {};              ///< Of the segment that is wished.
    Part<DifferencePicture> difference = {}; ///< Absent for the lead, on a line, unless wished.
    Part<CurvaturePicture> curvature = {};   ///< Coarse at first. Absent on a line.
    Part<SurfaceShades> shades = {};         ///< Of the picture and one of these.
    Part<std::vector<Guarantee>> sliceTheory = {}; ///< About the slice; see sliceGuarantees().
    Part<BasinMap> basins = {}; ///< Absent unless wished; of Before while it is coarse.
    Part<Valleys> valleys = {}; ///< Of the slice; absent unless wished, and but for the lead.
};

/// What colours @p panel instead of its loss; null where that does.
std::shared_ptr<const Shading> shadingOf(const PanelAnalysis& panel);

/// How long a stage took.
struct StageTime {
    std::string_view stage;
    double begin = 0.0; ///< By the clock of the analysis.
    double seconds = 0.0;
};

/// All that is computed from one request. A whole new value per publishing, made of shared parts
/// that appear as stages finish; immutable once published.
///
/// Whatever is in it may be drawn: a view keeps nothing of an analysis before.
struct Analysis {
    AnalysisRequest request;
    Part<Place> place;                 ///< Present, and the panels too, once anything is published.
    std::vector<PanelAnalysis> panels; ///< In the order of panelsOf(*request.session).
    std::size_t lead = 0;              ///< The panel that shows the session's own loss.
    Part<Notices> notices;             ///< On the problem of the session.
    // Studies, at the points that the request names. Without spectra where the loss is not defined.
    Part<HessianAnatomy> anatomy;
    Part<SpectralDensity> density;
    Part<PathSpectra> along;
    Part<PointSpectrum> eigenvectors;
    Part<Trails> trails;          ///< Under the blend that the request names; of no panel.
    std::vector<StageTime> trace; ///< The stages so far, in the order in which they ran.
    /// All is there that belongs to every picture; studies, which may take seconds, may follow.
    bool complete = false;
    bool studied = false; ///< Nothing more will follow.

    const Plane& plane() const { return place->plane; }
    const Window& home() const { return place->home; }

    // Of the leading panel; empty or null where absent.
    const PanelAnalysis& leading() const { return panels[lead]; }
    const SlicePtr& slice() const { return leading().slice.value; }
    const std::shared_ptr<const SlicePicture>& picture() const { return leading().picture.value; }
    const Paths& paths() const { return known(leading().paths); }
    const Minima& minima() const { return known(leading().minima); }
    const Spectra& spectra() const { return known(leading().spectra); }
    bool arePathsCurrent() const { return leading().paths.isCurrent(); }

private:
    template <typename T>
    static const T& known(const Part<T>& part)
    {
        static const T nothing;
        return part ? *part : nothing;
    }
};

using AnalysisPtr = std::shared_ptr<const Analysis>;

} // namespace core
