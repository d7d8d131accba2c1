// SPDX-License-Identifier: MIT
#include "app/figure_file.h"

#include "app/clock.h"
#include "app/errors.h"
#include "app/files.h"
#include "core/analysis/analyse.h"
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
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace app {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kLargestSide = 5000.0; // mm
constexpr double kMostPixels = 4e8;

const ui::ViewInfo& viewCalled(const std::string& id)
{
    const auto infos = ui::viewInfos();
    const auto found = std::ranges::find(infos, QString::fromStdString(id), &ui::ViewInfo::id);
    if (found == infos.end())
        throw UsageError(fmt::format("--view: there is no view '{}', only {}", id, viewIds()));
    return *found;
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

QJsonObject jsonViewOf(const core::SessionFile& file)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(file.view)).object();
}

core::AnalysisPtr analysed(const core::AnalysisRequest& request, core::AnalysisMemory& memory)
{
    core::AnalysisPtr last;
    core::analyse(request, memory, secondsNow,
                  [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

/// The platform plugin: none of the views needs a display but the surface, which needs OpenGL.
void choosePlatform(bool needsDisplay)
{
    if (needsDisplay && qEnvironmentVariableIsEmpty("DISPLAY"))
        throw FileError(
            "the surface as PNG needs a display with OpenGL; without one make it as .pdf "
            "or .svg, or run it as xvfb-run -a basin ...");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", needsDisplay ? "xcb" : "offscreen");
}

/// Qt's remarks on its surroundings, such as a missing XDG_RUNTIME_DIR, are no matter of a figure.
void onlyFatal(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "basin: %s\n", qPrintable(message));
}

} // namespace

std::string viewIds()
{
    std::vector<std::string> ids;
    for (const ui::ViewInfo& info : ui::viewInfos())
        ids.push_back(info.id.toStdString());
    return fmt::format("{}", fmt::join(ids, ", "));
}

std::string presetIds()
{
    std::vector<std::string> ids;
    for (const ui::FigurePreset& preset : ui::figurePresets())
        ids.push_back(preset.id.toStdString());
    return fmt::format("{}", fmt::join(ids, ", "));
}

const ui::ViewInfo& viewOf(const FigureOptions& options)
{
    return viewCalled(options.view);
}

ui::Figure figureOf(const FigureOptions& options)
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

void applyThemeOf(const FigureOptions& options)
{
    const bool dark = options.theme == "dark";
    ui::applyTheme(*qApp, dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
}

bool needsDisplay(const std::string& view, const std::string& output)
{
    return view == "surface" && std::filesystem::path(output).extension() == ".png";
}

FigureApplication::FigureApplication(bool needsDisplay)
{
    choosePlatform(needsDisplay);
    QHashSeed::setDeterministicGlobalSeed(); // fonts in a PDF stand in the order of a hash
    qInstallMessageHandler(onlyFatal);
    m_application = std::make_unique<QApplication>(m_count, m_arguments.data());
}

FigureApplication::~FigureApplication() = default;

void checkFigure(const FigureOptions& options)
{
    static_cast<void>(viewCalled(options.view));
    static_cast<void>(figureOf(options));
}

core::AnalysisPtr analysisOf(const core::SessionFile& file)
{
    core::AnalysisMemory memory;
    return analysed(ui::requestOf(file), memory);
}

std::string figureContent(const FigureOptions& options, const core::SessionFile& file)
{
    const ui::ViewInfo& info = viewCalled(options.view);
    ui::Figure figure = figureOf(options);
    const bool dark = options.theme == "dark";
    applyThemeOf(options);
    if (!options.forgets)
        figure.session = QByteArray::fromStdString(core::writeSession(file));
    core::AnalysisRequest request = ui::requestOf(file);
    core::AnalysisMemory memory;
    const auto study = [&](const core::Studies& wanted) {
        request.studies = wanted;
        return analysed(request, memory);
    };
    const QByteArray content = ui::makeFigure(
        info, {analysed(request, memory), jsonViewOf(file), {}, study}, figure, dark);
    if (content.isEmpty())
        throw FileError(fmt::format("{}: the view {} cannot be written as '{}'", options.output,
                                    options.view, figure.suffix.toStdString()));
    return content.toStdString();
}

void writeFigure(const FigureOptions& options, const core::SessionFile& file)
{
    writeFile(options.output, figureContent(options, file));
}

} // namespace app
