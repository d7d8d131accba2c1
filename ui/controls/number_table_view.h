// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QPersistentModelIndex>
#include <QTableView>

#include <functional>

class QLineEdit;

namespace ui {

class Bubble;
class CellScrub;
class Document;
class NumberTableModel;

/// A table of numbers for mouse and keyboard: typing, dragging, the clipboard. What the model
/// refuses is explained in a note at the cell.
class NumberTableView : public QTableView {
    Q_OBJECT
public:
    /// @param model  not owned; outlives the view.
    NumberTableView(Document& document, NumberTableModel& model, QWidget* parent = nullptr);
    ~NumberTableView() override;

    /// The selected block as text with all digits, cells between tabs; gaps in the selection
    /// are left empty.
    QString selectedText() const;
    void copy();
    /// Copies and sets to 0.
    void cut();
    /// Writes the clipboard from the current cell on. One number fills the whole selection.
    void paste();
    /// Sets the selected cells to 0.
    void clearSelected();

    /// The part of the viewport that nothing covers.
    virtual QRect shownArea() const;
    QSize sizeHint() const override;

protected:
    NumberTableModel& numbers() const { return m_model; }
    /// A command with its keys, in the context menu under the title @p text.
    QAction* addCommand(const QString& name, const QString& text, const QString& help,
                        const QList<QKeySequence>& keys, const std::function<void()>& run);
    void addSeparator();
    /// Explains at the cell why it was not taken.
    virtual void refuse(const QModelIndex& index, const QString& reason);
    /// Shares the width among the columns, as far as they stay wide enough for a number.
    virtual void fitColumns();
    /// A short table is as high as its rows.
    virtual void fitHeight();

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void addClipboardCommands();
    /// @param isByKey  if Enter or Tab in the editor of the current cell ended it.
    void keepRefused(QLineEdit& editor, bool isByKey);
    QAction* commandOf(const QKeyEvent& event) const;

    NumberTableModel& m_model;
    /// The cell that the last of a row of Tabs led to, and the column in which they began.
    QPersistentModelIndex m_tabbedTo;
    int m_firstTabbed = 0;
    Bubble* m_bubble;   ///< Owned by this as Qt parent.
    CellScrub* m_scrub; ///< Owned by this as Qt parent.
};

} // namespace ui
