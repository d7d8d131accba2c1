// SPDX-License-Identifier: MIT
#include "ui/views/merge_tree/merge_tree_view.h"

#include "ui/controls/form.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kSource("source");
const QStringList kSources{QStringLiteral("slice"), QStringLiteral("passes")};

} // namespace

MergeTreeView::MergeTreeView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_plot(this)
    , m_sources(new QTabBar(this))
    , m_words(mutedText(QString(), this))
{
    setAccessibleName(tr("Merge tree"));
    setWhatsThis(tr("Which valleys join at what loss. Drag up or down to flood the pictures up to "
                    "that loss; a double click takes the water away."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(180, 120);
    m_sources->setObjectName(QStringLiteral("treeSource"));
    m_sources->setAccessibleName(tr("Whose valleys"));
    m_sources->setExpanding(false);
    m_sources->setUsesScrollButtons(false);
    m_sources->setDrawBase(false);
    m_sources->setTabToolTip(m_sources->addTab(tr("Slice")),
                             tr("The valleys of the slice that is seen"));
    m_sources->setTabToolTip(m_sources->addTab(tr("Whole space")),
                             tr("The minima and passes that a search has found"));
    m_words->setObjectName(QStringLiteral("floodWords"));
    m_words->setContentsMargins(10, 0, 10, 2);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(4, 0, 4, 0);
    header->addWidget(m_sources);
    header->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // a low panel shows what it can
    column->addLayout(header);
    column->addWidget(&m_plot.widget(), 1);
    column->addWidget(m_words);
    m_plot.widget().setFocusProxy(this);
    m_plot.widget().installEventFilter(this);
    connect(m_sources, &QTabBar::currentChanged, this, &MergeTreeView::update);
    connect(&state, &ViewState::settingsChanged, this, &MergeTreeView::update);
    connect(&state.ground(), &GroundState::foundChanged, this, &MergeTreeView::update);
    connect(&state.ground(), &GroundState::floodChanged, this, &MergeTreeView::showFlood);
    addViewActions(*this);
    update();
}

bool MergeTreeView::isOfSlice() const
{
    return m_sources->currentIndex() == 0;
}

void MergeTreeView::update()
{
    const FoundGround* found = m_state.ground().found().get();
    if (!isOfSlice()) {
        m_data = treeOfPasses(found);
    } else if (m_analysis) {
        m_data = treeOfSlice(*m_analysis, found);
    } else {
        m_data = {};
        m_data.emptyText = tr("Nothing is computed yet.");
    }
    m_plot.setData(m_data, m_state.settings().logHeight);
    showFlood();
}

void MergeTreeView::showFlood()
{
    const std::optional<double>& level = m_state.ground().flood();
    m_plot.setFlood(level);
    QString text;
    if (m_data.emptyText.isEmpty()) {
        text = level ? lakesText(m_data, *level) : tr("Drag in the picture to flood the valleys.");
        if (m_data.leftOut > 0)
            text += tr(" %1 shallow valleys are left out.").arg(m_data.leftOut);
    }
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void MergeTreeView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (!isOfSlice() || !isVisible())
        return;
    // Until they are computed, those of the picture before stay.
    if (!analysis->leading().valleys && !analysis->studied)
        return;
    if (before && before->leading().valleys.value == analysis->leading().valleys.value &&
        !m_data.valleys.empty())
        return;
    update();
}

void MergeTreeView::setOutdated(bool outdated)
{
    m_plot.setOutdated(outdated);
}

QVariantMap MergeTreeView::settings() const
{
    return {{kSource, kSources[m_sources->currentIndex()]}};
}

void MergeTreeView::setSettings(const QVariantMap& settings)
{
    const auto index = kSources.indexOf(settings.value(kSource).toString());
    if (index >= 0)
        m_sources->setCurrentIndex(int(index));
}

std::vector<ExportFormat> MergeTreeView::exportFormats() const
{
    return plotFormats();
}

QByteArray MergeTreeView::exported(const Figure& figure)
{
    update();
    if (!m_data.emptyText.isEmpty())
        return {};
    return figure.suffix == QLatin1String("csv") ? treeCsv(m_data) : m_plot.exported(figure);
}

void MergeTreeView::resetView()
{
    m_state.ground().setFlood(std::nullopt);
}

QString MergeTreeView::words() const
{
    return m_words->text();
}

void MergeTreeView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_plot.restyle();
}

void MergeTreeView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_state.ground().setWantsValleys(true);
    update();
}

void MergeTreeView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_state.ground().setWantsValleys(false);
}

void MergeTreeView::keyPressEvent(QKeyEvent* event)
{
    const int steps = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (steps == 0 || !m_data.emptyText.isEmpty()) {
        View::keyPressEvent(event);
        return;
    }
    constexpr double kStep = 0.01; // of the axis
    const double level = m_state.ground().flood().value_or(m_data.low);
    m_state.ground().setFlood(
        std::clamp(level + steps * kStep * (m_data.high - m_data.low), m_data.low, m_data.high));
}

void MergeTreeView::floodTo(const QPointF& pixel)
{
    m_state.ground().setFlood(m_plot.lossAt(pixel));
}

bool MergeTreeView::eventFilter(QObject* object, QEvent* event)
{
    const auto* mouse =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
                event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::MouseMove
            ? static_cast<QMouseEvent*>(event)
            : nullptr;
    if (!mouse || !m_data.emptyText.isEmpty())
        return View::eventFilter(object, event);
    if (event->type() == QEvent::MouseButtonDblClick) {
        m_isDragged = false;
        resetView();
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton)
        m_isDragged = true;
    if (m_isDragged)
        floodTo(mouse->position());
    if (event->type() == QEvent::MouseButtonRelease)
        m_isDragged = false;
    if (event->type() == QEvent::MouseMove && !m_isDragged)
        QToolTip::showText(mouse->globalPosition().toPoint(), m_plot.textAt(mouse->position()),
                           this);
    return View::eventFilter(object, event);
}

} // namespace ui
