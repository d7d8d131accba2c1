// SPDX-License-Identifier: MIT
#include "ui/panels/methods/method_row.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/look/core_text.h"
#include "ui/look/theme.h"
#include "ui/look/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kIndent = 22;
constexpr int kNumberWidth = 84;
constexpr int kNamesWidth = 104;
/// A parameter whose range spans more decades than this is dragged by factors.
constexpr double kManyDecades = 3.0;

QIcon swatch(int colour)
{
    constexpr int kSize = 10;
    constexpr int kScale = 4;
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(methodColour(colour));
    painter.drawRoundedRect(picture.rect(), 2.5 * kScale, 2.5 * kScale);
    painter.end();
    picture.setDevicePixelRatio(kScale);
    return QIcon(picture);
}

Scrub::Kind kindOf(const core::Parameter& parameter)
{
    if (parameter.whole)
        return Scrub::Kind::Whole;
    const double smallest = std::max(parameter.minimum, 1e-12);
    return std::log10(parameter.maximum / smallest) > kManyDecades && parameter.maximum > 1.0
               ? Scrub::Kind::Logarithmic
               : Scrub::Kind::Linear;
}

QString titleOf(const core::MethodChoice& choice)
{
    const QString title = coreText(core::methodTitle(choice));
    return core::methodById(choice.id) ? title : MethodRow::tr("%1 (unknown)").arg(title);
}

} // namespace

MethodRow::MethodRow(std::size_t index, const core::MethodChoice& choice, QWidget* parent)
    : QWidget(parent)
    , m_info(core::methodById(choice.id))
    , m_title(titleOf(choice))
    , m_colour(choice.colour)
    , m_enabled(new QCheckBox(m_title, this))
    , m_outcome(mutedText(QString(), this))
{
    setObjectName(QStringLiteral("method%1").arg(index));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 2, 0, 4);
    lines->setSpacing(2);
    addTitle(lines, choice.colour);
    if (m_info && !m_info->parameters.empty())
        addParameters(lines);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->hide();
    auto* outcomeLine = new QHBoxLayout;
    outcomeLine->setContentsMargins(kIndent, 0, 0, 0);
    outcomeLine->addWidget(m_outcome);
    lines->addLayout(outcomeLine);
    connect(m_enabled, &QCheckBox::toggled, this, &MethodRow::switched);
    present(choice);
}

void MethodRow::addTitle(QVBoxLayout* lines, int colour)
{
    m_enabled->setObjectName(QStringLiteral("enabled"));
    m_enabled->setIcon(swatch(colour));
    m_enabled->setIconSize(QSize(10, 10));
    describe(m_enabled, m_title,
             m_info ? coreText(m_info->summary)
                    : tr("This version of Basin does not know the method; it is left out."));
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("more"));
    more->setText(QStringLiteral("⋯"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    describe(more, tr("More about %1").arg(m_title),
             tr("Scale its coordinates, start it elsewhere, give it another colour, make it the "
                "baseline, hide, duplicate or remove it."));
    auto* menu = new QMenu(more);
    fillMenu(*menu);
    more->setMenu(menu);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    m_enabled->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    line->addWidget(m_enabled, 1);
    line->addWidget(more);
    lines->addLayout(line);
}

void MethodRow::fillMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    m_scaled =
        addSwitch(menu, QStringLiteral("scaled"), tr("Walk in &scaled coordinates"),
                  tr("As if every column of A had root mean square 1, with x₀ carried over: a "
                     "column in dollars then weighs as much as one in kilometres."));
    connect(m_scaled, &QAction::triggered, this, &MethodRow::scalingSwitched);
    m_ownStart = addSwitch(menu, QStringLiteral("ownStart"), tr("A start of its &own"),
                           tr("It stays where it starts now when x₀ moves. To start it elsewhere, "
                              "open the menu of a place in the contour map or another view."));
    connect(m_ownStart, &QAction::triggered, this, &MethodRow::ownStartSwitched);
    m_baseline = addSwitch(menu, QStringLiteral("baseline"), tr("&Baseline"),
                           tr("The other runs show how much sooner they come down than this one: "
                              "in the convergence view and in the table of runs."));
    connect(m_baseline, &QAction::triggered, this, &MethodRow::baselineSwitched);
    m_hidden = addSwitch(menu, QStringLiteral("hidden"), tr("&Hide in all views"),
                         tr("It still walks. The names below the convergence plot do the same."));
    connect(m_hidden, &QAction::triggered, this, &MethodRow::hidingSwitched);
    addColours(*menu.addMenu(tr("&Colour")));
    menu.addSeparator();
    menu.addAction(tr("&Duplicate"), this, &MethodRow::duplicateRequested)
        ->setObjectName(QStringLiteral("duplicate"));
    menu.addAction(tr("&Remove"), this, &MethodRow::removeRequested)
        ->setObjectName(QStringLiteral("remove"));
}

