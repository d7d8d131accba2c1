// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QAbstractTableModel>
#include <QByteArray>

#include <vector>

namespace ui {

/// b and what each loss fits to it, row by row: columns b, and for each loss f and f - b. Sorts
/// residuals by their size.
class FittedModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void present(const core::AnalysisPtr& analysis);
    /// The number of the row of A that is shown in line @p line.
    Eigen::Index rowOf(int line) const { return m_order[static_cast<std::size_t>(line)]; }
    /// Columns row, b, and for each loss f and residual, in the order of A: numbers read back to
    /// the same doubles. Empty before the first analysis.
    QByteArray csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    double value(Eigen::Index row, int column) const;
    QString titleOf(int column) const;
    void sortAgain();

    core::AnalysisPtr m_analysis; ///< Null at first.
    std::vector<Eigen::Index> m_order;
    int m_sorted = -1; ///< Column; -1: in the order of A.
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace ui
