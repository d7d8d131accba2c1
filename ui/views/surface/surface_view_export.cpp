// SPDX-License-Identifier: MIT
#include "ui/data/export_data.h"
#include "ui/data/figure_memory.h"
#include "ui/look/theme.h"
#include "ui/views/plot/vector_file.h"
#include "ui/views/surface/surface_files.h"
#include "ui/views/surface/surface_view_parts.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace ui {

std::vector<ExportFormat> SurfaceView::exportFormats() const
{
    std::vector<ExportFormat> formats;
    if (m_parts->canvas)
        formats.push_back({QStringLiteral("png"), tr("PNG picture"), true, true});
    formats.push_back({QStringLiteral("pdf"), tr("PDF document"), true, true});
    formats.push_back({QStringLiteral("svg"), tr("Scalable vector graphics"), true, true});
    formats.push_back({QStringLiteral("csv"), tr("Values as CSV"), false});
    formats.push_back({QStringLiteral("vtp"), tr("Surface for ParaView"), false});
    formats.push_back({QStringLiteral("gltf"), tr("Surface with its colours, glTF"), false});
    formats.push_back({QStringLiteral("stl"), tr("Body for a 3D printer"), false});
    return formats;
}

QByteArray SurfaceView::exported(const Figure& figure)
{
    if (figure.suffix == QStringLiteral("png"))
        return picture(figure);
    if (figure.suffix == QStringLiteral("pdf") || figure.suffix == QStringLiteral("svg"))
        return vectors(figure);
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

QImage SurfaceView::drawnByVtk(const QSize& pixels, double pixelRatio, bool isTransparent)
{
    constexpr int kSupersampling = 2;
    Parts& p = *m_parts;
    const auto drawn = [&] {
        const QImage image =
            p.canvas->rendered(kSupersampling * pixels, kSupersampling * pixelRatio);
        return image.isNull()
                   ? QImage()
                   : image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_RGB32);
    };
    if (!isTransparent)
        return drawn();
    // Before black and before white the same scene differs by what shines through; the alpha of a
    // framebuffer is wrong where edges are smoothed.
    const auto before = [&](Qt::GlobalColor ground) {
        for (const auto& pane : p.panes)
            pane->scene().setBackground(QColor(ground));
        return drawn();
    };
    const QImage black = before(Qt::black);
    const QImage white = before(Qt::white);
    for (const auto& pane : p.panes)
        pane->scene().setBackground(std::nullopt);
    if (white.isNull() || black.isNull())
        return {};
    QImage image(black.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < image.height(); ++y) {
        const auto* dark = reinterpret_cast<const QRgb*>(black.constScanLine(y));
        const auto* light = reinterpret_cast<const QRgb*>(white.constScanLine(y));
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int through =
                std::max({qRed(light[x]) - qRed(dark[x]), qGreen(light[x]) - qGreen(dark[x]),
                          qBlue(light[x]) - qBlue(dark[x]), 0});
            const int alpha = 255 - through;
            out[x] = qRgba(std::min(qRed(dark[x]), alpha), std::min(qGreen(dark[x]), alpha),
                           std::min(qBlue(dark[x]), alpha), alpha);
        }
    }
    return image;
}

namespace {

/// The numbers and names around the box need room: in a small figure they are smaller. By how much.
double shrunk(const QSizeF& size)
{
    constexpr QSizeF kLeastSize(640.0, 480.0);
    return std::max({1.0, kLeastSize.width() / size.width(), kLeastSize.height() / size.height()});
}

} // namespace

QByteArray SurfaceView::picture(const Figure& figure)
{
    Parts& p = *m_parts;
    const QSize pixels = figure.pixels();
    if (!p.canvas || pixels.isEmpty() || !p.hasPicture())
        return {};
    refine();
    const double scale = figure.scale() / shrunk(figure.size);
    const QSizeF size = QSizeF(figure.size) * shrunk(figure.size);
    layOut(size.toSize());
    QImage image = drawnByVtk(pixels, scale, figure.isTransparent);
    if (!image.isNull()) {
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        for (const QRect& empty : besidePanes(size))
            painter.fillRect(empty, Qt::transparent); // whatever VTK left there
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        paintOver(painter, size, figure.isTransparent);
        paintCursors(painter, size);
        p.chips->paint(painter);
    }
    layOut(this->size());
    if (image.isNull())
        return {};
    image.setDotsPerMeterX(qRound(figure.dotsPerInch / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    FigureMemory::keepIn(image, figure.session);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray SurfaceView::vectors(const Figure& figure)
{
    Parts& p = *m_parts;
    if (figure.size.isEmpty() || !p.hasPicture())
        return {};
    // So many triangles as are drawn while something moves: half a million make files that no
    // viewer scrolls through.
    for (const auto& pane : p.panes)
        pane->setDetail(Detail::Coarse);
    const double factor = shrunk(figure.size);
    const QSizeF size = QSizeF(figure.size) * factor;
    layOut(size.toSize());
    setCameras(size.toSize(), 1.0);
    QByteArray content = vectorFile(figure, [&](QPaintDevice& device, double enlargement) {
        QPainter painter;
        if (!painter.begin(&device))
            return false;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(enlargement / factor, enlargement / factor);
        if (!figure.isTransparent)
            painter.fillRect(QRectF(QPointF(), size), theme().base);
        for (std::size_t k = 0; k < p.panes.size(); ++k)
            if (const QRectF part = paneRectangle(k, size); !part.isEmpty())
                paintShapes(painter, p.panes[k]->scene().shapes(), camera(), part);
        paintOver(painter, size, true);
        paintCursors(painter, size);
        p.chips->paint(painter);
        return painter.end();
    });
    layOut(this->size());
    refine();
    return content;
}

} // namespace ui
