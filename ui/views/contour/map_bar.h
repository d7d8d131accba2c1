// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QTabBar;

namespace ui {

class ViewState;

/// Chooses what colours the maps, and for basins the method whose basins they are.
class MapBar final : public QWidget {
    Q_OBJECT
public:
    explicit MapBar(ViewState& state, QWidget* parent = nullptr);

private:
    void refresh();

    ViewState& m_state;
    QTabBar* m_colourings; ///< Owned by this as Qt parent, as the other.
    QComboBox* m_methods;
};

} // namespace ui
