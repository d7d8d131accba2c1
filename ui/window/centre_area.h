// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>
#include <QSplitter>

namespace ui {

/// The middle of the window: the surface, and the maps below it or in its place while losses are
/// compared. The maps come out of their dock for that, and go back to it.
class CentreArea final : public QSplitter {
    Q_OBJECT
public:
    /// @p mapsDock holds the maps; it outlives this.
    CentreArea(QWidget* surface, QDockWidget* mapsDock, QWidget* parent = nullptr);

    /// Shows what @p look ("both", "surfaces", "maps") names while @p isCompared, else the surface.
    void show(bool isCompared, const QString& look);
    /// Everything is in its dock again, so that the arrangement of docks can be saved.
    void giveBack();

private:
    void takeMaps();

    QWidget* m_surface; ///< A child.
    QDockWidget* m_dock;
    QWidget* m_maps = nullptr; ///< A child while it is here; null otherwise.
    bool m_wasDockShown = true;
};

} // namespace ui
