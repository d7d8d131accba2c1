// SPDX-License-Identifier: MIT
#include "ui/views/merge_tree/tree_plot.h"

#include "ui/look/ground_colours.h"
#include "ui/look/ground_marks.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kNear = 12.0; ///< Pixels within which a mark is read.
constexpr QMargins kMargins(52, 10, 12, 8);

} // namespace

struct TreePlot::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void fitAxes();
    double height(double loss) const { return logarithmic ? std::log10(loss) : loss; }
    QPointF pixel(double place, double loss) const
    {
        return {plot->xAxis->coordToPixel(place), plot->yAxis->coordToPixel(height(loss))};
    }
    QColor colourOf(const TreeValley& valley) const
    {
        return valley.number ? minimumColour(*valley.number) : theme().mutedText;
    }
    /// Where the line of @p valley ends above: at its pass, or at the upper edge.
    QPointF topOf(const TreeValley& valley, double place) const
    {
        const QPointF pass = pixel(place, valley.into ? valley.passLoss : data.high);
        return {pass.x(), valley.into ? pass.y() : plot->axisRect()->top()};
    }
    void paintLines(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintFlood(QPainter& painter) const;

    TreeData data;
    std::optional<double> flood;
    bool logarithmic = false;
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void TreePlot::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMargins(kMargins);
    plot->xAxis->setVisible(false);
    plot->xAxis->grid()->setVisible(false);
    useTicks(*plot->yAxis, [this](double low, double high, int most) {
        return logarithmic ? logarithmicTicks(low, high, most) : linearTicks(low, high, most);
    });
    addLayer(*plot, QStringLiteral("tree"));
    addPainting(*plot, QStringLiteral("tree"), [this](QPainter& painter) {
        if (!data.emptyText.isEmpty())
            return;
        paintFlood(painter);
        paintLines(painter);
        paintMarks(painter);
    });
    addEmptyState(*plot, [this] { return data.emptyText; });
}

void TreePlot::Private::fitAxes()
{
    double most = 0.0;
    for (const TreeValley& valley : data.valleys)
        most = std::max(most, valley.place);
    plot->xAxis->setRange(-0.6, most + 0.95); // room for the number of the last
    plot->yAxis->setLabel(QStringLiteral("L"));
    constexpr double kRoom = 0.2; // above and below, for numbers
    const double low = height(data.low);
    const double high = height(data.high);
    plot->yAxis->setRange(low - kRoom * (high - low), high + kRoom * (high - low));
}

void TreePlot::Private::paintLines(QPainter& painter) const
{
    const auto isWet = [this](double loss) { return flood && loss <= *flood; };
    for (std::size_t k = 0; k < data.valleys.size(); ++k) {
        const TreeValley& valley = data.valleys[k];
        QPen pen(colourOf(valley), 2.0, Qt::SolidLine, Qt::RoundCap);
        if (!valley.isSure)
            pen.setStyle(Qt::DashLine);
        // From the deepest point up, along the passes of what joins it.
        std::vector<const TreeValley*> joins;
        for (const TreeValley& other : data.valleys)
            if (other.into == k)
                joins.push_back(&other);
        std::ranges::stable_sort(joins, {}, [](const TreeValley* one) { return one->passLoss; });
        double place = valley.place;
        double loss = valley.loss;
        for (const TreeValley* join : joins) {
            painter.setPen(pen);
            painter.drawLine(pixel(place, loss), pixel(place, join->passLoss));
            painter.setPen(QPen(isWet(join->passLoss) ? waterColour() : theme().mutedText, 1.6));
            painter.drawLine(pixel(place, join->passLoss), pixel(join->trunk, join->passLoss));
            place = join->passPlace;
            loss = join->passLoss;
            pen.setColor(theme().mutedText);
        }
        painter.setPen(pen);
        painter.drawLine(pixel(place, loss), topOf(valley, place));
    }
}

