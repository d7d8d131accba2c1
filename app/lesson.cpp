// SPDX-License-Identifier: MIT
// basin lesson: a lesson in the window, as a page, or whether what it says is true.
#include "app/lesson.h"

#include "app/clock.h"
#include "app/command_line.h"
#include "app/errors.h"
#include "app/figure_file.h"
#include "app/files.h"
#include "app/lesson_html.h"
#include "app/lesson_slides.h"
#include "core/analysis/analyse.h"
#include "ui/data/lessons.h"

#include <CLI/App.hpp>
#include <QFileInfo>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace app {

namespace {

struct Options {
    std::string file;
    std::string html;
    std::string slides;
    bool check = false;
};

core::AnalysisPtr analysed(const core::Session& session)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    core::AnalysisPtr last;
    core::analyse(request, secondsNow,
                  [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

/// A lesson with what its scenes come to.
struct Given {
    std::vector<core::SceneFiles> scenes;
    std::vector<StepFacts> facts;
};

core::LessonFacts factsOf(const core::LessonScene& scene, const core::Session& session)
{
    return scene.values.empty() ? core::LessonFacts{}
                                : core::factsOf(scene.values, *analysed(session));
}

/// Runs the scenes of @p lesson. Throws FileError where one cannot be set.
Given give(const core::Lesson& lesson, const std::string& file)
{
    const QString folder = QFileInfo(QString::fromStdString(file)).absolutePath();
    auto scenes = core::scenesOf(lesson, {}, ui::lessonFiles(folder));
    if (!scenes)
        throw FileError(fmt::format("{}: {}", file, scenes.error().message));
    Given given{scenes.take(), {}};
    for (std::size_t k = 0; k < lesson.steps.size(); ++k) {
        StepFacts facts;
        facts.scene = factsOf(lesson.steps[k].scene, given.scenes[k].scene.session);
        facts.reveal = factsOf(lesson.steps[k].reveal, given.scenes[k].reveal.session);
        facts.reveal.insert(facts.scene.begin(), facts.scene.end());
        given.facts.push_back(std::move(facts));
    }
    return given;
}

/// Prints @p values and adds what they do not bear out to @p wrong.
void checkValues(const std::vector<core::LessonValue>& values, const core::LessonFacts& facts,
                 std::string& wrong)
{
    for (const core::LessonValue& value : values) {
        const core::LessonFact& fact = facts.at(value.name);
        fmt::print("  {} = {}\n", value.name,
                   fact.isThere() && !fact.isWord ? fmt::format("{:.6g}", fact.value) : fact.word);
        if (const std::string reason = core::contradiction(value, facts); !reason.empty())
            wrong += fmt::format("line {}: {}\n", value.line, reason);
    }
}

void check(const core::Lesson& lesson, const std::string& file)
{
    const FigureApplication application(false); // the examples are found by it
    const Given given = give(lesson, file);
    std::string wrong;
    for (std::size_t k = 0; k < lesson.steps.size(); ++k) {
        fmt::print("{}\n", lesson.steps[k].title);
        checkValues(lesson.steps[k].scene.values, given.facts[k].scene, wrong);
        checkValues(lesson.steps[k].reveal.values, given.facts[k].reveal, wrong);
    }
    if (!wrong.empty())
        throw FileError(fmt::format("{}: what it says is not so:\n{}", file, wrong));
}

/// Writes the lesson as a page, as slides, or as both.
void writePages(const core::Lesson& lesson, const Options& options)
{
    if (!options.html.empty())
        refuseAsOutput("--html", options.html, std::array{options.file});
    if (!options.slides.empty())
        refuseAsOutput("--slides", options.slides, std::array{options.file});
    const bool needs = std::ranges::any_of(lesson.steps, [](const core::LessonStep& step) {
        return needsDisplay(step.scene.view) || needsDisplay(step.reveal.view);
    });
    const bool hasDisplay = !qEnvironmentVariableIsEmpty("DISPLAY");
    const FigureApplication application(needs && hasDisplay);
    const Given given = give(lesson, options.file);
    if (!options.html.empty())
        writeFile(options.html, lessonHtml(lesson, given.scenes, given.facts, needs && hasDisplay));
    if (!options.slides.empty())
        writeFile(options.slides,
                  lessonSlides(lesson, given.scenes, given.facts, needs && hasDisplay));
}

void run(const Options& options, std::string& lesson)
{
    if (options.file.empty())
        throw UsageError("FILE is required");
    auto read = core::openLesson(options.file);
    if (!read)
        throw FileError(read.error().message);
    if (options.check)
        check(read.value(), options.file);
    else if (!options.html.empty() || !options.slides.empty())
        writePages(read.value(), options);
    else
        lesson = options.file;
}

} // namespace

std::shared_ptr<const std::string> addLesson(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    auto lesson = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("lesson", "Begin a lesson in the window");
    command->add_option("FILE", options->file, "A lesson: a Markdown file with steps and scenes")
        ->type_name("FILE");
    command->add_flag("--check", options->check,
                      "Without a window: run its scenes, print its numbers, and say which of its "
                      "claims about them do not hold");
    command
        ->add_option("--html", options->html,
                     "Without a window: write it as one page with its pictures")
        ->type_name("FILE.html");
    command
        ->add_option("--slides", options->slides,
                     "Without a window: write it as slides with its pictures, a page each")
        ->type_name("FILE.pdf");
    command->set_version_flag("--version", program.version());
    command->callback([command, options, lesson] {
        refuseOddOptions(*command);
        run(*options, *lesson);
    });
    return lesson;
}

} // namespace app
