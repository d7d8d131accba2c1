// SPDX-License-Identifier: MIT
#include "ui/panels/readout/readout_panel.h"

#include "ui/controls/form.h"
#include "ui/guide/explain_action.h"
#include "ui/guide/glossary.h"
#include "ui/look/number_text.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr Eigen::Index kShownComponents = 3;
constexpr Eigen::Index kComponentsInTooltip = 40;
/// Above this more than six digits of f are lost, and the read-out says so.
constexpr double kBadCondition = 1e6;

QString shortVector(const Eigen::VectorXd& x)
{
    QStringList parts;
    for (Eigen::Index i = 0; i < std::min(x.size(), kShownComponents); ++i)
        parts.append(numberText(x[i], 3));
    if (x.size() > kShownComponents)
        parts.append(QStringLiteral("…"));
    return QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
}

QString plainVector(const Eigen::VectorXd& x)
{
    QStringList parts;
    for (Eigen::Index i = 0; i < x.size(); ++i)
        parts.append(plainNumber(x[i]));
    return parts.join(QStringLiteral(", "));
}

QString vectorTooltip(const Eigen::VectorXd& x)
{
    QStringList lines;
    for (Eigen::Index i = 0; i < std::min(x.size(), kComponentsInTooltip); ++i)
        lines.append(QStringLiteral("x%1 = %2").arg(i + 1).arg(numberText(x[i], 10)));
    if (x.size() > kComponentsInTooltip)
        lines.append(ReadoutPanel::tr("… and %1 more; copy to get all of them")
                         .arg(x.size() - kComponentsInTooltip));
    return lines.join(u'\n');
}

} // namespace

ReadoutPanel::ReadoutPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("readoutPanel"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 0, 10, 6);
    lines->setSpacing(4);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    m_place = heading(QString(), this);
    m_place->setObjectName(QStringLiteral("place"));
    grid->addWidget(m_place, 0, 0, 1, 2);
    m_x = addLine(grid, QStringLiteral("x"), tr("x"), u"point");
    m_loss = addLine(grid, QStringLiteral("loss"), tr("L"), u"loss");
    m_gradient = addLine(grid, QStringLiteral("gradient"), tr("‖∇L‖"), u"gradient-norm");
    m_eigenvalues =
        addLine(grid, QStringLiteral("eigenvalues"), tr("λ min … max"), u"extreme-eigenvalues");
    m_alpha = addLine(grid, QStringLiteral("alpha"), tr("α"), u"alpha");
    m_condition = addLine(grid, QStringLiteral("condition"), tr("Lost digits"), u"lost-digits");
    m_note = mutedText(QString(), this);
    m_note->setObjectName(QStringLiteral("note"));
    grid->addWidget(m_note, grid->rowCount(), 0, 1, 2);
    grid->addWidget(heading(tr("Curvature here (derived)"), this), grid->rowCount(), 0, 1, 2);
    m_definite =
        addLine(grid, QStringLiteral("definite"), tr("Hessian ≥ 0"), u"positive-semidefinite");
    m_weight = addLine(grid, QStringLiteral("sufficientWeight"), tr("Sufficient w²"),
                       u"sufficient-weight");
    m_lipschitz = addLine(grid, QStringLiteral("lipschitz"), tr("Lipschitz M"), u"lipschitz");
    lines->addLayout(grid);
    lines->addStretch(1);
    clear();
}

