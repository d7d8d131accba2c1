// SPDX-License-Identifier: MIT
#pragma once

#include "ui/guide/present_numbers.h"

#include <QObject>
#include <QPoint>
#include <QWidget>

#include <functional>

class QContextMenuEvent;

namespace ui {

/// Explains what the user points at, in this window and those that belong to it: the next click
/// after begin(), or where a menu was opened. Looks at the events of the whole program for that.
class Explainer final : public QObject {
    Q_OBJECT
public:
    /// @p present says what is shown at the moment. @p window owns this.
    Explainer(std::function<Present()> present, QWidget* window);

    /// The next click explains; Esc ends it.
    void begin();
    /// Explains what has the keyboard.
    void explainFocus();
    /// Explains what is at @p at of @p widget, beside it. False where there is nothing to say.
    bool explain(QWidget& widget, const QPoint& at);

signals:
    void pageWanted(const QString& id);
    void lessonWanted(const QString& id);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool isOurs(const QWidget& widget) const;
    /// The menu of a control that has none of its own, or of a field. False for all others.
    bool showMenu(QWidget& widget, const QContextMenuEvent& asked);

    std::function<Present()> m_present;
    QWidget* m_window;
};

} // namespace ui
