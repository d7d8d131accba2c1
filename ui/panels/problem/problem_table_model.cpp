// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_table_model.h"

#include "core/problem/edits.h"
#include "core/session_edits.h"
#include "ui/look/number_text.h"
#include "ui/state/document.h"
#include "ui/views/plane/minimum_move.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

/// A growing rectangle of cells.
struct Extent {
    Eigen::Index top = -1;
    Eigen::Index bottom = -1;
    Eigen::Index left = -1;
    Eigen::Index right = -1;

    void add(Eigen::Index row, Eigen::Index column)
    {
        top = top < 0 ? row : std::min(top, row);
        bottom = std::max(bottom, row);
        left = left < 0 ? column : std::min(left, column);
        right = std::max(right, column);
    }
};

/// Adds the cells in which two matrices of one shape differ; blocks that are shared cost nothing.
void addDifferences(const core::DesignMatrix& p, const core::DesignMatrix& q, Extent& extent)
{
    for (Eigen::Index k = 0; k < p.blockCount(); ++k) {
        const core::DesignMatrix::Block before = p.block(k);
        const core::DesignMatrix::Block after = q.block(k);
        if (before.data() == after.data())
            continue;
        for (Eigen::Index i = 0; i < before.rows(); ++i)
            for (Eigen::Index j = 0; j < before.cols(); ++j)
                if (before(i, j) != after(i, j))
                    extent.add(p.firstRow(k) + i, j);
    }
}

bool sameNames(const core::Names& p, const core::Names& q)
{
    return p == q || (p && q && *p == *q);
}

std::vector<Eigen::Index> run(Eigen::Index first, Eigen::Index count)
{
    std::vector<Eigen::Index> indices(static_cast<std::size_t>(count));
    std::iota(indices.begin(), indices.end(), first);
    return indices;
}

} // namespace

ProblemTableModel::ProblemTableModel(Document& document, QObject* parent)
    : NumberTableModel(document, parent)
{
    follow();
}

void ProblemTableModel::setSensitivity(const std::shared_ptr<const core::Sensitivity>& sensitivity,
                                       bool coloured)
{
    const bool isMinimum = sensitivity && sensitivity->state() == core::MinimumState::Nondegenerate;
    const std::shared_ptr<const core::Sensitivity> next = isMinimum ? sensitivity : nullptr;
    if (next == m_sensitivity && coloured == m_isColoured)
        return;
    m_sensitivity = next;
    m_isColoured = coloured;
    m_strongest = 0.0;
    if (next) {
        const Eigen::VectorXd& s = next->scoreGradient();
        m_strongest = s.cwiseAbs().maxCoeff() * next->x().cwiseAbs().maxCoeff();
        for (Eigen::Index i = 0; i < s.size(); ++i)
            m_strongest = std::max(m_strongest,
                                   std::abs(next->lossPer({core::ProblemNumber::Kind::b, i, 0})));
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
}

std::optional<double> ProblemTableModel::effectOf(const QModelIndex& index) const
{
    const bool isB = index.column() == targetColumn();
    // While an edit is being computed the numbers are those of before; their shape may be another.
    if (!m_sensitivity || index.row() >= m_sensitivity->scoreGradient().size() ||
        (!isB && index.column() >= m_sensitivity->x().size()))
        return std::nullopt;
    return m_sensitivity->lossPer(numberAt(index));
}

core::ProblemNumber ProblemTableModel::numberAt(const QModelIndex& index) const
{
    using Kind = core::ProblemNumber::Kind;
    return index.column() == targetColumn()
               ? core::ProblemNumber{Kind::b, index.row(), 0}
               : core::ProblemNumber{Kind::A, index.row(), index.column()};
}

QVariant ProblemTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::BackgroundRole) {
        const std::optional<double> effect = m_isColoured ? effectOf(index) : std::nullopt;
        if (!effect || !(m_strongest > 0.0) || *effect == 0.0)
            return {};
        // By the square root, so that weak effects are seen beside strong ones.
        constexpr double kMostOpaque = 0.6;
        QColor colour = *effect > 0.0 ? QColor(0xe6, 0x7e, 0x22) : QColor(0x2a, 0x6b, 0xdb);
        colour.setAlphaF(float(kMostOpaque * std::sqrt(std::abs(*effect) / m_strongest)));
        return colour;
    }
    const QVariant value = NumberTableModel::data(index, role);
    if (role != Qt::ToolTipRole)
        return value;
    return effectOf(index)
               ? value.toString() + u'\n' + minimumMoveText(*m_sensitivity, numberAt(index))
               : value;
}

QVariant ProblemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool rows = orientation == Qt::Vertical;
    if (section < 0 || section >= (rows ? rowCount() : columnCount()))
        return {};
    const QString name =
        rows ? QString::fromStdString(session().problem.rowName(section)) : columnTitle(section);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return name;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && !rows && section == targetColumn())
        return tr("b, the target: usually probabilities that sum to 1.");
    if (role == Qt::ToolTipRole)
        return rows ? tr("Row %1 of A and b, called %2.\nDouble click to rename it.")
                          .arg(section + 1)
                          .arg(name)
                    : tr("Column %1 of A, called %2.\nDouble click to rename it.")
                          .arg(section + 1)
                          .arg(name);
    return {};
}

