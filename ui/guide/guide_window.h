// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class GuideBrowser;

/// The guide: its contents, or what was found in it, at the left and a page at the right.
class GuideWindow final : public QDialog {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent = nullptr);

    /// Opens the page called @p id, if there is one.
    void openPage(const QString& id);
    /// Shows what has the words of @p query, and opens the first of it.
    void search(const QString& query);

private:
    void buildShortcuts();
    void showContents();
    void showHits(const QString& query);
    void openItem(const QTreeWidgetItem* item);
    void selectPage(const QString& id);

    QLineEdit* m_query; ///< Children.
    QTreeWidget* m_list;
    GuideBrowser* m_page;
};

} // namespace ui
