// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace ui {

/// A frame around a part of the window, which leads the eye there. The mouse does not notice it.
class ViewFrame final : public QWidget {
    Q_OBJECT
public:
    explicit ViewFrame(QWidget* window);

    /// Frames @p target for a while, or until something else is framed if @p lasting; nothing if
    /// it is null.
    void frame(QWidget* target, bool lasting);
    QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QTimer m_end;
};

} // namespace ui
