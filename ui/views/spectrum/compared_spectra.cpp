// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/compared_spectra.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/spectrum/spectrum_histogram.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kStem = 0.42; ///< Of the height of a row.
constexpr double kNear = 12.0; ///< Pixels within which an eigenvalue is read.
constexpr int kLeastRow = 30;  ///< Pixels; in lower rows the numbers would meet the row above.

} // namespace

struct ComparedSpectra::Private {
    explicit Private(QCustomPlot& custom)
        : plot(&custom)
    {
    }

    void build();
    void draw();
    /// Makes room for the titles and the remarks.
    void fitMargins();
    void paint(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    void paintStems(QPainter& painter, std::size_t row, double height) const;
    void paintCurve(QPainter& painter, std::size_t row, double height) const;
    void paintBars(QPainter& painter, std::size_t row, double height) const;
    /// The ends in numbers, inside of the picture and clear of each other.
    void paintEnds(QPainter& painter, std::size_t row, double height) const;
    QString textOfBar(std::size_t row, double x) const;
    double position(double value) const { return logarithmic ? scale.position(value) : value; }
    QPointF pixel(std::size_t row, double value) const
    {
        return {plot->xAxis->coordToPixel(position(value)), base(row)};
    }
    /// The line on which the stems of a row stand.
    double base(std::size_t row) const
    {
        return plot->yAxis->coordToPixel(-double(row) - 0.5 * kStem);
    }
    QColor colourOf(int sign, std::size_t row) const
    {
        return sign < 0 ? theme().bad : sign == 0 ? theme().mutedText : comparedColour(row);
    }

    std::vector<ComparedSpectrum> spectra;
    bool logarithmic = false;
    SpectrumShape shape = SpectrumShape::Stems;
    SymmetricLog scale;
    SpectrumBins bins{{}, false};
    QCustomPlot* plot; ///< Owned by the parent widget.
};

void ComparedSpectra::Private::build()
{
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->yAxis->grid()->setVisible(false);
    plot->yAxis->setTicks(false);
    plot->yAxis->setTickLabels(false);
    addLayer(*plot, QStringLiteral("stems"));
    addPainting(
        *plot, QStringLiteral("stems"), [this](QPainter& painter) { paint(painter); }, false);
}

void ComparedSpectra::Private::draw()
{
    std::vector<SpectrumData> all;
    for (const ComparedSpectrum& spectrum : spectra)
        all.push_back(spectrum.data);
    scale = spectrumScale(all);
    bins = SpectrumBins(all, logarithmic);
    fitMargins();
    double low = 0.0;
    double high = 0.0;
    for (const SpectrumData& data : all) {
        for (const double value : data.values) {
            low = std::min(low, position(value));
            high = std::max(high, position(value));
        }
    }
    if (shape == SpectrumShape::Histogram) { // whose bars reach beyond the values
        for (const SpectrumData& data : all) {
            for (const SpectrumBin& bin : bins.of(data)) {
                low = std::min(low, bin.from);
                high = std::max(high, bin.to);
            }
        }
    }
    if (low == high)
        high = 1.0;
    const double margin = 0.06 * (high - low);
    plot->xAxis->setRange(low - margin, high + margin);
    plot->yAxis->setRange(-double(spectra.size()) + 0.4, 0.5);
    const QCPRange range = plot->xAxis->range();
    plot->xAxis->setLabel(logarithmic ? QStringLiteral("λ")
                                      : axisTitle(QStringLiteral("λ"), range.lower, range.upper));
    if (logarithmic)
        useTicks(*plot->xAxis, [this](double from, double to, int most) {
            return symmetricLogTicks(scale, from, to, most);
        });
    else
        useTicks(*plot->xAxis, linearTicks);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void ComparedSpectra::Private::fitMargins()
{
    constexpr int kLeast = 84;
    constexpr int kMost = 132;
    const QFontMetrics metrics(tabularFont(9.0));
    int title = 0;
    int remark = 0;
    for (const ComparedSpectrum& spectrum : spectra) {
        title = std::max(title, metrics.horizontalAdvance(spectrum.title));
        remark = std::max(remark, metrics.horizontalAdvance(spectrum.remark));
    }
    plot->axisRect()->setMargins(
        QMargins(std::clamp(title + 16, kLeast, kMost), 8, remark > 0 ? remark + 12 : 14, 38));
}

void ComparedSpectra::Private::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < spectra.size(); ++row)
        paintRow(painter, row);
}

