// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace ui {

/// The windows of a plane that were seen one after the other, to step back and forward in, as in
/// the pages of a browser. Nothing stands for the window of the session.
class WindowHistory {
public:
    using Entry = std::optional<core::Window>;

    /// Goes on to @p window at the time @p milliseconds, which never decreases. What follows
    /// within a moment belongs to the same gesture, such as a drag or a turn of the wheel, and
    /// takes the place of the visit before. Windows that were ahead are forgotten.
    void visit(const Entry& window, qint64 milliseconds);
    /// Forgets all but @p window.
    void restart(const Entry& window);

    const Entry& current() const { return m_entries[m_at]; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_entries.size(); }
    /// The window before, now current. @pre canGoBack().
    const Entry& back();
    /// The window after, now current. @pre canGoForward().
    const Entry& forward();

private:
    std::vector<Entry> m_entries{std::nullopt};
    std::size_t m_at = 0;
    std::optional<qint64> m_lastVisit; ///< None since a step: a visit then is one of its own.
};

} // namespace ui
