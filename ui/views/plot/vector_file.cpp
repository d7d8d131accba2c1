// SPDX-License-Identifier: MIT
#include "ui/views/plot/vector_file.h"

#include "ui/data/figure_memory.h"
#include "ui/views/plot/pdf_date.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace ui {

namespace {

using PaintDevice = std::function<bool(QPaintDevice&, double)>;

QByteArray pdf(const Figure& figure, const PaintDevice& paint)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Basin"));
    FigureMemory::keepIn(writer, figure.session);
    // One unit of the figure is 1/96 inch, as on an ordinary screen; a point is 1/72.
    writer.setResolution(96);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(figure.size) * figure.enlargement * 72.0 / 96.0,
                                 QPageSize::Point, QString(), QPageSize::ExactMatch));
    if (!paint(writer, figure.enlargement))
        return {};
    fixDate(content);
    return content;
}

QByteArray svg(const Figure& figure, const PaintDevice& paint)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize((QSizeF(figure.size) * figure.enlargement).toSize());
    generator.setViewBox(QRect(QPoint(), figure.size));
    generator.setResolution(96);
    generator.setTitle(QStringLiteral("Basin"));
    if (!paint(generator, 1.0))
        return {};
    FigureMemory::keepInSvg(content, figure.session);
    return content;
}

} // namespace

QByteArray vectorFile(const Figure& figure, const PaintDevice& paint)
{
    if (figure.suffix == QLatin1String("pdf"))
        return pdf(figure, paint);
    if (figure.suffix == QLatin1String("svg"))
        return svg(figure, paint);
    return {};
}

void fixDate(QByteArray& pdf)
{
    constexpr QByteArrayView kDate("/CreationDate (D:");
    constexpr QByteArrayView kFixed("20000101000000");
    for (qsizetype at = pdf.indexOf(kDate); at >= 0; at = pdf.indexOf(kDate, at + 1)) {
        const qsizetype digits = at + kDate.size();
        qsizetype end = digits;
        while (end < pdf.size() && pdf[end] != ')')
            ++end;
        if (end - digits < kFixed.size())
            continue;
        std::copy(kFixed.begin(), kFixed.end(), pdf.begin() + digits);
        for (qsizetype k = digits + kFixed.size(); k < end; ++k) // the time zone
            if (pdf[k] >= '0' && pdf[k] <= '9')
                pdf[k] = '0';
    }
}

} // namespace ui
