// SPDX-License-Identifier: MIT
#include "ui/views/section/section_view.h"

#include "ui/look/number_text.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr QLatin1String kLine("line");

QString endText(const core::PlanePoint& end)
{
    return QStringLiteral("(%1, %2)").arg(numberText(end.p, 3), numberText(end.q, 3));
}

} // namespace

SectionView::SectionView(ViewState& state, QWidget* parent)
    : PlotView(parent)
    , m_state(state)
    , m_plot(this)
{
    setAccessibleName(tr("Cross-section"));
    setWhatsThis(tr("All compared losses along one line of the plane. Drag with Ctrl in a contour "
                    "map to draw the line, or drag one of its ends."));
    setFocusPolicy(Qt::StrongFocus);
    addPlot(m_plot);
    addWords(QStringLiteral("sectionWords"));
    connect(&state, &ViewState::settingsChanged, this, &SectionView::update);
    connect(&state, &ViewState::cursorChanged, this, &SectionView::showCursor);
    auto* reset = new QAction(tr("Line through the start and the minimum"), this);
    connect(reset, &QAction::triggered, this, &SectionView::resetView);
    addAction(reset);
    addViewActions(*this);
    update();
}

void SectionView::update()
{
    if (m_analysis) {
        m_data = sectionData(*m_analysis, m_state.settings().logHeight);
    } else {
        m_data = {};
        m_data.emptyText = tr("Nothing is computed yet.");
    }
    m_plot.setData(m_data);
    const bool isEmpty = !m_data.emptyText.isEmpty();
    setWords(isEmpty ? QString()
                     : tr("L along the line from %1 to %2")
                           .arg(endText(m_data.line().from), endText(m_data.line().to)));
    setAccessibleDescription(isEmpty ? m_data.emptyText : words());
    showCursor();
}

void SectionView::showCursor()
{
    const auto& cursor = m_state.cursor();
    const bool isThere = cursor && m_data.emptyText.isEmpty();
    m_plot.setPlace(isThere ? footOn(m_analysis->plane(), m_data.line(), cursor->p, cursor->q)
                            : std::nullopt);
}

void SectionView::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    if (isSeen())
        update();
}

QVariantMap SectionView::viewpoint() const
{
    const auto& line = m_state.line();
    if (!line)
        return {};
    return {{kLine, QVariantList{line->from.p, line->from.q, line->to.p, line->to.q}}};
}

void SectionView::setViewpoint(const QVariantMap& viewpoint)
{
    const QVariantList numbers = viewpoint.value(kLine).toList();
    std::array<double, 4> ends{};
    for (std::size_t k = 0; k < ends.size() && numbers.size() == 4; ++k)
        ends[k] = numbers[qsizetype(k)].toDouble();
    const bool isUsable = numbers.size() == 4 && std::ranges::all_of(ends, [](double number) {
                              return std::isfinite(number);
                          });
    m_state.setLine(isUsable ? std::optional(core::Segment{{ends[0], ends[1]}, {ends[2], ends[3]}})
                             : std::nullopt);
}

std::vector<ExportFormat> SectionView::exportFormats() const
{
    return curveFormats();
}

QByteArray SectionView::exported(const Figure& figure)
{
    update();
    if (!m_data.emptyText.isEmpty())
        return {};
    return figure.suffix == QLatin1String("csv") ? sectionCsv(m_data) : m_plot.exported(figure);
}

void SectionView::resetView()
{
    m_state.setLine(std::nullopt);
}

void SectionView::changeEvent(QEvent* event)
{
    PlotView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update(); // colours of curves are the theme's
}

void SectionView::seenChanged()
{
    m_state.setWish(&StudyWishes::section, isSeen());
    if (isSeen())
        update();
}

void SectionView::pointAt(double t)
{
    const core::PlanePoint at = m_data.line().at(t);
    m_state.setCursor(core::Projection{at.p, at.q, 0.0});
}

void SectionView::keyPressEvent(QKeyEvent* event)
{
    const int steps = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (steps == 0 || !m_data.emptyText.isEmpty()) {
        PlotView::keyPressEvent(event);
        return;
    }
    constexpr double kStep = 0.01; // of the line
    const auto& cursor = m_state.cursor();
    const double now =
        cursor ? footOn(m_analysis->plane(), m_data.line(), cursor->p, cursor->q).value_or(0.5)
               : 0.5;
    pointAt(std::clamp(now + steps * kStep, 0.0, 1.0));
}

void SectionView::hovered(const QPointF& pixel)
{
    if (const auto t = m_plot.placeAt(pixel))
        pointAt(*t);
}

void SectionView::leaveEvent(QEvent* event)
{
    PlotView::leaveEvent(event);
    m_state.setCursor(std::nullopt);
}

} // namespace ui
