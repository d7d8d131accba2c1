// SPDX-License-Identifier: MIT
#pragma once

#include "app/table_options.h"
#include "core/problem/problem.h"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What every headless command takes: which regression, and how to print what was found.
struct ProblemOptions {
    std::string file; ///< Data set; empty when A and b have a file each.
    std::string fileA;
    std::string fileB;
    std::string loss;    ///< Id of a named loss; empty for the standard one.
    std::string mix;     ///< "S,R"; empty when a named loss is meant.
    std::string weights; ///< A number or a file; empty for none.
    TableOptions table;
    int threads = 0; ///< 0: as many as the machine has.
    bool json = false;
};

/// Adds a subcommand with --help and --version, and the options that fill @p options, which must
/// outlive the program's parsing.
CLI::App* addCommand(CLI::App& program, const std::string& name, const std::string& summary,
                     ProblemOptions& options);

/// A regression, and what its reader should know about how the files were understood.
struct LoadedProblem {
    core::Problem problem;
    std::vector<std::string> remarks; ///< Whole sentences.
};

/// The regression that the options describe, valid. Sets the number of threads, and prints the
/// remarks to stderr.
/// Throws FileError for a file that is refused, UsageError for options that do not fit it.
LoadedProblem load(const ProblemOptions& options);

/// The help text of an option that takes a point.
extern const char* const kPointHelp;

/// The point that @p text describes, size problem.d(): "zero", numbers "x1,x2,...", or a file
/// with one row (or one column) of numbers. A row under titles is matched by them to the columns
/// of A, and so is a column beside labels. @p option names the option in messages. Throws.
Eigen::VectorXd point(const core::Problem& problem, std::string_view option,
                      const std::string& text);

/// The parts of @p text between commas; one empty part for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator = ',');

/// Refuses what is not a finite number greater than 0.
CLI::Validator positiveNumber();
/// Refuses what is not a whole number from @p least to @p most.
CLI::Validator wholeNumber(long long least, long long most);

} // namespace app
