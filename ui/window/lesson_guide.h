// SPDX-License-Identifier: MIT
#pragma once

#include "ui/data/lessons.h"
#include "ui/panels/lesson/lesson_panel.h"
#include "ui/window/analysis_flow.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// What a lesson needs of the window that it is given in.
struct LessonStage {
    /// Asks about unsaved work; false if the user wants to stay.
    std::function<bool()> mayLeave;
    /// The settings of all views, as the view of a session file has them: scenes go on from them.
    std::function<std::string()> view;
    /// Sets them again when a lesson has ended.
    std::function<void(const std::string& view)> giveBack;
    /// Puts a scene in the place of the session. One whose session is the present one only shows
    /// it as it says.
    std::function<void(const core::SessionFile&)> show;
    /// Leads the eye to the view or panel called @p id; @p lasting: until something else is.
    std::function<void(const QString& id, bool lasting)> pointAt;
    /// Marks where the user has answered, and what is right; nothing is marked without.
    std::function<void(const std::optional<core::Projection>& answer,
                       const std::optional<core::Projection>& right)>
        pin;
    std::function<void(const QString& message)> reportError;
};

/// Leads through a lesson: sets the scenes, asks the questions, judges the answers when what is
/// true has been computed, and remembers how far the user is.
class LessonGuide final : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    LessonGuide(Document& document, ViewState& viewState, AnalysisFlow& flow, LessonPanel& panel,
                LessonStage stage, QObject* parent = nullptr);

    /// Begins a lesson, or goes on where the user was. What was open is asked about before.
    void open(const QString& path);
    void showContents();
    /// Ends the lesson; what is on screen stays.
    void leave();
    /// Goes on as one who stands before a class does: what is below is read by pages, the question
    /// of a step is answered, rightly or not at all, and then comes the next step. The last step
    /// stays.
    void forward();
    /// Back to the step before, if there is one.
    void back();

    /// A lesson is being given; false in the table of contents.
    bool isActive() const { return m_file.has_value(); }
    std::size_t step() const { return m_step; }
    std::size_t stepCount() const { return m_scenes.size(); }
    /// The id of the view that the step speaks of; may be empty. @pre isActive().
    QString pointedView() const;
    bool isRevealed() const { return m_isRevealed; }
    const core::LessonFacts& facts() const { return m_facts; }

signals:
    /// The lesson or the contents are wanted in sight, or no more.
    void shown();
    void left();
    void playWanted();
    /// Another step is shown.
    void stepped();

private:
    void enter(std::size_t step);
    void showScene();
    void goOn();
    void check();
    void judge(const core::Analysis& analysis);
    void take(const core::AnalysisPtr& analysis);
    void placePin(double p, double q);
    void fillIn();
    void remember(bool isDone);
    bool asksForPoint() const;
    const core::LessonStep& now() const { return m_file->lesson.steps[m_step]; }

    Document& m_document;
    ViewState& m_viewState;
    AnalysisFlow& m_flow;
    LessonPanel& m_panel;
    LessonStage m_stage;
    std::optional<LessonFile> m_file; ///< Nothing while no lesson is given.
    std::vector<core::SceneFiles> m_scenes;
    std::string m_viewBefore; ///< Of the time before the first lesson.
    std::size_t m_step = 0;
    bool m_isRevealed = false;
    bool m_isJudged = false;
    bool m_isCheckWanted = false; ///< Once the numbers of the scene are known.
    core::SessionPtr m_session;   ///< Of the scene, as the document has it.
    core::LessonFacts m_facts;
};

} // namespace ui
