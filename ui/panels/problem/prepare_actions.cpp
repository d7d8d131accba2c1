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

core::Command commandOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::CentreColumns:
        return core::Command("centre");
    case Remedy::ScaleColumns:
        return core::Command("scale");
    case Remedy::StandardiseColumns:
        return core::Command("standardise");
    case Remedy::NormaliseTarget:
        return core::Command("normalise-b");
    case Remedy::AddOnes:
        return core::Command("add-ones");
    case Remedy::DefinedStart:
        break;
    }
    return core::Command("start-where-defined");
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

} // namespace

PrepareActions::PrepareActions(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    add(Remedy::CentreColumns, QStringLiteral("centreColumns"), tr("Centre the columns of A"));
    QAction* scale =
        add(Remedy::ScaleColumns, QStringLiteral("scaleColumns"), tr("Scale the columns of A"));
    add(Remedy::StandardiseColumns, QStringLiteral("standardiseColumns"),
        tr("Standardise the columns of A"));
    add(Remedy::NormaliseTarget, QStringLiteral("normaliseTarget"), tr("Normalise b to sum 1"));
    QAction* ones = add(Remedy::AddOnes, QStringLiteral("addOnes"), tr("Add a column of ones"));
    QAction* start = add(Remedy::DefinedStart, QStringLiteral("definedStart"),
                         tr("Start where all losses are defined"));
    scale->setToolTip(tr("Divides each column by its standard deviation and multiplies x₀ by it: "
                         "no loss changes, only the units of x."));
    ones->setToolTip(tr("An intercept: with it ⟨Ax,1⟩ can have any value, also where the "
                        "other columns are centred."));
    start->setToolTip(tr("Sets x₀ to the least squares solution of Ax = 1, where ⟨Ax,1⟩ > 0. "
                         "With centred columns there is none: add a column of ones first."));
    connect(&document, &Document::sessionChanged, this, &PrepareActions::refresh);
    refresh(document.session());
}

QAction* PrepareActions::add(Remedy remedy, const QString& name, const QString& text)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this,
            [this, text, remedy] { m_document.run(text, commandOf(remedy)); });
    m_all.append(action);
    m_actions.emplace(remedy, action);
    return action;
}

void PrepareActions::applyTo(Remedy remedy, const std::vector<Eigen::Index>& columns,
                             const QString& name)
{
    if (columns.empty() || !action(remedy)->isEnabled())
        return;
    m_document.run(verbOf(remedy).arg(name), commandOf(remedy).withPlaces("columns", columns));
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
