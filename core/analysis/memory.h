// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/memo.h"
#include "core/analysis/vector_key.h"
#include "core/plane/choose_plane.h"
#include "core/slice/slice_cache.h"
#include "core/solve/method.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Numbers the data (A, b, w) that analyses meet: equal data have one number, so that the keys of
/// memos are small and quickly compared. Rows that edits share are compared by address.
class DataNumbers {
public:
    int of(const Problem& problem);

private:
    struct Known {
        DesignMatrix A;
        Eigen::VectorXd b;
        Eigen::VectorXd w;
        int number = 0;
    };
    std::vector<Known> m_known; ///< The latest used first.
    int m_next = 0;
};

struct PathKey {
    int data = 0;
    Mix mix;
    VectorKey start;
    std::string method;
    decltype(MethodChoice::values) values;
    bool scaled = false; ///< See MethodChoice.
    StopRule stop;

    friend bool operator==(const PathKey&, const PathKey&) = default;
};

/// A plane as the settings of a session choose it, before it is turned.
struct PlaneKey {
    int data = 0;
    Mix mix;
    VectorKey start;
    Names columnNames;
    SliceSettings settings; ///< Without range and grid, which do not move a plane.
    /// Of the session's own loss; empty where the plane does not depend on them.
    std::vector<std::shared_ptr<const Path>> paths;

    friend bool operator==(const PlaneKey&, const PlaneKey&) = default;
};

struct SliceKey {
    int data = 0;
    Mix mix;
    std::shared_ptr<const Place> place;
    Grid grid;
    bool isExact = true; ///< To the accuracy of numbers, from whole passes over the rows.

    friend bool operator==(const SliceKey& p, const SliceKey& q)
    {
        // The home window is no part of a slice; planes are told apart by their numbers, because
        // a plane that is chosen anew is often the one of before.
        return p.data == q.data && p.mix == q.mix && p.grid == q.grid && p.isExact == q.isExact &&
               isSamePlane(p.place->plane, q.place->plane) &&
               p.place->plane.label1 == q.place->plane.label1 &&
               p.place->plane.label2 == q.place->plane.label2;
    }
};

struct ProjectionKey {
    std::shared_ptr<const Path> path;
    std::shared_ptr<const Place> place;

    friend bool operator==(const ProjectionKey& p, const ProjectionKey& q)
    {
        return p.path == q.path && isSamePlane(p.place->plane, q.place->plane);
    }
};

struct PictureKey {
    SlicePtr slice; ///< Keeps it alive, so that its address belongs to no other.
    LossScale scale;
    int mostLines = kUsualLines;

    friend bool operator==(const PictureKey&, const PictureKey&) = default;
};

struct SpectrumKey {
    int data = 0;
    Mix mix;
    VectorKey x;

    friend bool operator==(const SpectrumKey&, const SpectrumKey&) = default;
};

/// Eigenvalues of a Hessian and of its diagonal part.
struct HessianSpectra {
    Spectrum whole;
    Eigen::VectorXd diagonalPart;
};

struct FittedKey {
    int data = 0;
    Mix mix;
    VectorKey x;
    std::optional<std::size_t> method;

    friend bool operator==(const FittedKey&, const FittedKey&) = default;
};

struct ComparedKey {
    int data = 0;
    Mix mix;
    VectorKey start;
    std::vector<std::shared_ptr<const Path>> paths;
    std::shared_ptr<const Place> place;
    Window window;

    friend bool operator==(const ComparedKey& p, const ComparedKey& q)
    {
        return p.data == q.data && p.mix == q.mix && p.start == q.start && p.paths == q.paths &&
               p.window == q.window && isSamePlane(p.place->plane, q.place->plane);
    }
};

struct PathSpectraKey {
    int data = 0;
    Mix mix;
    std::shared_ptr<const Path> path;

    friend bool operator==(const PathSpectraKey&, const PathSpectraKey&) = default;
};

struct SectionKey {
    int data = 0;
    Mix mix;
    std::shared_ptr<const Place> place;
    Segment segment;