void TreePlot::Private::paintMarks(QPainter& painter) const
{
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    const QRectF rect = plot->axisRect()->rect();
    const auto write = [&](const QPointF& at, const QString& text, const QColor& colour) {
        QRectF box(at, QSizeF(metrics.horizontalAdvance(text) + 2.0, metrics.height()));
        box.moveLeft(std::min(box.left(), rect.right() - box.width()));
        painter.setPen(colour);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    for (const TreeValley& valley : data.valleys) {
        if (valley.into) {
            const QPointF at = pixel(valley.passPlace, valley.passLoss);
            const QString text = numberText(valley.passLoss);
            write(at - QPointF(metrics.horizontalAdvance(text) + 9.0, metrics.height() + 1.0), text,
                  theme().text);
            paintPassMark(painter, at);
        }
        const QPointF at = pixel(valley.place, valley.loss);
        if (valley.number) {
            paintMinimumMark(painter, at, *valley.number, false);
            write(at + QPointF(11.0, 2.0),
                  QStringLiteral("%1  %2").arg(*valley.number + 1).arg(numberText(valley.loss)),
                  theme().text);
        } else {
            painter.setPen(QPen(theme().mutedText, 1.4));
            painter.setBrush(theme().base);
            painter.drawEllipse(at, 4.0, 4.0);
            write(at + QPointF(8.0, 2.0), numberText(valley.loss), theme().mutedText);
        }
    }
}

void TreePlot::Private::paintFlood(QPainter& painter) const
{
    if (!flood)
        return;
    const QRectF rect = plot->axisRect()->rect();
    const double level =
        logarithmic && !(*flood > 0.0) ? rect.bottom() : plot->yAxis->coordToPixel(height(*flood));
    const double y = std::clamp(level, rect.top(), rect.bottom());
    QColor wash = waterColour();
    wash.setAlphaF(0.13F);
    painter.fillRect(QRectF(rect.left(), y, rect.width(), rect.bottom() - y), wash);
    painter.setPen(QPen(waterColour(), 1.8));
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    painter.setBrush(theme().base);
    painter.drawEllipse(QPointF(rect.right() - 6.0, y), 5.0, 5.0);
    const QString text = translated("flood %1").arg(numberText(*flood, 3));
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    // The tree rises to the right, so that there is room below it.
    QRectF box(0.0, y + 3.0, metrics.horizontalAdvance(text) + 2.0, metrics.height());
    box.moveRight(rect.right() - 4.0);
    if (box.bottom() > rect.bottom())
        box.moveBottom(y - 3.0);
    painter.setPen(waterColour());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
}

TreePlot::TreePlot(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

TreePlot::~TreePlot() = default;

void TreePlot::setData(const TreeData& data, bool logarithmic)
{
    m->data = data;
    m->logarithmic = logarithmic && !data.valleys.empty() &&
                     std::ranges::all_of(
                         data.valleys, [](const TreeValley& valley) { return valley.loss > 0.0; });
    showAxes(*m->plot, data.emptyText.isEmpty());
    m->plot->xAxis->setVisible(false);
    m->fitAxes();
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

void TreePlot::setFlood(const std::optional<double>& level)
{
    m->flood = level;
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

void TreePlot::draw()
{
    m->plot->replot(QCustomPlot::rpQueuedReplot);
}

double TreePlot::lossAt(const QPointF& pixel) const
{
    const QCPRange range = m->plot->yAxis->range();
    const double at = std::clamp(m->plot->yAxis->pixelToCoord(pixel.y()), range.lower, range.upper);
    return m->logarithmic ? std::pow(10.0, at) : at;
}

QPointF TreePlot::pixelOf(std::size_t index, double loss) const
{
    return m->pixel(m->data.valleys.at(index).place, loss);
}

QString TreePlot::textAt(const QPointF& pixel) const
{
    const auto isNear = [&pixel](const QPointF& at) {
        return std::hypot(at.x() - pixel.x(), at.y() - pixel.y()) <= kNear;
    };
    for (const TreeValley& valley : m->data.valleys) {
        if (isNear(m->pixel(valley.place, valley.loss)))
            return translated("%1: L = %2").arg(valley.title, numberText(valley.loss, 6)) +
                   (valley.help.isEmpty() ? QString() : QLatin1Char('\n') + valley.help);
        if (valley.into && isNear(m->pixel(valley.passPlace, valley.passLoss)))
            return translated(
                       "Pass at L = %1, between %2 and %3: %4 to climb out of the shallower.")
                .arg(numberText(valley.passLoss, 6), valley.title,
                     m->data.valleys[*valley.into].title,
                     numberText(valley.passLoss - valley.loss));
    }
    return {};
}

} // namespace ui
