// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace ui {

/// Brings into sight what the keyboard has arrived at by Tab: controls of panels behind others, or
/// scrolled away in theirs, take part in the order of Tab, and nobody would see where they are.
class FocusFollower final : public QObject {
    Q_OBJECT
public:
    /// Looks at the events of the whole program.
    explicit FocusFollower(QObject* parent);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace ui
