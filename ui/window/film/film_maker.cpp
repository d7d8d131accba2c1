// SPDX-License-Identifier: MIT
#include "ui/window/film/film_maker.h"

#include "core/analysis/analyse.h"
#include "core/command/commands.h"
#include "ui/data/film.h"
#include "ui/look/message_text.h"
#include "ui/window/session_view.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace ui {

namespace {

double secondsNow()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

QJsonObject viewOf(const core::SessionFile& file)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(file.view)).object();
}

/// Whether two requests, each with a session of its own, ask for the same.
bool isSame(const core::AnalysisRequest& p, core::AnalysisRequest q)
{
    if (!(*p.session == *q.session))
        return false;
    q.session = p.session;
    return p == q;
}

} // namespace

int lastIteration(const core::Analysis& analysis)
{
    int last = 0;
    for (const core::WalkedPath& walked : analysis.paths())
        last = std::max(last, walked.path->iterations());
    return last;
}

FilmMaker::FilmMaker(FigureMaker& figures, FilmScenes scenes, QObject* parent)
    : QObject(parent)
    , m_figures(figures)
    , m_scenes(std::move(scenes))
    , m_session(m_scenes.file.session)
    , m_studies(m_scenes.studies)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // ffmpeg is a child of that thread
}

FilmMaker::~FilmMaker()
{
    cancel();
    m_pool.waitForDone(); // calls queued to this object are dropped by ~QObject
}

void FilmMaker::cancel()
{
    m_stop.request_stop();
    m_pool.clear();
    m_output.reset();
    m_waiting.reset();
    m_isPreviewing = false;
    m_pool.start([this] { m_film.reset(); });
}

