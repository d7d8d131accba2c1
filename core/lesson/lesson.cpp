// SPDX-License-Identifier: MIT
#include "core/lesson/lesson.h"

#include "core/files/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace core {

namespace {

std::string_view trimmed(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
}

Error onLine(int line, std::string_view reason)
{
    return Error{fmt::format("line {}: {}", line, reason)};
}

/// The lines of a text, one after the other, with their numbers.
class Lines {
public:
    explicit Lines(std::string_view text)
        : m_rest(text)
    {
    }
    bool next()
    {
        if (m_rest.empty())
            return false;
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        m_line = m_rest.substr(0, end);
        if (m_line.ends_with('\r'))
            m_line.remove_suffix(1);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        ++m_number;
        return true;
    }
    std::string_view line() const { return m_line; }
    int number() const { return m_number; }

private:
    std::string_view m_rest;
    std::string_view m_line;
    int m_number = 0;
};

/// A whole number, or nothing.
std::optional<int> wholeFrom(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Reads `---`, KEY: VALUE, ..., `---`. What is wrong with it, or nothing.
std::optional<Error> readFrontMatter(Lines& lines, Lesson& lesson)
{
    if (!lines.next() || trimmed(lines.line()) != "---")
        return onLine(1, "a lesson begins with --- and its title, summary and order");
    while (lines.next()) {
        const std::string_view line = trimmed(lines.line());
        if (line == "---") {
            if (lesson.title.empty())
                return onLine(lines.number(), "the lesson has no title");
            return std::nullopt;
        }
        const std::size_t colon = line.find(':');
        const std::string_view key = line.substr(0, std::min(colon, line.size()));
        const std::string_view value =
            colon == std::string_view::npos ? "" : trimmed(line.substr(colon + 1));
        const auto whole = wholeFrom(value);
        if (key == "title")
            lesson.title = value;
        else if (key == "summary")
            lesson.summary = value;
        else if (key == "order" && whole)
            lesson.order = *whole;
        else if (key == "minutes" && whole)
            lesson.minutes = *whole;
        else
            return onLine(lines.number(), "title, summary, order or minutes was expected, with a "
                                          "text or a whole number after the colon");
    }
    return onLine(lines.number(), "the --- that ends the head of the lesson is missing");
}

/// Reads the steps of a lesson, line by line.
class StepReader {
public:
    explicit StepReader(Lesson& lesson)
        : m_lesson(lesson)
    {
    }

    std::optional<Error> read(Lines& lines)
    {
        while (lines.next()) {
            const std::string_view line = lines.line();
            if (line.starts_with("## ")) {
                m_lesson.steps.push_back(
                    {.title = std::string(trimmed(line.substr(3))), .line = lines.number()});
                continue;
            }
            if (m_lesson.steps.empty()) {
                if (trimmed(line).empty())
                    continue;
                return onLine(lines.number(), "a step begins with ## and its title");
            }
            if (line.starts_with("```")) {
                if (auto error = readBlock(lines))
                    return error;
                continue;
            }
            scene().text += std::string(line) + '\n';
        }
        if (m_lesson.steps.empty())
            return onLine(lines.number(), "the lesson has no step: ## and its title");
        return std::nullopt;
    }

private:
    LessonStep& step() { return m_lesson.steps.back(); }
    LessonScene& scene() { return step().question ? step().reveal : step().scene; }

    std::optional<Error> readBlock(Lines& lines)
    {
        const int first = lines.number();
        const std::string_view kind = trimmed(lines.line().substr(3));
        std::string block;
        bool isClosed = false;
        while (!isClosed && lines.next()) {
            isClosed = lines.line().starts_with("```");
            if (!isClosed)
                block += std::string(lines.line()) + '\n';
        }
        if (!isClosed)
            return onLine(first, "the block that begins here has no end: ```");
        if (kind == "basin")
            return readCommands(block, first);
        if (kind == "view") {
            scene().view = trimmed(block.substr(0, block.find('\n')));
            return std::nullopt;
        }
        if (kind == "values")
            return readValues(block, first);
        if (kind == "question")
            return readQuestion(block, first);
        if (!kind.empty())
            return onLine(first, fmt::format("a block is basin, view, values or question, and not "
                                             "“{}”",
                                             kind));
        scene().text += "```\n" + block + "```\n";
        return std::nullopt;
    }

    std::optional<Error> readCommands(const std::string& block, int first)
    {
        // Its lines are counted from the beginning of the file.
        auto script = readScript(std::string(static_cast<std::size_t>(first), '\n') + block);
        if (!script)
            return script.error();
        std::vector<ScriptLine>& commands = scene().commands;
        commands.insert(commands.end(), script.value().begin(), script.value().end());
        return std::nullopt;
    }

    std::optional<Error> readValues(const std::string& block, int first)
    {
        Lines lines(block);
        while (lines.next()) {
            if (trimmed(lines.line()).empty())
                continue;
            const int line = first + lines.number();
            auto value = lessonValueFromLine(lines.line());
            if (!value)
                return onLine(line, value.error().message);
            scene().values.push_back(value.take());
            scene().values.back().line = line;
        }
        return std::nullopt;
    }

    std::optional<Error> readQuestion(const std::string& block, int first)
    {
        if (step().question)
            return onLine(first, "a step has one question");
        auto question = questionFromText(block, first + 1);
        if (!question)
            return question.error();
        step().question = question.take();
        return std::nullopt;
    }

    Lesson& m_lesson;
};

bool hasValue(const LessonStep& step, std::string_view name, bool isRevealed)
{
    const auto isThere = [name](const LessonScene& scene) {
        return std::ranges::find(scene.values, name, &LessonValue::name) != scene.values.end();
    };
    return isThere(step.scene) || (isRevealed && isThere(step.reveal));
}

/// The first {name} of @p text that is no value of the step; empty if all are.
std::string unknownName(const LessonStep& step, std::string_view text, bool isRevealed)
{
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            return {};
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (!hasValue(step, name, isRevealed))
            return std::string(name);
        text.remove_prefix(close + 1);
    }
}

/// What does not fit together in @p step, or nothing.
std::optional<Error> mistakeIn(const LessonStep& step)
{
    for (const auto& [scene, isRevealed] :
         {std::pair(&step.scene, false), std::pair(&step.reveal, true)})
        if (const std::string name = unknownName(step, scene->text, isRevealed); !name.empty())
            return onLine(step.line, fmt::format("the text of this step uses {{{}}}, which is no "
                                                 "value of it",
                                                 name));
    if (!step.question)
        return std::nullopt;
    const Question& question = *step.question;
    if (const std::string name = unknownName(step, question.prompt, false); !name.empty())
        return onLine(question.line, fmt::format("{{{}}} is no value of the step", name));
    if (!question.value.empty() && !hasValue(step, question.value, true))
        return onLine(question.line,
                      fmt::format("the answer “{}” is no value of the step", question.value));
    return std::nullopt;
}

} // namespace