void ComparedSpectra::Private::paintRow(QPainter& painter, std::size_t row) const
{
    const QRectF rect = plot->axisRect()->rect();
    const double foot = base(row);
    const double height = std::abs(plot->yAxis->coordToPixel(kStem) - plot->yAxis->coordToPixel(0));
    const ComparedSpectrum& spectrum = spectra[row];
    painter.setFont(tabularFont(9.0));
    painter.setPen(theme().text);
    const QRectF title(4.0, foot - height, rect.left() - 12.0, height + 4.0);
    const QFontMetrics metrics(painter.font());
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(spectrum.title, Qt::ElideRight, int(title.width())));
    painter.setPen(theme().mutedText);
    painter.drawText(
        QRectF(rect.right() + 6.0, foot - height, plot->width() - rect.right() - 8.0, height + 4.0),
        Qt::AlignRight | Qt::AlignVCenter, spectrum.remark);
    painter.setPen(QPen(theme().border, 1.0));
    painter.drawLine(QPointF(rect.left(), foot), QPointF(rect.right(), foot));
    const std::vector<double>& values = spectrum.data.values;
    if (values.empty()) {
        painter.setPen(theme().mutedText);
        painter.drawText(
            QRectF(rect.left() + 8.0, foot - height, rect.width() - 8.0, height),
            Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(spectrum.data.emptyText, Qt::ElideRight, int(rect.width()) - 16));
        return;
    }
    switch (shape) {
    case SpectrumShape::Stems:
        paintStems(painter, row, height);
        break;
    case SpectrumShape::Curve:
        paintCurve(painter, row, height);
        break;
    case SpectrumShape::Histogram:
        paintBars(painter, row, height);
        break;
    }
    const double rowHeight = plot->yAxis->coordToPixel(-1) - plot->yAxis->coordToPixel(0);
    if (rowHeight >= kLeastRow && shape == SpectrumShape::Stems)
        paintEnds(painter, row, height);
}

void ComparedSpectra::Private::paintStems(QPainter& painter, std::size_t row, double height) const
{
    const SpectrumData& data = spectra[row].data;
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        const QColor colour = colourOf(data.sign(k), row);
        const QPointF at = pixel(row, data.values[k]);
        painter.setPen(QPen(colour, 1.6));
        painter.drawLine(at, at - QPointF(0.0, height));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at - QPointF(0.0, height), 3.0, 3.0);
    }
}

void ComparedSpectra::Private::paintCurve(QPainter& painter, std::size_t row, double height) const
{
    const SpectrumData& data = spectra[row].data;
    const auto count = static_cast<double>(data.values.size());
    const auto at = [&](std::size_t k) {
        return pixel(row, data.values[k]) -
               QPointF(0.0, height * (count - 0.5 - static_cast<double>(k)) / count);
    };
    // The steps of ranks from the smallest below to the largest above.
    for (std::size_t k = 0; k < data.values.size(); ++k) {
        painter.setPen(QPen(colourOf(data.sign(k), row), 1.8));
        const QPointF here = at(k);
        const double half = 0.5 * height / count;
        painter.drawLine(here - QPointF(0.0, half), here + QPointF(0.0, half));
        if (k + 1 < data.values.size())
            painter.drawLine(here + QPointF(0.0, half), at(k + 1) - QPointF(0.0, half));
    }
}

void ComparedSpectra::Private::paintBars(QPainter& painter, std::size_t row, double height) const
{
    const std::vector<SpectrumBin> all = bins.of(spectra[row].data);
    double most = 1.0;
    for (const SpectrumBin& bin : all)
        most = std::max(most, static_cast<double>(bin.count));
    const double foot = base(row);
    for (const SpectrumBin& bin : all) {
        const double left = plot->xAxis->coordToPixel(bin.from);
        const double right = plot->xAxis->coordToPixel(bin.to);
        const double size = height * static_cast<double>(bin.count) / most;
        painter.fillRect(QRectF(left + 0.5, foot - size, std::max(1.0, right - left - 1.0), size),
                         colourOf(bin.sign, row));
    }
}

