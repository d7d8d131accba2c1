// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/quantity.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a lesson asks before it shows the answer.
struct Question {
    enum class Kind {
        Choice, ///< One of several sentences.
        Number,
        Point, ///< A click in the plane.
    };

    Kind kind = Kind::Choice;
    std::string prompt = {}; ///< Markdown.
    std::string hint = {};   ///< May be empty.
    int line = 0;            ///< Of the lesson's file, from 1.

    std::vector<std::string> choices = {}; ///< Of a choice.
    std::size_t right = 0;                 ///< Index in them.

    std::string value = {}; ///< Of a number: the name of a value of the step; or else
    double number = 0.0;    ///< this.

    std::optional<LessonPlace> place =
        {}; ///< Of a point: where it is; or else at (p, q) of the plane.
    double p = 0.0;
    double q = 0.0;

    /// How far from the answer is right: as it is, or as a part of the answer.
    double tolerance = 0.0;
    bool isPart = false;
};

/// The question of the lines of a fenced block that begins on line @p line of its file. The error
/// reads `line N: reason`.
Result<Question> questionFromText(std::string_view text, int line);

/// The right number of @p question; NaN where @p facts do not have it.
double rightNumber(const Question& question, const LessonFacts& facts);
/// The right point of @p question on the plane of @p analysis; nothing where a path is missing.
std::optional<Projection> rightPoint(const Question& question, const Analysis& analysis);

/// Whether an answer is near enough to the right one.
bool isRight(const Question& question, double answer, double right);
bool isRight(const Question& question, const Projection& answer, const Projection& right);

} // namespace core
