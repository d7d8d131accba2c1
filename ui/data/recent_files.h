// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QStringList>

namespace ui {

/// The submenu of files that were opened last, newest first, remembered in QSettings. Files that
/// are gone are left out.
class RecentFiles final : public QMenu {
    Q_OBJECT
public:
    explicit RecentFiles(QWidget* parent = nullptr);

    /// Puts @p path, made absolute, at the top.
    void add(const QString& path);

signals:
    void chosen(const QString& path);

private:
    void fill();
};

} // namespace ui
