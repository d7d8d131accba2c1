// SPDX-License-Identifier: MIT
#include "ui/controls/number_table_model.h"

#include "ui/controls/typed_number.h"
#include "ui/look/number_text.h"
#include "ui/state/document.h"

#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace ui {

namespace {

constexpr int kDigitsOfCell = 4;
constexpr Eigen::Index kSampledRows = 1000;

bool sameNumber(double p, double q)
{
    return p == q || (std::isnan(p) && std::isnan(q));
}

int narrow(Eigen::Index value)
{
    return static_cast<int>(std::min<Eigen::Index>(value, std::numeric_limits<int>::max()));
}

/// Where @p shift lines were inserted between a short table of @p size lines and a longer one, or
/// nothing when they differ by more than that. @p same(i, j) compares line i of the short table
/// with line j of the long one.
std::optional<Eigen::Index> insertedAt(Eigen::Index size, Eigen::Index shift,
                                       const std::function<bool(Eigen::Index, Eigen::Index)>& same)
{
    Eigen::Index at = 0;
    while (at < size && same(at, at))
        ++at;
    for (Eigen::Index i = at; i < size; ++i)
        if (!same(i, i + shift))
            return std::nullopt;
    return at;
}

} // namespace

NumberTableModel::NumberTableModel(Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_session(document.session())
{
}

void NumberTableModel::follow()
{
    connect(&m_document, &Document::sessionChanged, this, &NumberTableModel::show);
}

int NumberTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : narrow(shapeOf(*m_session).rows);
}

int NumberTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : narrow(shapeOf(*m_session).columns);
}

double NumberTableModel::number(const QModelIndex& index) const
{
    return numberOf(*m_session, index.row(), index.column());
}

QVariant NumberTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return numberText(number(index), kDigitsOfCell);
    case Qt::EditRole:
        return plainNumber(number(index));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::AccessibleTextRole: // replaces the value for screen readers, so it holds both
        return tr("%1: %2").arg(cellName(index.row(), index.column()), plainNumber(number(index)));
    case Qt::ToolTipRole:
        return tr("%1 = %2\nDrag sideways to change it: Shift for finer, Ctrl for coarser steps, "
                  "Esc to cancel.\nDouble click or type to edit; select with Shift+click, the "
                  "keyboard or the headers.")
            .arg(cellName(index.row(), index.column()), plainNumber(number(index)));
    default:
        return {};
    }
}

Qt::ItemFlags NumberTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

NumberTableModel::Block NumberTableModel::cellOf(const QModelIndex& index, double value)
{
    return {index.row(), index.column(), core::RowMajorMatrix::Constant(1, 1, value)};
}

QString NumberTableModel::objection(double) const
{
    return {};
}

QString NumberTableModel::refusalOf(const QString& text, double* value) const
{
    const TypedNumber typed = typedNumber(text);
    if (!typed.ok())
        return typed.refusal;
    *value = typed.value;
    return objection(typed.value);
}

bool NumberTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    double typed = 0.0;
    if (const QString refusal = refusalOf(value.toString(), &typed); !refusal.isEmpty()) {
        emit refused(index, refusal);
        return false;
    }
    const QString text =
        tr("Set %1 to %2").arg(cellName(index.row(), index.column()), numberText(typed));
    m_document.run(text, commandsFor({cellOf(index, typed)}));
    return true;
}

bool NumberTableModel::drag(const QModelIndex& index, double value, int gesture)
{
    if (!std::isfinite(value) || !objection(value).isEmpty())
        return false;
    m_document.run(tr("Drag %1").arg(cellName(index.row(), index.column())),
                   commandsFor({cellOf(index, value)}), gesture);
    return true;
}

bool NumberTableModel::paste(const QModelIndex& topLeft, const std::vector<QStringList>& block)
{
    if (block.empty() || !topLeft.isValid())
        return false;
    const Eigen::Index row = topLeft.row();
    const Eigen::Index column = topLeft.column();
    const auto [rows, columns] = shapeOf(*m_session);
    const auto height = static_cast<Eigen::Index>(block.size());
    const Eigen::Index width = block.front().size();
    if (column + width > columns) {
        emit refused(topLeft, tr("The block is %1 columns wide, but from here there is room for "
                                 "%2. Paste further left, or insert columns first.")
                                  .arg(width)
                                  .arg(columns - column));
        return false;
    }
    if (!canGrow() && row + height > rows) {
        emit refused(topLeft, tr("The block is %1 rows high, but from here there is room for %2.")
                                  .arg(height)
                                  .arg(rows - row));
        return false;
    }
    core::RowMajorMatrix values(height, width);
    for (Eigen::Index i = 0; i < height; ++i) {
        const QStringList& line = block[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 0; j < width; ++j) {
            const QString text = j < line.size() ? line[j] : QString();
            if (const QString refusal = refusalOf(text, &values(i, j)); !refusal.isEmpty()) {
                emit refused(
                    topLeft,
                    tr("Nothing was pasted. %1: %2").arg(cellName(row + i, column + j), refusal));
                return false;
            }
        }
    }
    m_document.run(tr("Paste %1 × %2 cells").arg(height).arg(width),
                   commandsFor({{row, column, std::move(values)}}));
    return true;
}

