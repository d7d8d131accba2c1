// SPDX-License-Identifier: MIT
#include "ui/panels/bars/timeline_bar.h"

#include "ui/controls/form.h"
#include "ui/controls/gesture_slider.h"
#include "ui/controls/transport_button.h"
#include "ui/guide/glossary.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/state/view_state.h"
#include "ui/views/plane/place_menu.h"
#include "ui/views/plane/seen_place.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kIterationsPerSecond = 12.0;
constexpr int kFrameInterval = 33;

QLabel* numberLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TimelineBar::TimelineBar(ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_first(new TransportButton(TransportButton::Sign::First, this))
    , m_previous(new TransportButton(TransportButton::Sign::Previous, this))
    , m_play(new TransportButton(TransportButton::Sign::Play, this))
    , m_next(new TransportButton(TransportButton::Sign::Next, this))
    , m_last(new TransportButton(TransportButton::Sign::Last, this))
    , m_slider(new GestureSlider(this))
    , m_label(numberLabel(QStringLiteral("iteration"), this))
    , m_clocks(choiceBox(QStringLiteral("timelineAlong"), tr("Common clock"),
                         tr("What all paths have in common while one walks through them: as many "
                            "iterations, as much time, or as much work, counted. A race looks "
                            "different by each."),
                         this))
    , m_speed(new QComboBox(this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setFocusPolicy(Qt::ClickFocus); // Tab leads to the buttons
    m_first->setObjectName(QStringLiteral("firstIteration"));
    describe(m_first, tr("First iteration"), tr("Back to the start of all paths (Home)."));
    m_last->setObjectName(QStringLiteral("lastIteration"));
    describe(m_last, tr("Last iteration"), tr("All of the paths, to their ends (End)."));
    m_previous->setObjectName(QStringLiteral("previousIteration"));
    m_previous->setAutoRepeat(true);
    describe(m_previous, tr("Previous iteration"), tr("One iteration back on all paths (Left)."));
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setPrimary(true);
    m_next->setObjectName(QStringLiteral("nextIteration"));
    m_next->setAutoRepeat(true);
    describe(m_next, tr("Next iteration"), tr("One iteration on, on all paths (Right)."));
    m_slider->setObjectName(QStringLiteral("iterationSlider"));
    describe(m_slider, tr("Iteration"),
             glossaryText(u"timeline") + u' ' +
                 tr("At the right end paths are drawn to their ends."));
    m_speed->setObjectName(QStringLiteral("speed"));
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0, 8.0})
        m_speed->addItem(tr("%1×").arg(factor), factor);
    m_speed->setCurrentIndex(2);
    describe(m_speed, tr("Speed"),
             tr("Speed of the film; 1× is %1 iterations a second.").arg(kIterationsPerSecond));

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 3, 8, 3);
    line->setSpacing(8);
    for (TransportButton* button : {m_first, m_previous, m_play, m_next, m_last})
        line->addWidget(button);
    for (QWidget* child :
         std::initializer_list<QWidget*>{m_first, m_previous, m_play, m_next, m_last, m_slider})
        child->installEventFilter(this); // an ordinary button moves the focus with arrow keys
    line->addSpacing(8);
    line->addWidget(m_slider, 1);
    line->addSpacing(8);
    line->addWidget(m_label);
    line->addWidget(m_clocks);
    line->addWidget(m_speed);
    addClocks();
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addPlaceActions(*this, view, [this](const std::optional<QPoint>&) { return placeNow(); });

    m_timer.setInterval(kFrameInterval);
    connect(&m_timer, &QTimer::timeout, this, &TimelineBar::tick);
    connect(m_first, &QAbstractButton::clicked, this, &TimelineBar::goToFirst);
    connect(m_last, &QAbstractButton::clicked, this, &TimelineBar::goToLast);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_play, &QAbstractButton::clicked, this, [this] { setPlaying(!playing()); });
    connect(m_slider, &GestureSlider::moved, this, [this](int iteration) {
        setPlaying(false);
        go(iteration);
    });
    connect(&view, &ViewState::iterationChanged, this, &TimelineBar::refresh);
    refresh();
}

void TimelineBar::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    m_view.setTimelinePaths(analysis->leading().paths.value);
    refresh();
}

QSize TimelineBar::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    if (m_clocks->isVisibleTo(this))
        least.rwidth() -= m_clocks->minimumSizeHint().width() + layout()->spacing();
    return least;
}

void TimelineBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_clocks->setVisible(width() >= minimumSizeHint().width() +
                                        m_clocks->minimumSizeHint().width() + layout()->spacing());
}

void TimelineBar::addClocks()
{
    for (const core::AlongInfo& along : core::alongChoices()) {
        const auto id = QString::fromUtf8(along.id.data(), qsizetype(along.id.size()));
        m_clocks->addItem(coreText(along.title), id);
        m_clocks->setItemData(m_clocks->count() - 1, coreText(along.help), Qt::ToolTipRole);
    }
    connect(m_clocks, &QComboBox::currentIndexChanged, this, [this] {
        setPlaying(false);
        ViewState::Settings settings = m_view.settings();
        settings.timelineAlong = m_clocks->currentData().toString();
        m_view.setSettings(settings);
    });
    connect(&m_view, &ViewState::timelineChanged, this, &TimelineBar::refresh);
}

