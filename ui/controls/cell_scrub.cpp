// SPDX-License-Identifier: MIT
#include "ui/controls/cell_scrub.h"

#include "ui/controls/number_table_model.h"
#include "ui/state/document.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableView>

#include <cmath>

namespace ui {

namespace {

/// A number that is small beside its neighbours still moves at a tenth of their pace.
constexpr double kShareOfNeighbours = 0.1;

} // namespace

CellScrub::CellScrub(Document& document, QTableView* view)
    : QObject(view)
    , m_document(document)
    , m_view(view)
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
}

bool CellScrub::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return watched == m_view->viewport() && press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return watched == m_view->viewport() && move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
    case QEvent::FocusOut:
        end();
        return false;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        return key(*event);
    default:
        return false;
    }
}

bool CellScrub::press(const QMouseEvent& event)
{
    end();
    const bool plain = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    const QModelIndex index = m_view->indexAt(event.position().toPoint());
    if (plain && index.isValid()) {
        m_pressed = index;
        m_pressedAt = event.position().toPoint();
    }
    return false; // the table makes the cell the current one
}

bool CellScrub::move(const QMouseEvent& event)
{
    const QPoint position = event.position().toPoint();
    if (event.buttons() == Qt::NoButton) {
        hover(position);
        return false;
    }
    if (!m_pressed.isValid())
        return false;
    auto* model = static_cast<NumberTableModel*>(m_view->model());
    if (!m_scrub) {
        // Until then the press may still be a click, and the table must not see a drag selection.
        if (std::abs(position.x() - m_pressedAt.x()) < QApplication::startDragDistance())
            return true;
        m_original = model->number(m_pressed);
        const double neighbours = kShareOfNeighbours * model->typicalSize(m_pressed.column());
        m_scrub.emplace(m_original,
                        m_original == 0.0 ? neighbours / kShareOfNeighbours : neighbours);
        m_gesture = m_document.newGesture();
        m_last = position;
        return true;
    }
    const double value = m_scrub->moved(position.x() - m_last.x(), event.modifiers());
    m_last = position;
    model->drag(m_pressed, value, m_gesture);
    return true;
}

bool CellScrub::key(const QEvent& event)
{
    const auto& press = static_cast<const QKeyEvent&>(event);
    if (!m_scrub || press.key() != Qt::Key_Escape)
        return false;
    if (event.type() == QEvent::ShortcutOverride)
        return false;
    static_cast<NumberTableModel*>(m_view->model())->drag(m_pressed, m_original, m_gesture);
    end();
    return true;
}

void CellScrub::hover(const QPoint& position)
{
    const bool number = m_view->indexAt(position).isValid();
    m_view->viewport()->setCursor(number ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void CellScrub::end()
{
    m_pressed = QPersistentModelIndex();
    m_scrub.reset();
}

} // namespace ui