bool NumberTableModel::fill(const QItemSelection& cells, double value, const QString& undoText)
{
    if (cells.isEmpty())
        return false;
    if (const QString refusal = objection(value); !refusal.isEmpty()) {
        emit refused(cells.front().topLeft(), refusal);
        return false;
    }
    std::vector<Block> blocks;
    for (const QItemSelectionRange& range : cells)
        blocks.push_back({range.top(), range.left(),
                          core::RowMajorMatrix::Constant(range.height(), range.width(), value)});
    m_document.run(undoText, commandsFor(blocks));
    return true;
}

double NumberTableModel::typicalSize(int column) const
{
    const Eigen::Index rows = shapeOf(*m_session).rows;
    const Eigen::Index stride = std::max<Eigen::Index>(1, rows / kSampledRows);
    double sum = 0.0;
    double count = 0.0;
    for (Eigen::Index i = 0; i < rows; i += stride) {
        const double value = std::abs(numberOf(*m_session, i, column));
        if (std::isfinite(value) && value > 0.0) {
            sum += value;
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : 0.0;
}

std::pair<QModelIndex, QModelIndex>
NumberTableModel::changedCells(const core::Session& before) const
{
    const auto [rows, columns] = shapeOf(*m_session);
    Eigen::Index top = rows;
    Eigen::Index bottom = -1;
    Eigen::Index left = columns;
    Eigen::Index right = -1;
    for (Eigen::Index i = 0; i < rows; ++i)
        for (Eigen::Index j = 0; j < columns; ++j)
            if (!sameNumber(numberOf(before, i, j), numberOf(*m_session, i, j))) {
                top = std::min(top, i);
                bottom = i;
                left = std::min(left, j);
                right = std::max(right, j);
            }
    if (bottom < 0)
        return {};
    return {index(narrow(top), narrow(left)), index(narrow(bottom), narrow(right))};
}

void NumberTableModel::show(const core::SessionPtr& next)
{
    const Shape before = shapeOf(*m_session);
    const Shape after = shapeOf(*next);
    if (before == after) {
        announceChanges(std::exchange(m_session, next));
        return;
    }
    if (before.columns == after.columns && showRows(next))
        return;
    if (before.rows == after.rows && showColumns(next))
        return;
    beginResetModel();
    m_session = next;
    endResetModel();
}

void NumberTableModel::announceChanges(const core::SessionPtr& before)
{
    if (const auto [first, last] = changedCells(*before); first.isValid())
        emit dataChanged(first, last);
    if (namesDiffer(*before, *m_session)) {
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

bool NumberTableModel::showRows(const core::SessionPtr& next)
{
    const auto [rows, columns] = shapeOf(*m_session);
    const Eigen::Index change = shapeOf(*next).rows - rows;
    const core::Session& shorter = change > 0 ? *m_session : *next;
    const core::Session& longer = change > 0 ? *next : *m_session;
    const Eigen::Index width = columns;
    const auto at = insertedAt(
        std::min(rows, rows + change), std::abs(change), [&](Eigen::Index i, Eigen::Index j) {
            for (Eigen::Index k = 0; k < width; ++k)
                if (!sameNumber(numberOf(shorter, i, k), numberOf(longer, j, k)))
                    return false;
            return true;
        });
    if (!at)
        return false;
    const int first = narrow(*at);
    const int last = narrow(*at + std::abs(change) - 1);
    if (change > 0) {
        beginInsertRows({}, first, last);
        m_session = next;
        endInsertRows();
    } else {
        beginRemoveRows({}, first, last);
        m_session = next;
        endRemoveRows();
    }
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    return true;
}

bool NumberTableModel::showColumns(const core::SessionPtr& next)
{
    const auto [rows, columns] = shapeOf(*m_session);
    const Eigen::Index change = shapeOf(*next).columns - columns;
    const core::Session& narrower = change > 0 ? *m_session : *next;
    const core::Session& wider = change > 0 ? *next : *m_session;
    const Eigen::Index height = rows;
    const auto at = insertedAt(
        std::min(columns, columns + change), std::abs(change), [&](Eigen::Index i, Eigen::Index j) {
            for (Eigen::Index k = 0; k < height; ++k)
                if (!sameNumber(numberOf(narrower, k, i), numberOf(wider, k, j)))
                    return false;
            return true;
        });
    if (!at)
        return false;
    const int first = narrow(*at);
    const int last = narrow(*at + std::abs(change) - 1);
    if (change > 0) {
        beginInsertColumns({}, first, last);
        m_session = next;
        endInsertColumns();
    } else {
        beginRemoveColumns({}, first, last);
        m_session = next;
        endRemoveColumns();
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    return true;
}

} // namespace ui
