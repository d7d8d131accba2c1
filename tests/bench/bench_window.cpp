// SPDX-License-Identifier: MIT
// Times what a user waits for in the real window: the first picture, an edit of a cell, a drag,
// a zoom. Needs an X display, e.g. xvfb-run -a -s "-screen 0 1600x1000x24" bench_window.
// From the gesture to the first frame of the surface that shows its result, contours included.
#include "core/model/random_problem.h"
#include "ui/data/examples.h"
#include "ui/views/surface/surface_view.h"
#include "ui/views/surface/vtk_widget.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

/// The window under test, and the moment when it shows what was asked for.
class Stage final : public QObject {
public:
    Stage()
    {
        connect(&window.flow(), &ui::AnalysisFlow::analysisChanged, this,
                [this](const core::AnalysisPtr& next) { latest = next; });
    }

    void show()
    {
        window.resize(1600, 1000);
        window.show();
        const auto* surface = window.findChild<ui::SurfaceView*>();
        canvas = surface->canvas();
    }

    /// Milliseconds from @p gesture to the end of the first frame after an analysis that @p shows.
    double millisecondsOf(const std::function<void()>& gesture,
                          const std::function<bool(const core::Analysis&)>& shows)
    {
        QElapsedTimer clock;
        QEventLoop loop;
        const auto connection = connect(canvas, &ui::VtkWidget::aboutToRender, &loop, [&] {
            if (latest && shows(*latest))
                loop.quit(); // once the window is painted
        });
        clock.start();
        gesture();
        loop.exec();
        window.screen()->grabWindow(0, 0, 0, 1, 1); // answered when all before it is drawn
        disconnect(connection);
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    /// Waits until nothing is computed any more.
    void settle()
    {
        while (window.flow().isBusy() || !latest || !latest->complete ||
               latest->request.session != window.document().session()) {
            QEventLoop loop; // unlike processEvents(), it leaves the cores to the computation
            QTimer::singleShot(10, &loop, &QEventLoop::quit);
            loop.exec();
        }
        QApplication::processEvents();
    }

    void open(core::Session session)
    {
        window.document().open(std::move(session));
        settle();
    }

    ui::MainWindow window;
    const ui::VtkWidget* canvas = nullptr;
    core::AnalysisPtr latest;
};

void report(const char* what, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto quantile = [&](double q) {
        return milliseconds[static_cast<std::size_t>(q *
                                                     static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf("%-46s p50 %7.1f ms   p95 %7.1f ms   (%zu)\n", what, quantile(0.5), quantile(0.95),
                milliseconds.size());
    std::fflush(stdout);
}

/// Changes one cell of A again and again, as a drag does.
std::vector<double> editCell(Stage& stage, int count)
{
    std::vector<double> times;
    const int gesture = stage.window.document().newGesture();
    for (int k = 1; k <= count; ++k) {
        const auto edit = [&] {
            stage.window.document().apply(
                QStringLiteral("Drag"),
                [&](core::Session& session) {
                    session.problem.A =
                        session.problem.A.withCell(1, 0, session.problem.A(1, 0) + 1e-3 * k);
                },
                gesture);
        };
        times.push_back(stage.millisecondsOf(edit, [&](const core::Analysis& analysis) {
            return analysis.slice() &&
                   analysis.request.session == stage.window.document().session();
        }));
    }
    return times;
}

core::Session exampleSession(const char* id)
{
    auto session = ui::openExample(*ui::exampleById(QLatin1String(id)));
    return session.take();
}

/// Zooms about the best minimum by @p factor in total, a notch of the wheel at a time.
std::vector<double> zoomIn(Stage& stage, double factor)
{
    const core::PlanePoint centre = stage.latest->minima().front().at;
    constexpr double kNotch = 0.8;
    std::vector<double> times;
    for (double range = 2.6; range > 2.6 / factor; range *= kNotch) {
        const core::Window wanted{centre.p - range, centre.p + range, centre.q - range,
                                  centre.q + range};
        times.push_back(stage.millisecondsOf([&] { stage.window.viewState().setWindow(wanted); },
                                             [&](const core::Analysis& analysis) {
                                                 return analysis.slice() &&
                                                        analysis.request.window &&
                                                        analysis.request.window->width() <
                                                            2.5 * 1.8 * range;
                                             }));
    }
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinBench"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinBench"));

    Stage stage;
    stage.show();
    stage.millisecondsOf([&] { stage.window.openExample(QStringLiteral("three_valleys")); },
                         [](const core::Analysis& analysis) { return analysis.complete; });
    std::printf("%-46s %11.1f ms\n", "start to the first full picture, three_valleys",
                static_cast<double>(sinceStart.elapsed()));
    stage.settle();
    report("zoom by 1e6 into a minimum, three_valleys", zoomIn(stage, 1e6));

    stage.open(exampleSession("us_states"));
    report("edit of a cell, us_states", editCell(stage, 100));

    core::RandomProblem recipe;
    recipe.n = 100'000;
    recipe.d = 20;
    stage.open(ui::standardSession(core::draw(recipe), "random"));
    report("edit of a cell, n = 100000, d = 20", editCell(stage, 50));
    return 0;
}
