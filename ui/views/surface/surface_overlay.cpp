// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_overlay.h"

#include "ui/controls/enlarged.h"

#include <QPaintEvent>
#include <QPainter>

#include <utility>

namespace ui {

SurfaceOverlay::SurfaceOverlay(QWidget* parent, Paint paintScene, Paint paintCursor)
    : QWidget(parent)
    , m_paintScene(std::move(paintScene))
    , m_paintCursor(std::move(paintCursor))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void SurfaceOverlay::redraw()
{
    m_scene = {};
    update();
}

void SurfaceOverlay::paintEvent(QPaintEvent* event)
{
    const double ratio = devicePixelRatioF() * enlargementOf(*this);
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_scene.size() != pixels || m_scene.devicePixelRatio() != ratio) {
        m_scene = QPixmap(pixels);
        m_scene.setDevicePixelRatio(ratio);
        m_scene.fill(Qt::transparent);
        QPainter painter(&m_scene);
        m_paintScene(painter);
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(QPointF(), m_scene);
    m_paintCursor(painter);
}

} // namespace ui
