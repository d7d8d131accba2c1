// SPDX-License-Identifier: MIT
// A contour view that shows an analysis.
#pragma once

#include "plot_analysis.h"
#include "ui/views/contour/contour_view.h"

#include <QTest>
#include <QWheelEvent>

/// A view of the size it has in the window, with the analysis by hand; every window it asks for
/// is served at once.
struct Shown {
    ui::ViewState state;
    ui::ContourView view{state};
    core::Analysis base;

    explicit Shown(core::Analysis analysis = test::analysis())
        : base(std::move(analysis))
    {
        view.resize(420, 340);
        view.show();
        view.present(test::shared(base));
        QCoreApplication::processEvents();
    }

    QWidget& picture() { return *view.childAt(view.pixelOf(0.0, 0.0)); }
    QPoint inPicture(double p, double q) { return picture().mapFrom(&view, view.pixelOf(p, q)); }
    void wheel(double p, double q, int notches, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        const QPoint at = inPicture(p, q);
        QWheelEvent event(at, picture().mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&picture(), &event);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QWidget& target = picture();
        QTest::mousePress(&target, Qt::LeftButton, keys, from);
        QTest::mouseMove(&target, (from + to) / 2);
        QTest::mouseMove(&target, to);
        QTest::mouseRelease(&target, Qt::LeftButton, keys, to);
    }
    /// Half a pixel in units of the plane.
    double tolerance() const { return view.visibleWindow().width() / 300.0; }
};

inline bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}
