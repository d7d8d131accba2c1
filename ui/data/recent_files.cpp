// SPDX-License-Identifier: MIT
#include "ui/data/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace {

constexpr qsizetype kLength = 10;
const QString kRecentKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QWidget* parent)
    : QMenu(tr("Open &recent"), parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
}

void RecentFiles::add(const QString& path)
{
    QSettings settings;
    QStringList paths = settings.value(kRecentKey).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    settings.setValue(kRecentKey, paths.mid(0, kLength));
}

void RecentFiles::fill()
{
    clear();
    for (const QString& path : QSettings().value(kRecentKey).toStringList()) {
        if (!QFileInfo::exists(path))
            continue;
        QAction* action = addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit chosen(path); });
    }
    if (isEmpty())
        addAction(tr("Nothing opened yet"))->setEnabled(false);
    setToolTipsVisible(true);
}

} // namespace ui
