// SPDX-License-Identifier: MIT
#include "ui/data/film.h"

#include "ui/data/safe_file.h"
#include "ui/look/translated.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cstdio>

namespace ui {

namespace {

const QStringList kFilms{QStringLiteral("gif"), QStringLiteral("mp4"), QStringLiteral("webm"),
                         QStringLiteral("mkv")};

constexpr int kTurn = 50; ///< Milliseconds after which a wait looks whether it is still wanted.

/// `%d`, or `%04d` with another number of digits, in the name of a file; the only percent sign.
QRegularExpressionMatch numberingOf(const QString& name)
{
    static const QRegularExpression number(QStringLiteral(R"(^[^%]*(%0?([0-9]?)d)[^%]*$)"));
    return number.match(name);
}

QString suffixOf(const QString& output)
{
    return QFileInfo(output).suffix();
}

/// What makes a film of pictures from the standard input.
QStringList argumentsFor(const QString& suffix, double perSecond, const QString& output)
{
    QStringList line{
        QStringLiteral("-v"),       QStringLiteral("error"),      QStringLiteral("-y"),
        QStringLiteral("-f"),       QStringLiteral("image2pipe"), QStringLiteral("-framerate"),
        QString::number(perSecond), QStringLiteral("-c:v"),       QStringLiteral("png"),
        QStringLiteral("-i"),       QStringLiteral("-")};
    if (suffix == QLatin1String("gif"))
        // A palette of the film's own: a colour map has more than 256 colours.
        line += {QStringLiteral("-filter_complex"),
                 QStringLiteral("split[a][b];[a]palettegen[p];[b][p]paletteuse")};
    else
        // Films have sides of an even number of pixels, and players want these colours.
        line += {QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white"),
                 QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p")};
    line += QStringLiteral("file:") + output; // else a name with a colon is a protocol
    return line;
}

} // namespace

QString problemOfFilm(const QString& output)
{
    const QString suffix = suffixOf(output);
    if (suffix == QLatin1String("png"))
        return numberingOf(QFileInfo(output).fileName()).hasMatch()
                   ? QString()
                   : translated("a film as PNG files needs the place of a number, as in "
                                "film-%04d.png");
    return kFilms.contains(suffix)
               ? QString()
               : translated("the ending must be .png, .gif, .mp4, .webm or .mkv");
}

bool needsFfmpeg(const QString& output)
{
    return suffixOf(output) != QLatin1String("png");
}

QString fileOfPicture(const QString& output, int number)
{
    const QFileInfo file(output);
    QString name = file.fileName();
    const QRegularExpressionMatch place = numberingOf(name);
    name.replace(place.capturedStart(1), place.capturedLength(1),
                 QString::number(number).rightJustified(place.captured(2).toInt(), u'0'));
    return file.dir().filePath(name);
}

QString ffmpegProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

Film::Film(QString output, double perSecond)
    : m_output(std::move(output))
    , m_perSecond(perSecond)
{
}

QString Film::begin()
{
    if (!needsFfmpeg(m_output))
        return {};
    const QString ffmpeg = ffmpegProgram();
    if (ffmpeg.isEmpty())
        return translated("needs ffmpeg, which is not installed; film-%04d.png gives numbered "
                          "pictures without it");
    const QFileInfo file(m_output);
    m_beside = file.dir().filePath(
        QStringLiteral(".%1.unfinished.%2").arg(file.completeBaseName(), file.suffix()));
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(ffmpeg, argumentsFor(file.suffix(), m_perSecond, m_beside));
    return m_process->waitForStarted() ? QString() : failure();
}

Film::~Film()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    QFile::remove(m_beside);
}

QString Film::failure()
{
    m_process->waitForFinished(1000); // it says why before it ends
    const QString said = QString::fromUtf8(m_process->readAll()).trimmed();
    return QStringLiteral("ffmpeg: ") + (said.isEmpty() ? m_process->errorString() : said);
}

QString Film::nextFile() const
{
    return needsFfmpeg(m_output) ? m_output : fileOfPicture(m_output, m_count + 1);
}

QString Film::add(const QByteArray& png, const std::stop_token& stop)
{
    const QString file = nextFile();
    ++m_count;
    if (!m_process)
        return writeFile(file, png);
    m_process->write(png);
    while (m_process->bytesToWrite() > 0) {
        if (stop.stop_requested())
            return translated("Cancelled.");
        if (!m_process->waitForBytesWritten(kTurn) && m_process->state() == QProcess::NotRunning)
            return failure();
    }
    return {};
}

QString Film::finish(const std::stop_token& stop)
{
    if (!m_process)
        return {};
    m_process->closeWriteChannel();
    while (m_process->state() != QProcess::NotRunning && !stop.stop_requested())
        m_process->waitForFinished(kTurn);
    if (stop.stop_requested())
        return translated("Cancelled.");
    if (m_process->exitStatus() != QProcess::NormalExit || m_process->exitCode() != 0)
        return failure();
    // Not QFile::rename(), which does not replace a file.
    if (std::rename(QFile::encodeName(m_beside).constData(),
                    QFile::encodeName(m_output).constData()) != 0)
        return qt_error_string(errno);
    return {};
}

} // namespace ui
