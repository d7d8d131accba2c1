// SPDX-License-Identifier: MIT
// Times what a user waits for in the real window, by gesture, problem and stage. Needs an X
// display, e.g. xvfb-run -a -s "-screen 0 1600x1000x24" bench_window. Arguments choose problems by
// their names (standard: all but the largest).
//
// A gesture takes from the moment when the hand does it until everything that it changes is drawn
// and the X server has answered. Stages of the worker and events of the GUI overlap, so that they
// need not add up to the whole.
#include "gui_clock.h"

#include "core/model/random_problem.h"
#include "ui/data/examples.h"
#include "ui/views/surface/surface_view.h"
#include "ui/views/surface/vtk_widget.h"
#include "ui/window/main_window.h"

#include <QEventLoop>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace {

constexpr int kTooLong = 60000; ///< Milliseconds, for a gesture.

/// What one gesture cost, in milliseconds by stage.
using Costs = std::map<std::string, double>;

/// The window under test, and the moment when it shows what was asked for.
class Stage final : public QObject {
public:
    explicit Stage(TimedApplication& application)
        : m_application(application)
    {
        connect(&window.flow(), &ui::AnalysisFlow::analysisChanged, this,
                [this](const core::AnalysisPtr& next) { latest = next; });
        window.resize(1600, 1000);
        window.show();
        m_canvas = window.findChild<ui::SurfaceView*>()->canvas();
    }

    /// The costs of @p gesture, until the first frame of the surface after an analysis that
    /// @p shows what was asked for. Without @p shows, until all events are handled.
    Costs costsOf(const std::function<void()>& gesture,
                  const std::function<bool(const core::Analysis&)>& shows)
    {
        std::optional<core::Analysis> shown;
        QEventLoop loop;
        const auto connection = connect(m_canvas, &ui::VtkWidget::aboutToRender, &loop, [&] {
            if (!shown && shows && latest && shows(*latest)) {
                shown = *latest;
                loop.quit(); // once the window is painted
            }
        });
        m_application.restart();
        const double begin = secondsOfBench();
        gesture();
        if (shows) {
            QTimer::singleShot(kTooLong, &loop, [] {
                std::fputs("A gesture was never shown.\n", stderr);
                std::_Exit(1);
            });
            loop.exec();
        } else {
            QApplication::processEvents();
        }
        window.screen()->grabWindow(0, 0, 0, 1, 1); // answered when all before it is drawn
        const double end = secondsOfBench();
        disconnect(connection);
        return costs(begin, end, shown);
    }

    /// Waits until nothing is computed any more.
    void settle()
    {
        const auto wait = [](int milliseconds) {
            QEventLoop loop; // unlike processEvents(), it leaves the cores to the computation
            QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
            loop.exec();
        };
        while (window.flow().isBusy() || !latest || !latest->complete ||
               latest->request.session != window.document().session())
            wait(10);
        wait(250); // the surface at rest is drawn once more
    }

    void open(core::Session session)
    {
        window.document().open(std::move(session));
        settle();
    }

    ui::MainWindow window;
    core::AnalysisPtr latest;

private:
    Costs costs(double begin, double end, const std::optional<core::Analysis>& shown) const
    {
        Costs costs;
        constexpr double kMilli = 1e3;
        costs["total"] = kMilli * (end - begin);
        costs["longest event"] = kMilli * m_application.longest();
        for (const auto& [label, seconds] : m_application.seconds())
            costs[label] = kMilli * seconds;
        if (const auto painted = costs.find("paint: SurfaceView, ui::VtkWidget");
            painted != costs.end()) {
            const ui::VtkWidget::FrameTimes& frame = m_canvas->lastFrame();
            if (shown) {
                costs["surface: render"] = kMilli * frame.render;
                costs["surface: read back"] = kMilli * frame.readBack;
                painted->second -= kMilli * (frame.render + frame.readBack);
            }
        }
        if (!shown || shown->trace.empty())
            return costs;
        costs["compute: begins after"] = kMilli * (shown->trace.front().begin - begin);
        for (const core::StageTime& time : shown->trace)
            costs["compute: " + std::string(time.stage)] += kMilli * time.seconds;
        const core::StageTime& last = shown->trace.back();
        if (m_application.firstDelivery() > 0)
            costs["hand-over"] =
                std::max(0.0, kMilli * (m_application.firstDelivery() - last.begin - last.seconds));
        return costs;
    }

