// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/compared_spectra.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/outdated_veil.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/plot_style.h"
#include "ui/views/plot/sharp_plot.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kStem = 0.42; ///< Of the height of a row.
constexpr double kNear = 12.0; ///< Pixels within which an eigenvalue is read.
constexpr int kLeastRow = 30;  ///< Pixels; in lower rows the numbers would meet the row above.

QString translated(const char* text)
{
    return QCoreApplication::translate("ComparedSpectra", text);
}

} // namespace

struct ComparedSpectra::Private {
    explicit Private(QWidget* parent)
        : plot(new SharpPlot(parent))
        , veil(*plot)
    {
    }

    void build();
    void draw();
    /// Makes room for the titles and the remarks.
    void fitMargins();
    void paint(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
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
    SymmetricLog scale;
    QCustomPlot* plot; ///< Owned by the parent widget.
    OutdatedVeil veil;
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
    plot->setMouseTracking(true);
}

void ComparedSpectra::Private::draw()
{
    std::vector<SpectrumData> all;
    for (const ComparedSpectrum& spectrum : spectra)
        all.push_back(spectrum.data);
    scale = spectrumScale(all);
    fitMargins();
    double low = 0.0;
    double high = 0.0;
    for (const SpectrumData& data : all) {
        for (const double value : data.values) {
            low = std::min(low, position(value));
            high = std::max(high, position(value));
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
    for (std::size_t k = 0; k < values.size(); ++k) {
        const QColor colour = colourOf(spectrum.data.sign(k), row);
        const QPointF at = pixel(row, values[k]);
        painter.setPen(QPen(colour, 1.6));
        painter.drawLine(at, at - QPointF(0.0, height));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at - QPointF(0.0, height), 3.0, 3.0);
    }
    if (plot->yAxis->coordToPixel(0) - plot->yAxis->coordToPixel(1) < kLeastRow)
        return;
    // The ends in numbers, inside of the picture and clear of each other.
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
        if (left + width > right - 4.0 || (isLowest && values.front() == value))
            continue;
        right = left;
        painter.drawText(QPointF(left, at.y() + 0.5 * metrics.ascent() - 1.0), text);
    }
}

ComparedSpectra::ComparedSpectra(QWidget* parent)
    : m(std::make_unique<Private>(parent))
{
    m->build();
    restyle();
}

ComparedSpectra::~ComparedSpectra() = default;

QWidget& ComparedSpectra::widget() const
{
    return *m->plot;
}

void ComparedSpectra::setSpectra(std::vector<ComparedSpectrum> spectra, bool logarithmic)
{
    m->spectra = std::move(spectra);
    m->logarithmic = logarithmic;
    m->draw();
}

const std::vector<ComparedSpectrum>& ComparedSpectra::spectra() const
{
    return m->spectra;
}

void ComparedSpectra::setOutdated(bool outdated)
{
    m->veil.setOutdated(outdated);
}

void ComparedSpectra::restyle()
{
    stylePlot(*m->plot);
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

QByteArray ComparedSpectra::exported(const Figure& figure)
{
    return exportedPlot(*m->plot, figure);
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
