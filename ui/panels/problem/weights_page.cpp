// SPDX-License-Identifier: MIT
#include "ui/panels/problem/weights_page.h"

#include "ui/controls/form.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/controls/number_table_view.h"
#include "ui/guide/glossary.h"
#include "ui/panels/problem/vector_table_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

// The left end of the slider is w = 0; the rest are decades from 1e-4 to 100.
constexpr int kSliderEnd = 241;
constexpr double kLowestDecade = -4.0;
constexpr double kStepsPerDecade = 40.0;
constexpr double kLargestWeight = 1e100;

double weightAt(int position)
{
    return position <= 0 ? 0.0 : std::pow(10.0, kLowestDecade + (position - 1) / kStepsPerDecade);
}

int positionOf(double weight)
{
    if (!(weight > 0.0))
        return 0;
    const double position = 1.0 + (std::log10(weight) - kLowestDecade) * kStepsPerDecade;
    return static_cast<int>(std::lround(std::clamp<double>(position, 1.0, kSliderEnd)));
}

} // namespace

WeightsPage::WeightsPage(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_weight(new NumberField(this))
    , m_decades(new GestureSlider(this))
    , m_perRow(new QCheckBox(tr("A weight for each row"), this))
{
    auto* model = new VectorTableModel(document, VectorTableModel::Vector::Weights, this);
    m_table = new NumberTableView(document, *model, this);
    m_table->setObjectName(QStringLiteral("weightTable"));
    m_table->setAccessibleName(tr("Weights of the rows"));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weight->setRange(0.0, kLargestWeight);
    m_weight->setFixedWidth(84);
    m_weight->setKind(Scrub::Kind::Logarithmic);
    const QString help = glossaryText(u"regulariser") + u' ' +
                         tr("A large w makes the Hessian positive semidefinite (not near the hole "
                            "of the combined loss).");
    m_weight->describe(tr("w"), help);
    m_decades->setObjectName(QStringLiteral("weightSlider"));
    m_decades->setRange(0, kSliderEnd);
    describe(m_decades, tr("w, logarithmic"), help);
    m_perRow->setObjectName(QStringLiteral("weightPerRow"));
    describe(m_perRow, m_perRow->text(),
             tr("Gives every row of A a weight of its own. Off, all rows get the mean."));

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 8, 0, 0);
    lines->setSpacing(8);
    lines->addWidget(mutedText(tr("Adds ½‖diag(w) A x‖² to the loss."), this));
    auto* line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("w"), this));
    line->addWidget(m_decades, 1);
    line->addWidget(m_weight);
    lines->addLayout(line);
    lines->addWidget(m_perRow);
    lines->addWidget(m_table, 1);
    lines->addStretch(0);

    connect(m_weight, &NumberField::edited, this, &WeightsPage::setWeight);
    connect(m_decades, &GestureSlider::moved, this,
            [this](int position, bool continues) { setWeight(weightAt(position), continues); });
    connect(m_perRow, &QCheckBox::toggled, this, &WeightsPage::setPerRow);
    connect(&document, &Document::sessionChanged, this, &WeightsPage::refresh);
    refresh(document.session());
}

void WeightsPage::refresh(const core::SessionPtr& session)
{
    const Eigen::VectorXd& w = session->problem.w;
    const bool perRow = w.size() != 1;
    const QSignalBlocker blocker(m_perRow);
    m_perRow->setChecked(perRow);
    m_perRow->setEnabled(session->problem.n() > 1);
    m_table->setVisible(perRow);
    m_weight->setEnabled(!perRow);
    m_decades->setEnabled(!perRow);
    if (w.size() == 0)
        return;
    const double weight = perRow ? w.mean() : w[0];
    m_weight->setValue(weight);
    if (!m_decades->isSliderDown())
        m_decades->place(positionOf(weight));
}

void WeightsPage::setWeight(double weight, bool continues)
{
    m_document.run(tr("Change w"), core::Command("set-w").with("value", weight),
                   m_gesture.number(m_document, continues));
}

void WeightsPage::setPerRow(bool perRow)
{
    m_document.run(perRow ? tr("A weight for each row") : tr("One weight for all rows"),
                   core::Command("set-w-per-row").with("on", perRow));
}

} // namespace ui
