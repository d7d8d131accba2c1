// SPDX-License-Identifier: MIT
#include "ui/window/view_frame.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int kMillisecondsInSight = 2600;
constexpr qreal kFrameWidth = 3.0;

} // namespace

ViewFrame::ViewFrame(QWidget* window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("viewFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_end.setSingleShot(true);
    m_end.setInterval(kMillisecondsInSight);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
}

void ViewFrame::frame(QWidget* target, bool lasting)
{
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = target;
    m_end.stop();
    if (!target) {
        hide();
        return;
    }
    target->installEventFilter(this);
    follow();
    if (!lasting)
        m_end.start();
}

void ViewFrame::follow()
{
    if (!m_target || !m_target->isVisible()) {
        hide();
        return;
    }
    setGeometry(QRect(m_target->mapTo(parentWidget(), QPoint(0, 0)), m_target->size()));
    raise();
    show();
}

bool ViewFrame::eventFilter(QObject* object, QEvent* event)
{
    // It has been hidden by its time, which a new size does not change.
    const bool isEnded = isHidden() && event->type() == QEvent::Resize;
    if (!isEnded && (event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                     event->type() == QEvent::Show || event->type() == QEvent::Hide))
        QTimer::singleShot(0, this, [this] {
            if (!isHidden() || m_end.isActive())
                follow();
        });
    return QWidget::eventFilter(object, event);
}

void ViewFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour(0xf0, 0xb4, 0x29); // amber: no colour of a method, on both themes
    painter.setPen(QPen(colour, kFrameWidth));
    const qreal inset = kFrameWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 7, 7);
}

} // namespace ui
