// SPDX-License-Identifier: MIT
#include "ui/controls/enlarged.h"

#include <QGraphicsProxyWidget>
#include <QGraphicsScene>
#include <QGraphicsView>

namespace ui {

double enlargementOf(const QWidget& widget)
{
    const QGraphicsProxyWidget* proxy = widget.window()->graphicsProxyWidget();
    if (!proxy || !proxy->scene() || proxy->scene()->views().isEmpty())
        return 1.0;
    return proxy->scene()->views().constFirst()->transform().m11();
}

} // namespace ui
