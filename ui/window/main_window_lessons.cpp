// SPDX-License-Identifier: MIT
// Lessons in the window: where they are read, and what their scenes do to it.
#include "ui/window/main_window.h"

#include "ui/panels/lesson/lesson_panel.h"
#include "ui/panels/notes/notes_panel.h"
#include "ui/views/contour/contour_view.h"
#include "ui/window/lesson_dock.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/map_pin.h"
#include "ui/window/presenter.h"
#include "ui/window/session_keeper.h"
#include "ui/window/session_view.h"
#include "ui/window/status_message.h"
#include "ui/window/view_frame.h"
#include "ui/window/view_seat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace ui {

void MainWindow::openLesson(const QString& path)
{
    if (!m_lessons)
        buildLessons();
    if (path.isEmpty())
        m_lessons->showContents();
    else
        m_lessons->open(path);
}

void MainWindow::buildLessons()
{
    auto* panel = new LessonPanel;
    auto* seat = new ViewSeat(panel); // owned by the dock
    m_lessonDock = new LessonDock(seat, *this);
    for (const NamedView& named : m_views)
        if (auto* map = qobject_cast<ContourView*>(named.view))
            m_pin = new MapPin(*map, m_viewState);
    m_lessons = new LessonGuide(
        m_document, m_viewState, m_flow, *panel,
        {.mayLeave = [this] { return m_keeper->mayLeave(); },
         .view = [this] { return settingsOfViews(); },
         .giveBack =
             [this](const std::string& settings) {
                 const QJsonObject view =
                     QJsonDocument::fromJson(QByteArray::fromStdString(settings)).object();
                 m_viewState.setSettings(viewSettingsFrom(
                     view.value(QLatin1String("settings")).toObject().toVariantMap()));
                 const QJsonObject views = view.value(QLatin1String("views")).toObject();
                 for (const NamedView& named : m_views)
                     named.view->setSettings(views.value(named.info->id)
                                                 .toObject()
                                                 .value(QLatin1String("settings"))
                                                 .toObject()
                                                 .toVariantMap());
             },
         .show = [this](const core::SessionFile& scene) { showScene(scene); },
         .pointAt = [this](const QString& id, bool lasting) { pointAt(id, lasting); },
         .pin =
             [this](const auto& answer, const auto& right) {
                 m_pin->pin(answer, right);
                 // The map has moved the start to where it was clicked on.
                 QTimer::singleShot(0, m_pin, [this] {
                     if (m_flow.analysis())
                         qobject_cast<View*>(m_pin->parentWidget())->present(m_flow.analysis());
                 });
             },
         .reportError = [this](const QString& message) { m_message->reportError(message); }},
        this);
    m_presenter->setLesson(*m_lessons, seat);
    connect(m_lessons, &LessonGuide::shown, m_lessonDock, &LessonDock::read);
    connect(m_lessons, &LessonGuide::left, m_lessonDock, &LessonDock::leave);
    connect(m_lessons, &LessonGuide::playWanted, m_lessonDock, &LessonDock::play);
    connect(m_lessonDock, &LessonDock::readWanted, m_lessonDock, &LessonDock::read);
    connect(&m_flow, &AnalysisFlow::analysisChanged, m_pin, qOverload<>(&QWidget::update));
}

void MainWindow::showScene(const core::SessionFile& scene)
{
    if (*m_document.session() != scene.session) {
        m_openedPaths.clear();
        m_readingRemarks.clear();
        m_document.open(scene.session);
        m_keeper->opened({});
    }
    const QString notes = QString::fromStdString(scene.notes);
    if (notes != m_notes->notes())
        m_notes->setNotes(notes);
    m_viewState.showAllMethods();
    if (m_viewState.window())
        m_viewState.setWindow(std::nullopt);
    showSessionView(QByteArray::fromStdString(scene.view), {*this, m_viewState, m_flow, m_views});
    // Views look from where they are told with what they are presented next.
    if (m_flow.analysis())
        for (const NamedView& named : m_views)
            named.view->present(m_flow.analysis());
}

std::string MainWindow::settingsOfViews()
{
    const QByteArray text = sessionView({*this, m_viewState, m_flow, m_views});
    const QJsonObject view = QJsonDocument::fromJson(text).object();
    QJsonObject views;
    const QJsonObject all = view.value(QLatin1String("views")).toObject();
    for (const QString& id : all.keys())
        views.insert(id, QJsonObject{{QStringLiteral("settings"),
                                      all.value(id).toObject().value(QLatin1String("settings"))}});
    return QJsonDocument(
               QJsonObject{{QStringLiteral("settings"), view.value(QLatin1String("settings"))},
                           {QStringLiteral("views"), views}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

View* MainWindow::reveal(const QString& id)
{
    for (const NamedView& named : m_views) {
        if (named.info->id != id)
            continue;
        if (auto* dock = findChild<QDockWidget*>(id + QStringLiteral("Dock"));
            dock && dock->isAncestorOf(named.view)) {
            dock->show();
            dock->raise();
        }
        return named.view;
    }
    return nullptr;
}

void MainWindow::pointAt(const QString& id, bool lasting)
{
    if (m_presenter->isPresenting()) {
        m_presenter->pointAt(id);
        return;
    }
    View* view = reveal(id);
    m_frame->frame(view, view && lasting);
}

} // namespace ui
