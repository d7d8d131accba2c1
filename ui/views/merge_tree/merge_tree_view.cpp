// SPDX-License-Identifier: MIT
#include "ui/views/merge_tree/merge_tree_view.h"

#include "ui/views/view_actions.h"

#include <QKeyEvent>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kSource("source");
const QStringList kSources{QStringLiteral("slice"), QStringLiteral("passes")};

} // namespace

MergeTreeView::MergeTreeView(ViewState& state, QWidget* parent)
    : PlotView(parent)
    , m_state(state)
    , m_plot(this)
    , m_sources(addTabs(QStringLiteral("treeSource"), tr("Whose valleys")))
{
    setAccessibleName(tr("Merge tree"));
    setWhatsThis(tr("Which valleys join at what loss. Drag up or down to flood the pictures up to "
                    "that loss; a double click takes the water away."));
    setFocusPolicy(Qt::StrongFocus);
    m_sources->setTabToolTip(m_sources->addTab(tr("Slice")),
                             tr("The valleys of the slice that is seen"));
    m_sources->setTabToolTip(m_sources->addTab(tr("Whole space")),
                             tr("The minima and passes that a search has found"));
    addPlot(m_plot);
    addWords(QStringLiteral("floodWords"));
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
    setWords(text);
    setAccessibleDescription(text);
}

void MergeTreeView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (!isOfSlice() || !isSeen())
        return;
    // Until they are computed, those of the picture before stay.
    if (!analysis->leading().valleys && !analysis->studied)
        return;
    if (before && before->leading().valleys.value == analysis->leading().valleys.value &&
        !m_data.valleys.empty())
        return;
    update();
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

void MergeTreeView::seenChanged()
{
    m_state.ground().setWantsValleys(isSeen());
    if (isSeen())
        update();
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

bool MergeTreeView::isDraggable() const
{
    return m_data.emptyText.isEmpty();
}

void MergeTreeView::dragTo(const QPointF& pixel, bool /*finished*/)
{
    m_state.ground().setFlood(m_plot.lossAt(pixel));
}

void MergeTreeView::doubleClicked()
{
    if (isDraggable())
        resetView();
}

} // namespace ui
