// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/session.h"

#include <QString>

#include <vector>

namespace ui {

/// A data set that comes with the program.
struct Example {
    QString id;      ///< "us_states": the file's name without its suffix.
    QString title;   ///< "US states".
    QString summary; ///< One line: what the rows are, what b is, why it is worth a look.
    QString credit;  ///< Source and licence.
    QString path;    ///< Of the CSV file.
};

/// All examples in menu order, as resources/examples/examples.json lists them; empty when the
/// resources are not found.
const std::vector<Example>& examples();
/// The example called @p id, or null.
const Example* exampleById(const QString& id);

/// Reads the example and sets loss, start, slice and methods as its entry says. A file of a few
/// megabytes is read: call it off the GUI thread.
core::Result<core::Session> openExample(const Example& example);

/// A session for @p problem with methods, slice and stop rule that suit any data.
core::Session standardSession(core::Problem problem, const std::string& title);

} // namespace ui
