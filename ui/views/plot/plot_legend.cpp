// SPDX-License-Identifier: MIT
#include "ui/views/plot/plot_legend.h"

#include "ui/look/theme.h"

#include <qcustomplot.h>

namespace ui {

namespace {

constexpr qreal kTextPoints = 8.5;
constexpr int kMarkWidth = 14;
constexpr int kMarkGap = 5;
constexpr int kEntryGap = 16;
constexpr int kSide = 10;

class FlowLegend final : public QCPLayoutElement {
public:
    FlowLegend(QCustomPlot& plot, std::function<std::vector<LegendEntry>()> entries)
        : QCPLayoutElement(&plot)
        , m_entries(std::move(entries))
    {
        setAutoMargins(QCP::msNone);
        setMargins(QMargins(0, 0, 0, 0));
    }

    void update(UpdatePhase phase) override
    {
        if (phase == upPreparation) {
            const int height = place(parentPlot()->viewport().width());
            setMinimumSize(10, height);
            setMaximumSize(QWIDGETSIZE_MAX, height);
        }
        QCPLayoutElement::update(phase);
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        painter->setFont(tabularFont(kTextPoints));
        const QFontMetrics metrics(painter->font());
        for (const auto& [entry, corner] : m_places) {
            const QPoint at = rect().topLeft() + corner;
            drawMark(*painter, entry, QPointF(at.x(), at.y() + 0.5 * metrics.height()));
            painter->setPen(theme().text);
            painter->drawText(at + QPoint(kMarkWidth + kMarkGap, metrics.ascent()), entry.text);
        }
    }

private:
    /// Puts the entries into rows of @p width pixels; returns the height they take.
    int place(int width)
    {
        const QFontMetrics metrics(tabularFont(kTextPoints));
        m_places.clear();
        QPoint at(kSide, 0);
        for (LegendEntry& entry : m_entries()) {
            const int wide = kMarkWidth + kMarkGap + metrics.horizontalAdvance(entry.text);
            if (at.x() > kSide && at.x() + wide > width - kSide)
                at = QPoint(kSide, at.y() + metrics.height() + 2);
            m_places.emplace_back(std::move(entry), at);
            at.rx() += wide + kEntryGap;
        }
        return m_places.empty() ? 0 : at.y() + metrics.height() + 6;
    }

    static void drawMark(QCPPainter& painter, const LegendEntry& entry, const QPointF& at)
    {
        const QPointF middle = at + QPointF(0.5 * kMarkWidth, 0.0);
        if (entry.mark == LegendEntry::Mark::Dot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.colour);
            painter.drawEllipse(middle, 3.5, 3.5);
            return;
        }
        const double half = entry.mark == LegendEntry::Mark::Line ? 0.5 * kMarkWidth : 4.0;
        painter.setPen(QPen(entry.colour, 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle - QPointF(half, 0.0), middle + QPointF(half, 0.0));
    }

    std::function<std::vector<LegendEntry>()> m_entries;
    std::vector<std::pair<LegendEntry, QPoint>> m_places;
};

} // namespace

void addLegend(QCustomPlot& plot, std::function<std::vector<LegendEntry>()> entries)
{
    auto* legend = new FlowLegend(plot, std::move(entries)); // owned by the layout
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, legend);
    plot.plotLayout()->setRowSpacing(0);
    legend->setLayer(QStringLiteral("legend"));
}

} // namespace ui
