// SPDX-License-Identifier: MIT
#include "app/progress_line.h"

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace app {

namespace {

constexpr ProgressLine::Seconds kPatience(0.5);   ///< Before the first line.
constexpr ProgressLine::Seconds kOnTerminal(0.2); ///< Between two.
constexpr ProgressLine::Seconds kInLog(10.0);

} // namespace

ProgressLine::ProgressLine(std::string command)
    : m_command(std::move(command))
    , m_isTerminal(isatty(STDERR_FILENO) != 0)
    , m_begin(std::chrono::steady_clock::now())
    , m_last(m_begin)
{
}

ProgressLine::~ProgressLine()
{
    if (m_width > 0)
        std::fprintf(stderr, "\r%*s\r", static_cast<int>(m_width), "");
}

bool ProgressLine::isDue() const
{
    if (elapsed() < kPatience)
        return false;
    const Seconds since = std::chrono::steady_clock::now() - m_last;
    return since >= (m_isTerminal ? kOnTerminal : kInLog);
}

void ProgressLine::tell(const std::string& text)
{
    m_last = std::chrono::steady_clock::now();
    const std::string line = m_command + ": " + text;
    if (!m_isTerminal) {
        std::fprintf(stderr, "%s\n", line.c_str());
        return;
    }
    m_width = std::max(m_width, line.size());
    std::fprintf(stderr, "\r%-*s", static_cast<int>(m_width), line.c_str());
}

} // namespace app
