// SPDX-License-Identifier: MIT
#include "ui/window/film/film_output.h"

#include "ui/data/film.h"
#include "ui/data/last_folder.h"
#include "ui/look/translated.h"
#include "ui/window/figure_maker.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace ui {

namespace {

int filesThere(const QString& output, int pictures)
{
    if (needsFfmpeg(output) || !problemOfFilm(output).isEmpty())
        return QFileInfo::exists(output) ? 1 : 0;
    int count = 0;
    for (int number = 1; number <= pictures; ++number)
        count += QFileInfo::exists(fileOfPicture(output, number)) ? 1 : 0;
    return count;
}

bool mayReplace(QWidget* parent, int old)
{
    return old == 0 ||
           QMessageBox::question(
               parent, translated("Replace files?"),
               old == 1 ? translated("A file of these names is there already.")
                        : translated("%1 files of these names are there already.").arg(old),
               QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Yes;
}

} // namespace

QString askForFilm(QWidget* parent, const FilmName& film)
{
    const bool isNumbered = film.suffix == QLatin1String("png");
    QString name = figureFileName(film.session, film.view, film.suffix);
    name.insert(name.size() - film.suffix.size() - 1,
                QLatin1Char('-') + film.motion +
                    (isNumbered ? QStringLiteral("-%04d") : QString()));
    QString path = QFileDialog::getSaveFileName(
        parent,
        isNumbered ? translated("Save the pictures; %04d is the place of the number")
                   : translated("Save the film"),
        lastFolder() + u'/' + name, QStringLiteral("*.%1").arg(film.suffix));
    if (path.isEmpty())
        return {};
    // The file dialog has asked about the name that was typed, which is not always what is written.
    const bool isNamed = !QFileInfo(path).suffix().isEmpty();
    if (!isNamed)
        path += u'.' + film.suffix;
    if ((isNumbered || !isNamed) && !mayReplace(parent, filesThere(path, film.pictures)))
        return {};
    rememberFolderOf(path);
    return path;
}

} // namespace ui
