// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QPushButton;

namespace ui {

class ViewFrame;

/// A part of the window that the tour stops at.
struct TourStop {
    QPointer<QWidget> place; ///< A frame leads the eye there; null: none does.
    QString title;
    QString text;
};

/// A card that leads once around the window. It stands beside what it speaks of; everything can be
/// used meanwhile, and Esc or a click ends it.
class Tour final : public QFrame {
    Q_OBJECT
public:
    /// @p stops is not empty; @p frame and @p window outlive this.
    Tour(std::vector<TourStop> stops, ViewFrame& frame, QWidget* window);

    /// True until a tour has been taken or skipped, on this machine by this user.
    static bool isNew();

    /// Begins with the first stop.
    void begin();
    int stop() const { return m_stop; }
    int stopCount() const { return int(m_stops.size()); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void go(int stop);
    void end();
    void place();

    std::vector<TourStop> m_stops;
    ViewFrame& m_frame;
    int m_stop = 0;
    // Children of this.
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace ui
