// SPDX-License-Identifier: MIT
#include "ui/panels/slice/turn_bar.h"

#include "ui/controls/form.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/transport_button.h"
#include "ui/guide/glossary.h"
#include "ui/state/turn_range.h"
#include "ui/state/view_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <cmath>

namespace ui {

namespace {

constexpr int kSliderSteps = 3600;
constexpr int kFrameInterval = 33;
constexpr double kRadiansPerSecond = 0.2;

} // namespace

TurnBar::TurnBar(ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_play(new TransportButton(TransportButton::Sign::Play, this))
    , m_slider(new GestureSlider(this))
    , m_label(new QLabel(this))
    , m_reset(linkButton(QStringLiteral("resetTurn"), tr("Reset"),
                         tr("Back to the directions chosen above."), this))
{
    setObjectName(QStringLiteral("turnBar"));
    m_play->setObjectName(QStringLiteral("playTurn"));
    describe(m_play, tr("Turn the plane"),
             glossaryText(u"turn") + u' ' + tr("Plays the turn slowly."));
    m_slider->setObjectName(QStringLiteral("turnSlider"));
    m_slider->setRange(0, kSliderSteps);
    describe(m_slider, tr("Angle of the plane"),
             tr("Turns the two directions of the slice, one after the other, into the other "
                "coordinates of x; the picture follows."));
    m_label->setMinimumWidth(m_label->fontMetrics().horizontalAdvance(QStringLiteral("0000°")));
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 0, 12, 10);
    lines->setSpacing(4);
    auto* title = new QHBoxLayout;
    title->addWidget(heading(tr("Turn"), this), 1);
    title->addWidget(m_reset);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_play);
    line->addWidget(m_slider, 1);
    line->addWidget(m_label);
    lines->addLayout(title);
    lines->addLayout(line);

    m_timer.setInterval(kFrameInterval);
    connect(&m_timer, &QTimer::timeout, this, &TurnBar::tick);
    connect(m_play, &QAbstractButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setPlaying(false);
        m_view.setTurn(0.0);
    });
    connect(m_slider, &GestureSlider::moved, this, [this](int value, bool) {
        setPlaying(false);
        m_view.setTurn(m_round * value / kSliderSteps);
    });
    connect(&m_view, &ViewState::turnChanged, this, &TurnBar::follow);
    show();
}

void TurnBar::present(const core::SessionPtr& session)
{
    const double range = turnRange(session->problem.d());
    setVisible(range > 0.0);
    if (range > 0.0)
        m_round = range;
    else
        setPlaying(false);
    show();
}

void TurnBar::setPlaying(bool playing)
{
    if (playing == isPlaying())
        return;
    m_play->setSign(playing ? TransportButton::Sign::Pause : TransportButton::Sign::Play);
    m_clock.start();
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
}

void TurnBar::tick()
{
    const double seconds = static_cast<double>(m_clock.restart()) / 1000.0;
    m_filmed = std::fmod(m_view.turn() + kRadiansPerSecond * seconds, m_round);
    m_view.setTurn(m_filmed);
}

void TurnBar::follow()
{
    // Who turns the plane by hand, here or in a view, has taken over from the film.
    if (m_view.turn() != m_filmed)
        setPlaying(false);
    show();
}

void TurnBar::show()
{
    m_slider->place(static_cast<int>(std::lround(kSliderSteps * m_view.turn() / m_round)));
    m_label->setText(angleText(m_view.turn()));
    m_reset->setEnabled(m_view.turn() != 0.0);
}

} // namespace ui
