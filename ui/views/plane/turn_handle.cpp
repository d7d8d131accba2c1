// SPDX-License-Identifier: MIT
#include "ui/views/plane/turn_handle.h"

#include "ui/look/theme.h"
#include "ui/state/turn_range.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kTenth = kPi / 1800.0; ///< Radians per unit of the value.
constexpr int kDegree = 10;             ///< Units of the value.
constexpr double kSnap = kPi / 12.0;

// Pixels.
constexpr double kDial = 12.0;    ///< Radius.
constexpr double kTrack = 8.0;    ///< Radius of the circle the knob runs on.
constexpr double kKnob = 3.0;     ///< Radius.
constexpr double kGrab = 16.0;    ///< Around the centre.
constexpr double kDeadZone = 4.0; ///< Around the centre, where a direction means nothing.
constexpr double kSlip = 3.0;     ///< A shorter move still is a click.
constexpr QSize kSize(70, 28);

int tenths(double radians)
{
    return static_cast<int>(std::lround(radians / kTenth));
}

/// The knob's place for @p angle: clockwise from the top.
QPointF onTrack(const QPointF& centre, double angle)
{
    return centre + kTrack * QPointF(std::sin(angle), -std::cos(angle));
}

} // namespace

TurnHandle::TurnHandle(ViewState& view, QWidget* parent)
    : QAbstractSlider(parent)
    , m_view(view)
{
    setObjectName(QStringLiteral("turnHandle"));
    setAccessibleName(tr("Turn of the plane, tenths of a degree"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSingleStep(kDegree);
    setPageStep(15 * kDegree);
    resize(kSize);
    hide();
    connect(this, &QAbstractSlider::valueChanged, this,
            [this](int value) { m_view.setTurn(value * kTenth); });
    connect(&m_view, &ViewState::turnChanged, this, &TurnHandle::follow);
    explain();
}

void TurnHandle::present(Eigen::Index coordinates)
{
    m_range = turnRange(coordinates);
    {
        const QSignalBlocker blocker(this);
        setRange(0, tenths(m_range));
    }
    if (m_range == 0.0)
        endDrag();
    setVisible(m_range > 0.0);
    follow();
}

QSize TurnHandle::sizeHint() const
{
    return kSize;
}

/// Takes over an angle that was set elsewhere.
void TurnHandle::follow()
{
    explain();
    const int turn = tenths(m_view.turn());
    if (turn == value())
        return;
    const QSignalBlocker blocker(this);
    setValue(turn);
    if (m_drag)
        m_drag->swept = m_view.turn();
}

void TurnHandle::explain()
{
    const QString help =
        tr("The plane is turned by %1 out of its directions. Drag the knob around to turn it "
           "through the other coordinates of x, with Shift in steps of 15°; the farther away, the "
           "finer. A double click goes back to 0°.")
            .arg(angleText(m_view.turn()));
    setAccessibleDescription(help);
    setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
}

QPointF TurnHandle::centre() const
{
    return {kGrab, 0.5 * height()};
}

bool TurnHandle::isOnDial(const QPointF& at) const
{
    const QPointF away = at - centre();
    return std::hypot(away.x(), away.y()) <= kGrab;
}

bool TurnHandle::event(QEvent* event)
{
    // Esc belongs to the drag before it belongs to the computation that the drag has started.
    if (m_drag && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractSlider::event(event);
}

void TurnHandle::focusInEvent(QFocusEvent* event)
{
    QAbstractSlider::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason ||
                   event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
}

void TurnHandle::focusOutEvent(QFocusEvent* event)
{
    QAbstractSlider::focusOutEvent(event);
    m_showsFocus = false;
    update();
}

void TurnHandle::keyPressEvent(QKeyEvent* event)
{
    if (!m_drag || event->key() != Qt::Key_Escape) {
        QAbstractSlider::keyPressEvent(event);
        return;
    }
    const int before = m_drag->before;
    endDrag();
    setValue(before);
}

void TurnHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isOnDial(event->position())) {
        event->ignore();
        return;
    }
    m_drag = Drag{value(), m_view.turn(), event->position(), false};
    setSliderDown(true);
    setCursor(Qt::ClosedHandCursor);
    update();
}

void TurnHandle::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (!m_drag) {
        setCursor(isOnDial(at) ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if ((at - m_drag->pressedAt).manhattanLength() >= kSlip)
        m_drag->hasMoved = true;
    if (m_drag->hasMoved)
        turnTo(at, event->modifiers() & Qt::ShiftModifier);
}

void TurnHandle::turnTo(const QPointF& at, bool snaps)
{
    const QPointF away = at - centre();
    if (std::hypot(away.x(), away.y()) < kDeadZone)
        return;
    double& swept = m_drag->swept;
    swept += std::remainder(std::atan2(away.x(), -away.y()) - swept, 2 * kPi);
    // Whoever went past an end finds back within half a round.
    swept = std::clamp(swept, -kPi, m_range + kPi);
    setValue(tenths(snaps ? kSnap * std::round(swept / kSnap) : swept));
}

void TurnHandle::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    endDrag();
    setCursor(isOnDial(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void TurnHandle::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnDial(event->position()))
        setValue(0);
}

void TurnHandle::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // numbers do not change by accident
}

void TurnHandle::endDrag()
{
    m_drag.reset();
    setSliderDown(false);
    update();
}

void TurnHandle::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    const double angle = m_view.turn();
    const bool lit = m_drag || m_showsFocus || underMouse();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lit ? look.accent : look.border, 1.0));
    painter.setBrush(look.raised);
    painter.drawEllipse(centre(), kDial, kDial);

    const QRectF track(centre() - QPointF(kTrack, kTrack), QSizeF(2 * kTrack, 2 * kTrack));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.border, 1.5));
    painter.drawEllipse(track);
    const QColor strong = lit || angle != 0.0 ? look.accent : look.mutedText;
    // Qt counts sixteenths of a degree, anticlockwise from the right.
    const double degrees = std::clamp(angle * 180.0 / kPi, -360.0, 360.0);
    painter.setPen(QPen(strong, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(track, 90 * 16, -qRound(16 * degrees));
    painter.setPen(QPen(look.raised, 1.0));
    painter.setBrush(strong);
    painter.drawEllipse(onTrack(centre(), angle), kKnob, kKnob);

    if (!lit && angle == 0.0)
        return;
    painter.setFont(tabularFont(8.0));
    painter.setPen(lit ? look.text : look.mutedText);
    const double left = centre().x() + kDial + 4.0;
    QRectF number(left, 0.0, width() - left, height());
    number = painter.boundingRect(number, Qt::AlignLeft | Qt::AlignBottom, angleText(angle));
    painter.fillRect(number, look.base); // the title of an axis may reach up to here
    painter.drawText(number, Qt::AlignCenter, angleText(angle));
}

} // namespace ui
