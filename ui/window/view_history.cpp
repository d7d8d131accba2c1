// SPDX-License-Identifier: MIT
#include "ui/window/view_history.h"

#include "core/command/commands.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRest = 500; // ms

} // namespace

ViewHistory::ViewHistory(Document& document, std::function<std::string()> view, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_view(std::move(view))
    , m_window(window)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ViewHistory::note);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &ViewHistory::stepped);
    QCoreApplication::instance()->installEventFilter(this);
}

void ViewHistory::restart()
{
    m_rest.stop();
    m_entries.clear();
    m_shown = "{}";
    m_step = m_document.stepCount();
    note();
}

void ViewHistory::note()
{
    std::string now = m_view();
    std::vector<core::Command> commands = core::viewChanges(m_shown, now);
    m_shown = std::move(now);
    if (!commands.empty())
        m_entries.push_back({m_step, std::move(commands)});
}

void ViewHistory::stepped()
{
    const int step = m_document.stepCount();
    if (step == m_step)
        return; // one more moment of a gesture
    if (step > m_step)
        note(); // as it was shown when the edit came
    // What was undone is no more, but how the user looked then has led to how he looks now.
    for (Entry& entry : m_entries)
        entry.step = std::min(entry.step, step);
    m_step = step;
}

std::vector<core::Command> ViewHistory::history() const
{
    std::vector<core::Command> all;
    auto entry = m_entries.begin();
    const auto addUpTo = [&](int step) {
        for (; entry != m_entries.end() && entry->step <= step; ++entry)
            all.insert(all.end(), entry->commands.begin(), entry->commands.end());
    };
    const std::vector<std::vector<core::Command>> steps = m_document.steps();
    for (std::size_t k = 0; k < steps.size(); ++k) {
        addUpTo(int(k));
        all.insert(all.end(), steps[k].begin(), steps[k].end());
    }
    addUpTo(int(steps.size()));
    return all;
}

bool ViewHistory::eventFilter(QObject* object, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonRelease:
    case QEvent::KeyRelease:
    case QEvent::Wheel:
        if (const auto* widget = qobject_cast<QWidget*>(object);
            widget && widget->window() == m_window)
            m_rest.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
