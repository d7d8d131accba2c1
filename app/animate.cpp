// SPDX-License-Identifier: MIT
// basin animate: the figure of a view while one thing moves, as pictures or a film.
#include "app/command_line.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/figure_options.h"
#include "app/files.h"
#include "app/film.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/session_source.h"
#include "core/command/commands.h"

#include <CLI/App.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <numbers>
#include <optional>

namespace app {

namespace {

using core::Command;

struct Options {
    std::string file;
    FigureOptions figure;
    std::string over = "iteration";
    std::optional<double> from;
    std::optional<double> to;
    int pictures = 0; ///< 0: as many as suit what moves.
    double perSecond = 25.0;
};

/// Something that can move.
struct Motion {
    std::string_view id;
    std::string_view help;
    double from;
    double to; ///< NaN: the last iteration of the longest path.
    bool isWhole;
    bool changesLosses; ///< All pictures need one scale then.
    Command (*at)(double value);
};

constexpr double kLastIteration = std::numeric_limits<double>::quiet_NaN();

constexpr std::array kMotions{
    Motion{"iteration", "the paths grow, an iteration a picture", 0, kLastIteration, true, false,
           [](double k) { return Command("show-iteration").with("at", static_cast<int>(k)); }},
    Motion{"camera", "the camera of the surface goes around, in degrees", 0, 360, false, false,
           [](double azimuth) { return Command("camera").with("azimuth", azimuth); }},
    Motion{"turn", "the plane turns out of its directions, in radians", 0, std::numbers::pi, false,
           true, [](double angle) { return Command("turn").with("angle", angle); }},
    Motion{"s", "the weight of the softmax branch", 0, 1, false, true,
           [](double s) { return Command("set-loss").with("s", s); }},
    Motion{"r", "the weight of the skip branch", 0, 1, false, true,
           [](double r) { return Command("set-loss").with("r", r); }},
    Motion{"w", "the weight of the regulariser, the same for all rows", 0, 1, false, true,
           [](double w) { return Command("set-w").with("value", w); }},
};

const Motion& motionOf(const std::string& id)
{
    const auto found = std::ranges::find(kMotions, id, &Motion::id);
    if (found != kMotions.end())
        return *found;
    std::vector<std::string_view> ids;
    for (const Motion& motion : kMotions)
        ids.push_back(motion.id);
    throw UsageError(
        fmt::format("--over: nothing is called '{}', only {}", id, fmt::join(ids, ", ")));
}

core::SessionFile with(const core::SessionFile& file, const Command& command)
{
    auto after = core::afterCommand(file, command);
    if (!after)
        throw UsageError("--over: " + after.error().message);
    return after.take();
}

double lastIteration(const core::SessionFile& file)
{
    const core::AnalysisPtr analysis = analysisOf(file);
    int last = 0;
    for (const core::WalkedPath& walked : analysis->paths())
        last = std::max(last, walked.path->iterations());
    return last;
}

/// The values of what moves, picture by picture.
std::vector<double> valuesOf(const Options& options, const Motion& motion,
                             const core::SessionFile& file)
{
    constexpr int kUsual = 100;
    const double from = options.from.value_or(motion.from);
    double to = options.to.value_or(motion.to);
    if (std::isnan(to))
        to = lastIteration(file);
    const int whole = static_cast<int>(std::min(std::abs(to - from), 1e5)) + 1;
    const int count = options.pictures > 0 ? options.pictures
                      : motion.isWhole     ? std::min(whole, kUsual)
                                           : kUsual;
    // Where it comes back to its beginning, that is not shown twice.
    const bool isRound = motion.id == "camera" && std::abs(to - from) == 360.0;
    std::vector<double> values;
    for (int k = 0; k < count; ++k) {
        const double part = count == 1 ? 0.0 : double(k) / (isRound ? count : count - 1);
        const double value = from + part * (to - from);
        values.push_back(motion.isWhole ? std::round(value) : value);
    }
    return values;
}

/// @p file with the scale of losses that shows all of @p values: else each picture has its own, and
/// equal colours are different losses.
core::SessionFile withOneScale(core::SessionFile file, const Motion& motion,
                               const std::vector<double>& values, const Interruption& interruption)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    // A few tell the range; the figures show all.
    const std::size_t step = std::max<std::size_t>(1, values.size() / 12);
    for (std::size_t k = 0; k < values.size(); k += step) {
        throwIfInterrupted(interruption);
        const core::AnalysisPtr analysis = analysisOf(with(file, motion.at(values[k])));
        if (const auto& picture = analysis->picture()) {
            low = std::min(low, picture->scale.loss(picture->scale.low));
            high = std::max(high, picture->scale.loss(picture->scale.high));
        }
    }
    if (!(low < high))
        return file;
    return with(file, Command("look").with("lossLow", low).with("lossHigh", high));
}

void run(Options options)
{
    const Motion& motion = motionOf(options.over);
    if (motion.id == "camera" && options.figure.view != "surface")
        throw UsageError("--over camera needs --view surface");
    FigureOptions picture = options.figure;
    picture.output = "picture.png"; // says the format only
    picture.forgets = true;
    checkFigure(picture);
    refuseAsOutput("--output", options.figure.output, std::array{options.file});
    const FigureApplication application(needsDisplay(options.figure.view));
    core::SessionFile file = openSource(options.file);
    const Interruption interruption;
    const std::vector<double> values = valuesOf(options, motion, file);
    Film film(options.figure.output, options.perSecond);
    if (motion.changesLosses)
        file = withOneScale(std::move(file), motion, values, interruption);
    for (const double value : values) {
        throwIfInterrupted(interruption);
        film.add(figureContent(picture, with(file, motion.at(value))));
    }
    film.finish();
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
    for (const Motion& motion : kMotions)
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
