// SPDX-License-Identifier: MIT
#include "ui/window/figure_print.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace ui {

bool printPicture(const QImage& picture, const QSizeF& size, QPagedPaintDevice& printer)
{
    if (picture.isNull() || size.isEmpty())
        return false;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QSizeF room = printer.pageLayout().paintRect(QPageLayout::Millimeter).size();
    const double fit = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    const QSizeF printed = fit * size;
    const double dots = printer.logicalDpiX() / 25.4; // a millimetre
    const QRectF place(
        QPointF((room.width() - printed.width()) / 2.0, (room.height() - printed.height()) / 2.0) *
            dots,
        printed * dots);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::LosslessImageRendering); // colours mean something
    painter.drawImage(place, picture);
    return painter.end();
}

} // namespace ui
