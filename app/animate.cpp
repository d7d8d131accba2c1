// SPDX-License-Identifier: MIT
// basin animate: the figure of a view while one thing moves, as pictures or a film.
#include "app/command_line.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/figure_options.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/progress_line.h"
#include "app/session_source.h"
#include "core/command/commands.h"
#include "ui/data/film.h"
#include "ui/window/film/film_maker.h"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <QEventLoop>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace app {

namespace {

struct Options {
    std::string file;
    FigureOptions figure;
    std::string over = "iteration";
    std::optional<double> from;
    std::optional<double> to;
    int pictures = 0; ///< 0: as many as suit what moves.
    double perSecond = 25.0;
};

const core::Motion& motionOf(const std::string& id)
{
    if (const core::Motion* motion = core::motionById(id))
        return *motion;
    std::vector<std::string_view> ids;
    for (const core::Motion& motion : core::motions())
        ids.push_back(motion.id);
    throw UsageError(
        fmt::format("--over: nothing is called '{}', only {}", id, fmt::join(ids, ", ")));
}

/// The values of what moves, picture by picture. Throws UsageError where the session cannot be at
/// one of the ends.
std::vector<double> valuesOf(const Options& options, const core::Motion& motion,
                             const core::SessionFile& file)
{
    const double from = options.from.value_or(motion.from);
    const double to = options.to  ? *options.to
                      : motion.to ? *motion.to
                                  : ui::lastIteration(*analysisOf(file));
    for (const double end : {from, to})
        if (const auto after = core::afterCommand(file, motion.at(end)); !after)
            throw UsageError("--over: " + after.error().message);
    const int count =
        options.pictures > 0 ? options.pictures : core::usualPictures(motion, from, to);
    return core::motionValues(motion, from, to, count);
}

/// Lets @p maker work until the film is written. Throws what it says against it, and Interrupted.
void waitFor(ui::FilmMaker& maker, const ui::FilmOutput& output)
{
    constexpr int kLookAgain = 50; // ms
    const Interruption interruption;
    ProgressLine progress("basin animate");
    QEventLoop loop;
    std::optional<std::string> failure;
    QObject::connect(&maker, &ui::FilmMaker::progressed, &loop, [&](int done, int count) {
        if (progress.isDue())
            progress.tell(fmt::format("{} of {} pictures", done, count));
    });
    QObject::connect(&maker, &ui::FilmMaker::written, &loop, &QEventLoop::quit);
    QObject::connect(&maker, &ui::FilmMaker::failed, &loop, [&](const QString& reason) {
        failure = reason.toStdString();
        loop.quit();
    });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (!interruption.token().stop_requested())
            return;
        maker.cancel();
        loop.quit();
    });
    look.start(kLookAgain);
    maker.make(output);
    loop.exec();
    throwIfInterrupted(interruption);
    if (failure)
        throw FileError(fmt::format("{}: {}", output.output.toStdString(), *failure));
}

void run(Options options)
{
    const core::Motion& motion = motionOf(options.over);
    if (!motion.view.empty() && options.figure.view != motion.view)
        throw UsageError(fmt::format("--over {} needs --view {}", motion.id, motion.view));
    const QString output = QString::fromStdString(options.figure.output);
    FigureOptions picture = options.figure;
    picture.output = "picture.png"; // says the format only
    checkFigure(picture);
    refuseAsOutput("--output", options.figure.output, std::array{options.file});
    const FigureApplication application(needsDisplay(options.figure.view));
    if (const QString problem = ui::problemOfFilm(output); !problem.isEmpty())
        throw UsageError("--output: " + problem.toStdString());
    core::SessionFile file = openSource(options.file);
    const std::vector<double> values = valuesOf(options, motion, file);
    applyThemeOf(picture);
    ui::FigureMaker figures(viewOf(picture));
    ui::FilmMaker maker(figures, {.file = std::move(file), .motion = &motion, .values = values});
    waitFor(maker, {.output = output,
                    .perSecond = options.perSecond,
                    .figure = figureOf(picture),
                    .dark = picture.theme == "dark"});
}

} // namespace

void addAnimate(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand(
        "animate", "Make pictures or a film of a view while one thing moves");
    command->set_version_flag("--version", program.version());
    command
        ->add_option("FILE", options->file,
                     "A session, a figure, a data set or the id of an example")
        ->required();
    std::string motions;
    for (const core::Motion& motion : core::motions())
        motions += fmt::format("{}{}: {}", motions.empty() ? "" : "; ", motion.id, motion.help);
    command->add_option("--over", options->over, "What moves. " + motions)
        ->type_name("NAME")
        ->capture_default_str();
    command->add_option("--from", options->from, "Where it begins")->type_name("NUMBER");
    command->add_option("--to", options->to, "Where it ends")->type_name("NUMBER");
    command
        ->add_option("--pictures", options->pictures,
                     "How many; standard: 100, or one for each iteration if there are fewer")
        ->check(wholeNumber(1, 100'000))
        ->type_name("COUNT");
    command->add_option("--per-second", options->perSecond, "Pictures a second of a film")
        ->check(CLI::Range(0.1, 240.0))
        ->type_name("NUMBER")
        ->capture_default_str();
    command
        ->add_option("--output", options->figure.output,
                     "NAME-%04d.png for numbered pictures, or a film (gif, mp4, webm, mkv), which "
                     "ffmpeg makes if it is installed")
        ->type_name("FILE")
        ->required();
    options->figure.size = "slide";
    options->figure.dotsPerInch = 96.0;
    addFigureLook(*command, options->figure);
    command->callback([command, options] {
        refuseOddOptions(*command);
        run(*options);
    });
}

} // namespace app