    TimedApplication& m_application;
    const ui::VtkWidget* m_canvas = nullptr;
};

double quantile(std::vector<double> values, double q)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(
        std::lround(q * static_cast<double>(values.size() - 1)))];
}

/// Prints p50, p95 and worst of each stage; the whole first, stages below 0.2 ms left out.
void report(const std::string& what, const std::vector<Costs>& all)
{
    std::set<std::string> labels;
    for (const Costs& costs : all)
        for (const auto& [label, milliseconds] : costs)
            labels.insert(label);
    const auto line = [&](const std::string& label, const std::string& title) {
        std::vector<double> values;
        for (const Costs& costs : all) {
            const auto found = costs.find(label);
            values.push_back(found == costs.end() ? 0.0 : found->second);
        }
        constexpr double kWorthALine = 0.2;
        if (label != "total" && quantile(values, 0.95) < kWorthALine)
            return;
        std::printf("%-48s %8.1f %8.1f %8.1f\n", title.c_str(), quantile(values, 0.5),
                    quantile(values, 0.95), quantile(values, 1.0));
    };
    line("total", what);
    labels.erase("total");
    for (const std::string& label : labels)
        line(label, "    " + label);
    std::fflush(stdout);
}

/// The gestures of a user, again and again.
class Hand {
public:
    Hand(Stage& stage, std::string problem, int count)
        : m_stage(stage)
        , m_problem(std::move(problem))
        , m_count(count)
    {
    }

    void doAll()
    {
        editCells();
        dragCell();
        moveSlider();
        zoomAndPan();
        turn();
        scrubAndHover();
    }
    void dragCell()
    {
        const int gesture = m_stage.window.document().newGesture();
        repeat(
            "drag of a cell", [&](int k) { setCell(1e-3 * k, gesture); }, isOfSession());
    }

private:
    using Shows = std::function<bool(const core::Analysis&)>;

    void repeat(const char* what, const std::function<void(int)>& gesture, const Shows& shows,
                bool settles = false)
    {
        std::vector<Costs> costs;
        for (int k = 1; k <= m_count; ++k) {
            if (settles)
                m_stage.settle();
            costs.push_back(m_stage.costsOf([&] { gesture(k); }, shows));
        }
        m_stage.settle();
        report(m_problem + ": " + what, costs);
    }

    Shows isOfSession() const
    {
        return [&stage = m_stage](const core::Analysis& analysis) {
            return analysis.slice() &&
                   analysis.request.session == stage.window.document().session();
        };
    }
    Shows isOfView() const
    {
        return [&view = m_stage.window.viewState()](const core::Analysis& analysis) {
            return analysis.slice() &&
                   (!view.window() || analysis.request.window == view.window()) &&
                   analysis.request.turn == view.turn();
        };
    }

    void setCell(double step, int gesture)
    {
        m_stage.window.document().apply(
            QStringLiteral("Edit"),
            [step](core::Session& session) {
                session.problem.A =
                    session.problem.A.withCell(1, 0, session.problem.A(1, 0) + step);
            },
            gesture);
    }

    void editCells()
    {
        repeat(
            "edit of a cell", [&](int) { setCell(1e-2, -1); }, isOfSession(), true);
    }

    void moveSlider()
    {
        const int gesture = m_stage.window.document().newGesture();
        repeat(
            "slider of exp",
            [&](int k) {
                m_stage.window.document().apply(
                    QStringLiteral("Slide"),
                    [k](core::Session& session) { session.problem.mix.s = 1.0 - 2e-3 * k; },
                    gesture);
            },
            isOfSession());
    }

