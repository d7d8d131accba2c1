// SPDX-License-Identifier: MIT
#include "ui/panels/problem/notice_line.h"

#include "ui/controls/form.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMarkSize = 14;
constexpr int kTextLeft = kMarkSize + 8;
constexpr int kArrowRoom = 16;
constexpr int kNoticePadding = 3;

void drawMark(QPainter& painter, const QRectF& place, NoticeKind kind)
{
    const QColor colour = kind == NoticeKind::Issue ? theme().bad : theme().mutedText;
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(place.adjusted(0.6, 0.6, -0.6, -0.6));
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    const double x = place.center().x();
    const bool issue = kind == NoticeKind::Issue; // "!" for an issue, "i" for a notice
    const double dot = issue ? place.bottom() - 3.8 : place.top() + 4.2;
    painter.drawPoint(QPointF(x, dot));
    painter.drawLine(QPointF(x, issue ? place.top() + 3.8 : place.top() + 6.8),
                     QPointF(x, issue ? place.bottom() - 6.4 : place.bottom() - 3.8));
}

void drawArrow(QPainter& painter, const QPointF& centre, bool open)
{
    painter.setPen(QPen(theme().mutedText, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double r = 3.0;
    const QPolygonF down{
        {centre + QPointF(-r, -r / 2), centre + QPointF(0, r / 2), centre + QPointF(r, -r / 2)}};
    const QPolygonF right{
        {centre + QPointF(-r / 2, -r), centre + QPointF(r / 2, 0), centre + QPointF(-r / 2, r)}};
    painter.drawPolyline(open ? down : right);
}

} // namespace

NoticeTitle::NoticeTitle(NoticeKind kind, const QString& title, bool canOpen, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_canOpen(canOpen)
{
    setText(title);
    setCheckable(canOpen);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(kind == NoticeKind::Issue ? tr("To be put right: %1").arg(title)
                                                : tr("Note: %1").arg(title));
}

QRect NoticeTitle::textRect(int width) const
{
    const int room = width - kTextLeft - (m_canOpen ? kArrowRoom : 0);
    const QRect needed = fontMetrics().boundingRect(QRect(0, 0, std::max(40, room), 10000),
                                                    Qt::TextWordWrap, text());
    return {kTextLeft, kNoticePadding, std::max(40, room), needed.height()};
}

int NoticeTitle::heightForWidth(int width) const
{
    return textRect(width).height() + 2 * kNoticePadding;
}

QSize NoticeTitle::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 200))};
}

bool NoticeTitle::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void NoticeTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    drawMark(painter, QRectF(0.5, kNoticePadding + (line - kMarkSize) / 2.0, kMarkSize, kMarkSize),
             m_kind);
    if (m_canOpen)
        drawArrow(painter, QPointF(width() - kArrowRoom / 2.0, kNoticePadding + line / 2.0),
                  isChecked());
    painter.setPen(underMouse() || hasFocus() ? theme().accent : theme().text);
    painter.drawText(textRect(width()), Qt::TextWordWrap, text());
}

NoticeLine::NoticeLine(NoticeKind kind, const QString& title, const QString& explanation, bool open,
                       QWidget* parent)
    : QWidget(parent)
    , m_title(new NoticeTitle(kind, title, !explanation.isEmpty(), this))
    , m_details(new QWidget(this))
{
    auto* text = new QLabel(explanation, m_details);
    text->setProperty("muted", true);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(kTextLeft, 0, 0, 0);
    details->setSpacing(2);
    details->addWidget(text);
    m_title->setChecked(open);
    m_title->setAccessibleDescription(explanation);
    m_details->setVisible(open && !explanation.isEmpty());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_details);
    connect(m_title, &QAbstractButton::toggled, m_details, &QWidget::setVisible);
    connect(m_title, &QAbstractButton::toggled, this, &NoticeLine::toggled);
    connect(m_title, &QAbstractButton::clicked, this, &NoticeLine::clicked);
}

void NoticeLine::addRemedy(QAction* action)
{
    auto* button = linkButton(action->objectName(), action->text(), action->toolTip(), m_details);
    button->setEnabled(action->isEnabled());
    // The click can take the notice away: what it does is done after the button's own work.
    connect(button, &QPushButton::clicked, action, &QAction::trigger, Qt::QueuedConnection);
    connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    });
    m_details->layout()->addWidget(button);
}

} // namespace ui
