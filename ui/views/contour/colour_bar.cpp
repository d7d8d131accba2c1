// SPDX-License-Identifier: MIT
#include "ui/views/contour/colour_bar.h"

#include "ui/look/theme.h"
#include "ui/views/plot/loss_axis.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/shading_words.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>

namespace ui {

namespace {

/// Height of the arrows at the ends, in pixels.
constexpr int kEnd = 6;
// Right of the bar, for its numbers.
constexpr int kRoom = 40;
constexpr int kMostRoom = 110;
constexpr int kMostTicks = 12;
constexpr double kGrip = 6.0; ///< Pixels around the bar at which it can be held.

QCPColorGradient gradientOf(const ColourMap& map)
{
    QMap<double, QColor> stops;
    const auto last = static_cast<double>(map.colours.size() - 1);
    for (std::size_t k = 0; k < map.colours.size(); ++k)
        stops.insert(static_cast<double>(k) / last, map.colours[k]);
    QCPColorGradient gradient;
    gradient.setColorStops(stops);
    gradient.setLevelCount(512);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

} // namespace

ColourBar::ColourBar(QCustomPlot& plot, const ContourContent& content,
                     const PlanePlot::Options& options)
    : m_plot(plot)
    , m_content(content)
    , m_options(options)
    , m_scale(new QCPColorScale(&plot))
{
}

void ColourBar::build()
{
    QCPAxisRect* rect = m_plot.axisRect();
    m_plot.plotLayout()->addElement(0, 1, m_scale);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(9);
    giveAway(0);
    auto* group = new QCPMarginGroup(&m_plot); // owned by the plot
    rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    QCPAxisRect* bar = m_scale->axis()->axisRect();
    bar->setAutoMargins(QCP::msNone);
    bar->setMargins(QMargins(0, 0, kRoom, 0));
    useTicks(*m_scale->axis(), [this](double, double, int most) { return ticks(most); });
}

void ColourBar::watch()
{
    m_plot.installEventFilter(this);
}

bool ColourBar::isOwnColoured() const
{
    return colouring().isThere && m_content.slice && !m_content.isLine() &&
           !m_content.isConstant() && colouring().isThere(m_content);
}

QCPColorGradient ColourBar::gradient() const
{
    return gradientOf(colours());
}

void ColourBar::setShown(bool shown)
{
    m_scale->setVisible(shown);
    QCPAxisRect* bar = m_scale->axis()->axisRect();
    if (isOwnColoured()) {
        bar->setMargins(QMargins(0, 0, colouring().legendWidth, 0));
        return;
    }
    const QFontMetrics metrics(m_scale->axis()->tickLabelFont());
    int widest = 0;
    for (const Tick& tick : ticks(kMostTicks))
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    bar->setMargins(QMargins(0, 0, std::clamp(widest + 14, kRoom, kMostRoom), 0));
}

int ColourBar::room() const
{
    return m_scale->axis()->axisRect()->margins().right();
}

void ColourBar::giveAway(int beside)
{
    m_scale->setMargins(QMargins(0, 0, 4 + beside, 0));
}

QRectF ColourBar::rectangle() const
{
    return m_scale->axis()->axisRect()->rect();
}

void ColourBar::paint(QPainter& painter) const
{
    if (!m_content.slice || m_content.isLine() || m_content.isConstant())
        return;
    const QRectF bar = rectangle();
    if (isOwnColoured()) {
        const QRectF room(bar.left(), bar.top(), colouring().legendWidth, bar.height());
        colouring().paintLegend(painter, room, m_content);
        return;
    }
    const QString title =
        m_content.shading ? shadingTitle(m_content.shading->of) : lossTitle(m_content.scale);
    const bool isLong = title.size() > 1;
    painter.setFont(m_plot.xAxis->labelFont());
    painter.setPen(theme().mutedText);
    // A short title stands above its bar; a long one ends with it, clear of its numbers.
    const double top = bar.top() - (cuts().second ? kEnd + 15 : 18);
    const double left = m_plot.axisRect()->left();
    const QRectF box =
        isLong ? QRectF(left, top, bar.right() - left, 15) : QRectF(bar.left(), top, 40, 15);
    painter.drawText(box, (isLong ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, title);
    paintEnds(painter);
}

void ColourBar::paintEnds(QPainter& painter) const
{
    const QRectF bar = rectangle();
    const ColourMap& shades = colours();
    painter.setPen(Qt::NoPen);
    const auto paintEnd = [&](double from, double to, double position) {
        painter.setBrush(shades.at(position));
        painter.drawPolygon(
            QPolygonF{{bar.left(), from}, {bar.right(), from}, {bar.center().x(), to}});
    };
    if (cuts().second)
        paintEnd(bar.top() - 1, bar.top() - kEnd, 1.0);
    if (cuts().first)
        paintEnd(bar.bottom() + 1, bar.bottom() + kEnd, 0.0);
    if (!m_isPointedAt && !m_drag)
        return;
    painter.setPen(QPen(theme().accent, 2.0));
    for (const double end : {bar.top(), bar.bottom()})
        painter.drawLine(QPointF(bar.left() - 3, end), QPointF(bar.right() + 3, end));
}

const ColourMap& ColourBar::colours() const
{
    return m_content.shading ? shadingColours(m_content.shading->of)
                             : colourMapById(m_options.colourMap);
}

std::vector<Tick> ColourBar::ticks(int most) const
{
    return m_content.shading ? shadingTicks(m_content.shading->scale, most)
                             : lossTicks(m_content.scale, most);
}

std::pair<bool, bool> ColourBar::cuts() const
{
    return m_content.shading
               ? std::pair(m_content.shading->scale.cutsBelow, m_content.shading->scale.cutsAbove)
               : std::pair(m_content.scale.cutsBelow, m_content.scale.cutsAbove);
}

bool ColourBar::isDraggable(const QPointF& at) const
{
    return m_scale->visible() && !m_content.shading &&
           rectangle().adjusted(-kGrip, -kGrip, kGrip, kGrip).contains(at);
}

double ColourBar::fractionAt(const QPointF& pixel) const
{
    const QRectF bar = rectangle();
    return (bar.bottom() - pixel.y()) / bar.height();
}

void ColourBar::dragTo(const QPointF& pixel)
{
    // What is held stays under the mouse, and never comes near the end that does not move.
    constexpr double kNearest = 0.05;
    const double at = fractionAt(pixel);
    double low = m_drag->low;
    double high = m_drag->high;
    if (m_drag->isHigh)
        high = low + (m_drag->value - low) / std::max(at, kNearest);
    else
        low = high - (high - m_drag->value) / std::max(1.0 - at, kNearest);
    emit rangeDragged({m_content.scale.loss(low), m_content.scale.loss(high)});
}

bool ColourBar::mouse(const QMouseEvent& event)
{
    const QPointF at = event.position();
    if (m_drag) {
        if (event.type() == QEvent::MouseMove)
            dragTo(at);
        if (event.type() == QEvent::MouseButtonRelease)
            m_drag.reset();
        return true;
    }
    const bool isOn = isDraggable(at);
    if (std::exchange(m_isPointedAt, isOn) != isOn)
        replotLayer(m_plot, QStringLiteral("paths"));
    if (!isOn)
        return false;
    if (event.type() == QEvent::MouseButtonDblClick)
        emit rangeReset();
    else if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::LeftButton) {
        const core::LossScale& scale = m_content.scale;
        const double t = std::clamp(fractionAt(at), 0.0, 1.0);
        m_drag = Drag{t >= 0.5, scale.low + t * (scale.high - scale.low), scale.low, scale.high};
    }
    m_plot.setCursor(Qt::SizeVerCursor);
    return event.button() != Qt::RightButton;
}

bool ColourBar::eventFilter(QObject* /*object*/, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return mouse(*static_cast<QMouseEvent*>(event));
    case QEvent::ToolTip: {
        const auto& help = *static_cast<QHelpEvent*>(event);
        if (!isDraggable(help.pos()))
            return false;
        QToolTip::showText(help.globalPos(),
                           tr("Drag the upper or the lower half: the loss that you hold follows "
                              "the mouse. A double click fits the colours to the losses again."),
                           &m_plot);
        return true;
    }
    default:
        return false;
    }
}

} // namespace ui
