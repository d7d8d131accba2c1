// SPDX-License-Identifier: MIT
#include "ui/guide/guide_window.h"

#include "ui/guide/guide.h"
#include "ui/guide/guide_browser.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Role { PageRole = Qt::UserRole, HeadingRole };

QTreeWidgetItem* itemOf(const GuidePage& page, const QString& text, const QString& heading = {})
{
    auto* item = new QTreeWidgetItem({text});
    item->setData(0, PageRole, page.id);
    item->setData(0, HeadingRole, heading);
    return item;
}

QToolButton* arrowButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setEnabled(false);
    return button;
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent)
    : QDialog(parent)
    , m_query(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_page(new GuideBrowser)
{
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Guide"));
    m_query->setObjectName(QStringLiteral("guideSearch"));
    m_query->setPlaceholderText(tr("Search the guide"));
    m_query->setAccessibleName(tr("Search the guide"));
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("guideContents"));
    m_list->setAccessibleName(tr("Contents of the guide"));
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(12);
    m_list->setRootIsDecorated(false);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setTextElideMode(Qt::ElideRight);

    auto* left = new QWidget;
    auto* back = arrowButton(QStringLiteral("←"), tr("Back (Alt+Left)"), left);
    auto* forward = arrowButton(QStringLiteral("→"), tr("Forward (Alt+Right)"), left);
    auto* line = new QHBoxLayout;
    line->addWidget(back);
    line->addWidget(forward);
    line->addWidget(m_query, 1);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(10, 10, 6, 6);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    auto* both = new QSplitter;
    both->addWidget(left);
    both->addWidget(m_page);
    both->setStretchFactor(1, 1);
    both->setSizes({270, 800});
    both->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(both);

    connect(back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_page, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(m_page, &GuideBrowser::opened, this, &GuideWindow::selectPage);
    connect(m_query, &QLineEdit::textChanged, this, &GuideWindow::showHits);
    connect(m_query, &QLineEdit::returnPressed, this, [this] {
        if (const QTreeWidgetItem* item = m_list->currentItem())
            openItem(item);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &GuideWindow::openItem);
    connect(m_list, &QTreeWidget::itemClicked, this, &GuideWindow::openItem);
    buildShortcuts();
    showContents();
}

void GuideWindow::buildShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(Qt::ALT | Qt::Key_Left, [this] { m_page->backward(); });
    on(Qt::ALT | Qt::Key_Right, [this] { m_page->forward(); });
    on(Qt::CTRL | Qt::Key_F, [this] {
        m_query->setFocus();
        m_query->selectAll();
    });
}

void GuideWindow::openPage(const QString& id)
{
    if (const GuidePage* page = guidePageById(id))
        m_page->open(*page);
}

void GuideWindow::search(const QString& query)
{
    m_query->setText(query);
    m_query->setFocus();
}

void GuideWindow::showContents()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* section = nullptr;
    for (const GuidePage& page : guidePages()) {
        if (!section || section->text(0) != page.section) {
            section = new QTreeWidgetItem(m_list, {page.section});
            section->setFlags(Qt::ItemIsEnabled);
            QFont font = section->font(0);
            font.setBold(true);
            section->setFont(0, font);
        }
        section->addChild(itemOf(page, page.title));
    }
    m_list->expandAll();
}

void GuideWindow::showHits(const QString& query)
{
    m_page->mark(query.split(u' ', Qt::SkipEmptyParts));
    if (query.trimmed().isEmpty()) {
        showContents();
        selectPage(m_page->source().path().section(u'.', 0, 0));
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const GuideHit& hit : searchGuide(query)) {
        const QString title = hit.heading == hit.page->title
                                  ? hit.heading
                                  : QStringLiteral("%1 · %2").arg(hit.heading, hit.page->title);
        QTreeWidgetItem* item = itemOf(*hit.page, title, hit.heading);
        QTreeWidgetItem* excerpt = itemOf(*hit.page, hit.excerpt, hit.heading);
        excerpt->setFlags(Qt::ItemIsEnabled);
        excerpt->setForeground(0, theme().mutedText);
        excerpt->setToolTip(0, hit.excerpt);
        item->addChild(excerpt);
        m_list->addTopLevelItem(item);
    }
    m_list->expandAll();
    if (m_list->topLevelItemCount() == 0) {
        auto* nothing = new QTreeWidgetItem(m_list, {tr("Nothing has all these words.")});
        nothing->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    openItem(m_list->topLevelItem(0));
}

void GuideWindow::openItem(const QTreeWidgetItem* item)
{
    const GuidePage* page = item ? guidePageById(item->data(0, PageRole).toString()) : nullptr;
    if (page)
        m_page->open(*page, item->data(0, HeadingRole).toString());
}

void GuideWindow::selectPage(const QString& id)
{
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* section = m_list->topLevelItem(i);
        for (int j = 0; j < section->childCount(); ++j)
            if (section->child(j)->data(0, PageRole) == id)
                m_list->setCurrentItem(section->child(j));
    }
}

} // namespace ui
