// SPDX-License-Identifier: MIT
#include "ui/state/window_history.h"

#include <cassert>

namespace ui {

namespace {

constexpr qint64 kSameGesture = 400; ///< Milliseconds.
constexpr std::size_t kMost = 200;

} // namespace

void WindowHistory::visit(const Entry& window, qint64 milliseconds)
{
    const bool continues = m_lastVisit && milliseconds - *m_lastVisit < kSameGesture;
    m_lastVisit = milliseconds;
    m_entries.resize(m_at + 1);
    if (continues) {
        m_entries[m_at] = window;
        return;
    }
    m_entries.push_back(window);
    if (m_entries.size() > kMost)
        m_entries.erase(m_entries.begin());
    m_at = m_entries.size() - 1;
}

void WindowHistory::restart(const Entry& window)
{
    m_entries = {window};
    m_at = 0;
    m_lastVisit.reset();
}

const WindowHistory::Entry& WindowHistory::back()
{
    assert(canGoBack());
    m_lastVisit.reset();
    return m_entries[--m_at];
}

const WindowHistory::Entry& WindowHistory::forward()
{
    assert(canGoForward());
    m_lastVisit.reset();
    return m_entries[++m_at];
}

} // namespace ui
