// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdio>
#include <string>

namespace app {

/// A line on stderr that says how far a long command is. On a terminal it is written over itself
/// and taken away in the end; elsewhere, as in a log, a new one follows now and then. There is none
/// in the first moments, which most commands do not outlast.
class ProgressLine final {
public:
    explicit ProgressLine(std::string command);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    using Seconds = std::chrono::duration<double>;
    /// True if it is time for another text: not more often than can be read.
    bool isDue() const;
    /// @param text  "412 products".
    void tell(const std::string& text);
    Seconds elapsed() const { return std::chrono::steady_clock::now() - m_begin; }

private:
    std::string m_command;
    bool m_isTerminal;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_last;
    std::size_t m_width = 0; ///< Of what stands on the terminal.
};

} // namespace app
