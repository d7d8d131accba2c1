// SPDX-License-Identifier: MIT
#include "ui/views/bifurcation/bifurcation_plot.h"

#include "ui/look/ground_colours.h"
#include "ui/look/ground_marks.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kNear = 10.0; ///< Pixels within which a curve is read.
constexpr QMargins kMargins(52, 22, 18, 38);
/// Decades between the smallest w^2 of the axis and the place of 0.
constexpr double kZeroGap = 0.7;

} // namespace

struct BifurcationPlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    void fitValues();
    /// The place on the axis: log10 w^2, with 0 somewhat left of the smallest.
    double zero() const { return std::log10(data.least) - kZeroGap; }
    double along(double w2) const
    {
        return w2 < data.least ? zero() : std::log10(std::min(w2, data.largest));
    }
    double height(double value) const { return logarithmic ? std::log10(value) : value; }
    QPointF pixel(double w2, double value) const
    {
        return {plot->xAxis->coordToPixel(along(w2)), plot->yAxis->coordToPixel(height(value))};
    }
    std::vector<Tick> ticksOfW2(double high, int most) const;
    void paintBreak(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintNow(QPainter& painter) const;

    BifurcationData data;
    QString emptyText;
    bool logarithmic = false;
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void BifurcationPlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(kMargins);
    plot->xAxis->setLabel(translated("w², the same for all rows"));
    useTicks(*plot->xAxis, [this](double, double high, int most) { return ticksOfW2(high, most); });
    useTicks(*plot->yAxis, [this](double low, double high, int most) {
        return logarithmic ? logarithmicTicks(low, high, most) : linearTicks(low, high, most);
    });
    addLayer(*plot, QStringLiteral("curves"));
    addLayer(*plot, QStringLiteral("marks"));
    addPainting(
        *plot, QStringLiteral("marks"),
        [this](QPainter& painter) {
            if (data.curves.empty())
                return;
            paintBreak(painter);
            paintNow(painter);
            paintMarks(painter);
        },
        false);
    addEmptyState(*plot, [this] { return data.curves.empty() ? emptyText : QString(); });
}

std::vector<Tick> BifurcationPlot::Private::ticksOfW2(double high, int most) const
{
    std::vector<Tick> ticks = logarithmicTicks(std::log10(data.least), high, most);
    ticks.insert(ticks.begin(), {zero(), QStringLiteral("0")});
    return ticks;
}

void BifurcationPlot::Private::fitValues()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const BranchCurve& curve : data.curves)
        for (std::size_t k = 0; k < curve.values.size(); ++k)
            if (curve.w2[k] <= data.largest && std::isfinite(curve.values[k])) {
                low = std::min(low, curve.values[k]);
                high = std::max(high, curve.values[k]);
            }
    logarithmic = low > 0.0 && high / low > 30.0;
    if (!(high >= low)) {
        low = 0.0;
        high = 1.0;
    }
    const double from = height(low);
    const double to = height(high);
    const double margin = to > from ? 0.08 * (to - from) : std::max(0.1, 0.1 * std::abs(to));
    plot->yAxis->setRange(from - margin, to + margin);
}

