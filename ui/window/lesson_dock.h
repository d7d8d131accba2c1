// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>
#include <QList>
#include <QMainWindow>
#include <QPointer>

class QToolButton;

namespace ui {

/// Where lessons are read: the whole left side of the window. The panels that stand there step
/// back meanwhile, and come again when the user plays or leaves.
class LessonDock final : public QDockWidget {
    Q_OBJECT
public:
    /// @p reader is what is read. The window owns the dock.
    LessonDock(QWidget* reader, QMainWindow& window);

    /// Shows the reader in the place of the panels at the left.
    void read();
    /// Shows the panels instead, and beside the loss a button that leads back here.
    void play();
    /// Gives everything back.
    void leave();

    bool isReading() const { return m_isReading; }

signals:
    void readWanted();

private:
    void giveBack();

    QMainWindow& m_window;
    QToolBar* m_bar; ///< With the way back; a child of the window.
    QList<QPointer<QDockWidget>> m_steppedBack;
    int m_width = 0; ///< Of the panels before.
    bool m_isReading = false;
};

} // namespace ui
