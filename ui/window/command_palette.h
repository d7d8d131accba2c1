// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QMenuBar;

namespace ui {

/// Finds what the program can do by typing a part of its name: everything in the menus, with its
/// keys, and every command of scripts. A command with its arguments is run as it stands.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    /// Runs a line of a script; returns why it cannot be run, or an empty text.
    using RunLine = std::function<QString(const QString& line)>;

    /// @p menus is looked through whenever the palette is opened.
    CommandPalette(QMenuBar& menus, RunLine runLine, QWidget* parent);

    /// Shows it, empty, over the upper part of its parent.
    void summon();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Something that can be chosen.
    struct Entry {
        QString title; ///< "View ▸ Theme ▸ Dark", or the id of a command.
        QString keys = {};
        QString help = {};
        QPointer<QAction> action = {}; ///< Null: a command.
        QString line = {};             ///< Of a command, as far as it can be written for the user.
        bool needsMore = false;        ///< The line lacks arguments.
    };

    void collect(QMenu& menu, const QString& path);
    void collectCommands();
    void filter();
    void explain();
    void choose();

    QMenuBar& m_menus;
    RunLine m_runLine;
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown; ///< Entries by the rows of the list.
    // Children by Qt's ownership.
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_help;
};

} // namespace ui
