// SPDX-License-Identifier: MIT
#include "ui/controls/bubble.h"

#include "ui/look/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QScreen>

namespace ui {

namespace {

constexpr int kWidth = 250;
constexpr int kMargin = 9;
constexpr int kLifetime = 8000;

} // namespace

Bubble::Bubble(QWidget* owner)
    : QLabel(owner, Qt::ToolTip)
{
    setObjectName(QStringLiteral("refusal"));
    setAccessibleName(tr("Why this was refused"));
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setWordWrap(true);
    setContentsMargins(kMargin, kMargin - 2, kMargin, kMargin - 2);
    m_lifetime.setSingleShot(true);
    m_lifetime.setInterval(kLifetime);
    connect(&m_lifetime, &QTimer::timeout, this, &QWidget::hide);
    owner->installEventFilter(this);
}

void Bubble::say(const QString& text, const QWidget* widget, const QRect& place)
{
    setText(text);
    if (!widget->isVisible())
        return;
    const int natural = fontMetrics().horizontalAdvance(text) + 2 * kMargin + 4;
    const int width = std::min(kWidth, natural);
    resize(width, heightForWidth(width));
    QPoint at = widget->mapToGlobal(place.bottomLeft() + QPoint(0, 3));
    if (const QScreen* screen = widget->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width)));
        if (at.y() + height() > room.bottom())
            at.setY(widget->mapToGlobal(place.topLeft()).y() - height() - 3);
    }
    move(at);
    show();
    m_lifetime.start();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

bool Bubble::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
        hide();
        break;
    default:
        break;
    }
    return QLabel::eventFilter(watched, event);
}

void Bubble::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().bad, 1.0));
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace ui