void BifurcationPlot::Private::draw()
{
    plot->clearGraphs();
    showAxes(*plot, !data.curves.empty());
    plot->xAxis->setRange(zero() - 0.25, std::log10(data.largest));
    plot->yAxis->setLabel(data.measure == BranchMeasure::Loss ? QStringLiteral("L")
                                                              : QStringLiteral("λ min"));
    logarithmic = false;
    fitValues();
    for (const BranchCurve& curve : data.curves) {
        QVector<double> x;
        QVector<double> y;
        for (std::size_t k = 0; k < curve.w2.size(); ++k) {
            if (curve.w2[k] > data.largest)
                break;
            if (curve.w2[k] > 0.0 && curve.w2[k] < data.least)
                continue; // between 0 and the axis
            const double value = height(curve.values[k]);
            x.append(along(curve.w2[k]));
            y.append(std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN());
        }
        QCPGraph* graph = plot->addGraph();
        graph->setLayer(QStringLiteral("curves"));
        graph->setPen(QPen(minimumColour(curve.number), 2.2));
        graph->setData(x, y, true);
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void BifurcationPlot::Private::paintBreak(QPainter& painter) const
{
    // Two strokes through the axis: between 0 and the next number no scale holds.
    const QRectF rect = plot->axisRect()->rect();
    const double x = plot->xAxis->coordToPixel(zero() + 0.5 * kZeroGap);
    painter.fillRect(QRectF(x - 3.0, rect.bottom() - 3.0, 6.0, 6.0), theme().base);
    painter.setPen(QPen(theme().mutedText, 1.0));
    for (const double shift : {-3.0, 3.0})
        painter.drawLine(QPointF(x + shift - 2.0, rect.bottom() + 4.0),
                         QPointF(x + shift + 2.0, rect.bottom() - 4.0));
}

void BifurcationPlot::Private::paintMarks(QPainter& painter) const
{
    constexpr double kApart = 13.0; // pixels between numbers that can be read
    double last = std::numeric_limits<double>::infinity();
    for (const BranchCurve& curve : data.curves) {
        const QPointF begin = pixel(curve.w2.front(), curve.values.front());
        if (std::isfinite(begin.y())) {
            const bool isApart = std::abs(begin.y() - last) >= kApart;
            paintMinimumMark(painter, begin, curve.number, isApart);
            last = isApart ? begin.y() : last;
        }
        if (curve.end != core::BranchEnd::Fold || curve.w2.back() > data.largest)
            continue;
        // The last point of a fold has a curvature of rounding, which no logarithm need have.
        const double value = curve.values.back();
        const bool isOnAxis = !logarithmic || value > 0.0;
        QPointF end = isOnAxis ? pixel(curve.w2.back(), value)
                               : QPointF(plot->xAxis->coordToPixel(along(curve.w2.back())),
                                         plot->axisRect()->bottom());
        end.setY(std::clamp(end.y(), double(plot->axisRect()->top()),
                            double(plot->axisRect()->bottom())));
        painter.setPen(QPen(minimumColour(curve.number), 1.8));
        painter.setBrush(theme().base);
        painter.drawEllipse(end, 4.2, 4.2);
    }
}

void BifurcationPlot::Private::paintNow(QPainter& painter) const
{
    if (!data.w2)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double x = plot->xAxis->coordToPixel(along(*data.w2));
    painter.setPen(QPen(theme().accent, 1.6));
    painter.drawLine(QPointF(x, rect.top() - 4.0), QPointF(x, rect.bottom()));
    painter.setBrush(theme().base);
    painter.drawEllipse(QPointF(x, rect.top() - 9.0), 5.0, 5.0);
    const QString text = QStringLiteral("w² = %1").arg(numberText(*data.w2, 3));
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    QRectF box(x + 9.0, rect.top() - 17.0, metrics.horizontalAdvance(text) + 2.0, metrics.height());
    if (box.right() > plot->width() - 4.0)
        box.moveRight(x - 8.0);
    painter.setPen(theme().accent);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    for (const BranchCurve& curve : data.curves)
        if (const auto value = valueAt(curve, *data.w2); value && (!logarithmic || *value > 0.0)) {
            painter.setPen(QPen(theme().base, 1.4));
            painter.setBrush(minimumColour(curve.number));
            painter.drawEllipse(pixel(*data.w2, *value), 4.0, 4.0);
        }
}

BifurcationPlot::BifurcationPlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

BifurcationPlot::~BifurcationPlot() = default;

void BifurcationPlot::setData(const BifurcationData& data, const QString& emptyText)
{
    m->data = data;
    m->emptyText = emptyText;
    draw();
}

void BifurcationPlot::draw()
{
    m->draw();
}

double BifurcationPlot::w2At(const QPointF& pixel) const
{
    const double least = std::log10(m->data.least);
    const double at = m->plot->xAxis->pixelToCoord(pixel.x());
    if (at < least - 0.5 * kZeroGap)
        return 0.0;
    return std::pow(10.0, std::clamp(at, least, std::log10(m->data.largest)));
}

QPointF BifurcationPlot::pixelOf(double w2, double value) const
{
    return m->pixel(w2, value);
}

QString BifurcationPlot::textAt(const QPointF& pixel) const
{
    if (m->data.curves.empty())
        return {};
    const double w2 = w2At(pixel);
    const BranchCurve* nearest = nullptr;
    double least = kNear;
    double here = 0.0;
    for (const BranchCurve& curve : m->data.curves) {
        const auto value = valueAt(curve, w2);
        if (!value)
            continue;
        const double away = std::abs(m->pixel(w2, *value).y() - pixel.y());
        if (away < least) {
            least = away;
            nearest = &curve;
            here = *value;
        }
    }
    if (!nearest)
        return {};
    const QString symbol =
        m->data.measure == BranchMeasure::Loss ? QStringLiteral("L") : QStringLiteral("λ min");
    QString text = translated("Minimum %1 at w² = %2: %3 = %4")
                       .arg(nearest->number + 1)
                       .arg(numberText(w2, 3), symbol, numberText(here));
    if (nearest->end == core::BranchEnd::Fold)
        text += translated("\nIt vanishes in a fold at w² = %1, where it meets a saddle.")
                    .arg(numberText(nearest->w2.back(), 6));
    else if (nearest->end == core::BranchEnd::Lost)
        text += translated("\nIt could not be followed beyond w² = %1.")
                    .arg(numberText(nearest->w2.back(), 3));
    return text;
}

} // namespace ui
