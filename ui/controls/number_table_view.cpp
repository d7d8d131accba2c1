// SPDX-License-Identifier: MIT
#include "ui/controls/number_table_view.h"

#include "ui/controls/bubble.h"
#include "ui/controls/cell_scrub.h"
#include "ui/controls/number_table_model.h"
#include "ui/controls/text_block.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/state/document.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QStyle>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kRowHeight = 22;
constexpr int kNarrowestColumn = 68;
constexpr int kWidestRowName = 92;
constexpr int kVisibleRows = 12;
constexpr int kFewerDigits = 3; ///< Than cells have.

/// Frames the current cell, which the selection alone does not tell from its neighbours, ends a
/// number that is not seen whole with an ellipsis, and knows whether what was typed last was taken.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto* view = static_cast<const NumberTableView*>(parent());
        // A number without its first or last digits is another number.
        QStyleOptionViewItem seen = option;
        const QRect shown = view->shownArea();
        seen.rect.setLeft(std::max(option.rect.left(), shown.left()));
        seen.rect.setRight(std::min(option.rect.right(), shown.right()));
        if (!seen.rect.isEmpty())
            QStyledItemDelegate::paint(painter, seen, index);
        if (index != view->currentIndex())
            return;
        painter->save();
        painter->setPen(QPen(view->hasFocus() ? theme().accent : theme().mutedText, 1.5));
        painter->drawRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75));
        painter->restore();
    }

    /// A number with as many digits as there is room for, as in a spreadsheet.
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int margin = option->widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
        const int room = option->rect.width() - 2 * margin;
        const auto fits = [&] {
            return option->fontMetrics.horizontalAdvance(option->text) <= room;
        };
        bool isNumber = false;
        const double value = index.data(Qt::EditRole).toString().toDouble(&isNumber);
        for (int digits = kFewerDigits; isNumber && digits > 0 && !fits(); --digits)
            option->text = numberText(value, digits);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        const auto* line = qobject_cast<const QLineEdit*>(editor);
        m_wasTaken = !line || model->setData(index, line->text(), Qt::EditRole);
    }
    bool wasTaken() const { return m_wasTaken; }

private:
    mutable bool m_wasTaken = true;
};

/// More cells than this do not go to the clipboard at once: gigabytes of text.
constexpr qint64 kMostCopied = 5'000'000;

} // namespace

NumberTableView::NumberTableView(Document& document, NumberTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_bubble(new Bubble(this))
{
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    m_scrub = new CellScrub(document, this);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false); // Tab leaves the table, as it leaves any other control
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setMaximumWidth(kWidestRowName);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()})
        header->setTextElideMode(Qt::ElideRight);
    connect(&model, &NumberTableModel::refused, this, &NumberTableView::refuse);
    // Also where no cell of this table changes, as when another file with the same numbers opens.
    connect(&document, &Document::sessionChanged, m_bubble, &QWidget::hide);
    for (const auto signal :
         {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(&model, signal, this, &NumberTableView::fitColumns);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &NumberTableView::fitHeight);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        fitHeight();
    });
    addClipboardCommands();
    fitHeight();
}

NumberTableView::~NumberTableView()
{
    // An editor that is open goes with the view, and what it holds may be refused on the way. By
    // model() and not m_model, which may have gone before.
    if (model())
        model()->disconnect(this);
}

void NumberTableView::addClipboardCommands()
{
    addCommand(QStringLiteral("cellCut"), tr("Cu&t"), tr("Copies the cells and sets them to 0."),
               QKeySequence::keyBindings(QKeySequence::Cut), [this] { cut(); });
    addCommand(QStringLiteral("cellCopy"), tr("&Copy"),
               tr("Copies the cells with all their digits, for a spreadsheet."),
               QKeySequence::keyBindings(QKeySequence::Copy), [this] { copy(); });
    addCommand(QStringLiteral("cellPaste"), tr("&Paste"),
               tr("Writes the block of the clipboard from the current cell on."),
               QKeySequence::keyBindings(QKeySequence::Paste), [this] { paste(); });
    addCommand(QStringLiteral("cellClear"), tr("Set to &0"), tr("Sets the selected cells to 0."),
               {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
               [this] { clearSelected(); });
}

QAction* NumberTableView::addCommand(const QString& name, const QString& text, const QString& help,
                                     const QList<QKeySequence>& keys,
                                     const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(help);
    action->setStatusTip(help);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void NumberTableView::addSeparator()
{
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
}

QString NumberTableView::selectedText() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return {};
    QItemSelectionRange box = selection.front();
    int bottom = box.bottom();
    int right = box.right();
    int top = box.top();
    int left = box.left();
    for (const QItemSelectionRange& range : selection) {
        top = std::min(top, range.top());
        left = std::min(left, range.left());
        bottom = std::max(bottom, range.bottom());
        right = std::max(right, range.right());
    }
    std::vector<QStringList> block;
    for (int i = top; i <= bottom; ++i) {
        QStringList line;
        for (int j = left; j <= right; ++j) {
            const QModelIndex index = m_model.index(i, j);
            line.append(selection.contains(index) ? plainNumber(m_model.number(index)) : QString());
        }
        block.push_back(line);
    }
    return tabbedText(block);
}

void NumberTableView::copy()
{
    qint64 cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        cells += qint64(range.width()) * range.height();
    if (cells > kMostCopied) {
        refuse(currentIndex(), tr("%1 cells are too many for the clipboard. Export the problem "
                                  "as CSV instead.")
                                   .arg(cells));
        return;
    }
    if (cells > 0)
        QGuiApplication::clipboard()->setText(selectedText());
}

void NumberTableView::cut()
{
    copy();
    m_model.fill(selectionModel()->selection(), 0.0, tr("Cut cells"));
}

void NumberTableView::clearSelected()
{
    m_model.fill(selectionModel()->selection(), 0.0, tr("Set cells to 0"));
}

void NumberTableView::paste()
{
    std::vector<QStringList> block = textBlock(QGuiApplication::clipboard()->text());
    const QItemSelection selection = selectionModel()->selection();
    if (block.empty() || selection.isEmpty()) {
        refuse(currentIndex(), block.empty() ? tr("There is no text on the clipboard.")
                                             : tr("Select the cell where the block begins."));
        return;
    }
    const QItemSelectionRange range = selection.front();
    if (block.size() == 1 && block.front().size() == 1) {
        const QString text = block.front().front();
        block.assign(static_cast<std::size_t>(range.height()), QStringList());
        for (QStringList& line : block)
            line.fill(text, range.width());
    }
    m_model.paste(range.topLeft(), block);
}

void NumberTableView::refuse(const QModelIndex& index, const QString& reason)
{
    if (index.isValid())
        scrollTo(index);
    m_bubble->say(reason, viewport(), index.isValid() ? visualRect(index) : viewport()->rect());
}

QAction* NumberTableView::commandOf(const QKeyEvent& event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    for (QAction* action : actions())
        if (action->shortcuts().contains(pressed))
            return action;
    return nullptr;
}

bool NumberTableView::event(QEvent* event)
{
    // Claimed here, a key of the table does not collide with the same key of the window's menus.
    if (event->type() == QEvent::ShortcutOverride &&
        (commandOf(*static_cast<QKeyEvent*>(event)) || m_scrub->active())) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

QRect NumberTableView::shownArea() const
{
    return viewport()->rect();
}

void NumberTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) // cells at the edges are painted anew, not moved
        viewport()->update();
}

