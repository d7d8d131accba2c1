// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace ui {

/// A button with one of the signs of a player, drawn so that no font needs to have them.
class TransportButton final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Sign { First, Previous, Play, Pause, Next, Last };

    TransportButton(Sign sign, QWidget* parent);

    void setSign(Sign sign);
    Sign sign() const { return m_sign; }
    /// Painted in the accent colour.
    void setPrimary(bool primary);

    QSize sizeHint() const override { return {36, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Sign m_sign;
    bool m_primary = false;
};

} // namespace ui