bool ProblemTableModel::setHeaderData(int section, Qt::Orientation orientation,
                                      const QVariant& value, int role)
{
    const bool rows = orientation == Qt::Vertical;
    if (role != Qt::EditRole || section < 0 || section >= (rows ? rowCount() : targetColumn()))
        return false;
    const std::string name = value.toString().simplified().toStdString();
    document().run(rows ? tr("Rename row %1").arg(section + 1)
                        : tr("Rename column %1").arg(section + 1),
                   core::Command(rows ? "rename-row" : "rename-column")
                       .withPlace(rows ? "row" : "column", section)
                       .with("name", name));
    return true;
}

bool ProblemTableModel::insertRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || row > rowCount() || count < 1)
        return false;
    document().run(count == 1 ? tr("Insert a row") : tr("Insert %1 rows").arg(count),
                   core::Command("insert-rows").withPlace("at", row).with("count", count));
    return true;
}

bool ProblemTableModel::insertColumns(int column, int count, const QModelIndex& parent)
{
    if (parent.isValid() || column < 0 || column > targetColumn() || count < 1)
        return false;
    document().run(count == 1 ? tr("Insert a column") : tr("Insert %1 columns").arg(count),
                   core::Command("insert-columns").withPlace("at", column).with("count", count));
    return true;
}

bool ProblemTableModel::removeRows(int row, int count, const QModelIndex& parent)
{
    return !parent.isValid() && row >= 0 && count > 0 && row + count <= rowCount() &&
           removeSections(Qt::Vertical, run(row, count));
}

bool ProblemTableModel::removeColumns(int column, int count, const QModelIndex& parent)
{
    return !parent.isValid() && column >= 0 && count > 0 && column + count <= targetColumn() &&
           removeSections(Qt::Horizontal, run(column, count));
}

bool ProblemTableModel::removeSections(Qt::Orientation orientation,
                                       const std::vector<Eigen::Index>& sections)
{
    if (sections.empty())
        return false;
    const bool rows = orientation == Qt::Vertical;
    const auto first = static_cast<int>(sections.front());
    const auto count = static_cast<int>(sections.size());
    if (!rows && sections.back() == targetColumn()) {
        emit refused(index(0, targetColumn()), tr("b is the target and cannot be removed."));
        return false;
    }
    if (count >= (rows ? rowCount() : targetColumn())) {
        emit refused(rows ? index(first, 0) : index(0, first),
                     rows ? tr("One row must stay: without rows there is no regression.")
                          : tr("One column must stay: without columns there is no x."));
        return false;
    }
    document().run(rows ? (count == 1 ? tr("Delete a row") : tr("Delete %1 rows").arg(count))
                        : (count == 1 ? tr("Delete a column") : tr("Delete %1 columns").arg(count)),
                   core::Command(rows ? "remove-rows" : "remove-columns")
                       .withPlaces(rows ? "rows" : "columns", sections));
    return true;
}

QString ProblemTableModel::cellName(Eigen::Index row, Eigen::Index column) const
{
    // Rows that a block would append have no name yet.
    const QString rowTitle = row < session().problem.n()
                                 ? QString::fromStdString(session().problem.rowName(row))
                                 : tr("row %1").arg(row + 1);
    return tr("%1, %2").arg(rowTitle, columnTitle(column));
}

QString ProblemTableModel::columnTitle(Eigen::Index column) const
{
    const core::Problem& problem = session().problem;
    return column < problem.d() ? QString::fromStdString(problem.columnName(column))
                                : QStringLiteral("b");
}

NumberTableModel::Shape ProblemTableModel::shapeOf(const core::Session& session) const
{
    return {session.problem.n(), session.problem.d() + 1};
}

double ProblemTableModel::numberOf(const core::Session& session, Eigen::Index row,
                                   Eigen::Index column) const
{
    return column < session.problem.d() ? session.problem.A(row, column) : session.problem.b[row];
}

std::vector<core::Command> ProblemTableModel::commandsFor(const std::vector<Block>& blocks) const
{
    std::vector<core::Command> commands;
    for (const auto& [row, column, values] : blocks) {
        const bool isCell = values.size() == 1 && row < session().problem.n();
        core::Command command = core::Command(isCell ? "set-cell" : "set-cells")
                                    .withPlace("row", row)
                                    .withPlace("column", column);
        commands.push_back(isCell ? std::move(command).with("value", values(0, 0))
                                  : std::move(command).with("values", Eigen::MatrixXd(values)));
    }
    return commands;
}

std::pair<QModelIndex, QModelIndex>
ProblemTableModel::changedCells(const core::Session& before) const
{
    const core::Problem& old = before.problem;
    const core::Problem& now = session().problem;
    Extent extent;
    addDifferences(old.A, now.A, extent);
    for (Eigen::Index i = 0; i < now.n(); ++i)
        if (old.b[i] != now.b[i])
            extent.add(i, now.d());
    if (extent.top < 0)
        return {};
    return {index(static_cast<int>(extent.top), static_cast<int>(extent.left)),
            index(static_cast<int>(extent.bottom), static_cast<int>(extent.right))};
}

bool ProblemTableModel::namesDiffer(const core::Session& p, const core::Session& q) const
{
    return !sameNames(p.problem.rowNames, q.problem.rowNames) ||
           !sameNames(p.problem.columnNames, q.problem.columnNames);
}

} // namespace ui
