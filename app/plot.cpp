// SPDX-License-Identifier: MIT
// basin plot: the figure of a view without a window.
#include "app/clock.h"
#include "app/commands.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/options.h"
#include "core/analysis/analyse.h"
#include "core/files/file_bytes.h"
#include "core/files/session_file.h"
#include "ui/data/examples.h"
#include "ui/data/figure_memory.h"
#include "ui/look/theme.h"
#include "ui/state/view_settings.h"
#include "ui/window/figure_maker.h"
#include "ui/window/figure_presets.h"
#include "ui/window/session_view.h"

#include <QApplication>
#include <QHashFunctions>
#include <QJsonDocument>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace app {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kLargestSide = 5000.0; // mm
constexpr double kMostPixels = 4e8;

struct Options {
    ProblemOptions problem;
    std::string view = "contours";
    std::string output;
    std::string size = "two-columns";
    std::string theme = "light";
    double dotsPerInch = 300.0;
    double enlargement = 0.0; ///< 0: that of the size.
    bool isTransparent = false;
    bool forgets = false;
};

std::string viewIds()
{
    std::vector<std::string> ids;
    for (const ui::ViewInfo& info : ui::viewInfos())
        ids.push_back(info.id.toStdString());
    return fmt::format("{}", fmt::join(ids, ", "));
}

const ui::ViewInfo& viewCalled(const std::string& id)
{
    const auto infos = ui::viewInfos();
    const auto found = std::ranges::find(infos, QString::fromStdString(id), &ui::ViewInfo::id);
    if (found == infos.end())
        throw UsageError(fmt::format("--view: there is no view '{}', only {}", id, viewIds()));
    return *found;
}

std::string presetIds()
{
    std::vector<std::string> ids;
    for (const ui::FigurePreset& preset : ui::figurePresets())
        ids.push_back(preset.id.toStdString());
    return fmt::format("{}", fmt::join(ids, ", "));
}

/// The size that @p text names: a preset, or "WIDTHxHEIGHT" in mm.
ui::FigurePreset sizeOf(const std::string& text)
{
    for (const ui::FigurePreset& preset : ui::figurePresets())
        if (preset.id.toStdString() == text)
            return preset;
    ui::FigurePreset own{};
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, own.width);
    const bool isFirst = width.ec == std::errc() && width.ptr != end && *width.ptr == 'x';
    const auto height = std::from_chars(isFirst ? width.ptr + 1 : end, end, own.height);
    const auto fits = [](double side) { return side >= 10.0 && side <= kLargestSide; };
    if (!isFirst || height.ec != std::errc() || height.ptr != end || !fits(own.width) ||
        !fits(own.height))
        throw UsageError(
            fmt::format("--size: '{}' is neither one of {} nor WIDTHxHEIGHT in mm, from "
                        "10 to {:g}",
                        text, presetIds(), kLargestSide));
    own.enlargement = 1.0;
    return own;
}

ui::Figure figureOf(const Options& options)
{
    const ui::FigurePreset size = sizeOf(options.size);
    ui::Figure figure;
    figure.suffix =
        QString::fromStdString(std::filesystem::path(options.output).extension()).mid(1).toLower();
    figure.enlargement = options.enlargement > 0.0 ? options.enlargement : size.enlargement;
    const double units = ui::Figure::kUnitsPerInch / kMillimetresPerInch / figure.enlargement;
    figure.size = QSize(qRound(size.width * units), qRound(size.height * units));
    figure.dotsPerInch = options.dotsPerInch;
    figure.isTransparent = options.isTransparent;
    const QSize pixels = figure.pixels();
    if (figure.suffix == QLatin1String("png") &&
        double(pixels.width()) * pixels.height() > kMostPixels)
        throw UsageError(
            fmt::format("--dpi: {} x {} pixels are too many", pixels.width(), pixels.height()));
    return figure;
}

/// The session of a file: what it holds, or what the window would make of a data set.
core::SessionFile sessionOf(Options& options)
{
    const std::string& file = options.problem.file;
    core::SessionFile session;
    if (!file.empty() && core::isSessionFile(file)) {
        auto read = core::openSession(file);
        if (!read)
            throw FileError(read.error().message);
        session = read.take();
    } else if (const QByteArray head =
                   QByteArray::fromStdString(file.empty() ? "" : core::readHead(file, 1024));
               ui::FigureMemory::looksLikeFigure(head)) {
        const auto bytes = core::readFile(file);
        if (!bytes)
            throw FileError(bytes.error().message);
        const std::string_view text = bytes.value().text();
        const auto kept =
            ui::FigureMemory::sessionIn(QByteArray(text.data(), qsizetype(text.size())));
        if (!kept)
            throw FileError(file + ": a picture that remembers no session of Basin");
        auto read = core::readSession(kept->toStdString());
        if (!read)
            throw FileError(file + ": " + read.error().message);
        session = read.take();
        return session;
    } else {
        const std::string title =
            std::filesystem::path(file.empty() ? options.problem.fileA : file).stem().string();
        session.session = ui::standardSession(load(options.problem).problem, title);
        return session;
    }
    session.session.problem = load(options.problem).problem; // with the options of the command line
    return session;
}

