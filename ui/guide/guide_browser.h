// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>

namespace ui {

struct GuidePage;

/// Shows a page of the guide; its links lead to the others.
class GuideBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideBrowser(QWidget* parent = nullptr);

    /// Shows @p page from its top, or from @p heading on if it is not empty.
    void open(const GuidePage& page, const QString& heading = {});
    /// Marks every occurrence of @p words on this page and the next ones, until it is called again.
    void mark(const QStringList& words);

    QVariant loadResource(int type, const QUrl& name) override;

signals:
    /// Another page is shown, by a link or by going back.
    void opened(const QString& page);

protected:
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Gives the page the look of the window.
    void dress();
    void setMargins();
    void scrollToHeading(const QString& anchor);
    void showMarks();

    QStringList m_marked;
};

} // namespace ui
