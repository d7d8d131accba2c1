// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QAction;

namespace ui {

enum class NoticeKind {
    Issue,  ///< Stops the computation.
    Notice, ///< Good to know.
};

/// The title line of a notice: a mark, the title and an arrow that tells whether it is open.
class NoticeTitle final : public QAbstractButton {
    Q_OBJECT
public:
    NoticeTitle(NoticeKind kind, const QString& title, bool canOpen, QWidget* parent);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect textRect(int width) const;

    NoticeKind m_kind;
    bool m_canOpen;
};

/// One notice: its title, and its explanation while it is open.
class NoticeLine final : public QWidget {
    Q_OBJECT
public:
    /// An empty @p explanation makes a line that cannot be opened but clicked.
    NoticeLine(NoticeKind kind, const QString& title, const QString& explanation, bool open,
               QWidget* parent);

    /// Offers @p action, which outlives this, below the explanation.
    void addRemedy(QAction* action);

signals:
    void toggled(bool open);
    void clicked();

private:
    NoticeTitle* m_title; ///< Owned by this as Qt parent.
    QWidget* m_details;   ///< Owned by this as Qt parent.
};

} // namespace ui
