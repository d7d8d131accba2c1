// SPDX-License-Identifier: MIT
#include "ui/window/export_all.h"

#include "ui/data/safe_file.h"
#include "ui/window/figure_print.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ui {

namespace {

/// The format that says most on paper; empty for a view that has none of these.
QString bestSuffix(const std::vector<ExportFormat>& formats)
{
    for (const char* suffix : {"pdf", "png", "csv"})
        if (std::ranges::find(formats, QLatin1String(suffix), &ExportFormat::suffix) !=
            formats.end())
            return QLatin1String(suffix);
    return {};
}

} // namespace

std::vector<FileOfView> filesOfShown(std::span<const NamedView> views, const core::Session& session,
                                     const QString& folder)
{
    std::vector<FileOfView> files;
    for (const NamedView& named : views) {
        const QString suffix = bestSuffix(named.view->exportFormats());
        if (named.view->isSeen() && !suffix.isEmpty())
            files.push_back({named.info,
                             QDir(folder).filePath(figureFileName(session, *named.info, suffix)),
                             named.view->size()});
    }
    return files;
}

QString writeAll(const std::vector<FileOfView>& files, const FigureSource& source,
                 const QByteArray& remembered)
{
    for (const FileOfView& file : files) {
        Figure figure{QFileInfo(file.path).suffix(), file.size, kPrintedDots};
        if (figure.suffix != QLatin1String("csv"))
            figure.session = remembered;
        const QByteArray content = makeFigure(*file.info, source, figure, false);
        const QString error =
            content.isEmpty() ? QCoreApplication::translate("ExportAll", "there is nothing to show")
                              : writeFile(file.path, content);
        if (!error.isEmpty())
            return QStringLiteral("%1: %2").arg(file.path, error);
    }
    return {};
}

} // namespace ui
