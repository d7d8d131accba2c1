// SPDX-License-Identifier: MIT
#include "ui/controls/transport_button.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

/// The sign in a box of 10 x 10 around the origin.
QPainterPath pathOf(TransportButton::Sign sign)
{
    QPainterPath path;
    const auto triangle = [&path](double left, double right) {
        path.moveTo(left, -5);
        path.lineTo(right, 0);
        path.lineTo(left, 5);
        path.closeSubpath();
    };
    switch (sign) {
    case TransportButton::Sign::Play:
        triangle(-3.5, 5);
        break;
    case TransportButton::Sign::Pause:
        path.addRect(-4, -5, 3, 10);
        path.addRect(1, -5, 3, 10);
        break;
    // One step: a bar before the triangle; all of the way: two triangles against the bar.
    case TransportButton::Sign::Next:
        path.addRect(-4.4, -5, 1.8, 10);
        triangle(-1.2, 4.6);
        break;
    case TransportButton::Sign::Previous:
        path.addRect(2.6, -5, 1.8, 10);
        triangle(1.2, -4.6);
        break;
    case TransportButton::Sign::Last:
        triangle(-6, -0.8);
        triangle(-1, 4.2);
        path.addRect(4.6, -5, 1.8, 10);
        break;
    case TransportButton::Sign::First:
        triangle(6, 0.8);
        triangle(1, -4.2);
        path.addRect(-6.4, -5, 1.8, 10);
        break;
    }
    return path;
}

} // namespace

TransportButton::TransportButton(Sign sign, QWidget* parent)
    : QAbstractButton(parent)
    , m_sign(sign)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TransportButton::setSign(Sign sign)
{
    m_sign = sign;
    update();
}

void TransportButton::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

bool TransportButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void TransportButton::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_primary && isEnabled();
    const bool lit = hasFocus() || (underMouse() && isEnabled());
    QColor fill = strong ? look.accent : look.raised;
    if (isDown())
        fill = strong ? fill.darker(115) : look.grid;
    painter.setPen(QPen(lit || strong ? look.accent : look.border, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (strong && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accentText, 1.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
    }
    painter.translate(QRectF(rect()).center());
    painter.setPen(Qt::NoPen);
    QColor sign = strong ? look.accentText : look.text;
    if (!isEnabled())
        sign = look.border;
    painter.fillPath(pathOf(m_sign), sign);
}

} // namespace ui