core::AnalysisRequest requestOf(const core::SessionFile& file, const QJsonObject& view)
{
    core::AnalysisRequest request{.session = std::make_shared<const core::Session>(file.session),
                                  .window = ui::windowOf(view),
                                  .turn = view.value(QLatin1String("turn")).toDouble()};
    const QVariantMap settings = view.value(QLatin1String("settings")).toObject().toVariantMap();
    request.picture = ui::pictureSettings(ui::viewSettingsFrom(settings));
    return request;
}

core::AnalysisPtr analysed(const core::AnalysisRequest& request, core::AnalysisMemory& memory)
{
    core::AnalysisPtr last;
    core::analyse(request, memory, secondsNow,
                  [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

/// The platform plugin: none of the views needs a display but the surface, which needs OpenGL.
void choosePlatform(const ui::ViewInfo& info)
{
    const bool needsDisplay = info.id == QLatin1String("surface");
    if (needsDisplay && qEnvironmentVariableIsEmpty("DISPLAY"))
        throw FileError(
            "basin plot: the surface needs a display with OpenGL; without one run it as "
            "xvfb-run -a basin plot ...");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", needsDisplay ? "xcb" : "offscreen");
}

/// Qt's remarks on its surroundings, such as a missing XDG_RUNTIME_DIR, are no matter of a figure.
void onlyFatal(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "basin plot: %s\n", qPrintable(message));
}

void run(Options& options)
{
    const ui::ViewInfo& info = viewCalled(options.view);
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights});
    ui::Figure figure = figureOf(options);
    const core::SessionFile file = sessionOf(options);
    choosePlatform(info);
    QHashSeed::setDeterministicGlobalSeed(); // fonts in a PDF stand in the order of a hash
    qInstallMessageHandler(onlyFatal);
    static int argc = 1;
    static std::array<char, 6> name{"basin"};
    static char* argv[] = {name.data(), nullptr};
    QApplication application(argc, argv);
    const bool dark = options.theme == "dark";
    ui::applyTheme(application, dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    const QJsonObject view = QJsonDocument::fromJson(QByteArray::fromStdString(file.view)).object();
    if (!options.forgets)
        figure.session = QByteArray::fromStdString(core::writeSession(file));
    core::AnalysisRequest request = requestOf(file, view);
    core::AnalysisMemory memory;
    const auto study = [&](const core::Studies& wanted) {
        request.studies = wanted;
        return analysed(request, memory);
    };
    const QByteArray content =
        ui::makeFigure(info, {analysed(request, memory), view, {}, study}, figure, dark);
    if (content.isEmpty())
        throw FileError(fmt::format("{}: the view {} cannot be written as '{}'", options.output,
                                    options.view, figure.suffix.toStdString()));
    writeFile(options.output, std::string_view(content.constData(), std::size_t(content.size())));
}

} // namespace

void addPlot(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = addCommand(
        program, "plot",
        "Make the figure of a view without a window, of a session, a data set, or another figure",
        options->problem);
    command->add_option("--view", options->view, "View: " + viewIds())
        ->type_name("NAME")
        ->capture_default_str();
    command
        ->add_option("--output", options->output,
                     "File; its ending says the format: pdf, svg, png, or csv for the numbers")
        ->type_name("FILE")
        ->required();
    command->add_option("--size", options->size, "Page: " + presetIds() + ", or WIDTHxHEIGHT in mm")
        ->type_name("SIZE")
        ->capture_default_str();
    command->add_option("--dpi", options->dotsPerInch, "Dots per inch of a png")
        ->check(CLI::Range(10.0, 2400.0))
        ->type_name("NUMBER")
        ->capture_default_str();
    command
        ->add_option("--enlarge", options->enlargement,
                     "How much larger than on a screen text and lines are; standard: by the size")
        ->check(CLI::Range(0.1, 20.0))
        ->type_name("FACTOR");
    command->add_option("--theme", options->theme, "Background")
        ->check(CLI::IsMember({"light", "dark"}))
        ->type_name("NAME")
        ->capture_default_str();
    command->add_flag("--transparent", options->isTransparent, "Leave the background out");
    command->add_flag("--forget", options->forgets,
                      "Do not keep the session in the figure, which otherwise brings it back when "
                      "it is dropped on the window");
    command->callback([options] { run(*options); });
}

} // namespace app
