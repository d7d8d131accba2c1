// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QToolButton>

namespace ui {

/// The title of a dock: quiet text, and buttons to float and to close it. Where the dock shares
/// its place with others the tabs already say the title, so it is left out.
class DockTitle final : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget* dock);

    /// Adapts to whether the dock is one of several tabs.
    void update();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QDockWidget* m_dock; ///< The parent.
    QLabel* m_text;
};

} // namespace ui
