// SPDX-License-Identifier: MIT
#pragma once

#include "core/plane/plane.h"

#include <QWidget>

#include <optional>

namespace ui {

class ContourView;
class ViewState;

/// A pin where the user has answered a question on the map, and a ring where the answer is. It
/// lies over the map and the mouse does not notice it.
class MapPin final : public QWidget {
    Q_OBJECT
public:
    /// A child of @p map.
    MapPin(ContourView& map, ViewState& state);

    void pin(const std::optional<core::Projection>& answer,
             const std::optional<core::Projection>& right);
    const std::optional<core::Projection>& answer() const { return m_answer; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ContourView& m_map;
    std::optional<core::Projection> m_answer;
    std::optional<core::Projection> m_right;
};

} // namespace ui
