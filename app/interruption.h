// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <csignal>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace app {

/// From now on Ctrl+C and SIGTERM end the program at once, with a word on stderr that the command
/// @p name is cancelled, and the status 130 or 143: for work that leaves nothing behind, and that
/// nothing else could stop.
void endOnSignal(const std::string& name);

/// While one lives, Ctrl+C and SIGTERM ask the work to stop, so that what it has found so far can
/// still be written; a second one ends the program at once.
///
/// There is one at a time. It is to live until what is to be kept is written and printed.
class Interruption final {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    /// The status of a program that a signal has ended, as shells count it: 130 or 143. 0 if there
    /// was none.
    int status() const { return m_status; }
    /// Has @p file removed if a second signal ends the program at once; it need not be there.
    void removeAtOnce(std::filesystem::path file);

private:
    void watch();

    std::stop_source m_source;
    std::atomic<int> m_status = 0;
    std::mutex m_mutex;
    std::vector<std::filesystem::path> m_unfinished; ///< Behind the mutex.
    struct sigaction m_interruptBefore {};
    struct sigaction m_terminateBefore {};
    int m_read = -1; ///< Ends of a pipe of signal numbers; -1 where the system has none left.
    int m_write = -1;
    std::jthread m_thread;
};

/// Throws Interrupted if a signal has come.
void throwIfInterrupted(const Interruption& interruption);

} // namespace app
