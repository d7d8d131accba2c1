// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analyse.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// What a run through the stages aims at.
enum class Aim {
    /// A picture at once, on the plane and in the window of before if there is one; no path is
    /// walked for it.
    FirstPicture,
    /// Everything, on the final plane.
    Final,
};

/// How finely slices are drawn.
enum class Fineness {
    Sketch,  ///< Few samples of the leading panel, where all of them take long.
    Picture, ///< As many as the session says, as accurate as the eye: Precision::Picture.
    Exact,   ///< The same to the accuracy of numbers.
};

/// An analysis while it is made: what the stages read and write.
struct StageRun {
    AnalysisMemory& memory;
    const Clock clock;
    const Publish& publish;
    const Progress& progress;
    const std::stop_token& stop;

    Aim aim = Aim::FirstPicture;
    Fineness fineness = Fineness::Picture;
    Analysis analysis = {};                   ///< What is known so far.
    std::vector<Problem> problems = {};       ///< One for each panel, with its mix.
    std::vector<int> data = {};               ///< Their numbers; see DataNumbers.
    std::shared_ptr<const Plane> chosen = {}; ///< The plane of the session, not turned.
    std::vector<Part<Paths>> pathsShown = {}; ///< Of each panel, as they were published last.
    /// How a sketch is drawn: from few rows where there are many, else at few points.
    struct {
        Grid grid;
        Eigen::Index rows = 0;
    } sketch = {};
    bool hasPublished = false;

    const Session& session() const { return *analysis.request.session; }
    /// True if panel @p k lies in the space of the plane; a state of before columns came or went
    /// does not.
    bool isInSpaceOfPlane(std::size_t k) const;
    /// True if the session is that of before with other numbers, so that a picture on the plane of
    /// before means something.
    bool isEdit() const;
    void publishSoFar();
    /// That @p fraction of a study is done, in [0, 1].
    void tell(double fraction) const
    {
        if (progress)
            progress(fraction);
    }
};

/// One step of an analysis: finds a part of it, from the request and the parts that earlier stages
/// have found, by pure functions whose values the memory keeps. A stage is one file.
struct Stage {
    std::string_view id; ///< Of traces and benchmarks.
    /// False when stopped. Leaves a part that is current in run.analysis otherwise.
    bool (*run)(StageRun& run);
};

/// A part of the work after which there may be something to show.
enum class Phase {
    Place,   ///< Which paths there are, and where the slices lie.
    Draw,    ///< What is seen.
    Explain, ///< What is said about it.
    Study,   ///< What may take seconds; nothing else waits for it.
};

/// The stages of @p phase in their order. Explicit, because a static library drops what registers
/// itself.
std::span<const Stage> stagesOf(Phase phase);

bool findPaths(StageRun& run);
bool placePlane(StageRun& run);
bool projectPaths(StageRun& run);
bool drawSlices(StageRun& run);
bool makePictures(StageRun& run);
bool refineMeshes(StageRun& run);
bool findMinima(StageRun& run);
bool findSpectra(StageRun& run);
bool fitAll(StageRun& run);
bool compareSlices(StageRun& run);
bool drawQuickSections(StageRun& run);
bool drawSections(StageRun& run);
bool studyOptimum(StageRun& run);
bool studyAnatomy(StageRun& run);
bool studyEigenvectors(StageRun& run);
bool studyPath(StageRun& run);
bool studySlice(StageRun& run);
bool studyCurvature(StageRun& run);
bool studyDensity(StageRun& run);
bool studyTrails(StageRun& run);
bool compareLosses(StageRun& run);
bool noticeAll(StageRun& run);
bool recallBasins(StageRun& run);
bool mapBasins(StageRun& run);
bool findValleys(StageRun& run);

/// Colours the surface of panel @p k by the difference or the curvature that is known,
/// if any.
void shadeSurface(StageRun& run, std::size_t k);
/// The line of the plane along which losses are drawn, unless the user has drawn another: through
/// the start and the best end of a path, across the home window; along its middle where these are
/// one.
Segment usualLine(const StageRun& run);
/// The point that @p place names, or null where there is none (a method that has not walked).
const Eigen::VectorXd* studiedPoint(const StageRun& run, const StudiedPoint& place);

/// Takes over into @p run what was published last and may still be shown.
void takeOver(StageRun& run);

/// True if the paths of the session's own loss are all known.
bool arePathsKnown(const StageRun& run);
/// The paths of the session's own loss that are known, perhaps of before.
const Paths& leadingPaths(const StageRun& run);
/// True if the window is known before the paths are.
bool isWindowKnown(const StageRun& run);
/// True if the slice of the leading panel takes so long that a sketch should come first; then it is
/// clear how it will be drawn.
bool planSketch(StageRun& run);
/// True if the slices as a picture are there much sooner than as numbers.
bool isPictureWorthwhile(StageRun& run);
/// True if there is a slice on this plane, but drawing all that is asked for takes a while.
bool isDrawingSlow(StageRun& run);

/// @p value, or the pointer to an equal one that @p before holds: a view does not draw again what
/// it has drawn.
template <typename T, typename Equal>
Part<T> keptPart(const Part<T>& before, T value, const Equal& equal)
{
    if (before && equal(*before, value))
        return currentPart(before.value);
    return currentPart(std::make_shared<const T>(std::move(value)));
}

} // namespace core
