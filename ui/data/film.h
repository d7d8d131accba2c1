// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <stop_token>

class QProcess;

namespace ui {

/// Why @p output cannot be that of a film, as a sentence without its name; empty if it can: it is
/// `NAME-%04d.png` with the place of a number as in printf(), or ends in gif, mp4, webm or mkv.
QString problemOfFilm(const QString& output);
/// Whether @p output is one file, which ffmpeg makes, and not one for each picture.
bool needsFfmpeg(const QString& output);
/// The file of picture @p number, from 1, of the numbered files @p output.
QString fileOfPicture(const QString& output, int number);
/// Where ffmpeg is; empty if it is not installed.
QString ffmpegProgram();

/// Where the pictures of a film go: numbered files, or one film made by ffmpeg. A film that is not
/// finished leaves nothing; numbered files that were written stay.
///
/// It may live on any thread, but all of it on one.
class Film final {
public:
    /// @pre problemOfFilm(output) is empty, and perSecond > 0.
    Film(QString output, double perSecond);
    ~Film();
    Film(const Film&) = delete;
    Film& operator=(const Film&) = delete;

    /// Starts ffmpeg where it is needed. Returns why it cannot be, or an empty text.
    QString begin();
    /// Adds a picture, the content of a PNG file; all are to have one size. Returns the reason why
    /// it cannot be written, or an empty text; a stop is a reason. @pre begin() had none.
    QString add(const QByteArray& png, const std::stop_token& stop = {});
    /// Puts the film in its place, unless @p stop comes first, which ffmpeg may take seconds for.
    /// Returns what ffmpeg or the system says against it, or an empty text. @pre add() had nothing.
    QString finish(const std::stop_token& stop = {});
    /// The file of the picture that add() is given next, or the film.
    QString nextFile() const;

private:
    QString failure();

    QString m_output;
    double m_perSecond;
    QString m_beside; ///< The unfinished film.
    int m_count = 0;
    std::unique_ptr<QProcess> m_process; ///< Null for numbered files, and before begin().
};

} // namespace ui
