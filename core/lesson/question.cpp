// SPDX-License-Identifier: MIT
#include "core/lesson/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace core {

namespace {

constexpr std::string_view kWrongChoice = "- [ ] ";
constexpr std::string_view kRightChoice = "- [x] ";
constexpr std::string_view kNumber = "number: ";
constexpr std::string_view kClick = "click: ";
constexpr std::string_view kHint = "hint: ";

std::optional<double> numberFrom(const std::string& text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Reads the `within T` or `within T%` at the end of @p words, and takes it off.
bool takeTolerance(std::vector<std::string>& words, Question& question)
{
    if (words.size() < 2 || words[words.size() - 2] != "within")
        return false;
    std::string text = words.back();
    question.isPart = text.ends_with('%');
    if (question.isPart)
        text.pop_back();
    const auto tolerance = numberFrom(text);
    words.resize(words.size() - 2);
    question.tolerance = tolerance.value_or(-1.0) / (question.isPart ? 100.0 : 1.0);
    return question.tolerance >= 0.0;
}

std::vector<std::string> ownedWordsOf(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

bool readNumber(std::string_view text, Question& question)
{
    question.kind = Question::Kind::Number;
    std::vector<std::string> words = ownedWordsOf(text);
    if (!takeTolerance(words, question) || words.size() != 1)
        return false;
    if (const auto number = numberFrom(words[0]))
        question.number = *number;
    else
        question.value = words[0];
    return true;
}

bool readClick(std::string_view text, Question& question)
{
    question.kind = Question::Kind::Point;
    std::vector<std::string> words = ownedWordsOf(text);
    if (!takeTolerance(words, question) || question.isPart || words.empty() || words.size() > 2)
        return false;
    if (words.size() == 1) {
        question.place.emplace();
        return words[0] == "start";
    }
    const auto second = numberFrom(words[1]);
    if (words[0] == "end") {
        if (!second || *second < 1)
            return false;
        question.place = LessonPlace{static_cast<std::size_t>(*second) - 1};
        return true;
    }
    const auto first = numberFrom(words[0]);
    question.p = first.value_or(0.0);
    question.q = second.value_or(0.0);
    return first && second;
}

/// What is wrong with @p line, or nothing.
std::string readLine(std::string_view line, Question& question, int& rightOnes)
{
    const auto after = [line](std::string_view key) { return line.substr(key.size()); };
    if (line.starts_with(kWrongChoice) || line.starts_with(kRightChoice)) {
        if (line.starts_with(kRightChoice)) {
            question.right = question.choices.size();
            ++rightOnes;
        }
        question.choices.emplace_back(after(kRightChoice));
        return {};
    }
    if (line.starts_with(kNumber))
        return readNumber(after(kNumber), question)
                   ? ""
                   : "a number reads number: VALUE within T or T%, VALUE a number or a name";
    if (line.starts_with(kClick))
        return readClick(after(kClick), question)
                   ? ""
                   : "a click reads click: start, end K or P Q, and then within T";
    if (line.starts_with(kHint)) {
        question.hint = after(kHint);
        return {};
    }
    if (!question.prompt.empty())
        question.prompt += '\n';
    question.prompt += line;
    return {};
}

} // namespace

Result<Question> questionFromText(std::string_view text, int line)
{
    Question question{.line = line};
    int rightOnes = 0;
    int number = line;
    bool hasAnswer = false;
    for (; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const std::string reason = readLine(one, question, rightOnes); !reason.empty())
            return Error{fmt::format("line {}: {}", number, reason)};
        hasAnswer = hasAnswer || one.starts_with(kNumber) || one.starts_with(kClick);
    }
    if (question.prompt.empty())
        return Error{fmt::format("line {}: the question is missing", line)};
    if (!hasAnswer && (question.choices.size() < 2 || rightOnes != 1))
        return Error{fmt::format("line {}: a question has two or more choices, one of them right: "
                                 "- [x]; or number: or click:",
                                 line)};
    return question;
}

double rightNumber(const Question& question, const LessonFacts& facts)
{
    if (question.value.empty())
        return question.number;
    const auto fact = facts.find(question.value);
    return fact == facts.end() ? NAN : fact->second.value;
}

std::optional<Projection> rightPoint(const Question& question, const Analysis& analysis)
{
    if (!question.place)
        return Projection{question.p, question.q};
    if (!question.place->method)
        return project(analysis.plane(), analysis.request.session->problem.x0);
    const auto found =
        std::ranges::find(analysis.paths(), *question.place->method, &WalkedPath::method);
    if (found == analysis.paths().end() || found->projection->empty())
        return std::nullopt;
    return found->projection->back();
}

bool isRight(const Question& question, double answer, double right)
{
    // Also false for what is no number.
    return std::abs(answer - right) <=
           question.tolerance * (question.isPart ? std::abs(right) : 1.0) * (1.0 + 1e-12);
}

bool isRight(const Question& question, const Projection& answer, const Projection& right)
{
    return std::hypot(answer.p - right.p, answer.q - right.q) <= question.tolerance;
}

} // namespace core
