// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

// The headless commands, one a file. Each function adds its subcommand to the program: options,
// help, and a callback that runs when the line has been parsed, prints the result to stdout and
// throws UsageError or FileError. None of them needs a display, but plot, run and animate for a
// surface, or touches Qt, but these and numbers.
namespace app {

void addEvaluate(CLI::App& program);
void addSpectrum(CLI::App& program);
void addSlice(CLI::App& program);
void addSolve(CLI::App& program);
void addBasins(CLI::App& program);
void addPasses(CLI::App& program);
void addContinueW(CLI::App& program);
void addPlot(CLI::App& program);
void addSensitivity(CLI::App& program);
void addCertify(CLI::App& program);
void addCheck(CLI::App& program);
void addTheory(CLI::App& program);
void addCurvature(CLI::App& program);
void addRun(CLI::App& program);
void addAnimate(CLI::App& program);
void addNumbers(CLI::App& program);

} // namespace app