    void zoomAndPan()
    {
        const core::Window home = m_stage.latest->home();
        core::Window window = home;
        constexpr double kNotch = 0.93;
        repeat(
            "zoom by the wheel",
            [&](int) {
                window = {kNotch * window.pMin, kNotch * window.pMax, kNotch * window.qMin,
                          kNotch * window.qMax};
                m_stage.window.viewState().setWindow(window);
            },
            isOfView());
        repeat(
            "pan",
            [&](int k) {
                const double shift = 0.01 * k * home.width();
                m_stage.window.viewState().setWindow(
                    core::Window{home.pMin + shift, home.pMax + shift, home.qMin, home.qMax});
            },
            isOfView());
        m_stage.window.viewState().setWindow(std::nullopt);
        m_stage.settle();
    }

    void turn()
    {
        if (m_stage.window.document().session()->problem.d() < 3)
            return;
        repeat(
            "turning the plane", [&](int k) { m_stage.window.viewState().setTurn(0.02 * k); },
            isOfView());
        m_stage.window.viewState().setTurn(0.0);
        m_stage.settle();
    }

    void scrubAndHover()
    {
        repeat(
            "scrubbing the timeline",
            [&](int k) { m_stage.window.viewState().setIteration(k % 50); }, nullptr);
        m_stage.window.viewState().setIteration(-1);
        const core::Window window = m_stage.latest->home();
        repeat(
            "hovering",
            [&](int k) {
                const double t = static_cast<double>(k) / m_count - 0.5;
                m_stage.window.viewState().setCursor(
                    core::Projection{t * window.width(), 0.5 * t * window.height(), 0.0});
            },
            nullptr);
        m_stage.window.viewState().setCursor(std::nullopt);
    }

    Stage& m_stage;
    std::string m_problem;
    int m_count;
};

core::Session exampleSession(const char* id)
{
    auto session = ui::openExample(*ui::exampleById(QLatin1String(id)));
    return session.take();
}

core::Session randomSession(Eigen::Index n, Eigen::Index d)
{
    core::RandomProblem recipe;
    recipe.n = n;
    recipe.d = d;
    return ui::standardSession(core::draw(recipe), "random");
}

struct Subject {
    const char* name;
    std::function<core::Session()> session;
    int count;
    bool isStandard = true;
    bool isCompared = false;
};

std::vector<Subject> subjects()
{
    return {
        {"three_valleys", [] { return exampleSession("three_valleys"); }, 60},
        {"us_states", [] { return exampleSession("us_states"); }, 60},
        {"us_states_compared", [] { return exampleSession("us_states"); }, 60, true, true},
        {"attention_spread", [] { return exampleSession("attention_spread"); }, 60},
        {"d=300", [] { return randomSession(1000, 300); }, 30},
        {"n=1e5", [] { return randomSession(100'000, 20); }, 30},
        {"n=1e6", [] { return randomSession(1'000'000, 10); }, 10, false},
    };
}

} // namespace

int main(int argc, char** argv)
{
    const double start = secondsOfBench();
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinBench"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinBench"));
    const std::set<std::string> wanted(argv + 1, argv + argc);

    Stage stage(application);
    stage.costsOf([&] { stage.window.openExample(QStringLiteral("three_valleys")); },
                  [](const core::Analysis& analysis) { return analysis.complete; });
    std::printf("%-48s %8.1f ms\n", "start to the first full picture, three_valleys",
                1e3 * (secondsOfBench() - start));
    std::printf("%-48s %8s %8s %8s\n", "milliseconds", "p50", "p95", "worst");
    for (const Subject& subject : subjects()) {
        if (wanted.empty() ? !subject.isStandard : !wanted.contains(subject.name))
            continue;
        core::Session session = subject.session();
        if (subject.isCompared)
            session.panels = core::namedLosses();
        stage.open(session);
        Hand(stage, subject.name, subject.count).doAll();
    }
    return 0;
}
