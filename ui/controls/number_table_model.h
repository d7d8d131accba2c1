// SPDX-License-Identifier: MIT
#pragma once

#include "core/command/command.h"
#include "core/session.h"

#include <QAbstractTableModel>
#include <QItemSelection>
#include <QStringList>

#include <utility>
#include <vector>

namespace ui {

class Document;

/// Numbers of the session as a table that can be edited. Every edit goes through the document;
/// every change of the document, undo included, is announced as narrowly as possible.
///
/// Texts that are no finite number are refused: the old value stays and refused() says why.
class NumberTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Shape {
        Eigen::Index rows = 0;
        Eigen::Index columns = 0;
        friend bool operator==(const Shape&, const Shape&) = default;
    };

    NumberTableModel(Document& document, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Display: for the eye; Edit: text that reads back to the same double; Accessible text:
    /// place and value.
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    double number(const QModelIndex& index) const;
    /// One step of a drag: steps of the same @p gesture are one undo step. False if refused.
    bool drag(const QModelIndex& index, double value, int gesture);
    /// Writes a block of texts with its first cell at @p topLeft, as one undo step. Rows past
    /// the end are added where the table can grow. The first bad cell refuses all of it.
    bool paste(const QModelIndex& topLeft, const std::vector<QStringList>& block);
    /// Sets all cells of the rectangles to @p value, as one undo step.
    bool fill(const QItemSelection& cells, double value, const QString& undoText);
    /// A typical size of the numbers in a column; at most a thousand of them are looked at.
    double typicalSize(int column) const;

    /// What the cell is called in messages: "r2, x1".
    virtual QString cellName(Eigen::Index row, Eigen::Index column) const = 0;

signals:
    /// A text was refused for @p index; @p reason is a sentence for the user.
    void refused(const QModelIndex& index, const QString& reason);

protected:
    Document& document() const { return m_document; }
    /// The session that the table shows.
    const core::Session& session() const { return *m_session; }
    /// For the constructors of subclasses: shows the session of the document from now on.
    void follow();

    virtual Shape shapeOf(const core::Session& session) const = 0;
    virtual double numberOf(const core::Session& session, Eigen::Index row,
                            Eigen::Index column) const = 0;
    /// A block of numbers with its first one at a cell.
    struct Block {
        Eigen::Index row = 0;
        Eigen::Index column = 0;
        core::RowMajorMatrix values;
    };
    /// What writes @p blocks into the session.
    virtual std::vector<core::Command> commandsFor(const std::vector<Block>& blocks) const = 0;
    /// True if paste() may add rows.
    virtual bool canGrow() const = 0;
    /// Why a finite @p value may not stand in this table; empty if it may.
    virtual QString objection(double value) const;
    /// The smallest rectangle of cells that differ between sessions of the same shape. The
    /// standard one compares all cells.
    virtual std::pair<QModelIndex, QModelIndex> changedCells(const core::Session& before) const;
    /// True if row or column names differ between the two.
    virtual bool namesDiffer(const core::Session& p, const core::Session& q) const = 0;

private:
    void show(const core::SessionPtr& next);
    void announceChanges(const core::SessionPtr& before);
    bool showRows(const core::SessionPtr& next);
    bool showColumns(const core::SessionPtr& next);
    QString refusalOf(const QString& text, double* value) const;
    static Block cellOf(const QModelIndex& index, double value);

    Document& m_document;
    core::SessionPtr m_session;
};

} // namespace ui
