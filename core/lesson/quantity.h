// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "core/result.h"

#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace core {

/// A point that a lesson speaks of: the start, or a point of a method's path.
struct LessonPlace {
    std::optional<std::size_t> method = {}; ///< Index in Session::methods; nothing: the start.
    std::optional<std::size_t> step = {};   ///< Of the path; nothing: its end.
};

/// A number, or a word, that a lesson takes from its scene, with what it must come to for the
/// lesson to be true.
struct LessonValue {
    std::string name = {};     ///< By which texts and questions call it: {name}.
    std::string quantity = {}; ///< A key of quantityHelp().
    LessonPlace place = {};
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    std::string word = {}; ///< What a quantity in words must be; empty: anything.
    int line = 0;          ///< Of the lesson's file, from 1.
};

/// What a value comes to in an analysis.
struct LessonFact {
    double value = std::numeric_limits<double>::quiet_NaN();
    std::string word =
        {}; ///< Of a quantity in words: "converged". The reason where there is no number.
    bool isWord = false;

    bool isThere() const { return isWord || value == value; }
};

/// By name.
using LessonFacts = std::map<std::string, LessonFact, std::less<>>;

/// What can be asked for, with what it is: "loss", "L there, regulariser included". Explicit, for
/// the guide and for messages.
std::span<const std::pair<std::string_view, std::string_view>> quantityHelp();

/// The value that one line of a lesson asks for: `name = QUANTITY [start|end K|step J of K]
/// [in LEAST..MOST|is WORD]`. The error says what is wrong with it.
Result<LessonValue> lessonValueFromLine(std::string_view line);

/// The values in @p analysis, of its leading panel. @pre it is complete.
LessonFacts factsOf(std::span<const LessonValue> values, const Analysis& analysis);

/// Why @p facts do not bear out @p value: "steps is 7, and must be in 9..12"; empty if they do.
std::string contradiction(const LessonValue& value, const LessonFacts& facts);

} // namespace core
