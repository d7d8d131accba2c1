// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>

namespace ui {

/// A slider that tells which of its values belong to one gesture, so that a drag or a run of
/// arrow keys is one undo step. A click on the groove moves the handle there at once.
class GestureSlider final : public QSlider {
    Q_OBJECT
public:
    explicit GestureSlider(QWidget* parent = nullptr);

    /// Moves the handle without a signal.
    void place(int value);

signals:
    /// The user moved the handle; @p continues if that belongs to the same gesture as the move
    /// before.
    void moved(int value, bool continues);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool m_gestureOpen = false;
};

} // namespace ui
