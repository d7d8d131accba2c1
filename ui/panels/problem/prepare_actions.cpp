// SPDX-License-Identifier: MIT
#include "ui/panels/problem/prepare_actions.h"

#include "core/problem/defined_start.h"
#include "core/problem/edits.h"
#include "ui/state/document.h"

#include <QAction>

namespace ui {

namespace {

using core::Problem;
using core::Remedy;
using ColumnEdit = Problem (*)(Problem, const std::vector<Eigen::Index>&);

ColumnEdit columnEdit(Remedy remedy)
{
    switch (remedy) {
    case Remedy::CentreColumns:
        return core::withCentredColumns;
    case Remedy::ScaleColumns:
        return core::withScaledColumns;
    case Remedy::StandardiseColumns:
        return core::withStandardisedColumns;
    default:
        return nullptr;
    }
}

QString verbOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::CentreColumns:
        return PrepareActions::tr("Centre %1");
    case Remedy::ScaleColumns:
        return PrepareActions::tr("Scale %1");
    default:
        return PrepareActions::tr("Standardise %1");
    }
}

/// @p edit of all columns.
std::function<Problem(Problem)> ofAll(ColumnEdit edit)
{
    return [edit](Problem problem) {
        const std::vector<Eigen::Index> columns = core::allColumns(problem);
        return edit(std::move(problem), columns);
    };
}

} // namespace

PrepareActions::PrepareActions(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    add(Remedy::CentreColumns, QStringLiteral("centreColumns"), tr("Centre the columns of A"),
        ofAll(core::withCentredColumns));
    QAction* scale = add(Remedy::ScaleColumns, QStringLiteral("scaleColumns"),
                         tr("Scale the columns of A"), ofAll(core::withScaledColumns));
    add(Remedy::StandardiseColumns, QStringLiteral("standardiseColumns"),
        tr("Standardise the columns of A"), ofAll(core::withStandardisedColumns));
    add(Remedy::NormaliseTarget, QStringLiteral("normaliseTarget"), tr("Normalise b to sum 1"),
        core::withNormalisedTarget);
    QAction* ones = add(Remedy::AddOnes, QStringLiteral("addOnes"), tr("Add a column of ones"),
                        core::withColumnOfOnes);
    QAction* start = add(Remedy::DefinedStart, QStringLiteral("definedStart"),
                         tr("Start where all losses are defined"), core::withDefinedStart);
    scale->setToolTip(tr("Divides each column by its standard deviation and multiplies x₀ by it: "
                         "no loss changes, only the units of x."));
    ones->setToolTip(tr("An intercept: with it ⟨Ax,1⟩ can have any value, also where the "
                        "other columns are centred."));
    start->setToolTip(tr("Sets x₀ to the least squares solution of Ax = 1, where ⟨Ax,1⟩ > 0. "
                         "With centred columns there is none: add a column of ones first."));
    connect(&document, &Document::sessionChanged, this, &PrepareActions::refresh);
    refresh(document.session());
}

QAction* PrepareActions::add(Remedy remedy, const QString& name, const QString& text,
                             const Edit& edit)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, text, edit] {
        m_document.apply(text, [&edit](core::Session& session) {
            session.problem = edit(std::move(session.problem));
        });
    });
    m_all.append(action);
    m_actions.emplace(remedy, action);
    return action;
}

void PrepareActions::applyTo(Remedy remedy, const std::vector<Eigen::Index>& columns,
                             const QString& name)
{
    const ColumnEdit edit = columnEdit(remedy);
    if (!edit || columns.empty() || !action(remedy)->isEnabled())
        return;
    m_document.apply(verbOf(remedy).arg(name), [&](core::Session& session) {
        session.problem = edit(std::move(session.problem), columns);
    });
}

void PrepareActions::refresh(const core::SessionPtr& session)
{
    const Problem& problem = session->problem;
    // With s = 0 and centred columns alpha is 0 everywhere and no loss is left.
    const bool centring = problem.mix.s > 0.0;
    const QString noCentring = tr("Not for ResNet-only: with centred columns ⟨Ax,1⟩ is 0 for "
                                  "every x and the loss is nowhere defined.");
    QAction* centre = action(Remedy::CentreColumns);
    centre->setEnabled(centring);
    centre->setToolTip(centring
                           ? tr("Subtracts the mean of each column: softmax's loss stays as it is, "
                                "the others' α moves. Then α ≥ s·n for every x, and the hole of "
                                "the combined loss goes away.")
                           : noCentring);
    QAction* standardise = action(Remedy::StandardiseColumns);
    standardise->setEnabled(centring);
    standardise->setToolTip(
        centring ? tr("Centres each column and divides it by its standard deviation.")
                 : noCentring);
    QAction* normalise = action(Remedy::NormaliseTarget);
    const double sum = problem.b.sum();
    normalise->setEnabled(sum > 0.0);
    normalise->setToolTip(sum > 0.0 ? tr("Divides b by its sum. f sums to 1, so L can only reach 0 "
                                         "if b does too.")
                                    : tr("The sum of b is not positive."));
}

} // namespace ui
