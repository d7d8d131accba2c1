// SPDX-License-Identifier: MIT
#pragma once

#include "core/theory/sensitivity.h"
#include "ui/controls/number_table_model.h"

#include <memory>
#include <optional>

namespace ui {

/// A and b as one table: the columns of A, then b; rows and columns carry their names.
class ProblemTableModel final : public NumberTableModel {
    Q_OBJECT
public:
    ProblemTableModel(Document& document, QObject* parent);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Renames a row or a column of A; an empty name gives the generated one back.
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant& value,
                       int role) override;

    bool insertRows(int row, int count, const QModelIndex& parent = {}) override;
    /// Refused when no row would stay.
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;
    /// Inserts columns of A; before b at the latest.
    bool insertColumns(int column, int count, const QModelIndex& parent = {}) override;
    /// Refused when no column of A would stay; b stays in any case.
    bool removeColumns(int column, int count, const QModelIndex& parent = {}) override;
    /// Removes rows or columns that need not lie side by side, as one undo step.
    bool removeSections(Qt::Orientation orientation, const std::vector<Eigen::Index>& sections);

    /// Says of the cells what they do, as @p sensitivity knows if that is of a minimum, and
    /// colours them by dL* if @p coloured. Null: nothing is known.
    void setSensitivity(const std::shared_ptr<const core::Sensitivity>& sensitivity, bool coloured);
    /// The number in the cell @p index.
    core::ProblemNumber numberAt(const QModelIndex& index) const;

    QVariant data(const QModelIndex& index, int role) const override;
    QString cellName(Eigen::Index row, Eigen::Index column) const override;
    /// Column that shows b.
    int targetColumn() const { return columnCount() - 1; }

protected:
    Shape shapeOf(const core::Session& session) const override;
    double numberOf(const core::Session& session, Eigen::Index row,
                    Eigen::Index column) const override;
    std::vector<core::Command> commandsFor(const std::vector<Block>& blocks) const override;
    bool canGrow() const override { return true; }
    std::pair<QModelIndex, QModelIndex> changedCells(const core::Session& before) const override;
    bool namesDiffer(const core::Session& p, const core::Session& q) const override;

private:
    QString columnTitle(Eigen::Index column) const;
    /// dL* / d(number in the cell); nothing where it is not known.
    std::optional<double> effectOf(const QModelIndex& index) const;

    std::shared_ptr<const core::Sensitivity> m_sensitivity;
    bool m_isColoured = false;
    double m_strongest = 0.0; ///< The largest |dL*| of a cell.
};

} // namespace ui
