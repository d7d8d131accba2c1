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

void VectorTableModel::write(core::Session& session, Eigen::Index row, Eigen::Index,
                             const core::RowMajorMatrix& values) const
{
    Eigen::VectorXd& vector = m_which == Vector::Weights ? session.problem.w : session.problem.x0;
    vector.segment(row, values.rows()) = values.col(0);
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
