// SPDX-License-Identifier: MIT
#include "ui/window/presenter.h"

#include "ui/data/problem_title.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/state/view_state.h"
#include "ui/window/analysis_flow.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/presentation_screen.h"
#include "ui/window/view_seat.h"

#include <QApplication>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const QString kLesson = QStringLiteral("lesson");

} // namespace

Presenter::Presenter(std::vector<Exhibit> exhibits, ViewState& viewState, AnalysisFlow& flow,
                     TimelineBar& timeline, QWidget* parent)
    : QObject(parent)
    , m_exhibits(std::move(exhibits))
    , m_viewState(viewState)
    , m_flow(flow)
    , m_timeline(timeline)
    , m_first(m_exhibits.at(0).id)
    , m_other(m_exhibits.at(1).id)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { rememberUse(now); });
    connect(&viewState, &ViewState::iterationChanged, this, &Presenter::caption);
    connect(&flow, &AnalysisFlow::analysisChanged, this, &Presenter::caption);
}

void Presenter::setLesson(LessonGuide& guide, ViewSeat* seat)
{
    m_lesson = &guide;
    m_exhibits.push_back({kLesson, tr("The lesson"), seat});
    connect(&guide, &LessonGuide::stepped, this, &Presenter::caption);
}

bool Presenter::hasLesson() const
{
    return m_lesson && m_lesson->isActive();
}

bool Presenter::isKnown(const QString& id) const
{
    return std::ranges::find(m_exhibits, id, &Exhibit::id) != m_exhibits.end();
}

void Presenter::rememberUse(const QWidget* focused)
{
    if (!focused || isPresenting())
        return;
    for (const Exhibit& exhibit : m_exhibits)
        if (exhibit.id != m_exhibits.front().id && exhibit.id != kLesson &&
            exhibit.seat->isAncestorOf(focused))
            m_other = exhibit.id;
}

void Presenter::start()
{
    if (isPresenting())
        return;
    m_first = m_exhibits.front().id;
    m_look = Look::Both;
    m_presentation = new Presentation(m_exhibits, qobject_cast<QWidget*>(parent()));
    emit presentingChanged(true);
    connect(m_presentation, &Presentation::leaveWanted, this, &Presenter::leave);
    connect(m_presentation, &Presentation::forwardWanted, this, [this] { step(1); });
    connect(m_presentation, &Presentation::backWanted, this, [this] { step(-1); });
    connect(m_presentation, &Presentation::playWanted, this,
            [this] { m_timeline.setPlaying(!m_timeline.playing()); });
    connect(m_presentation, &Presentation::otherWanted, this, &Presenter::showOther);
    connect(m_presentation, &Presentation::aloneWanted, this, &Presenter::showAlone);
    if (hasLesson()) {
        if (const QString pointed = m_lesson->pointedView(); isKnown(pointed))
            m_first = pointed;
        m_other = kLesson;
    } else if (m_other == kLesson) {
        m_other = m_exhibits[1].id;
    }
    show();
    // The window stays on its own screen, where there is another.
    const QScreen* screen = presentationScreenOf(*m_presentation->parentWidget());
    m_presentation->setGeometry(screen->geometry());
    m_presentation->showFullScreen();
}

void Presenter::leave()
{
    if (!isPresenting())
        return;
    // It may be in the middle of telling that its end is wanted.
    Presentation* ended = std::exchange(m_presentation, nullptr);
    ended->hide();
    ended->present({}, {});
    ended->deleteLater();
    emit presentingChanged(false);
}

void Presenter::pointAt(const QString& id)
{
    if (!isPresenting() || !isKnown(id))
        return;
    m_first = id;
    show();
}

void Presenter::show()
{
    const QString other = m_other == m_first ? QString() : m_other;
    switch (m_look) {
    case Look::Both:
        m_presentation->present(m_first, other);
        break;
    case Look::FirstAlone:
        m_presentation->present(m_first, {});
        break;
    case Look::OtherAlone:
        m_presentation->present(other.isEmpty() ? m_first : other, {});
        break;
    }
    caption();
}

void Presenter::showOther()
{
    const auto at = std::ranges::find(m_exhibits, m_other, &Exhibit::id);
    const auto count = std::ptrdiff_t(m_exhibits.size());
    for (std::ptrdiff_t k = 1; k <= count; ++k) {
        const Exhibit& next = m_exhibits[std::size_t((at - m_exhibits.begin() + k) % count)];
        if (next.id == m_first || (next.id == kLesson && !hasLesson()))
            continue;
        m_other = next.id;
        break;
    }
    if (m_look == Look::FirstAlone)
        m_look = Look::Both;
    show();
}

void Presenter::showAlone()
{
    m_look = m_look == Look::Both         ? Look::FirstAlone
             : m_look == Look::FirstAlone ? Look::OtherAlone
                                          : Look::Both;
    show();
}

void Presenter::step(int steps)
{
    if (!hasLesson())
        m_timeline.step(steps);
    else if (steps > 0)
        m_lesson->forward();
    else
        m_lesson->back();
}

void Presenter::caption()
{
    if (!isPresenting() || !m_flow.analysis())
        return;
    const core::Analysis& analysis = *m_flow.analysis();
    const core::Session& session = *analysis.request.session;
    int longest = 0;
    for (const core::WalkedPath& walked : analysis.paths())
        longest = std::max(longest, walked.path->iterations());
    const int iteration = m_viewState.iteration();
    QString place;
    if (hasLesson())
        place = tr("step %1 of %2").arg(m_lesson->step() + 1).arg(m_lesson->stepCount());
    else if (longest > 0)
        place = tr("iteration %1 of %2").arg(iteration < 0 ? longest : iteration).arg(longest);
    m_presentation->setCaption(shownTitle(session.title), place);
}

} // namespace ui