void NumberTableView::keyPressEvent(QKeyEvent* event)
{
    QAction* command = commandOf(*event);
    if (command && state() != EditingState) {
        command->trigger();
        return;
    }
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void NumberTableView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const auto* delegate = static_cast<const CellDelegate*>(itemDelegate());
    auto* line = qobject_cast<QLineEdit*>(editor);
    // Qt ends an editor with the same hints when another cell becomes the current one.
    const bool isHere = editor && indexAt(editor->geometry().center()) == currentIndex();
    const bool isTab = hint == QAbstractItemDelegate::EditNextItem ||
                       hint == QAbstractItemDelegate::EditPreviousItem;
    const bool isByKey = isHere && (isTab || hint == QAbstractItemDelegate::SubmitModelCache);
    if (line && hint != QAbstractItemDelegate::RevertModelCache && !delegate->wasTaken()) {
        keepRefused(*line, isByKey);
        return;
    }
    const bool isUp = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    const QModelIndex here = currentIndex();
    const int firstOfTabs = here == m_tabbedTo ? m_firstTabbed : here.column();
    QTableView::closeEditor(editor, hint);
    if (!isByKey)
        return;
    if (isTab) {
        m_firstTabbed = firstOfTabs;
        m_tabbedTo = currentIndex();
        return;
    }
    // Enter goes down a column, after Tabs to where they began, as in a spreadsheet.
    const QModelIndex next = here.sibling(here.row() + (isUp ? -1 : 1), firstOfTabs);
    if (next.isValid())
        setCurrentIndex(next);
}

void NumberTableView::keepRefused(QLineEdit& editor, bool isByKey)
{
    // What was typed is still there to be mended; the reason goes when that begins.
    connect(&editor, &QLineEdit::textEdited, m_bubble, &QWidget::hide, Qt::UniqueConnection);
    connect(&editor, &QObject::destroyed, m_bubble, &QWidget::hide, Qt::UniqueConnection);
    const QPersistentModelIndex cell = indexAt(editor.geometry().center());
    if (!isByKey && cell == currentIndex())
        return; // the user has gone to another control
    const auto goBack = [this, cell, line = QPointer(&editor)] {
        if (!line || !cell.isValid())
            return;
        setCurrentIndex(cell);
        line->setFocus();
        line->selectAll();
    };
    if (isByKey)
        goBack();
    else // the change of the current cell, of which this is a part, is to end first
        QMetaObject::invokeMethod(this, goBack, Qt::QueuedConnection);
}

void NumberTableView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

void NumberTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void NumberTableView::fitColumns()
{
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    const int share = viewport()->width() / columns;
    const bool fits = share >= kNarrowestColumn;
    horizontalHeader()->setDefaultSectionSize(fits ? share : kNarrowestColumn);
    horizontalHeader()->resizeSection(
        columns - 1, fits ? viewport()->width() - (columns - 1) * share : kNarrowestColumn);
}

void NumberTableView::fitHeight()
{
    const int rows = m_model.rowCount();
    const int frame = 2 * frameWidth() + horizontalHeader()->sizeHint().height();
    const int scrollBar = horizontalScrollBar()->sizeHint().height();
    // A short table is as high as its rows; a long one takes what the panel can give.
    setMaximumHeight(rows <= kVisibleRows ? frame + rows * kRowHeight + scrollBar
                                          : QWIDGETSIZE_MAX);
    setMinimumHeight(frame + std::min(rows, 4) * kRowHeight);
    updateGeometry();
}

QSize NumberTableView::sizeHint() const
{
    const int rows = std::min(m_model.rowCount(), kVisibleRows);
    return {240, 2 * frameWidth() + horizontalHeader()->sizeHint().height() + rows * kRowHeight};
}

} // namespace ui
