// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"
#include "ui/data/figure_memory.h"
#include "ui/views/surface/surface_files.h"
#include "ui/views/surface/surface_view_parts.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace ui {

std::vector<ExportFormat> SurfaceView::exportFormats() const
{
    std::vector<ExportFormat> formats{{QStringLiteral("csv"), tr("Values as CSV"), false}};
    if (m_parts->canvas)
        formats.insert(formats.begin(), {QStringLiteral("png"), tr("PNG picture")});
    formats.push_back({QStringLiteral("vtp"), tr("Surface for ParaView"), false});
    formats.push_back({QStringLiteral("gltf"), tr("Surface with its colours, glTF"), false});
    formats.push_back({QStringLiteral("stl"), tr("Body for a 3D printer"), false});
    return formats;
}

QByteArray SurfaceView::exported(const Figure& figure)
{
    if (figure.suffix == QStringLiteral("png"))
        return picture(figure);
    if (figure.suffix == QStringLiteral("csv") && m_parts->analysis && m_parts->analysis->slice())
        return sliceCsv(*m_parts->analysis);
    return surfaceFile(figure.suffix);
}

QByteArray SurfaceView::surfaceFile(const QString& suffix) const
{
    const core::AnalysisPtr& analysis = m_parts->analysis;
    const std::size_t lead = analysis ? analysis->lead : 0;
    if (lead >= m_parts->pictures.size() || !m_parts->pictures[lead] ||
        m_parts->pictures[lead]->scale.isConstant)
        return {};
    const core::SlicePicture& picture = *m_parts->pictures[lead];
    if (suffix == QLatin1String("vtp"))
        return surfaceVtp(picture);
    if (suffix == QLatin1String("stl"))
        return surfaceStl(picture);
    if (suffix == QLatin1String("gltf"))
        return surfaceGltf(picture, m_state.settings().colourMap);
    return {};
}

QByteArray SurfaceView::picture(const Figure& figure)
{
    Parts& p = *m_parts;
    const QSize pixels = figure.pixels();
    if (!p.canvas || pixels.isEmpty() || !p.hasPicture())
        return {};
    refine();
    constexpr int kSupersampling = 2;
    // The numbers and names around the box need room: in a small figure they are smaller.
    constexpr QSizeF kLeast(640.0, 480.0);
    const double shrunk = std::max(
        {1.0, kLeast.width() / figure.size.width(), kLeast.height() / figure.size.height()});
    const double scale = figure.scale() / shrunk;
    const QSizeF size = QSizeF(figure.size) * shrunk;
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
    image.setDotsPerMeterX(qRound(figure.dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    FigureMemory::keepIn(image, figure.session);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace ui
