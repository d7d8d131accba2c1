// SPDX-License-Identifier: MIT
#include "app/interruption.h"

#include "app/errors.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace app {

namespace {

// A handler can reach nothing but what is static. Handlers, not a mask: libraries start threads of
// their own before main(), which would take a signal that this one has masked.
std::atomic<int> pipeOfSignals = -1;

/// In place of a signal: no more will come.
constexpr unsigned char kEnd = 0;

void noteSignal(int signal)
{
    const int before = errno;
    const auto number = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = write(pipeOfSignals, &number, 1);
    errno = before;
}

/// What a handler writes before it ends the program; static, because a handler can do no more.
std::array<char, 128> lastWords{};
std::size_t lastWordsSize = 0;

void endAtOnce(int signal)
{
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, lastWords.data(), lastWordsSize);
    _exit(128 + signal);
}

} // namespace

void endOnSignal(const std::string& name)
{
    const std::string words = name + ": cancelled\n";
    lastWordsSize = words.copy(lastWords.data(), lastWords.size());
    struct sigaction end {};
    end.sa_handler = endAtOnce;
    sigaction(SIGINT, &end, nullptr);
    sigaction(SIGTERM, &end, nullptr);
}

Interruption::Interruption()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return; // a signal ends the program as ever
    m_read = ends[0];
    m_write = ends[1];
    pipeOfSignals = m_write;
    m_thread = std::jthread([this] { watch(); });
    struct sigaction note {};
    note.sa_handler = noteSignal;
    note.sa_flags = SA_RESTART;
    sigaction(SIGINT, &note, &m_interruptBefore);
    sigaction(SIGTERM, &note, &m_terminateBefore);
}

Interruption::~Interruption()
{
    if (!m_thread.joinable())
        return;
    sigaction(SIGINT, &m_interruptBefore, nullptr);
    sigaction(SIGTERM, &m_terminateBefore, nullptr);
    [[maybe_unused]] const ssize_t written = write(m_write, &kEnd, 1);
    m_thread.join();
    pipeOfSignals = -1;
    close(m_read);
    close(m_write);
}

void Interruption::removeAtOnce(std::filesystem::path file)
{
    const std::scoped_lock lock(m_mutex);
    m_unfinished.push_back(std::move(file));
}

void Interruption::watch()
{
    unsigned char signal = kEnd;
    for (;;) {
        if (read(m_read, &signal, 1) != 1)
            continue; // woken for nothing
        if (signal == kEnd)
            return;
        const int status = 128 + int(signal);
        if (m_status.exchange(status) != 0) {
            const std::scoped_lock lock(m_mutex);
            for (const std::filesystem::path& file : m_unfinished)
                unlink(file.c_str());
            std::_Exit(status);
        }
        m_source.request_stop();
    }
}

void throwIfInterrupted(const Interruption& interruption)
{
    if (interruption.status() != 0)
        throw Interrupted{interruption.status()};
}

} // namespace app
