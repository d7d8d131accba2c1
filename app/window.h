// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// Opens the main window and runs until it is closed; returns the program's exit status.
/// Where no display can be opened it says so on stderr and ends the program with status 1. The
/// arguments are the program's, checked already: its name and at most one file to open, or those of
/// @p lesson, the lesson to begin with.
int runWindow(int argc, char** argv, const std::string& lesson = {});
