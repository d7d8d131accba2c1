// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/motion.h"
#include "core/files/session_file.h"
#include "ui/window/figure_maker.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

class Film;

/// What a film shows: a session while one thing moves.
struct FilmScenes {
    core::SessionFile file;
    const core::Motion* motion = nullptr; ///< Never null.
    /// Of the motion, picture by picture; not empty. See motionValues().
    std::vector<double> values = {};
    core::Studies studies = {};
    core::GroundWish ground = {};
    /// What pictures show beside the analysis; analysis, view and study are not looked at. It
    /// belongs to the problem of the file, and is left out where the motion changes that.
    FigureSource beside = {};
};

/// How a film is written.
struct FilmOutput {
    QString output; ///< @pre problemOfFilm() is empty.
    double perSecond = 25.0;
    Figure figure; ///< Of each picture; its suffix is "png".
    bool dark = false;
};

/// The last iteration of all paths of @p analysis.
int lastIteration(const core::Analysis& analysis);

/// Makes the pictures of a film, one alone for a preview or all of them for files.
///
/// What takes long is done by a thread of its own, and the pictures are drawn by this one, an event
/// each: the window goes on. Where the motion changes the losses, all pictures have one scale of
/// them, so that equal colours are equal losses from the beginning to the end.
class FilmMaker final : public QObject {
    Q_OBJECT
public:
    /// @param figures  of the view that the film shows; lives longer than this.
    FilmMaker(FigureMaker& figures, FilmScenes scenes, QObject* parent = nullptr);
    /// Stops what runs and waits for it. A film that is not finished leaves nothing.
    ~FilmMaker() override;

    /// Draws picture @p index < values.size(); previewed() follows, but not for one that was asked
    /// for before another. Not while a film is made.
    void preview(std::size_t index, const Figure& figure, bool dark);
    /// Makes all of them; written(), failed() or nothing after cancel() follows. @pre not before.
    void make(const FilmOutput& output);
    void cancel();
    bool isMaking() const { return m_output.has_value(); }

signals:
    /// @p png is the content of a file.
    void previewed(const QByteArray& png);
    /// @p done of @p count pictures are in their place.
    void progressed(int done, int count);
    /// The film is in its place.
    void written();
    /// It cannot be made, for @p reason; or a preview cannot.
    void failed(const QString& reason);

private:
    struct Scene {
        core::SessionFile file;
        core::AnalysisPtr analysis;
    };
    struct Preview {
        std::size_t index;
        Figure figure;
        bool dark;
    };

    // On the worker.
    core::Result<core::SessionFile> fileAt(double value) const;
    core::AnalysisPtr analysed(const core::AnalysisRequest& request) const;
    /// Gives the session the scale of losses that shows all pictures; what is wrong, or nothing.
    QString prepare();
    core::Result<Scene> sceneAt(std::size_t index);
    void runOnWorker(std::function<void()> work);

    void compute(std::size_t index);
    void draw(std::size_t index, const Scene& scene);
    void finishFilm();
    void fail(const QString& reason);
    QByteArray pictureOf(const Scene& scene, const Figure& figure, bool dark);

    FigureMaker& m_figures;
    FilmScenes m_scenes;     ///< The worker's, but for the count of values and what stands beside.
    core::Session m_session; ///< Of the file.
    // Touched by the worker only.
    bool m_isPrepared = false;
    core::AnalysisPtr m_lastAnalysis; ///< Of the scene before; null at first.
    std::unique_ptr<Film> m_film;

    std::optional<FilmOutput> m_output; ///< Of the film that is being made.
    std::optional<Preview> m_waiting;
    bool m_isPreviewing = false;
    core::Studies m_studies; ///< That the view was seen to want.
    std::stop_source m_stop;
    QThreadPool m_pool; ///< Of one thread. Last, so that it stops first.
};

} // namespace ui
