// SPDX-License-Identifier: MIT
#include "ui/views/fitted/fitted_view.h"

#include "ui/look/number_text.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/view_actions.h"

#include <QHeaderView>
#include <QTableView>

#include <cmath>
#include <utility>

namespace ui {

FittedView::FittedView(ViewState& state, QWidget* parent)
    : ValuesView(new QTableView, QStringLiteral("fitted"), 140, parent)
    , m_cells(findChild<QTableView*>())
{
    setAccessibleName(tr("Fitted values"));
    setWhatsThis(tr("b and the fitted f = u/⟨u,1⟩ of each row at the lowest end of a path. Click a "
                    "title to sort; residuals are sorted by size. Negative f are red. A click on a "
                    "row goes to its b."));
    m_cells->setAccessibleName(tr("Fitted values by row"));
    m_cells->setModel(&m_model);
    m_cells->horizontalHeader()->setMinimumSectionSize(70);
    connect(m_cells, &QTableView::clicked, &state, [this, &state](const QModelIndex& cell) {
        emit state.numberChosen({core::ProblemNumber::Kind::b, m_model.rowOf(cell.row()), 0});
    });
    // No column at first: rows stand as in A.
    m_cells->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_cells->setSortingEnabled(true);
    addViewActions(*this);
    setWhereText(tr("Nothing is computed yet."));
}

void FittedView::present(const core::AnalysisPtr& analysis)
{
    m_waiting = analysis;
    // Sorting many rows for nobody would cost each frame of a drag.
    if (isSeen())
        catchUp();
}

void FittedView::catchUp()
{
    const core::AnalysisPtr analysis = std::exchange(m_waiting, nullptr);
    if (!analysis || !analysis->leading().fitted)
        return;
    const core::Part<core::Fitted>& fitted = analysis->leading().fitted;
    m_model.present(analysis);
    QString text;
    if (std::isnan(fitted->loss))
        text = tr("The loss is not defined at the start, and no method has walked.");
    else if (fitted->method && *fitted->method < analysis->request.session->methods.size())
        text = tr("At the end of %1, L = %2")
                   .arg(methodTitle(*analysis->request.session, *fitted->method),
                        numberText(fitted->loss));
    else
        text = tr("At the start, L = %1").arg(numberText(fitted->loss));
    setWhereText(text);
}

QByteArray FittedView::exported(const Figure& /*figure*/)
{
    catchUp();
    return m_model.csv();
}

void FittedView::resetView()
{
    m_cells->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_model.sort(-1);
    m_cells->scrollToTop();
}

void FittedView::seenChanged()
{
    if (isSeen())
        catchUp();
}

void FittedView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_cells->viewport()->update();
}

} // namespace ui