std::optional<ChosenPlace> TimelineBar::placeNow() const
{
    if (!m_analysis)
        return std::nullopt;
    for (const core::WalkedPath& walked : m_analysis->paths()) {
        const auto count = static_cast<int>(walked.path->points.size());
        if (count == 0 || walked.isOfBefore || m_view.isMethodHidden(walked.colour))
            continue;
        const int on = m_view.iterationOn(*walked.path);
        return iteratePlace(*m_analysis, walked.method, *walked.path,
                            static_cast<std::size_t>(on < 0 ? count - 1 : std::min(on, count - 1)));
    }
    return std::nullopt;
}

QString TimelineBar::positionText(int iteration) const
{
    const Timeline& timeline = m_view.timeline();
    const double now = timeline.amountAt(iteration);
    const double all = timeline.amountAt(m_longest);
    switch (timeline.along()) {
    case core::Along::Seconds:
        return tr("<b>%1</b> / %2 ms").arg(numberText(1e3 * now, 3), numberText(1e3 * all, 3));
    case core::Along::Passes:
        return tr("<b>%1</b> / %2 passes").arg(numberText(now, 4), numberText(all, 4));
    case core::Along::MultiplyAdds:
        return tr("<b>%1</b> / %2 multiply-adds").arg(numberText(now, 3), numberText(all, 3));
    case core::Along::Iterations:
        break;
    }
    return tr("iteration <b>%1</b> / %2").arg(iteration).arg(m_longest);
}

int TimelineBar::current() const
{
    const int iteration = m_view.iteration();
    return iteration < 0 ? m_longest : std::min(iteration, m_longest);
}

void TimelineBar::go(int iteration)
{
    // At the end the views draw all of a path, however long the next one is.
    m_view.setIteration(iteration >= m_longest ? -1 : std::max(0, iteration));
}

double TimelineBar::speed() const
{
    return m_speed->currentData().toDouble();
}

void TimelineBar::step(int steps)
{
    setPlaying(false);
    go(current() + steps);
}

void TimelineBar::goToFirst()
{
    setPlaying(false);
    go(0);
}

void TimelineBar::goToLast()
{
    setPlaying(false);
    go(m_longest);
}

/// The button that a key presses, or null.
QAbstractButton* TimelineBar::buttonOf(const QKeyEvent& event) const
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return nullptr;
    switch (event.key()) {
    case Qt::Key_Home:
        return m_first;
    case Qt::Key_Left:
        return m_previous;
    case Qt::Key_Space:
        return m_play;
    case Qt::Key_Right:
        return m_next;
    case Qt::Key_End:
        return m_last;
    default:
        return nullptr;
    }
}

bool TimelineBar::pressed(const QKeyEvent& event)
{
    QAbstractButton* button = buttonOf(event);
    if (button)
        button->click(); // does nothing while it is disabled
    return button;
}

void TimelineBar::keyPressEvent(QKeyEvent* event)
{
    if (!pressed(*event))
        QWidget::keyPressEvent(event);
}

bool TimelineBar::event(QEvent* event)
{
    // With the focus here these keys are ours, whatever they may mean in a menu.
    if (event->type() == QEvent::ShortcutOverride && buttonOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool TimelineBar::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && buttonOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    // A button that has the focus is pressed by Space, as everywhere.
    const bool isButton = object != m_slider;
    if (isButton && key.key() == Qt::Key_Space)
        return QWidget::eventFilter(object, event);
    return pressed(key) || QWidget::eventFilter(object, event);
}

void TimelineBar::setPlaying(bool playing)
{
    if (playing == m_timer.isActive() || (playing && m_longest == 0))
        return;
    if (playing) {
        if (current() >= m_longest)
            go(0);
        m_position = current();
        m_clock.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    refresh();
}

void TimelineBar::tick()
{
    m_position += static_cast<double>(m_clock.restart()) / 1000.0 * kIterationsPerSecond * speed();
    const int iteration = static_cast<int>(std::floor(m_position));
    if (iteration != current())
        go(iteration);
    if (iteration >= m_longest)
        setPlaying(false);
}

void TimelineBar::refresh()
{
    m_longest = m_view.timeline().last();
    const int iteration = current();
    const bool paths = m_longest > 0;
    const QSignalBlocker clocks(m_clocks);
    m_clocks->setCurrentIndex(std::max(0, m_clocks->findData(m_view.settings().timelineAlong)));
    m_slider->setMaximum(m_longest);
    m_slider->setPageStep(std::max(1, m_longest / 20));
    m_slider->place(iteration);
    m_slider->setEnabled(paths);
    for (TransportButton* button : {m_first, m_previous})
        button->setEnabled(paths && iteration > 0);
    for (TransportButton* button : {m_next, m_last})
        button->setEnabled(paths && iteration < m_longest);
    m_play->setEnabled(paths);
    m_play->setSign(playing() ? TransportButton::Sign::Pause : TransportButton::Sign::Play);
    describe(m_play, playing() ? tr("Pause") : tr("Play"),
             playing() ? tr("Stops the film here (Space).")
                       : tr("Lets the methods walk their paths, iteration by iteration (Space)."));
    m_label->setText(paths ? positionText(iteration) : tr("no paths yet"));
    // The widest text keeps the slider from twitching while numbers grow.
    const bool isByIteration = m_view.timeline().along() == core::Along::Iterations;
    m_label->setMinimumWidth(m_label->fontMetrics().horizontalAdvance(
        isByIteration ? tr("iteration %1 / %1 ").arg(std::max(100, m_longest))
                      : QStringLiteral("1.23×10⁻³ / ") +
                            positionText(m_longest).section(QStringLiteral(" / "), 1)));
}

} // namespace ui