/// Runs @p work, which may run out of memory, after what the worker has to do before.
void FilmMaker::runOnWorker(std::function<void()> work)
{
    m_pool.start([this, work = std::move(work)] {
        QString reason;
        try {
            work();
            return;
        } catch (const std::bad_alloc&) {
            reason = tr("There is not enough memory.");
        } catch (const std::exception& error) {
            reason = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(this, [this, reason] { fail(reason); });
    });
}

core::Result<core::SessionFile> FilmMaker::fileAt(double value) const
{
    return core::afterCommand(m_scenes.file, m_scenes.motion->at(value));
}

core::AnalysisPtr FilmMaker::analysed(const core::AnalysisRequest& request) const
{
    // A memory of its own: pictures must not depend on which were made before.
    core::AnalysisMemory memory;
    core::AnalysisPtr last;
    core::analyse(
        request, memory, secondsNow, [&last](const core::AnalysisPtr& one) { last = one; },
        m_stop.get_token());
    return last;
}

QString FilmMaker::prepare()
{
    if (std::exchange(m_isPrepared, true) || !m_scenes.motion->changesLosses)
        return {};
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    // A few tell the range, the ends among them; the pictures show all.
    constexpr std::size_t kAsked = 12;
    const std::size_t count = m_scenes.values.size();
    const std::size_t asked = std::min(count, kAsked);
    for (std::size_t k = 0; k < asked && !m_stop.stop_requested(); ++k) {
        const std::size_t index = asked < 2 ? 0 : k * (count - 1) / (asked - 1);
        const auto file = fileAt(m_scenes.values[index]);
        if (!file)
            return errorText(file.error());
        const core::AnalysisPtr analysis = analysed(requestOf(file.value()));
        if (!analysis || !analysis->picture())
            continue;
        const core::LossScale& scale = analysis->picture()->scale;
        low = std::min(low, scale.loss(scale.low));
        high = std::max(high, scale.loss(scale.high));
    }
    if (!(low < high))
        return {};
    auto scaled = core::afterCommand(
        m_scenes.file, core::Command("look").with("lossLow", low).with("lossHigh", high));
    if (!scaled)
        return errorText(scaled.error());
    m_scenes.file = scaled.take();
    return {};
}

core::Result<FilmMaker::Scene> FilmMaker::sceneAt(std::size_t index)
{
    if (const QString reason = prepare(); !reason.isEmpty())
        return core::Error{reason.toStdString()};
    auto file = fileAt(m_scenes.values[index]);
    if (!file)
        return file.error();
    core::AnalysisRequest request = requestOf(file.value());
    request.studies = m_scenes.studies;
    request.ground = m_scenes.ground;
    // The camera and the timeline change nothing that is computed.
    if (!m_lastAnalysis || !isSame(m_lastAnalysis->request, request))
        m_lastAnalysis = analysed(request);
    return Scene{file.take(), m_lastAnalysis};
}

QByteArray FilmMaker::pictureOf(const Scene& scene, const Figure& figure, bool dark)
{
    if (!scene.analysis)
        return {};
    FigureSource source;
    if (scene.file.session.problem == m_session.problem)
        source = m_scenes.beside;
    source.analysis = scene.analysis;
    source.view = viewOf(scene.file);
    source.study = [this, &scene](const core::Studies& wanted) {
        m_studies = wanted; // the worker finds them for the pictures that follow
        core::AnalysisRequest request = scene.analysis->request;
        request.studies = wanted;
        return analysed(request);
    };
    return m_figures.make(source, figure, dark);
}

void FilmMaker::preview(std::size_t index, const Figure& figure, bool dark)
{
    if (isMaking())
        return;
    const Preview wanted{index, figure, dark};
    if (m_isPreviewing) {
        m_waiting = wanted;
        return;
    }
    m_isPreviewing = true;
    runOnWorker([this, wanted, studies = m_studies] {
        m_scenes.studies = studies;
        const core::Result<Scene> scene = sceneAt(wanted.index);
        QMetaObject::invokeMethod(this, [this, wanted, scene] {
            if (!std::exchange(m_isPreviewing, false))
                return; // cancelled
            if (const auto next = std::exchange(m_waiting, std::nullopt)) {
                preview(next->index, next->figure, next->dark);
                return;
            }
            if (scene)
                emit previewed(pictureOf(scene.value(), wanted.figure, wanted.dark));
            else
                emit failed(errorText(scene.error()));
        });
    });
}

void FilmMaker::make(const FilmOutput& output)
{
    m_isPreviewing = false;
    m_waiting.reset();
    m_output = output;
    runOnWorker([this, output] {
        m_film = std::make_unique<Film>(output.output, output.perSecond);
        if (const QString reason = m_film->begin(); !reason.isEmpty())
            QMetaObject::invokeMethod(this, [this, reason] { fail(reason); });
    });
    compute(0);
}

void FilmMaker::fail(const QString& reason)
{
    if (m_output)
        cancel();
    m_isPreviewing = false;
    emit failed(reason);
}

void FilmMaker::compute(std::size_t index)
{
    runOnWorker([this, index, studies = m_studies] {
        m_scenes.studies = studies;
        const core::Result<Scene> scene = sceneAt(index);
        QMetaObject::invokeMethod(this, [this, index, scene] {
            if (!isMaking())
                return;
            if (scene)
                draw(index, scene.value());
            else
                fail(errorText(scene.error()));
        });
    });
}

void FilmMaker::draw(std::size_t index, const Scene& scene)
{
    const QByteArray png = pictureOf(scene, m_output->figure, m_output->dark);
    if (png.isEmpty())
        return fail(tr("The view has no picture of this."));
    const std::size_t count = m_scenes.values.size();
    runOnWorker([this, index, count, png, stop = m_stop.get_token()] {
        const QString reason = m_film->add(png, stop);
        QMetaObject::invokeMethod(this, [this, index, count, reason] {
            if (!isMaking())
                return;
            if (!reason.isEmpty())
                return fail(reason);
            emit progressed(int(index + 1), int(count));
            if (!isMaking()) // somebody has cancelled by it
                return;
            if (index + 1 < count)
                compute(index + 1);
            else
                finishFilm();
        });
    });
}

void FilmMaker::finishFilm()
{
    runOnWorker([this, stop = m_stop.get_token()] {
        const QString reason = m_film->finish(stop);
        m_film.reset();
        QMetaObject::invokeMethod(this, [this, reason] {
            if (!isMaking())
                return;
            if (!reason.isEmpty())
                return fail(reason);
            m_output.reset();
            emit written();
        });
    });
}

} // namespace ui
