// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"
#include "ui/views/surface/surface_view_parts.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Numbers and lines of a picture of @p pixels are as large as on a screen of this many times
/// fewer pixels: a bigger picture has bigger numbers, not more emptiness.
double enlargement(const QSize& pixels)
{
    constexpr double kUsualPixels = 1000.0 * 750.0;
    return std::max(
        0.5, std::sqrt(pixels.width() * static_cast<double>(pixels.height()) / kUsualPixels));
}

} // namespace

std::vector<ExportFormat> SurfaceView::exportFormats() const
{
    std::vector<ExportFormat> formats{{QStringLiteral("csv"), tr("Values as CSV")}};
    if (m_parts->canvas)
        formats.insert(formats.begin(), {QStringLiteral("png"), tr("PNG picture")});
    return formats;
}

QByteArray SurfaceView::exported(const QString& suffix, QSize pixels)
{
    if (suffix == QStringLiteral("png"))
        return picture(pixels);
    if (suffix == QStringLiteral("csv") && m_parts->analysis && m_parts->analysis->slice())
        return sliceCsv(*m_parts->analysis);
    return {};
}

QByteArray SurfaceView::picture(QSize pixels)
{
    Parts& p = *m_parts;
    if (!p.canvas || pixels.isEmpty() || !p.hasPicture())
        return {};
    refine();
    constexpr int kSupersampling = 2;
    const double scale = enlargement(pixels);
    const QSizeF size = QSizeF(pixels) / scale;
    layOut(size.toSize());
    QImage image = p.canvas->rendered(kSupersampling * pixels, kSupersampling * scale);
    if (image.isNull()) {
        layOut(this->size());
        return {};
    }
    image = image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .convertToFormat(QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintOver(painter, size);
        paintCursors(painter, size);
        p.chips->paint(painter);
    }
    layOut(this->size());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace ui
