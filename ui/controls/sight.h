// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

class QDockWidget;
class QWidget;

namespace ui {

/// Whether the user can see a widget. QWidget::isVisible() is true for one behind another tab too;
/// what it shows need not be made then.
class Sight final : public QObject {
    Q_OBJECT
public:
    /// Of @p widget, which owns it.
    explicit Sight(QWidget& widget);

    bool isSeen() const;
    /// Learns from @p dock, in which the widget is at times, when another tab stands before it.
    void followDock(QDockWidget& dock);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// isSeen() may be another.
    void changed();

private:
    QWidget& m_widget;
    QPointer<QDockWidget> m_dock;
    bool m_isDockCovered = false;
};

} // namespace ui
