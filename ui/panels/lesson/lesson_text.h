// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/quantity.h"

#include <QTextBrowser>

namespace ui {

/// A text of a lesson with its numbers: what {name} stands for in @p markdown, by @p facts.
/// Those that are not known yet are dots. Numbers become links to `value:name`.
QString filledIn(const QString& markdown, const core::LessonFacts& facts);

/// Sets @p markdown into @p document. Quotations are formulas: they stand by themselves on a wash;
/// links to `value:` are numbers, in the accent colour of the theme.
void typesetLesson(QTextDocument& document, const QString& markdown, const QFont& font);

/// Markdown as tall as it is, for a column that scrolls as a whole; see typesetLesson().
class LessonText final : public QTextBrowser {
    Q_OBJECT
public:
    explicit LessonText(QWidget* parent = nullptr);

    void showMarkdown(const QString& markdown);
    /// As it was given.
    const QString& markdown() const { return m_markdown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, 20}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void typeset();

    QString m_markdown;
};

} // namespace ui
