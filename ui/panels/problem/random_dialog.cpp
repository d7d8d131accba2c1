// SPDX-License-Identifier: MIT
#include "ui/panels/problem/random_dialog.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/look/core_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr double kMostCells = 2e8; // 1.6 GB
constexpr double kLargestSeed = 1e15;

} // namespace

RandomDialog::RandomDialog(const core::Mix& mix, QWidget* parent)
    : QDialog(parent)
    , m_planted(new QCheckBox(tr("Planted solution"), this))
    , m_loss(new QComboBox(this))
    , m_size(mutedText(QString(), this))
    , m_mix(mix)
{
    setObjectName(QStringLiteral("randomDialog"));
    setWindowTitle(tr("New random problem"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(18, 16, 18, 14);
    lines->setSpacing(8);
    addFields(lines);
    lines->addWidget(m_size);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    lines->addSpacing(4);
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_planted, &QCheckBox::toggled, m_noise, &QWidget::setEnabled);
    for (NumberField* field : {m_rows, m_columns})
        connect(field, &NumberField::edited, this, &RandomDialog::showSize);
    setMinimumWidth(340);
    showSize();
    m_rows->setFocus();
}

NumberField* RandomDialog::addNumber(QVBoxLayout* lines, const QString& name, const QString& label,
                                     const QString& help, double value)
{
    auto* field = new NumberField(this);
    field->setObjectName(name);
    field->describe(label, help);
    field->setValue(value);
    lines->addLayout(formLine(label, field, this));
    return field;
}

void RandomDialog::addFields(QVBoxLayout* lines)
{
    const core::RandomProblem standard;
    m_rows = addNumber(lines, QStringLiteral("rows"), tr("Rows n"),
                       tr("Items: the length of b and of f."), double(standard.n));
    m_columns = addNumber(lines, QStringLiteral("columns"), tr("Columns d"),
                          tr("Parameters: the length of x."), double(standard.d));
    for (NumberField* field : {m_rows, m_columns}) {
        field->setKind(Scrub::Kind::Whole);
        field->setRange(1, 1e7);
    }
    m_scale = addNumber(lines, QStringLiteral("scale"), tr("Scale"),
                        tr("Entries of A are Gaussian with deviation scale / √d. A larger scale "
                           "bends the landscape more."),
                        standard.scale);
    m_scale->setRange(0.0, 1e3);
    for (const core::LossInfo& loss : core::losses())
        m_loss->addItem(coreText(loss.title));
    if (!core::lossOf(m_mix))
        m_loss->addItem(tr("Current mix"));
    for (std::size_t i = 0; i < core::losses().size(); ++i)
        if (core::losses()[i].mix == m_mix)
            m_loss->setCurrentIndex(int(i));
    if (!core::lossOf(m_mix))
        m_loss->setCurrentIndex(int(core::losses().size()));
    m_loss->setObjectName(QStringLiteral("randomLoss"));
    describe(m_loss, tr("Loss"), tr("The loss of the new problem and of its planted solution."));
    lines->addLayout(formLine(tr("Loss"), m_loss, this));
    m_planted->setObjectName(QStringLiteral("planted"));
    m_planted->setChecked(standard.planted);
    describe(m_planted, m_planted->text(),
             tr("b is f(x*) at a random x*, so the loss reaches 0 there. Off, b is drawn "
                "uniformly from the probability vectors."));
    lines->addWidget(m_planted);
    m_noise = addNumber(lines, QStringLiteral("noise"), tr("Noise on b"),
                        tr("Deviation of log-noise on the planted b. With noise the loss no "
                           "longer reaches 0."),
                        standard.noise);
    m_noise->setRange(0.0, 10.0);
    m_seed = addNumber(lines, QStringLiteral("seed"), tr("Seed"),
                       tr("The same seed gives the same problem on every machine."),
                       double(standard.seed));
    m_seed->setKind(Scrub::Kind::Whole);
    m_seed->setRange(0, kLargestSeed);
}

core::RandomProblem RandomDialog::recipe() const
{
    const auto loss = static_cast<std::size_t>(m_loss->currentIndex());
    return {.n = static_cast<Eigen::Index>(m_rows->value()),
            .d = static_cast<Eigen::Index>(m_columns->value()),
            .scale = m_scale->value(),
            .seed = static_cast<std::uint64_t>(m_seed->value()),
            .planted = m_planted->isChecked(),
            .noise = m_noise->value(),
            .mix = loss < core::losses().size() ? core::losses()[loss].mix : m_mix};
}

void RandomDialog::showSize()
{
    const double cells = m_rows->value() * m_columns->value();
    const bool possible = cells <= kMostCells;
    m_size->setText(possible ? tr("A has %L1 numbers.").arg(cells, 0, 'f', 0)
                             : tr("A would have %L1 numbers, more than fit in memory "
                                  "comfortably. Choose a smaller n or d.")
                                   .arg(cells, 0, 'f', 0));
    m_create->setEnabled(possible);
}

} // namespace ui