QAction* MethodRow::addSwitch(QMenu& menu, const QString& name, const QString& title,
                              const QString& help)
{
    QAction* action = menu.addAction(title);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setToolTip(help);
    return action;
}

void MethodRow::addColours(QMenu& menu)
{
    constexpr int kOffered = 8; // as many as differ
    for (int colour = 0; colour < kOffered; ++colour) {
        QAction* action = menu.addAction(swatch(colour), tr("Colour %1").arg(colour + 1));
        action->setObjectName(QStringLiteral("colour%1").arg(colour));
        connect(action, &QAction::triggered, this, [this, colour] { emit colourChosen(colour); });
    }
}

void MethodRow::addParameters(QVBoxLayout* lines)
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(kIndent, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    for (const core::Parameter& parameter : m_info->parameters)
        m_fields.append(addParameter(parameter, grid));
    lines->addLayout(grid);
}

MethodRow::Field MethodRow::addParameter(const core::Parameter& parameter, QGridLayout* grid)
{
    Field field{&parameter, new QLabel(coreText(parameter.label), this), nullptr, nullptr};
    QWidget* control = nullptr;
    if (parameter.names.empty())
        control = field.number = numberOf(parameter);
    else
        control = field.names = namesOf(parameter);
    control->setFixedWidth(field.number ? kNumberWidth : kNamesWidth);
    field.label->setProperty("muted", true);
    field.label->setBuddy(control);
    field.label->setToolTip(control->toolTip());
    const int line = int(m_fields.size());
    grid->addWidget(field.label, line, 0);
    grid->addWidget(control, line, 1, Qt::AlignRight);
    return field;
}

NumberField* MethodRow::numberOf(const core::Parameter& parameter)
{
    auto* field = new NumberField(this);
    field->setObjectName(utf8(parameter.key));
    field->setRange(parameter.minimum, parameter.maximum);
    field->setKind(kindOf(parameter));
    field->describe(coreText(parameter.label), coreText(parameter.help));
    connect(field, &NumberField::edited, this,
            [this, key = parameter.key](double value, bool continues) {
                emit parameterEdited(key, value, continues);
            });
    return field;
}

QComboBox* MethodRow::namesOf(const core::Parameter& parameter)
{
    QComboBox* box =
        choiceBox(utf8(parameter.key), coreText(parameter.label), coreText(parameter.help), this);
    for (const core::NamedValue& name : parameter.names)
        box->addItem(coreText(name.label));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, key = parameter.key](int index) { emit parameterEdited(key, index, false); });
    return box;
}

void MethodRow::present(const core::MethodChoice& choice)
{
    const QSignalBlocker blocker(m_enabled);
    m_enabled->setChecked(choice.enabled);
    m_scaled->setChecked(choice.scaled);
    m_ownStart->setChecked(choice.start.size() > 0);
    m_baseline->setChecked(choice.isBaseline);
    if (std::exchange(m_colour, choice.colour) != choice.colour)
        m_enabled->setIcon(swatch(choice.colour));
    m_title = titleOf(choice);
    fitTitle();
    for (const Field& field : m_fields) {
        const double value = core::parameterOf(choice, field.parameter->key);
        const bool used = core::isUsed(*field.parameter, choice.values);
        field.label->setVisible(used);
        if (field.number) {
            field.number->setValue(value);
            field.number->setVisible(used);
        } else {
            const QSignalBlocker names(field.names);
            field.names->setCurrentIndex(static_cast<int>(value));
            field.names->setVisible(used);
        }
    }
}

void MethodRow::presentHidden(bool hidden)
{
    m_hidden->setChecked(hidden);
}

void MethodRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTitle();
}

void MethodRow::fitTitle()
{
    const int marks = m_enabled->sizeHint().width() -
                      m_enabled->fontMetrics().horizontalAdvance(m_enabled->text());
    m_enabled->setText(
        m_enabled->fontMetrics().elidedText(m_title, Qt::ElideRight, m_enabled->width() - marks));
}

void MethodRow::setOutcome(const QString& outcome, const QString& advice)
{
    m_outcome->setToolTip(advice);
    m_outcome->setText(outcome);
    m_outcome->setVisible(!outcome.isEmpty());
}

} // namespace ui