Result<Lesson> readLesson(std::string_view text, std::string id)
{
    Lesson lesson{.id = std::move(id)};
    Lines lines(text);
    if (auto error = readFrontMatter(lines, lesson))
        return *std::move(error);
    if (auto error = StepReader(lesson).read(lines))
        return *std::move(error);
    for (const LessonStep& step : lesson.steps)
        if (auto error = mistakeIn(step))
            return *std::move(error);
    return lesson;
}

Result<Lesson> openLesson(const std::filesystem::path& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    auto lesson = readLesson(bytes.value().text(), path.stem().string());
    if (!lesson)
        return Error{displayName(path) + ": " + lesson.error().message};
    return lesson;
}

Result<std::vector<SceneFiles>> scenesOf(const Lesson& lesson, SessionFile start,
                                         const ScriptFiles& files)
{
    std::vector<SceneFiles> scenes;
    for (const LessonStep& step : lesson.steps) {
        auto scene = afterScript(std::move(start), step.scene.commands, files);
        if (!scene)
            return scene.error();
        auto reveal = afterScript(scene.value(), step.reveal.commands, files);
        if (!reveal)
            return reveal.error();
        scenes.push_back({scene.take(), reveal.take()});
        start = scenes.back().reveal;
    }
    return scenes;
}

} // namespace core
