// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/number_table_model.h"

namespace ui {

/// One vector of the problem as a column of numbers: the weights w, one per row of A, or the
/// start x0, one per column of A.
class VectorTableModel final : public NumberTableModel {
    Q_OBJECT
public:
    enum class Vector { Weights, Start };

    VectorTableModel(Document& document, Vector which, QObject* parent);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QString cellName(Eigen::Index row, Eigen::Index column) const override;

protected:
    Shape shapeOf(const core::Session& session) const override;
    double numberOf(const core::Session& session, Eigen::Index row,
                    Eigen::Index column) const override;
    std::vector<core::Command> commandsFor(const std::vector<Block>& blocks) const override;
    bool canGrow() const override { return false; }
    /// Weights may not be negative.
    QString objection(double value) const override;
    bool namesDiffer(const core::Session& p, const core::Session& q) const override;

private:
    const Eigen::VectorXd& vectorOf(const core::Session& session) const;
    QString entryName(Eigen::Index row) const;

    Vector m_which;
};

} // namespace ui
