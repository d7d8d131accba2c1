// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/presentation.h"

#include <QObject>

#include <functional>

namespace ui {

class AnalysisFlow;
class LessonGuide;
class TimelineBar;
class ViewState;

/// Begins and ends presentations, and decides what is seen in them: the first exhibit and the one
/// used last beside it, or what a lesson points at, and the lesson.
class Presenter final : public QObject {
    Q_OBJECT
public:
    /// All outlive this. @p exhibits are all views, the first one first; @p parent is the window.
    Presenter(std::vector<Exhibit> exhibits, ViewState& viewState, AnalysisFlow& flow,
              TimelineBar& timeline, QWidget* parent);

    /// From now on lessons are presented too, with what is read at @p seat.
    void setLesson(LessonGuide& guide, ViewSeat* seat);

    void start();
    void leave();
    bool isPresenting() const { return m_presentation != nullptr; }
    /// Shows the view called @p id; nothing changes if there is none.
    void pointAt(const QString& id);
    Presentation* presentation() const { return m_presentation; }

signals:
    /// A presentation begins or has ended.
    void presentingChanged(bool isPresenting);

private:
    enum class Look { Both, FirstAlone, OtherAlone };
    void rememberUse(const QWidget* focused);
    void show();
    void showOther();
    void showAlone();
    void step(int steps);
    void caption();
    bool hasLesson() const;
    bool isKnown(const QString& id) const;

    std::vector<Exhibit> m_exhibits;
    ViewState& m_viewState;
    AnalysisFlow& m_flow;
    TimelineBar& m_timeline;
    LessonGuide* m_lesson = nullptr;
    Presentation* m_presentation = nullptr; ///< A window of its own while one is given.
    QString m_first;
    QString m_other;
    Look m_look = Look::Both;
};

} // namespace ui
