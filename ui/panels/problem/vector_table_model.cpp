// SPDX-License-Identifier: MIT
#include "ui/panels/problem/vector_table_model.h"

#include "ui/state/document.h"

namespace ui {

VectorTableModel::VectorTableModel(Document& document, Vector which, QObject* parent)
    : NumberTableModel(document, parent)
    , m_which(which)
{
    follow();
}

const Eigen::VectorXd& VectorTableModel::vectorOf(const core::Session& session) const
{
    return m_which == Vector::Weights ? session.problem.w : session.problem.x0;
}

QString VectorTableModel::entryName(Eigen::Index row) const
{
    const core::Problem& problem = session().problem;
    if (m_which == Vector::Start)
        return row < problem.d() ? QString::fromStdString(problem.columnName(row)) : QString();
    if (problem.w.size() != problem.n())
        return tr("all rows");
    return QString::fromStdString(problem.rowName(row));
}

QVariant VectorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return entryName(section);
    return m_which == Vector::Weights ? QStringLiteral("w") : QStringLiteral("x₀");
}

QString VectorTableModel::cellName(Eigen::Index row, Eigen::Index) const
{
    return m_which == Vector::Weights ? tr("w of %1").arg(entryName(row))
                                      : tr("start of %1").arg(entryName(row));
}

NumberTableModel::Shape VectorTableModel::shapeOf(const core::Session& session) const
{
    return {vectorOf(session).size(), 1};
}

double VectorTableModel::numberOf(const core::Session& session, Eigen::Index row,
                                  Eigen::Index) const
{
    return vectorOf(session)[row];
}

std::vector<core::Command> VectorTableModel::commandsFor(const std::vector<Block>& blocks) const
{
    const bool isWeights = m_which == Vector::Weights;
    core::Command command(isWeights ? "set-w" : "set-x0");
    Eigen::VectorXd vector = vectorOf(session());
    if (blocks.size() == 1 && blocks[0].values.size() == 1) {
        command = std::move(command).with("value", blocks[0].values(0, 0));
        const bool isAll = isWeights && vector.size() == 1;
        return {isAll ? command
                      : std::move(command).withPlace(isWeights ? "row" : "column", blocks[0].row)};
    }
    for (const auto& [row, column, values] : blocks)
        vector.segment(row, values.rows()) = values.col(0);
    return {std::move(command).with("value", vector)};
}

QString VectorTableModel::objection(double value) const
{
    if (m_which == Vector::Weights && value < 0.0)
        return tr("A weight cannot be negative: only w² enters the loss.");
    return {};
}

bool VectorTableModel::namesDiffer(const core::Session& p, const core::Session& q) const
{
    return m_which == Vector::Weights ? p.problem.rowNames != q.problem.rowNames
                                      : p.problem.columnNames != q.problem.columnNames;
}

} // namespace ui
