// SPDX-License-Identifier: MIT
#include "ui/guide/guide_browser.h"

#include "ui/data/resource_path.h"
#include "ui/guide/guide.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>

namespace ui {

namespace {

constexpr int kMargin = 20;
constexpr int kWidestText = 750;   ///< Pixels: longer lines are hard to read.
constexpr qreal kLineHeight = 125; ///< Percent.
constexpr qreal kCodeSize = 9;     ///< Points.

void dressHeading(QTextBlockFormat& format)
{
    const bool isTitle = format.headingLevel() == 1;
    format.setTopMargin(isTitle ? 4 : 18);
    format.setBottomMargin(isTitle ? 10 : 5);
}

bool isCode(const QTextBlock& block)
{
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

void dressCode(QTextBlockFormat& format, const QTextBlock& block)
{
    QColor wash = theme().text;
    wash.setAlphaF(0.05F);
    format.setBackground(wash);
    format.setLeftMargin(10);
    if (!isCode(block.next()))
        format.setBottomMargin(8);
    // A long line goes on below rather than out of sight.
    format.setNonBreakableLines(false);
    QTextCharFormat smaller;
    smaller.setFontPointSize(kCodeSize);
    QTextCursor line(block);
    line.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    line.mergeCharFormat(smaller);
}

void dressBlocks(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isPicture = block.text().contains(QChar::ObjectReplacementCharacter);
        if (format.headingLevel() > 0)
            dressHeading(format);
        else if (isCode(block))
            dressCode(format, block);
        else if (!isPicture)
            format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        if (cursor.currentTable() || block.textList()) {
            format.setTopMargin(0);
            format.setBottomMargin(cursor.currentTable() ? 0 : 4);
        }
        cursor.setBlockFormat(format);
    }
}

void dressTables(QTextFrame& frame)
{
    for (QTextFrame* child : frame.childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setBorderBrush(theme().border);
            format.setTopMargin(6);
            format.setBottomMargin(10);
            table->setFormat(format);
        }
        dressTables(*child);
    }
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    setObjectName(QStringLiteral("guidePage"));
    setAccessibleName(tr("Page of the guide"));
    // Also on the way back, which doSetSource() does not see.
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl& url) {
        dress();
        showMarks();
        emit opened(url.path().section(u'.', 0, 0));
    });
}

void GuideBrowser::open(const GuidePage& page, const QString& heading)
{
    QUrl url(page.id + QLatin1String(".md"));
    if (!heading.isEmpty() && heading != page.title)
        url.setFragment(anchorOf(heading));
    if (url == source())
        scrollToHeading(url.fragment());
    else
        setSource(url, QTextDocument::MarkdownResource);
}

void GuideBrowser::mark(const QStringList& words)
{
    m_marked = words;
    showMarks();
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name)
{
    if (type == QTextDocument::MarkdownResource) {
        const GuidePage* page = guidePageById(name.path().section(u'.', 0, 0));
        return page ? page->markdown
                    : tr("# There is no such page\n\nIt was called %1.").arg(name.path());
    }
    if (type == QTextDocument::ImageResource) {
        // "plane.png" has a sister "plane-dark.png".
        QString file = name.path();
        if (theme().dark)
            file.replace(QLatin1String(".png"), QLatin1String("-dark.png"));
        const QImage picture(resourcePath(QStringLiteral("guide/") + file));
        const int room = std::max(200, viewport()->width() - 2 * kMargin);
        return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation)
                                      : picture;
    }
    return QTextBrowser::loadResource(type, name);
}

void GuideBrowser::doSetSource(const QUrl& name, QTextDocument::ResourceType type)
{
    const bool isOurs = name.isRelative() && name.path().endsWith(QLatin1String(".md"));
    QTextBrowser::doSetSource(name, isOurs ? QTextDocument::MarkdownResource : type);
    if (name.hasFragment())
        scrollToHeading(name.fragment());
}

void GuideBrowser::dress()
{
    QTextCursor all(document());
    all.beginEditBlock(); // one layout for all of it
    setMargins();
    dressBlocks(*document());
    dressTables(*document()->rootFrame());
    all.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void GuideBrowser::scrollToHeading(const QString& anchor)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == anchor) {
            setTextCursor(QTextCursor(block));
            verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                          cursorRect(QTextCursor(block)).top() - 8);
            return;
        }
}

void GuideBrowser::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : m_marked)
        for (QTextCursor found = document()->find(word); !found.isNull();
             found = document()->find(word, found)) {
            QTextEdit::ExtraSelection mark{found, {}};
            QColor wash = theme().accent;
            wash.setAlpha(70);
            mark.format.setBackground(wash);
            marks.append(mark);
        }
    setExtraSelections(marks);
}

void GuideBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !source().isEmpty())
        reload(); // pictures and code have colours of the theme
}

void GuideBrowser::resizeEvent(QResizeEvent* event)
{
    setMargins();
    QTextBrowser::resizeEvent(event);
}

void GuideBrowser::setMargins()
{
    // Of the page rather than of the widget, so that they have its colour.
    QTextFrameFormat page = document()->rootFrame()->frameFormat();
    page.setMargin(kMargin);
    page.setRightMargin(std::max(kMargin, viewport()->width() - kWidestText - kMargin));
    document()->rootFrame()->setFrameFormat(page);
}

} // namespace ui
