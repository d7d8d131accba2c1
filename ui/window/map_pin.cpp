// SPDX-License-Identifier: MIT
#include "ui/window/map_pin.h"

#include "ui/state/view_state.h"
#include "ui/views/contour/contour_view.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

/// The outline of a pin whose point is at the origin.
QPainterPath pinShape()
{
    constexpr qreal kRadius = 7.0;
    constexpr qreal kPinHeight = 18.0;
    QPainterPath path;
    path.moveTo(0, 0);
    path.quadTo(-kRadius, -kPinHeight * 0.55, -kRadius, -kPinHeight);
    path.arcTo(QRectF(-kRadius, -kPinHeight - kRadius, 2 * kRadius, 2 * kRadius), 180, -180);
    path.quadTo(kRadius, -kPinHeight * 0.55, 0, 0);
    return path;
}

} // namespace

MapPin::MapPin(ContourView& map, ViewState& state)
    : QWidget(&map)
    , m_map(map)
{
    setObjectName(QStringLiteral("mapPin"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
    map.installEventFilter(this);
    connect(&state, &ViewState::windowChanged, this, qOverload<>(&QWidget::update));
}

void MapPin::pin(const std::optional<core::Projection>& answer,
                 const std::optional<core::Projection>& right)
{
    m_answer = answer;
    m_right = right;
    setGeometry(m_map.rect());
    setVisible(answer || right);
    raise();
    update();
}

bool MapPin::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(m_map.rect());
    if (event->type() == QEvent::ChildAdded)
        raise();
    return QWidget::eventFilter(object, event);
}

void MapPin::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor amber(0xf0, 0xb4, 0x29);
    const auto at = [this](const core::Projection& point) {
        return QPointF(m_map.pixelOf(point.p, point.q));
    };
    if (m_right) {
        constexpr qreal kRing = 12.0;
        painter.setPen(QPen(Qt::white, 5));
        painter.drawEllipse(at(*m_right), kRing, kRing);
        painter.setPen(QPen(Qt::black, 2));
        painter.drawEllipse(at(*m_right), kRing, kRing);
    }
    if (m_answer) {
        painter.translate(at(*m_answer));
        painter.setPen(QPen(Qt::black, 1.4));
        painter.setBrush(amber);
        painter.drawPath(pinShape());
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPointF(0, -18), 2.6, 2.6);
    }
}

} // namespace ui
