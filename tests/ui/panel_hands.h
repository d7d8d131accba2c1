// SPDX-License-Identifier: MIT
// What a user does with the controls of panels.
#pragma once

#include "core/analysis/analysis.h"
#include "ui/controls/number_field.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

template <typename Widget>
Widget* find(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

/// Types @p text as a user does: it replaces what stood there.
inline void type(ui::NumberField* field, const char* text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QLatin1String(text));
    QTest::keyClick(field, Qt::Key_Return);
}

inline void mouse(QWidget* widget, QEvent::Type type, QPoint at)
{
    const bool pressed = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, widget->mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

/// An analysis with one path of @p steps steps for each method.
inline core::AnalysisPtr analysisOf(const core::SessionPtr& session, int steps, double loss = 0.25)
{
    core::Analysis analysis;
    analysis.request.session = session;
    core::Place place{{}, core::Window::square(3.5)};
    analysis.place = core::currentPart(std::make_shared<const core::Place>(std::move(place)));
    core::Paths paths;
    for (std::size_t i = 0; i < session->methods.size(); ++i) {
        core::Path path;
        path.outcome = core::Outcome::Converged;
        for (int k = 0; k <= steps; ++k)
            path.points.push_back({.x = session->problem.x0, .loss = loss, .gradientNorm = 0.0});
        paths.push_back({i, std::make_shared<const core::Path>(std::move(path)), nullptr});
    }
    analysis.panels.resize(1);
    analysis.panels.front().paths =
        core::currentPart(std::make_shared<const core::Paths>(std::move(paths)));
    return std::make_shared<const core::Analysis>(std::move(analysis));
}
