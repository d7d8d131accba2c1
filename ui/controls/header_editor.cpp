// SPDX-License-Identifier: MIT
#include "ui/controls/header_editor.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

HeaderEditor::HeaderEditor(QHeaderView* header)
    : QLineEdit(header->viewport())
    , m_header(header)
{
    setObjectName(QStringLiteral("headerEditor"));
    setAccessibleName(header->orientation() == Qt::Vertical ? tr("Name of the row")
                                                            : tr("Name of the column"));
    hide();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionDoubleClicked, this, &HeaderEditor::begin);
}

void HeaderEditor::begin(int section)
{
    const QVariant name =
        m_header->model()->headerData(section, m_header->orientation(), Qt::EditRole);
    if (!name.isValid())
        return;
    m_section = section;
    const int start = m_header->sectionViewportPosition(section);
    const int size = m_header->sectionSize(section);
    setGeometry(m_header->orientation() == Qt::Vertical
                    ? QRect(0, start, m_header->viewport()->width(), size)
                    : QRect(start, 0, size, m_header->viewport()->height()));
    setText(name.toString());
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
}

void HeaderEditor::finish(bool keep)
{
    const int section = std::exchange(m_section, -1);
    if (section < 0)
        return;
    if (keep)
        m_header->model()->setHeaderData(section, m_header->orientation(), text(), Qt::EditRole);
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus && m_header->parentWidget())
        m_header->parentWidget()->setFocus(Qt::OtherFocusReason);
}

bool HeaderEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void HeaderEditor::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        finish(false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish(true);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void HeaderEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    finish(false);
}

} // namespace ui
