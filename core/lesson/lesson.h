// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/script.h"
#include "core/lesson/quantity.h"
#include "core/lesson/question.h"
#include "core/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a step shows: commands on what was there before, the view to look at, and what the text
/// says about it.
struct LessonScene {
    std::vector<ScriptLine> commands = {}; ///< With the lines of the lesson's file.
    std::string view = {};                ///< The id of a view or panel; empty: none is pointed at.
    std::vector<LessonValue> values = {}; ///< Of this scene.
    std::string text = {};                ///< Markdown with {name} for values.
};

struct LessonStep {
    std::string title;
    int line = 0; ///< Of its title, from 1.
    LessonScene scene = {};
    std::optional<Question> question = {};
    /// What is shown once the question has been answered, on the scene; its text may use the
    /// values of both.
    LessonScene reveal = {};
};

/// A lesson: one Markdown file that teaches in steps, each with a scene made by commands and, if
/// it likes, a question to predict the answer of. How to write one: resources/lessons/README.md.
struct Lesson {
    std::string id; ///< The name of its file without the ending.
    std::string title = {};
    std::string summary = {};
    int order = 0;
    int minutes = 0; ///< 0: not said.
    std::vector<LessonStep> steps = {};
};

/// Reads the text of a lesson. The error reads `line N: reason`.
Result<Lesson> readLesson(std::string_view text, std::string id);
/// Reads the lesson @p path. The error reads `PATH: line N: reason`.
Result<Lesson> openLesson(const std::filesystem::path& path);

/// What a step shows before and after its question; the same where nothing is revealed.
struct SceneFiles {
    SessionFile scene;
    SessionFile reveal;
};

/// The scenes of all steps, each on the reveal of the step before, the first on @p start. The
/// error reads `line N: reason`.
Result<std::vector<SceneFiles>> scenesOf(const Lesson& lesson, SessionFile start,
                                         const ScriptFiles& files);

} // namespace core
