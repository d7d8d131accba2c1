// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QWidget>

#include <functional>

class QPainter;

namespace ui {

/// Lies over the canvas and paints what has text or outlines. What does not follow the mouse is
/// kept as a picture: paths take long to draw, and the cursor moves often.
class SurfaceOverlay final : public QWidget {
public:
    using Paint = std::function<void(QPainter&)>;

    /// @param paintScene   what is kept until redraw().
    /// @param paintCursor  what is drawn over it each time.
    SurfaceOverlay(QWidget* parent, Paint paintScene, Paint paintCursor);

    /// Paints everything anew; update() alone only the cursor.
    void redraw();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Paint m_paintScene;
    Paint m_paintCursor;
    QPixmap m_scene; ///< Null when it is out of date.
};

} // namespace ui
