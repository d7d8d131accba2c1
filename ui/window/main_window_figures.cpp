// SPDX-License-Identifier: MIT
// What the window hands out: files of its views, figures, films, and all of them at once.
#include "ui/data/export_data.h"
#include "ui/data/figure_memory.h"
#include "ui/data/last_folder.h"
#include "ui/data/safe_file.h"
#include "ui/window/export_all.h"
#include "ui/window/export_dialog.h"
#include "ui/window/film/film_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"
#include "ui/window/session_view.h"
#include "ui/window/status_message.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace ui {

namespace {

bool isPng(const ExportFormat& format)
{
    return format.suffix == QLatin1String("png");
}

/// The content of a session file for a figure to keep; empty where it would be too large, which is
/// told without writing it: that of a large table takes seconds.
QByteArray sessionForFigure(const core::SessionFile& file)
{
    constexpr Eigen::Index kLeastBytesPerNumber = 2; // "1,"
    if (numbersInTables(file.session) > FigureMemory::kMostBytes / kLeastBytesPerNumber)
        return {};
    return QByteArray::fromStdString(core::writeSession(file));
}

} // namespace

QMenu* MainWindow::exportMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("&Export"), parent);
    for (const NamedView& named : m_views) {
        QMenu* formats = menu->addMenu(named.info->title);
        QAction* figure =
            formats->addAction(tr("&Figure…"), this, [this, named] { makeFigureOf(named); });
        const std::vector<ExportFormat> all = named.view->exportFormats();
        figure->setVisible(std::ranges::any_of(all, &ExportFormat::isPicture));
        QAction* film =
            formats->addAction(tr("F&ilm…"), this, [this, named] { makeFilmOf(named); });
        film->setVisible(std::ranges::any_of(all, isPng));
        for (const ExportFormat& format : all)
            formats->addAction(
                tr("%1 (.%2)…").arg(format.title, format.suffix), this,
                [this, named, format] { exportView(named, format.suffix, format.title); });
    }
    menu->addSeparator();
    menu->addAction(tr("All views that are shown…"), this, [this] { exportAll(); })
        ->setToolTip(tr("A figure of each into a folder, called by problem, loss and view."));
    const auto addData = [&](const QString& title, const QString& name, auto&& content) {
        menu->addAction(title, this, [this, name, content] {
            const QString path = QFileDialog::getSaveFileName(
                this, tr("Export"), lastFolder() + QLatin1Char('/') + name);
            const core::AnalysisPtr analysis = m_flow.analysis(); // there is more of it by now
            if (path.isEmpty() || !analysis)
                return;
            rememberFolderOf(path);
            reportWritten(
                path, writeInBackground(path, [analysis, content] { return content(*analysis); }));
        });
    };
    menu->addAction(tr("A and b as CSV…"), m_keeper, &SessionKeeper::saveTable);
    addData(tr("Slice as CSV…"), QStringLiteral("slice.csv"), sliceCsv);
    addData(tr("Paths as CSV…"), QStringLiteral("paths.csv"), pathsCsv);
    addData(tr("All numbers as NPZ…"), QStringLiteral("numbers.npz"), numbersNpz);
    return menu;
}

void MainWindow::exportView(const NamedView& named, const QString& suffix, const QString& title)
{
    reveal(named.info->id); // what takes a study is there when a name has been chosen
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export %1").arg(named.info->title),
                                     lastFolder() + QLatin1Char('/') +
                                         figureFileName(*m_document.session(), *named.info, suffix),
                                     QStringLiteral("%1 (*.%2)").arg(title, suffix));
    if (path.isEmpty())
        return;
    rememberFolderOf(path);
    Figure figure{suffix, named.view->size(), 2 * Figure::kUnitsPerInch};
    const auto formats = named.view->exportFormats();
    const auto format = std::ranges::find(formats, suffix, &ExportFormat::suffix);
    if (format != formats.end() && format->isPicture) // numbers have no place for it
        figure.session = sessionForFigure(taken());
    const QByteArray content = named.view->exported(figure);
    reportWritten(path, content.isEmpty() ? tr("there is nothing to export yet")
                                          : writeFile(path, content));
}

void MainWindow::makeFigureOf(const NamedView& named)
{
    const core::AnalysisPtr analysis = m_flow.analysis();
    std::vector<ExportFormat> formats = named.view->exportFormats();
    std::erase_if(formats, [](const ExportFormat& format) { return !format.isPicture; });
    if (!analysis || !analysis->complete || formats.empty()) {
        m_message->report(tr("There is no picture yet."));
        return;
    }
    auto* dialog = new ExportDialog(*named.info, figureSource(), formats, sessionForFigure(taken()),
                                    named.view->size(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

FigureSource MainWindow::figureSource()
{
    return {.analysis = m_flow.analysis(),
            .view = QJsonDocument::fromJson(QByteArray::fromStdString(taken().view)).object(),
            .found = m_viewState.ground().found(),
            .followed = m_viewState.ground().followed(),
            .landmarks = m_viewState.landmarks()};
}

void MainWindow::makeFilmOf(const NamedView& named)
{
    reveal(named.info->id); // what it wants to be studied is part of the pictures
    const core::AnalysisPtr analysis = m_flow.analysis();
    if (!analysis || !analysis->complete) {
        m_message->report(tr("There is no picture yet."));
        return;
    }
    auto* dialog = new FilmDialog(*named.info,
                                  {.file = taken(),
                                   .studies = analysis->request.studies,
                                   .ground = analysis->request.ground,
                                   .beside = figureSource()},
                                  analysis, named.view->size(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportAll()
{
    const core::AnalysisPtr analysis = m_flow.analysis();
    if (!analysis || !analysis->complete) {
        m_message->report(tr("There is no picture yet."));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("A folder for a figure of each view that is shown"), lastFolder());
    if (folder.isEmpty())
        return;
    const std::vector<FileOfView> files = filesOfShown(m_views, *m_document.session(), folder);
    rememberFolderOf(QDir(folder).filePath(QStringLiteral("figure")));
    const auto old = std::ranges::count_if(
        files, [](const FileOfView& file) { return QFileInfo::exists(file.path); });
    if (old > 0 &&
        QMessageBox::question(this, tr("Replace files?"),
                              old == 1 ? tr("A file of these names is there already.")
                                       : tr("%1 files of these names are there already.").arg(old),
                              QMessageBox::Yes | QMessageBox::Cancel,
                              QMessageBox::Cancel) != QMessageBox::Yes)
        return;
    const QString error = writeAll(files, figureSource(), sessionForFigure(taken()));
    if (error.isEmpty())
        m_message->report(tr("Written: %1 files in %2").arg(files.size()).arg(folder));
    else
        m_message->reportError(error);
}

} // namespace ui
