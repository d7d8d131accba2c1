// SPDX-License-Identifier: MIT
#include "ui/panels/lesson/lesson_text.h"

#include "ui/look/contrast.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace ui {

namespace {

constexpr int kDigits = 3;
constexpr QLatin1String kValue("value:");

QString textOf(const core::LessonFact& fact)
{
    if (fact.isWord)
        return QString::fromStdString(fact.word).replace(QLatin1Char('_'), QLatin1Char(' '));
    const bool isCount = fact.value == std::floor(fact.value) && std::abs(fact.value) < 1e6;
    return numberText(fact.value, isCount ? 7 : kDigits);
}

/// Formulas stand on a wash, in the middle.
void setFormula(QTextCursor& cursor)
{
    QTextBlockFormat format = cursor.blockFormat();
    format.setAlignment(Qt::AlignHCenter);
    format.setBackground(theme().baseEnd);
    format.setLeftMargin(0);
    format.setRightMargin(0);
    format.setTopMargin(6);
    format.setBottomMargin(8);
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(format);
}

void setValue(QTextDocument& document, const QTextFragment& fragment)
{
    QTextCursor cursor(&document);
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    QTextCharFormat format = fragment.charFormat();
    format.setForeground(linkColour(theme()));
    format.setFontWeight(QFont::DemiBold);
    format.setFontUnderline(false);
    format.setAnchor(false);
    cursor.setCharFormat(format);
}

} // namespace

QString filledIn(const QString& markdown, const core::LessonFacts& facts)
{
    QString text;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = markdown.indexOf(QLatin1Char('{'), from);
        const qsizetype close = markdown.indexOf(QLatin1Char('}'), open);
        if (open < 0 || close < 0)
            return text + markdown.mid(from);
        const QString name = markdown.mid(open + 1, close - open - 1);
        const auto fact = facts.find(name.toStdString());
        const QString value =
            fact == facts.end() ? QStringLiteral("…")
            : fact->second.isThere()
                ? textOf(fact->second)
                : QStringLiteral("(%1)").arg(QString::fromStdString(fact->second.word));
        text +=
            markdown.mid(from, open - from) + QStringLiteral("[%1](%2%3)").arg(value, kValue, name);
        from = close + 1;
    }
}

void typesetLesson(QTextDocument& document, const QString& markdown, const QFont& font)
{
    document.setDefaultFont(font);
    document.setMarkdown(markdown);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.blockFormat().hasProperty(QTextFormat::BlockQuoteLevel)) {
            setFormula(cursor);
        } else {
            QTextBlockFormat format = block.blockFormat();
            format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
            cursor.setBlockFormat(format);
        }
        // Formats change the fragments of a block: they are found first.
        std::vector<QTextFragment> values;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().anchorHref().startsWith(kValue))
                values.push_back(it.fragment());
        for (const QTextFragment& fragment : values)
            setValue(document, fragment);
    }
}

LessonText::LessonText(QWidget* parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenExternalLinks(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LessonText::showMarkdown(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    typeset();
    updateGeometry();
}

void LessonText::typeset()
{
    QFont larger = font();
    larger.setPointSizeF(font().pointSizeF() * 1.08);
    typesetLesson(*document(), m_markdown, larger);
    setAccessibleName(document()->toPlainText());
}

int LessonText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDefaultFont(document()->defaultFont());
    copy->setDocumentMargin(0);
    copy->setTextWidth(width);
    return int(std::ceil(copy->size().height())) + 2;
}

QSize LessonText::sizeHint() const
{
    const int width = std::max(viewport()->width(), 200);
    return {width, heightForWidth(width)};
}

void LessonText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void LessonText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        typeset();
}

void LessonText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the column scrolls
}

} // namespace ui
