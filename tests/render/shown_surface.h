// SPDX-License-Identifier: MIT
// A surface view that shows an analysis.
#pragma once

#include "tests/ui/plot_analysis.h"
#include "ui/views/surface/orbit_camera.h"
#include "ui/views/surface/surface_pane.h"
#include "ui/views/surface/surface_view.h"

#include <memory>

///< A p within the hole of bowlWithHole().

/// A bowl without paths and minima.
inline core::Analysis bowl()
{
    core::Analysis analysis = test::analysis();
    test::setPaths(analysis, {});
    test::setMinima(analysis, {});
    return analysis;
}

/// The same with a hole where p > 1.
inline core::Analysis bowlWithHole()
{
    core::Analysis analysis = bowl();
    const auto alpha = [](double p, double) { return 1.0 - p; };
    const auto loss = [](double p, double q) {
        return p < 1.0 ? 0.01 + p * p + q * q : std::nan("");
    };
    test::setSlice(analysis, test::slice(analysis.home(), loss, alpha));
    return analysis;
}

inline ui::OrbitCamera fromAbove()
{
    ui::OrbitCamera camera;
    camera.azimuth = -90.0;
    camera.elevation = 90.0;
    return camera;
}

/// A view in a window of its own, seen from above, so that every point is in sight.
struct Shown {
    explicit Shown(const core::Analysis& analysis)
        : view(std::make_unique<ui::SurfaceView>(state))
    {
        view->resize(640, 480);
        view->show();
        view->present(test::shared(analysis));
        view->setCamera(fromAbove());
    }

    QImage picture() const { return view->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    /// The colour over (p, q) of the plane at the height of @p loss.
    QColor colourAt(double p, double q, double loss) const
    {
        const QImage image = picture();
        const ui::Projector projector(view->camera(), view->rect());
        const QPointF at = projector.at(view->pane(0).field()->place(p, q, loss));
        return image.pixelColor((at * image.devicePixelRatio()).toPoint());
    }

    QColor colourOfBowl(double p, double q) const { return colourAt(p, q, 0.01 + p * p + q * q); }

    ui::ViewState state;
    std::unique_ptr<ui::SurfaceView> view;
};

inline bool isColourful(const QColor& colour)
{
    return colour.hsvSaturation() > 90 && colour.value() > 40;
}

/// The part of a picture that has colour, in [0, 1]: what is not frame or background.
inline double colourfulPart(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isColourful(image.pixelColor(x, y)) ? 1 : 0;
    return static_cast<double>(count) / (static_cast<double>(image.width()) * image.height());
}
