// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"
#include "core/session.h"
#include "core/slice/critical_points.h"
#include "core/slice/slice.h"
#include "core/slice/slice_cache.h"
#include "core/solve/descend.h"
#include "core/spectrum/spectrum.h"
#include "core/theory/curvature.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// What is asked of one computation.
struct AnalysisRequest {
    SessionPtr session;
    std::optional<Window> window; ///< Part of the plane to show; nothing means the chosen range.
    bool compare = false;         ///< Also the three named losses on the same plane.
    double turn = 0.0;            ///< Angle by which the plane is turned; see turned().

    friend bool operator==(const AnalysisRequest&, const AnalysisRequest&) = default;
};

/// A path seen from the plane of the slice.
struct WalkedPath {
    std::size_t method = 0; ///< Index in Session::methods.
    Path path;
    std::vector<Projection> projection; ///< One for each point of the path.
};

/// The spectrum of the Hessian at one place.
struct SpectrumAt {
    std::string place;                 ///< "start", or the title of the method whose end it is.
    std::optional<std::size_t> method; ///< Index in Session::methods when at the end of a path.
    Eigen::VectorXd x;                 ///< Size d.
    Spectrum spectrum;                 ///< Values only. Empty where the loss is not defined.
    Eigen::VectorXd diagonalPart;      ///< Eigenvalues of A^T diag(D) A alone, ascending.
};

/// All that is computed from one session. A whole new value per stage; parts appear as stages
/// finish. Immutable once published.
struct Analysis {
    AnalysisRequest request;
    Plane plane;
    Window home;                      ///< The window when none was asked for.
    SlicePtr slice;                   ///< Null before the first stage.
    std::vector<SlicePtr> comparison; ///< Softmax, ResNet-only, combined; empty unless asked for.
    /// Seen from this plane. Before pathsDone those of the session before, where its methods were
    /// the same, for views to keep showing; otherwise empty.
    std::vector<WalkedPath> paths;
    std::vector<SliceMinimum> minima;
    std::vector<SpectrumAt> spectra;
    std::vector<Notice> notices; ///< Once complete.
    bool pathsDone = false;      ///< The paths are those of this session.
    bool complete = false;       ///< No later stage will follow.
};

/// What one computation can take over from the one before it. Belongs to one thread.
struct AnalysisCache {
    SessionPtr session; ///< Whose paths and spectra these are; null in the beginning.
    std::vector<WalkedPath> paths;
    std::vector<SpectrumAt> spectra;            ///< Empty when not known yet.
    std::optional<std::vector<Notice>> notices; ///< On the problem.

    /// What was shown last with paths.
    struct View {
        SessionPtr session; ///< Null in the beginning.
        Plane plane;        ///< Not turned.
        Window home;
    };
    View view;
    SliceCache slices;
};

using AnalysisPtr = std::shared_ptr<const Analysis>;
using Publish = std::function<void(const AnalysisPtr&)>;

/// Computes all stages of @p request in order: first picture, paths, final picture, minima,
/// spectra; calls @p publish from this thread after each. Returns early when stopped.
///
/// The first picture after an edit is drawn on the plane and in the home window of before, from
/// what the cache knows, even where the plane depends on paths that have to be walked again.
/// Without one before, the paths come first where the plane depends on them; and always where they
/// are known or take less than a frame: then the first picture is final. A full slice that is not
/// there at once is announced by a coarse one. The comparison comes with the full slice. The end
/// of a path on its way to infinity does not widen the window.
/// @param cache  of the same caller's previous call; brought up to date.
/// @pre validate(request.session->problem) is empty.
void analyse(const AnalysisRequest& request, AnalysisCache& cache, Clock clock,
             const Publish& publish, const std::stop_token& stop);
/// The same with nothing to take over.
void analyse(const AnalysisRequest& request, Clock clock, const Publish& publish,
             const std::stop_token& stop);

/// What is known at one point, for the read-out at the cursor.
struct Probe {
    Eigen::VectorXd x;
    double loss = 0.0;
    double alpha = 0.0;
    double condition = 1.0;
    Domain domain = Domain::Inside;
    double gradientNorm = 0.0;
    /// Nothing where the loss is not defined, or where it would take more than about 0.1 s.
    std::optional<Spectrum> spectrum;
    std::optional<CurvatureReport> curvature;
};

Probe probe(const Problem& problem, const Eigen::VectorXd& x);

} // namespace core
