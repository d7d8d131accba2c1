// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;

namespace ui {

/// The card that explains something beside the place where it stands. A click elsewhere or Esc
/// ends it.
class ExplainCard final : public QFrame {
    Q_OBJECT
public:
    /// Made anew for each explanation; deletes itself when it is closed.
    explicit ExplainCard(const QString& html, QWidget* parent);

    /// Shows it near @p at of the screen, and wholly on it.
    void showAt(const QPoint& at);
    /// What it says, as plain text.
    QString text() const;

signals:
    /// "page:ID" or "lesson:ID".
    void linkActivated(const QString& link);

private:
    QLabel* m_words; ///< A child.
};

} // namespace ui
