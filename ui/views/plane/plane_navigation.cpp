// SPDX-License-Identifier: MIT
#include "ui/views/plane/plane_navigation.h"

#include <QKeyEvent>

namespace ui {

namespace {

constexpr double kSmallestBand = 5.0; ///< Pixels; a smaller rubber band is a slip.
constexpr double kKeyPan = 0.1;       ///< Part of the window that an arrow key moves.
constexpr double kKeyZoom = 0.8;

void goToBand(const QRectF& band, const PlotFrame& frame, PlaneNavigator& navigator)
{
    if (band.width() < kSmallestBand || band.height() < kSmallestBand)
        return;
    const core::PlanePoint low = frame.plane(band.bottomLeft());
    const core::PlanePoint high = frame.plane(band.topRight());
    // In the shape that the picture has: a window is four numbers, and the same in every panel.
    navigator.goTo(
        widened({low.p, high.p, low.q, high.q}, frame.window.width() / frame.window.height()));
}

} // namespace

void navigateByMouse(PlaneGestures& gestures, PlaneNavigator& navigator, PlanePlot& plot,
                     PlaneOverlay& overlay)
{
    QObject::connect(&gestures, &PlaneGestures::panned, &navigator, [&](const QPointF& by) {
        const PlotFrame frame = plot.frame();
        navigator.pan(-by.x() / frame.rect.width() * frame.window.width(),
                      by.y() / frame.rect.height() * frame.window.height());
    });
    QObject::connect(&gestures, &PlaneGestures::zoomed, &navigator,
                     [&](double factor, const QPointF& about) {
                         navigator.zoom(factor, plot.frame().plane(about));
                     });
    QObject::connect(&gestures, &PlaneGestures::bandChanged, &navigator, [&](const QRectF& band) {
        overlay.band = band & plot.frame().rect;
        plot.replotOverlay();
    });
    QObject::connect(&gestures, &PlaneGestures::bandFinished, &navigator, [&](const QRectF& band) {
        overlay.band.reset();
        plot.replotOverlay();
        goToBand(band & plot.frame().rect, plot.frame(), navigator);
    });
    QObject::connect(&gestures, &PlaneGestures::reset, &navigator, &PlaneNavigator::reset);
}

std::optional<core::PlanePoint> arrowOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        return core::PlanePoint{-1.0, 0.0};
    case Qt::Key_Right:
        return core::PlanePoint{1.0, 0.0};
    case Qt::Key_Down:
        return core::PlanePoint{0.0, -1.0};
    case Qt::Key_Up:
        return core::PlanePoint{0.0, 1.0};
    default:
        return std::nullopt;
    }
}

bool navigateByKey(const QKeyEvent& event, PlaneNavigator& navigator, const core::PlanePoint& about)
{
    if (const auto arrow = arrowOf(event)) {
        const core::Window& window = navigator.visible();
        navigator.pan(kKeyPan * arrow->p * window.width(), kKeyPan * arrow->q * window.height());
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        navigator.zoom(kKeyZoom, about);
        return true;
    case Qt::Key_Minus:
        navigator.zoom(1.0 / kKeyZoom, about);
        return true;
    case Qt::Key_Home:
        navigator.reset();
        return true;
    default:
        return false;
    }
}

} // namespace ui
