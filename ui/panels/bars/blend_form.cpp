// SPDX-License-Identifier: MIT
#include "ui/panels/bars/blend_form.h"

#include "ui/controls/form.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/number_field.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/utf8.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int kBlendSteps = 1000;

} // namespace

BlendForm::BlendForm(Document& document, ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_from(lossBox(QStringLiteral("blendFrom"), tr("Blend from"),
                     tr("The loss at t = 0, the left end of the slider.")))
    , m_to(lossBox(QStringLiteral("blendTo"), tr("Blend to"),
                   tr("The loss at t = 1, the right end of the slider.")))
    , m_slider(new GestureSlider(this))
    , m_number(new NumberField(this))
    , m_trails(new QCheckBox(tr("Trails of the minima"), this))
    , m_words(mutedText(QString(), this))
{
    setObjectName(QStringLiteral("blendForm"));
    auto* lines = new QVBoxLayout(this);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_from);
    ends->addStretch(1);
    ends->addWidget(new QLabel(QStringLiteral("→"), this));
    ends->addStretch(1);
    ends->addWidget(m_to);
    lines->addLayout(ends);
    addSlider(lines);
    m_trails->setObjectName(QStringLiteral("showTrails"));
    describe(m_trails, tr("Trails of the minima"),
             tr("Follows each minimum from one loss to the other, and draws its way on the "
                "surface and in the contours, with a disc where it is now, a cross where it meets "
                "a saddle and is gone, a bar at the wall α = 0, a ring where it runs away."));
    lines->addWidget(m_trails);
    lines->addWidget(m_words);
    connect(m_trails, &QCheckBox::toggled, this, [this](bool on) {
        ViewState::Settings settings = m_view.settings();
        settings.showTrails = on;
        m_view.setSettings(settings);
    });
    connect(&document, &Document::sessionChanged, this, &BlendForm::refresh);
    connect(&view, &ViewState::settingsChanged, this, &BlendForm::refresh);
    refresh();
}

QComboBox* BlendForm::lossBox(const QString& name, const QString& title, const QString& help)
{
    QComboBox* box = choiceBox(name, title, help, this);
    for (const core::LossInfo& loss : core::losses())
        box->addItem(coreText(loss.title), utf8(loss.id));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { choose(box == m_from, box->currentData().toString()); });
    return box;
}

void BlendForm::addSlider(QVBoxLayout* lines)
{
    const QString help = tr("Where the loss is between the two: its weights are "
                            "(1 − t)·(s, r) of the first + t·(s, r) of the second. Surface, minima "
                            "and the wall α = 0 follow.");
    m_slider->setObjectName(QStringLiteral("blend"));
    m_slider->setRange(0, kBlendSteps);
    m_slider->setSingleStep(10);
    m_slider->setPageStep(100);
    m_slider->setMinimumWidth(200);
    describe(m_slider, tr("Blend"), help);
    m_number->setObjectName(QStringLiteral("blendNumber"));
    m_number->setRange(0.0, 1.0);
    m_number->setScale(0.1);
    m_number->setFixedWidth(66);
    m_number->describe(tr("Blend"), help);
    auto* line = new QHBoxLayout;
    line->addWidget(m_slider, 1);
    line->addWidget(new QLabel(QStringLiteral("t"), this));
    line->addWidget(m_number);
    lines->addLayout(line);
    connect(m_slider, &GestureSlider::moved, this, [this](int position, bool continues) {
        setPlace(double(position) / kBlendSteps, continues);
    });
    connect(m_number, &NumberField::edited, this, &BlendForm::setPlace);
}

void BlendForm::choose(bool isFrom, const QString& loss)
{
    ViewState::Settings settings = m_view.settings();
    QString& chosen = isFrom ? settings.blendFrom : settings.blendTo;
    QString& other = isFrom ? settings.blendTo : settings.blendFrom;
    if (other == loss)
        other = chosen; // a loss does not morph into itself: the two change places
    chosen = loss;
    m_view.setSettings(settings);
}

void BlendForm::setPlace(double t, bool continues)
{
    const core::Mix mix = core::mixAt(blendOf(m_view.settings()), t);
    m_document.run(tr("Blend the losses"),
                   core::Command("set-loss").with("s", mix.s).with("r", mix.r),
                   m_gesture.number(m_document, continues));
    refresh();
}

void BlendForm::refresh()
{
    const ViewState::Settings& settings = m_view.settings();
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    const QSignalBlocker trails(m_trails);
    m_from->setCurrentIndex(m_from->findData(settings.blendFrom));
    m_to->setCurrentIndex(m_to->findData(settings.blendTo));
    m_trails->setChecked(settings.showTrails);
    const core::Mix& mix = m_document.session()->problem.mix;
    const std::optional<double> t = core::placeOn(blendOf(settings), mix);
    m_number->setValue(t.value_or(std::nan("")));
    if (t)
        m_slider->place(static_cast<int>(std::lround(*t * kBlendSteps)));
    const QString weights =
        tr("u = %1·exp(Ax) + %2·Ax").arg(numberText(mix.s, 3), numberText(mix.r, 3));
    m_words->setText(t ? weights : weights + u'\n' + tr("The loss of now is not between the two."));
}

} // namespace ui
