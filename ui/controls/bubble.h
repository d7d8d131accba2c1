// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QTimer>

namespace ui {

/// A small note beside the place where something was typed, saying why it was refused. It goes
/// away by itself, with the next key or click, or when its owner hides it.
class Bubble final : public QLabel {
    Q_OBJECT
public:
    /// @param owner  widget whose keys and clicks end the note; also the Qt parent.
    explicit Bubble(QWidget* owner);

    /// Shows @p text just under @p place, given in the coordinates of @p widget; not while the
    /// widget is hidden.
    void say(const QString& text, const QWidget* widget, const QRect& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_lifetime;
};

} // namespace ui