void ComparedSpectra::Private::paintEnds(QPainter& painter, std::size_t row, double height) const
{
    const QRectF rect = plot->axisRect()->rect();
    const QFontMetrics metrics(painter.font());
    const std::vector<double>& values = spectra[row].data.values;
    painter.setPen(theme().mutedText);
    double right = std::numeric_limits<double>::infinity();
    for (const double value : {values.front(), values.back()}) {
        const bool isLowest = right < std::numeric_limits<double>::infinity();
        const QString text = numberText(value, 3);
        const double width = metrics.horizontalAdvance(text);
        const QPointF at = pixel(row, value) - QPointF(0.0, height);
        // Beside its stem, away from the others, if there is room.
        const double after = at.x() + 6.0;
        const double before = at.x() - 6.0 - width;
        const bool isBefore = isLowest ? before >= rect.left() + 2.0 : after + width > rect.right();
        const double left = isBefore ? before : after;
        const bool isOverStems = std::ranges::any_of(values, [&](double other) {
            const double x = pixel(row, other).x();
            return x > left - 3.0 && x < left + width + 3.0;
        });
        if (isOverStems || left + width > right - 4.0 || (isLowest && values.front() == value))
            continue;
        right = left;
        painter.drawText(QPointF(left, at.y() + 0.5 * metrics.ascent() - 1.0), text);
    }
}

QString ComparedSpectra::Private::textOfBar(std::size_t row, double x) const
{
    const double at = plot->xAxis->pixelToCoord(x);
    const ComparedSpectrum& spectrum = spectra[row];
    for (const SpectrumBin& bin : bins.of(spectrum.data))
        if (at >= bin.from && at < bin.to)
            return spectrum.title + QStringLiteral(": ") +
                   binText(bins, bin, spectrum.data.values.size());
    return {};
}

ComparedSpectra::ComparedSpectra(QWidget* parent)
    : Plot(parent)
    , m(std::make_unique<Private>(custom()))
{
    m->build();
    restyle();
}

ComparedSpectra::~ComparedSpectra() = default;

void ComparedSpectra::setSpectra(std::vector<ComparedSpectrum> spectra, bool logarithmic,
                                 SpectrumShape shape)
{
    m->shape = shape;
    m->spectra = std::move(spectra);
    m->logarithmic = logarithmic;
    draw();
}

const std::vector<ComparedSpectrum>& ComparedSpectra::spectra() const
{
    return m->spectra;
}

void ComparedSpectra::draw()
{
    m->draw();
}

QString ComparedSpectra::textAt(const QPointF& pixel) const
{
    double nearest = kNear;
    QString text;
    for (std::size_t row = 0; row < m->spectra.size(); ++row) {
        const ComparedSpectrum& spectrum = m->spectra[row];
        const double foot = m->base(row);
        const double top = m->plot->yAxis->coordToPixel(-double(row) + kStem);
        if (pixel.y() > foot + 4.0 || pixel.y() < top)
            continue;
        if (m->shape == SpectrumShape::Histogram)
            return m->textOfBar(row, pixel.x());
        for (std::size_t k = 0; k < spectrum.data.values.size(); ++k) {
            const double value = spectrum.data.values[k];
            const double away = std::abs(m->pixel(row, value).x() - pixel.x());
            if (away >= nearest)
                continue;
            nearest = away;
            text = translated("%1, eigenvalue %2 of %3: %4")
                       .arg(spectrum.title)
                       .arg(k + 1)
                       .arg(spectrum.data.values.size())
                       .arg(numberText(value, 6));
        }
    }
    return text;
}

QByteArray comparedSpectraCsv(const std::vector<ComparedSpectrum>& spectra)
{
    QByteArray text = "compared,index,eigenvalue,diagonal_part\n";
    for (const ComparedSpectrum& spectrum : spectra) {
        const QList<QByteArray> lines = spectrumCsv(spectrum.data).split('\n');
        for (qsizetype k = 1; k < lines.size(); ++k)
            if (!lines[k].isEmpty())
                text += csvCell(spectrum.title).toUtf8() + ',' + lines[k] + '\n';
    }
    return text;
}

} // namespace ui