QLabel* ReadoutPanel::addLine(QGridLayout* grid, const QString& name, const QString& title,
                              QStringView term)
{
    const QString& help = glossaryText(term);
    auto* caption = new QLabel(title, this);
    caption->setObjectName(name + QStringLiteral("Caption"));
    caption->setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
    auto* value = new QLabel(this);
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true);
    value->setContextMenuPolicy(Qt::NoContextMenu); // the panel's menu copies everything
    describe(value, title, help);
    caption->setBuddy(value);
    const int row = grid->rowCount();
    grid->addWidget(caption, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

void ReadoutPanel::set(QLabel* value, const QString& text, const QString& plain, Tone tone)
{
    value->setText(text);
    if (!plain.isEmpty())
        m_plain.emplace_back(value->accessibleName(), plain);
    const bool good = tone == Tone::Good;
    const bool bad = tone == Tone::Bad;
    if (value->property("good").toBool() == good && value->property("bad").toBool() == bad)
        return;
    value->setProperty("good", good);
    value->setProperty("bad", bad);
    value->style()->unpolish(value); // the style sheet reads the properties anew
    value->style()->polish(value);
}

void ReadoutPanel::setNumber(QLabel* value, double number, int digits)
{
    set(value, numberText(number, digits), plainNumber(number));
}

void ReadoutPanel::clear()
{
    m_plain.clear();
    m_place->setText(tr("At the cursor"));
    for (QLabel* value :
         {m_x, m_loss, m_gradient, m_eigenvalues, m_alpha, m_definite, m_weight, m_lipschitz})
        set(value, QStringLiteral("–"), QString());
    m_condition->hide();
    findChild<QLabel*>(QStringLiteral("conditionCaption"))->hide();
    m_note->setText(tr("Move the pointer over the contours to read a point."));
    m_note->show();
}

void ReadoutPanel::present(const core::Probe& probe, const core::Problem& problem,
                           const QString& place)
{
    m_plain.clear();
    m_place->setText(place.left(1).toUpper() + place.mid(1));
    presentPoint(probe);
    presentDomain(probe, problem);
    presentCurvature(probe, problem);
}

void ReadoutPanel::presentPoint(const core::Probe& probe)
{
    set(m_x, shortVector(probe.x), plainVector(probe.x));
    m_x->setToolTip(vectorTooltip(probe.x));
    setNumber(m_loss, probe.loss, 6);
    setNumber(m_gradient, probe.gradientNorm, 3);
    if (probe.spectrum && probe.spectrum->values.size() > 0) {
        const Eigen::VectorXd& values = probe.spectrum->values;
        const double low = values[0];
        const double high = values[values.size() - 1];
        set(m_eigenvalues, tr("%1 … %2").arg(numberText(low, 3), numberText(high, 3)),
            plainNumber(low) + QStringLiteral(", ") + plainNumber(high));
    } else {
        set(m_eigenvalues, QStringLiteral("–"), QString());
    }
    setNumber(m_alpha, probe.alpha);
    const bool bad = probe.condition > kBadCondition;
    m_condition->setVisible(bad);
    findChild<QLabel*>(QStringLiteral("conditionCaption"))->setVisible(bad);
    if (bad)
        set(m_condition, tr("%1 of 16").arg(std::min(16.0, std::log10(probe.condition)), 0, 'f', 1),
            plainNumber(std::log10(probe.condition)), Tone::Bad);
}

void ReadoutPanel::presentDomain(const core::Probe& probe, const core::Problem& problem)
{
    switch (probe.domain) {
    case core::Domain::Inside:
        m_note->hide();
        return;
    case core::Domain::Hole:
        m_note->setText(tr("In the hole: α < 0 here. The formulas hold, but no method can come "
                           "here across α = 0, so the landscape is cut."));
        break;
    case core::Domain::Wall:
        m_note->setText(problem.mix.s == 0.0
                            ? tr("On the wall α = 0: the ResNet-only loss is not defined here.")
                            : tr("On the wall α = 0: the loss is not defined here."));
        break;
    }
    m_note->show();
}

void ReadoutPanel::presentCurvature(const core::Probe& probe, const core::Problem& problem)
{
    const bool known = probe.spectrum && probe.spectrum->values.size() > 0;
    if (known) {
        const bool definite = probe.spectrum->negative == 0;
        const QString lowest = numberText(probe.spectrum->values[0], 3);
        set(m_definite,
            definite ? tr("yes, λ min = %1").arg(lowest) : tr("no, λ min = %1").arg(lowest),
            definite ? QStringLiteral("yes") : QStringLiteral("no"),
            definite ? Tone::Good : Tone::Bad);
    } else {
        set(m_definite, QStringLiteral("–"), QString());
    }
    if (!probe.curvature) {
        set(m_weight, QStringLiteral("–"), QString());
        set(m_lipschitz, QStringLiteral("–"), QString());
        return;
    }
    const core::CurvatureReport& report = *probe.curvature;
    const double smallest = problem.w.size() > 0 ? problem.w.cwiseAbs2().minCoeff() : 0.0;
    const QString enough = numberText(report.sufficientWeight, 3);
    set(m_weight,
        report.sufficientWeightMet ? tr("%1, met").arg(enough)
                                   : tr("%1, not met (%2)").arg(enough, numberText(smallest, 3)),
        plainNumber(report.sufficientWeight),
        report.sufficientWeightMet ? Tone::Good : Tone::Plain);
    const QString bound = std::isfinite(report.lipschitzBound)
                              ? tr("bound %1").arg(numberText(report.lipschitzBound, 3))
                              : tr("no bound known");
    set(m_lipschitz, tr("%1 · seen %2").arg(bound, numberText(report.lipschitzSeen, 3)),
        plainNumber(report.lipschitzBound) + QStringLiteral(", ") +
            plainNumber(report.lipschitzSeen));
}

QString ReadoutPanel::plainText() const
{
    QString text;
    for (const auto& [name, value] : m_plain)
        text += name + u'\t' + value + u'\n';
    return text;
}

void ReadoutPanel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    for (QLabel* value : findChildren<QLabel*>())
        if (value->hasSelectedText()) {
            const QString selected = value->selectedText();
            connect(menu.addAction(tr("&Copy “%1”").arg(selected)), &QAction::triggered, this,
                    [selected] { QGuiApplication::clipboard()->setText(selected); });
        }
    QAction* all = menu.addAction(tr("Copy &all values"));
    all->setEnabled(!m_plain.empty());
    connect(all, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(plainText()); });
    menu.addAction(makeExplainAction(*this, &menu));
    menu.exec(event->globalPos());
}

} // namespace ui
