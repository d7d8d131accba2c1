// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/scrub.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QTableView;

namespace ui {

class Document;

/// Lets the numbers of a table be dragged sideways: a whole drag is one undo step, and Esc puts
/// the old number back. Clicks, double clicks and clicks with a modifier stay with the table.
class CellScrub final : public QObject {
    Q_OBJECT
public:
    /// @param view  shows a NumberTableModel of @p document; also the Qt parent.
    CellScrub(Document& document, QTableView* view);

    bool active() const { return m_scrub.has_value(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool key(const QEvent& event);
    void hover(const QPoint& position);
    void end();

    Document& m_document;
    QTableView* m_view; ///< The Qt parent.
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
    QPoint m_last;
    std::optional<Scrub> m_scrub; ///< While a number is being dragged.
    double m_original = 0.0;
    int m_gesture = -1;
};

} // namespace ui
