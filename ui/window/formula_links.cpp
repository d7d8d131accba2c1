// SPDX-License-Identifier: MIT
#include "ui/window/formula_links.h"

#include "ui/window/view_frame.h"

#include <QDockWidget>
#include <QEvent>

#include <algorithm>

namespace ui {

FormulaLinks::FormulaLinks(FormulaPanel& panel, ViewFrame& frame)
    : QObject(&panel)
    , m_panel(panel)
    , m_frame(frame)
{
    connect(&panel, &FormulaPanel::partPointed, this, [this](const auto& part) {
        QWidget* place = part ? placeOf(*part) : nullptr;
        // What stands behind a tab has no place for a frame.
        m_frame.frame(place && place->isVisible() ? place : nullptr, true);
    });
    connect(&panel, &FormulaPanel::partChosen, this, &FormulaLinks::lead);
}

void FormulaLinks::add(FormulaPart part, QWidget* place)
{
    m_links.push_back({part, place});
    place->installEventFilter(this);
}

QWidget* FormulaLinks::placeOf(FormulaPart part) const
{
    const auto found = std::ranges::find(m_links, part, &Link::part);
    return found == m_links.end() ? nullptr : found->place;
}

void FormulaLinks::lead(FormulaPart part)
{
    QWidget* place = placeOf(part);
    for (QWidget* around = place; around; around = around->parentWidget())
        if (auto* dock = qobject_cast<QDockWidget*>(around)) {
            dock->show();
            dock->raise();
        }
    if (place)
        m_frame.frame(place, false);
}

bool FormulaLinks::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Enter) {
        const auto found = std::ranges::find(m_links, object, &Link::place);
        if (found != m_links.end())
            m_panel.setPart(found->part);
    } else if (event->type() == QEvent::Leave) {
        m_panel.setPart(std::nullopt);
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
