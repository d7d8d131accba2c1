// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/views.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

#include <vector>

namespace ui {

/// Where the panels of the window stand: their default arrangement for the size that the window
/// has, and saving and restoring what the user made of it.
///
/// A saved arrangement is a hint. It is restored only on a screen that is as large as the one it
/// was made on, before any other arrangement has been built, and a start that does not come to its
/// end is followed by one with the default.
class DockLayout {
public:
    enum class Column { Left, Right };
    using Tab = ViewTab;

    explicit DockLayout(QMainWindow& window)
        : m_window(window)
    {
    }

    /// Adds a panel below those of its column. @p share of the height that the panels of a column
    /// divide among themselves. The window owns @p dock.
    void add(QDockWidget* dock, Column column, Tab tab, int share);

    /// The default arrangement for the present size of the window; floating panels are docked.
    void arrange();

    /// Gives the panels of @p column that are seen their shares of its height.
    void divide(Column column);

    /// Restores geometry and panels from @p settings, or arranges them anew where that is not
    /// safe. To be called once, before the window is shown.
    /// @return  false if the start before this one died while it did the same.
    bool restore(QSettings& settings);
    /// The start has come to its end: what was restored was good.
    static void confirm(QSettings& settings);
    void save(QSettings& settings) const;

private:
    struct Panel {
        QDockWidget* dock;
        Column column;
        Tab tab;
        int share;
    };

    QStringList panelNames() const;
    bool restoreSaved(const QSettings& settings);
    /// Puts the panels of @p column into @p area, with tabs as the height allows; @p last is the
    /// panel before them there, if any. The leading panel of each place.
    std::vector<Panel> place(Column column, Qt::DockWidgetArea area, QDockWidget* last);

    QMainWindow& m_window;
    std::vector<Panel> m_panels;
};

} // namespace ui
