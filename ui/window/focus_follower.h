// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace ui {

/// Brings a panel to the front in which the keyboard has arrived by Tab: controls of panels behind
/// others take part in the order of Tab, and nobody would see where they are.
class FocusFollower final : public QObject {
    Q_OBJECT
public:
    /// Looks at the events of the whole program.
    explicit FocusFollower(QObject* parent);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace ui