    friend bool operator==(const SectionKey& p, const SectionKey& q)
    {
        return p.data == q.data && p.mix == q.mix && p.segment == q.segment &&
               isSamePlane(p.place->plane, q.place->plane);
    }
};

struct DifferencesKey {
    const DifferenceInfo* info = nullptr;
    std::size_t own = 0;
    std::vector<SlicePtr> slices; ///< Kept alive, so that their addresses belong to no others.

    friend bool operator==(const DifferencesKey&, const DifferencesKey&) = default;
};

/// What is known of a point, seen from a slice.
struct SliceTheoryKey {
    SliceKey slice;
    VectorKey x;

    friend bool operator==(const SliceTheoryKey&, const SliceTheoryKey&) = default;
};

struct NoticesKey {
    int data = 0;
    Mix mix;
    VectorKey start;
    Names columnNames;
    Names rowNames;

    friend bool operator==(const NoticesKey&, const NoticesKey&) = default;
};

/// Trails under a blend: those that a search finds, and those of the minima that are known at t.
struct TrailsKey {
    int data = 0;
    Blend blend;
    double t = 0.0;
    std::vector<VectorKey> known;

    friend bool operator==(const TrailsKey&, const TrailsKey&) = default;
};

struct BasinKey {
    SliceKey slice; ///< Of the starts.
    std::string method;
    StopRule stop;

    friend bool operator==(const BasinKey&, const BasinKey&) = default;
};

/// A map of basins that was shown.
struct ShownBasins {
    BasinKey key;
    std::shared_ptr<const BasinMap> map;
};

/// The slices of one state of the data.
struct SlicesOf {
    std::shared_ptr<const Problem> frozen; ///< Null for the data of the session.
    SliceCache cache;
};

/// What one analysis can take over from those before it. Belongs to one thread.
///
/// No entry is ever invalidated: it has a key that says all that it depends on.
struct AnalysisMemory {
    AnalysisMemory();

    void beginRun();
    /// The cache of the slices of @p panel.
    SliceCache& slicesOf(const Panel& panel);
    /// Forgets the caches of frozen states that are not among @p panels.
    void keepSlicesOf(const std::vector<Panel>& panels);

    DataNumbers data;
    Memo<PlaneKey, Plane> planes;
    Memo<PathKey, Path> paths;
    Memo<ProjectionKey, std::vector<Projection>> projections;
    Memo<SliceKey, Slice> slices;
    Memo<PictureKey, SlicePicture> pictures;
    Memo<std::shared_ptr<const SlicePicture>, SurfaceMesh> meshes;
    Memo<SliceKey, Minima> minima;
    Memo<SpectrumKey, HessianSpectra> spectra;
    Memo<FittedKey, Fitted> fitted;
    Memo<FittedKey, Optimum> optima;
    Memo<ComparedKey, ComparedLoss> compared;
    Memo<NoticesKey, Notices> notices;
    Memo<SectionKey, Section> sections;
    Memo<DifferencesKey, std::vector<std::shared_ptr<const DifferencePicture>>> differences;
    Memo<SliceKey, CurvatureMap> curvatureMaps;
    Memo<SliceTheoryKey, std::vector<Guarantee>> sliceTheory;
    Memo<SpectrumKey, HessianAnatomy> anatomies;
    Memo<SpectrumKey, SpectralDensity> densities;
    Memo<PathSpectraKey, SpectrumAlong> pathSpectra;
    Memo<SpectrumKey, PointSpectrum> eigenvectors;
    Memo<TrailsKey, Trails> trails;
    Memo<BasinKey, BasinMap> basins;
    Memo<SlicePtr, Valleys> valleys;
    std::vector<SlicesOf> caches;

    /// The last plane that was final, not turned, and its home window: edits are drawn on it first.
    struct Shown {
        SessionPtr session; ///< Null in the beginning.
        std::shared_ptr<const Plane> plane;
        Window home;
    };
    Shown shown;
    std::vector<ShownBasins> shownBasins; ///< The latest of each panel.
    AnalysisPtr last;                     ///< What was published last; null in the beginning.
};

} // namespace core
