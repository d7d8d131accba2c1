// SPDX-License-Identifier: MIT
#include "ui/views/fitted/fitted_model.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

/// Which loss a column belongs to, and whether it is its residual.
struct Place {
    std::size_t panel;
    bool isResidual;
};

Place placeOf(int column)
{
    return {static_cast<std::size_t>((column - 1) / 2), (column - 1) % 2 == 1};
}

bool isComputed(const core::Analysis& analysis)
{
    return std::ranges::all_of(analysis.panels,
                               [](const core::PanelAnalysis& panel) { return bool(panel.fitted); });
}

/// Whether the two have the same numbers under the same names.
bool showTheSame(const core::Analysis& one, const core::Analysis& other)
{
    const core::Problem& p = one.request.session->problem;
    const core::Problem& q = other.request.session->problem;
    return p.n() == q.n() && p.b.size() == q.b.size() && p.b == q.b && p.rowNames == q.rowNames &&
           std::ranges::equal(one.panels, other.panels,
                              [](const core::PanelAnalysis& a, const core::PanelAnalysis& b) {
                                  return a.fitted.value == b.fitted.value && a.panel == b.panel;
                              });
}

} // namespace

void FittedModel::present(const core::AnalysisPtr& analysis)
{
    if (!isComputed(*analysis) || (m_analysis && showTheSame(*m_analysis, *analysis)))
        return;
    const bool isOfOneShape =
        m_analysis && m_analysis->panels.size() == analysis->panels.size() &&
        Eigen::Index(m_order.size()) == analysis->request.session->problem.n();
    if (!isOfOneShape)
        beginResetModel();
    m_analysis = analysis;
    if (!isOfOneShape) {
        m_order.resize(static_cast<std::size_t>(analysis->request.session->problem.n()));
        if (m_sorted >= columnCount())
            m_sorted = -1;
    }
    sortAgain();
    if (!isOfOneShape)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

double FittedModel::value(Eigen::Index row, int column) const
{
    const core::Problem& problem = m_analysis->request.session->problem;
    if (column == 0)
        return problem.b(row);
    const Place place = placeOf(column);
    const core::PanelAnalysis& panel = m_analysis->panels[place.panel];
    // A frozen state has a b of its own, and rows of its own.
    const Eigen::VectorXd& b = panel.panel.frozen ? panel.panel.frozen->b : problem.b;
    if (panel.fitted->f.size() != problem.n() || b.size() != problem.n())
        return std::nan("");
    const double f = panel.fitted->f(row);
    return place.isResidual ? f - b(row) : f;
}

void FittedModel::sortAgain()
{
    std::iota(m_order.begin(), m_order.end(), Eigen::Index{0});
    if (m_sorted < 0)
        return;
    const bool bySize = m_sorted > 0 && placeOf(m_sorted).isResidual;
    std::vector<double> keys(m_order.size());
    for (std::size_t k = 0; k < keys.size(); ++k) {
        const double number = value(static_cast<Eigen::Index>(k), m_sorted);
        keys[k] = bySize ? std::abs(number) : number;
    }
    const auto key = [&](Eigen::Index row) { return keys[static_cast<std::size_t>(row)]; };
    if (m_direction == Qt::AscendingOrder)
        std::ranges::stable_sort(m_order, [&](auto p, auto q) { return key(p) < key(q); });
    else
        std::ranges::stable_sort(m_order, [&](auto p, auto q) { return key(p) > key(q); });
}

void FittedModel::sort(int column, Qt::SortOrder order)
{
    m_sorted = column;
    m_direction = order;
    if (!m_analysis)
        return;
    emit layoutAboutToBeChanged();
    sortAgain();
    emit layoutChanged();
}

int FittedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int FittedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_analysis ? 0 : 1 + 2 * int(m_analysis->panels.size());
}

QString FittedModel::titleOf(int column) const
{
    if (column == 0)
        return QStringLiteral("b");
    const Place place = placeOf(column);
    const QString title = place.isResidual ? QStringLiteral("f − b") : QStringLiteral("f");
    return m_analysis->panels.size() < 2
               ? title
               : QStringLiteral("%1, %2").arg(title,
                                              panelTitle(m_analysis->panels[place.panel].panel));
}

QVariant FittedModel::data(const QModelIndex& index, int role) const
{
    const double number = value(rowOf(index.row()), index.column());
    const bool isNegativeFit =
        index.column() > 0 && !placeOf(index.column()).isResidual && number < 0.0;
    switch (role) {
    case Qt::DisplayRole:
        return numberText(number);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        return isNegativeFit ? QVariant(theme().bad) : QVariant();
    case Qt::ToolTipRole:
        return isNegativeFit
                   ? QVariant(tr("f is negative here: with the skip branch it is no probability."))
                   : QVariant();
    default:
        return {};
    }
}

QVariant FittedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_analysis)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole
                   ? QVariant(QString::fromStdString(
                         m_analysis->request.session->problem.rowName(rowOf(section))))
                   : QVariant();
    if (role == Qt::DisplayRole)
        return titleOf(section);
    if (role == Qt::ToolTipRole && section > 0 && placeOf(section).isResidual)
        return tr("What is left of b; sorted by size. Click to sort.");
    return {};
}

QByteArray FittedModel::csv() const
{
    if (!m_analysis)
        return {};
    QString text = QStringLiteral("row");
    for (int column = 0; column < columnCount(); ++column)
        text += QLatin1Char(',') + csvCell(titleOf(column).replace(QStringLiteral("f − b"),
                                                                   QStringLiteral("residual")));
    text += QLatin1Char('\n');
    const core::Problem& problem = m_analysis->request.session->problem;
    for (Eigen::Index row = 0; row < problem.n(); ++row) {
        text += csvCell(QString::fromStdString(problem.rowName(row)));
        for (int column = 0; column < columnCount(); ++column) {
            const double number = value(row, column);
            text += QLatin1Char(',') + (std::isnan(number) ? QString() : plainNumber(number));
        }
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

} // namespace ui
