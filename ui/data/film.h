// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

class QProcess;

namespace app {

/// Where the pictures of a film go: numbered files, or one film made by ffmpeg.
///
/// An output `NAME-%04d.png`, with the number as in printf(), is a file for each picture; one that
/// ends in gif, mp4, webm or mkv is a film. A film that is not finished leaves nothing.
class Film {
public:
    /// Throws UsageError for an output that is neither, FileError where ffmpeg is needed and not
    /// installed.
    Film(std::string output, double picturesPerSecond);
    ~Film();
    Film(const Film&) = delete;
    Film& operator=(const Film&) = delete;

    /// Adds a picture, the content of a PNG file; all are to have one size. Throws FileError.
    void add(std::string_view png);
    /// Puts the film in its place. Throws FileError with what ffmpeg says.
    void finish();

private:
    bool isNumbered() const { return !m_process; }
    [[noreturn]] void fail();

    std::string m_output;
    std::string m_beside; ///< The unfinished film.
    int m_count = 0;
    std::unique_ptr<QProcess> m_process; ///< Null for numbered files.
};

} // namespace app
