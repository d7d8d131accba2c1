// SPDX-License-Identifier: MIT
#include "app/film.h"

#include "app/errors.h"
#include "app/files.h"

#include <QProcess>
#include <QStandardPaths>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> kFilms{".gif", ".mp4", ".webm", ".mkv"};
constexpr int kMostDigits = 9;

/// `%d`, or `%04d` with another number of digits, in a name.
struct Numbering {
    std::size_t at = 0;   ///< Of the percent sign.
    std::size_t size = 0; ///< Characters.
    int digits = 0;
};

std::optional<Numbering> numberingOf(const std::string& name)
{
    const std::size_t at = name.find('%');
    if (at == std::string::npos || name.find('%', at + 1) != std::string::npos)
        return {};
    std::size_t end = at + 1;
    int digits = 0;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9')
        digits = std::min(10 * digits + (name[end++] - '0'), kMostDigits + 1);
    if (end == name.size() || name[end] != 'd' || digits > kMostDigits)
        return {};
    return Numbering{at, end + 1 - at, digits};
}

/// What makes a film of pictures from the standard input.
QStringList argumentsFor(const std::string& suffix, double picturesPerSecond,
                         const std::string& output)
{
    QStringList line{QStringLiteral("-v"),
                     QStringLiteral("error"),
                     QStringLiteral("-y"),
                     QStringLiteral("-f"),
                     QStringLiteral("image2pipe"),
                     QStringLiteral("-framerate"),
                     QString::number(picturesPerSecond),
                     QStringLiteral("-c:v"),
                     QStringLiteral("png"),
                     QStringLiteral("-i"),
                     QStringLiteral("-")};
    if (suffix == ".gif")
        // A palette of the film's own: a colour map has more than 256 colours.
        line += {QStringLiteral("-filter_complex"),
                 QStringLiteral("split[a][b];[a]palettegen[p];[b][p]paletteuse")};
    else
        // Films have sides of an even number of pixels, and players want these colours.
        line += {QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white"),
                 QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p")};
    line += QString::fromStdString(output);
    return line;
}

} // namespace

Film::Film(std::string output, double picturesPerSecond)
    : m_output(std::move(output))
{
    const std::filesystem::path path(m_output);
    const std::string suffix = path.extension();
    if (suffix == ".png") {
        if (!numberingOf(path.filename()))
            throw UsageError("--output: a film as PNG files needs the place of a number, as in "
                             "film-%04d.png");
        return;
    }
    if (std::ranges::find(kFilms, suffix) == kFilms.end())
        throw UsageError("--output: the ending must be .png, .gif, .mp4, .webm or .mkv");
    const QString ffmpeg = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    if (ffmpeg.isEmpty())
        throw FileError(m_output + ": needs ffmpeg, which is not installed; film-%04d.png gives "
                                   "numbered pictures without it");
    m_beside = (path.parent_path() / fmt::format(".{}.unfinished{}", path.stem().string(), suffix))
                   .string();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(ffmpeg, argumentsFor(suffix, picturesPerSecond, m_beside));
    if (!m_process->waitForStarted())
        fail();
}

Film::~Film()
{
    if (isNumbered())
        return;
    m_process->kill();
    m_process->waitForFinished();
    std::error_code ignored;
    std::filesystem::remove(m_beside, ignored);
}

void Film::fail()
{
    const std::string said = m_process->readAll().trimmed().toStdString();
    throw FileError(fmt::format("{}: ffmpeg: {}", m_output,
                                said.empty() ? m_process->errorString().toStdString() : said));
}

void Film::add(std::string_view png)
{
    ++m_count;
    if (isNumbered()) {
        const std::filesystem::path path(m_output);
        std::string name = path.filename();
        const Numbering place = *numberingOf(name);
        name.replace(place.at, place.size, fmt::format("{:0{}}", m_count, place.digits));
        writeFile((path.parent_path() / name).string(), png);
        return;
    }
    m_process->write(png.data(), qint64(png.size()));
    while (m_process->bytesToWrite() > 0)
        if (!m_process->waitForBytesWritten(-1))
            fail();
}

void Film::finish()
{
    if (isNumbered())
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(-1) || m_process->exitStatus() != QProcess::NormalExit ||
        m_process->exitCode() != 0)
        fail();
    std::error_code error;
    std::filesystem::rename(m_beside, m_output, error);
    if (error)
        throw cannotBeWritten(m_output, error.message());
}

} // namespace app
