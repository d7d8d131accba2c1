// SPDX-License-Identifier: MIT
#include "ui/controls/range_histogram.h"

#include "ui/look/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kHistogramMargin = 8.0; // so that handles at the ends are seen whole
constexpr double kHandleWidth = 7.0;
constexpr double kLeastShare = 0.01; // of the axis, between the handles
constexpr double kKeyShare = 0.01;

} // namespace

RangeHistogram::RangeHistogram(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
}

void RangeHistogram::setCounts(std::vector<double> counts, double low, double high)
{
    m_counts = std::move(counts);
    m_low = low;
    m_high = high;
    update();
}

void RangeHistogram::setRange(double low, double high)
{
    if (m_dragged)
        return; // the hand knows better
    m_rangeLow = low;
    m_rangeHigh = high;
    update();
}

double RangeHistogram::pixelOf(double place) const
{
    const double low = std::min(m_low, m_rangeLow);
    const double high = std::max(m_high, m_rangeHigh);
    return kHistogramMargin + (place - low) / (high - low) * (width() - 2.0 * kHistogramMargin);
}

double RangeHistogram::placeOf(double pixel) const
{
    const double low = std::min(m_low, m_rangeLow);
    const double high = std::max(m_high, m_rangeHigh);
    return low + (pixel - kHistogramMargin) / (width() - 2.0 * kHistogramMargin) * (high - low);
}

RangeHistogram::Handle RangeHistogram::nearest(double pixel) const
{
    const double middle = 0.5 * (pixelOf(m_rangeLow) + pixelOf(m_rangeHigh));
    return pixel < middle ? Handle::Low : Handle::High;
}

void RangeHistogram::move(Handle handle, double place)
{
    const double low = std::min(m_low, m_rangeLow);
    const double high = std::max(m_high, m_rangeHigh);
    const double least = kLeastShare * (high - low);
    const double kept = std::clamp(place, low, high);
    m_current = handle;
    if (handle == Handle::Low)
        m_rangeLow = std::min(kept, m_rangeHigh - least);
    else
        m_rangeHigh = std::max(kept, m_rangeLow + least);
    update();
    emit edited(m_rangeLow, m_rangeHigh);
}

void RangeHistogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = nearest(event->position().x());
    m_current = *m_dragged;
    update();
}

void RangeHistogram::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged)
        move(*m_dragged, placeOf(event->position().x()));
}

void RangeHistogram::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged.reset();
}

void RangeHistogram::keyPressEvent(QKeyEvent* event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool isOther = event->modifiers().testFlag(Qt::ShiftModifier);
    const Handle handle = isOther ? Handle::Low : Handle::High;
    const double step = direction * kKeyShare * (m_high - m_low);
    move(handle, (handle == Handle::Low ? m_rangeLow : m_rangeHigh) + step);
}

void RangeHistogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = height() - 1.0;
    const double most = m_counts.empty() ? 0.0 : *std::ranges::max_element(m_counts);
    const double bar = (m_high - m_low) / double(std::max<std::size_t>(1, m_counts.size()));
    painter.setPen(Qt::NoPen);
    for (std::size_t k = 0; k < m_counts.size() && most > 0.0; ++k) {
        const double left = m_low + bar * double(k);
        const bool isInside = left + 0.5 * bar >= m_rangeLow && left + 0.5 * bar <= m_rangeHigh;
        // By the square root, so that rare losses are seen beside frequent ones.
        const double tall = std::sqrt(m_counts[k] / most) * (bottom - 4.0);
        painter.setBrush(isInside ? theme().accent : theme().border);
        painter.drawRect(
            QRectF(QPointF(pixelOf(left), bottom - tall), QPointF(pixelOf(left + bar), bottom)));
    }
    painter.setPen(QPen(theme().border, 1.0));
    painter.drawLine(QPointF(kHistogramMargin, bottom),
                     QPointF(width() - kHistogramMargin, bottom));
    for (const Handle handle : {Handle::Low, Handle::High}) {
        const double x = pixelOf(handle == Handle::Low ? m_rangeLow : m_rangeHigh);
        const bool isCurrent = hasFocus() && handle == m_current;
        painter.setPen(QPen(isCurrent ? theme().accent : theme().text, 1.5));
        painter.drawLine(QPointF(x, 0.0), QPointF(x, bottom));
        painter.setBrush(isCurrent ? theme().accent : theme().text);
        painter.drawRoundedRect(
            QRectF(x - kHandleWidth / 2.0, bottom / 2.0 - 9.0, kHandleWidth, 18.0), 2.0, 2.0);
    }
}

} // namespace ui
