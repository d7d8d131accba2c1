// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

/// Draws at once, but not again and again: for a view that does not show what a hand moves, and
/// would take the time of a frame that does. What comes soon after a drawing is drawn together,
/// when a while has passed.
class Pace final : public QObject {
public:
    /// @param draw  draws what is there when it is called.
    Pace(int milliseconds, std::function<void()> draw, QObject* parent)
        : QObject(parent)
        , m_draw(std::move(draw))
    {
        m_wait.setSingleShot(true);
        m_wait.setInterval(milliseconds);
        connect(&m_wait, &QTimer::timeout, this, [this] { now(); });
    }

    void soon()
    {
        if (m_wait.isActive())
            return;
        if (m_last.isValid() && m_last.elapsed() < m_wait.interval())
            m_wait.start();
        else
            now();
    }

private:
    void now()
    {
        m_draw();
        m_last.start();
    }

    std::function<void()> m_draw;
    QTimer m_wait;
    QElapsedTimer m_last; ///< Since the last drawing ended.
};

} // namespace ui
