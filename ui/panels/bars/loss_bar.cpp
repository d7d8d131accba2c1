// SPDX-License-Identifier: MIT
#include "ui/panels/bars/loss_bar.h"

#include "core/analysis/request.h"
#include "ui/controls/form.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/look/core_text.h"
#include "ui/look/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace ui {

namespace {

constexpr int kSliderSteps = 1000;
/// A weight that would leave no branch at all stops here.
constexpr double kSmallestAlone = 1.0 / kSliderSteps;

core::Command setLoss(const core::Mix& mix)
{
    return core::Command("set-loss").with("s", mix.s).with("r", mix.r);
}

} // namespace

LossBar::LossBar(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_weights(new QWidget(this))
{
    setObjectName(QStringLiteral("lossBar"));
    m_softmax.weight = &core::Mix::s;
    m_skip.weight = &core::Mix::r;
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* caption = new QLabel(tr("Loss"), this);
    caption->setProperty("muted", true);
    line->addWidget(caption);
    line->addSpacing(8);
    addSegments(line);
    const QString rest = tr("Only the ratio of the two weights matters: f = u/⟨u,1⟩ does not "
                            "change when both are scaled. They cannot both be 0; the last one "
                            "stops at %1.")
                             .arg(kSmallestAlone);
    m_weights->setObjectName(QStringLiteral("lossWeights"));
    auto* sliders = new QHBoxLayout(m_weights);
    sliders->setContentsMargins(0, 0, 0, 0);
    sliders->setSpacing(0);
    addBranch(sliders, m_softmax, QStringLiteral("softmaxWeight"), tr("exp"),
              tr("Weight s of the softmax branch in u = s·exp(Ax) + r·Ax.") + u' ' + rest);
    addBranch(sliders, m_skip, QStringLiteral("skipWeight"), tr("skip"),
              tr("Weight r of the skip branch in u = s·exp(Ax) + r·Ax.") + u' ' + rest);
    line->addWidget(m_weights);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_weights->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    connect(&document, &Document::sessionChanged, this, &LossBar::refresh);
    refresh();
}

void LossBar::addSegments(QHBoxLayout* line)
{
    for (const core::LossInfo& loss : core::losses()) {
        auto* button = addSegment(line, utf8(loss.id), coreText(loss.title),
                                  utf8(loss.formula) + u'\n' + coreText(loss.summary));
        connect(button, &QToolButton::clicked, this,
                [this, &loss] { choose(loss.mix, coreText(loss.title)); });
        m_segments.append(button);
    }
    m_segments.front()->setProperty("segmentPlace", QStringLiteral("first"));
    m_compare = addSegment(line, QStringLiteral("compare"), tr("Compare all"),
                           tr("Shows the three losses side by side on the same plane. All come "
                              "from one pass over the data."));
    m_compare->setProperty("segmentPlace", QStringLiteral("last"));
    connect(m_compare, &QToolButton::clicked, this, &LossBar::setCompare);
}

QToolButton* LossBar::addSegment(QHBoxLayout* line, const QString& name, const QString& title,
                                 const QString& help)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("loss_") + name);
    button->setText(title);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Loss: %1").arg(title));
    button->setAccessibleDescription(help);
    button->setToolTip(help);
    line->addWidget(button);
    return button;
}

void LossBar::addBranch(QHBoxLayout* line, Branch& branch, const QString& name,
                        const QString& title, const QString& help)
{
    branch.slider = new GestureSlider(this);
    branch.slider->setObjectName(name);
    branch.slider->setRange(0, kSliderSteps);
    branch.slider->setSingleStep(10);
    branch.slider->setPageStep(100);
    branch.slider->setFixedWidth(86);
    describe(branch.slider, tr("%1 weight").arg(title), help);
    branch.number = new NumberField(this);
    branch.number->setObjectName(name + QStringLiteral("Number"));
    branch.number->setRange(0.0, 1.0);
    branch.number->setScale(0.1);
    branch.number->setFixedWidth(58);
    branch.number->describe(tr("%1 weight").arg(title), help);
    auto* caption = new QLabel(title, this);
    caption->setProperty("muted", true);
    caption->setBuddy(branch.slider);
    line->addSpacing(14);
    line->addWidget(caption);
    line->addSpacing(8);
    line->addWidget(branch.slider);
    line->addSpacing(6);
    line->addWidget(branch.number);
    connect(branch.slider, &GestureSlider::moved, this,
            [this, &branch](int position, bool continues) {
                setWeight(branch, double(position) / kSliderSteps, continues);
            });
    connect(
        branch.number, &NumberField::edited, this,
        [this, &branch](double weight, bool continues) { setWeight(branch, weight, continues); });
}

void LossBar::choose(const core::Mix& mix, const QString& title)
{
    m_document.run(tr("Loss: %1").arg(title),
                   {setLoss(mix), core::Command("compare").with("on", false)});
    refresh(); // a click on the segment that was down has lifted it
}

void LossBar::setWeight(Branch& branch, double weight, bool continues)
{
    core::Mix mix = m_document.session()->problem.mix;
    mix.*branch.weight = weight;
    if (mix.s == 0.0 && mix.r == 0.0)
        mix.*branch.weight = kSmallestAlone;
    m_document.run(tr("Mix the branches"), setLoss(mix),
                   branch.gesture.number(m_document, continues));
    refresh();
}

void LossBar::setCompare(bool compare)
{
    m_document.run(compare ? tr("Compare all") : tr("Compare no more"),
                   core::Command("compare").with("on", compare));
    refresh();
}

void LossBar::refresh()
{
    const core::Mix& mix = m_document.session()->problem.mix;
    const bool compare = core::comparesNamedLosses(*m_document.session());
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setChecked(!compare &&
                                  core::losses()[static_cast<std::size_t>(i)].mix == mix);
    m_compare->setChecked(compare);
    for (Branch* branch : {&m_softmax, &m_skip}) {
        const double weight = mix.*branch->weight;
        branch->slider->place(static_cast<int>(std::lround(weight * kSliderSteps)));
        branch->number->setValue(weight);
    }
}

} // namespace ui
