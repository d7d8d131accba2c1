// SPDX-License-Identifier: MIT
#include "ui/controls/number_field.h"

#include "ui/controls/bubble.h"
#include "ui/controls/typed_number.h"
#include "ui/look/number_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr int kShownDigits = 6;

/// Where keys and drags begin that change @p value; NaN stands for a field that says nothing.
double scrubbedFrom(double value, Scrub::Kind kind, double minimum, double maximum)
{
    if (std::isnan(value))
        return std::clamp(0.0, minimum, maximum);
    // From zero a factor leads nowhere.
    return kind == Scrub::Kind::Logarithmic && value <= 0.0 ? 1e-6 : value;
}

} // namespace

NumberField::NumberField(QWidget* parent)
    : QLineEdit(parent)
    , m_minimum(std::numeric_limits<double>::lowest())
    , m_maximum(std::numeric_limits<double>::max())
    , m_bubble(new Bubble(this))
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::SizeHorCursor);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        commit();
        selectAll(); // what is typed next takes its place
    });
    showValue();
}

void NumberField::setValue(double value)
{
    m_value = value;
    if (!(hasFocus() && isModified()))
        showValue();
}

void NumberField::setRange(double minimum, double maximum)
{
    m_minimum = minimum;
    m_maximum = maximum;
}

void NumberField::describe(const QString& name, const QString& help)
{
    setAccessibleName(name);
    setAccessibleDescription(help);
    setToolTip(QStringLiteral("<p><b>%1</b><br>%2</p><p>%3</p>")
                   .arg(name.toHtmlEscaped(), help.toHtmlEscaped(),
                        tr("Type a number, step with ↑ and ↓, or drag sideways: Shift for finer, "
                           "Ctrl for coarser steps, Esc to cancel.")));
}

QSize NumberField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("−0.00000e−0")) + 16,
            QLineEdit::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("−0.00")) + 16,
            QLineEdit::minimumSizeHint().height()};
}

void NumberField::mousePressEvent(QMouseEvent* event)
{
    m_bubble->hide();
    if (event->button() == Qt::LeftButton && !isModified() && isEnabled()) {
        m_drag = Drag{.pressedAt = event->globalPosition().x(),
                      .last = event->globalPosition().x(),
                      .original = m_value,
                      .scrub = std::nullopt};
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QLineEdit::mousePressEvent(event);
}

void NumberField::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        QLineEdit::mouseMoveEvent(event);
        return;
    }
    const double x = event->globalPosition().x();
    if (!m_drag->scrub) {
        if (std::abs(x - m_drag->pressedAt) < QApplication::startDragDistance())
            return;
        m_drag->scrub.emplace(scrubbedFrom(m_value, m_kind, m_minimum, m_maximum), m_scale, m_kind);
        m_drag->last = x;
        return;
    }
    const double wanted = m_drag->scrub->moved(x - m_drag->last, event->modifiers());
    m_drag->last = x;
    const double value = std::clamp(wanted, m_minimum, m_maximum);
    if (value == m_value)
        return;
    take(value, m_drag->reported);
    m_drag->reported = true;
}

void NumberField::mouseReleaseEvent(QMouseEvent* event)
{
    const bool clicked = m_drag && !m_drag->scrub;
    const bool dragged = m_drag && m_drag->scrub;
    m_drag.reset();
    if (clicked)
        selectAll();
    if (!clicked && !dragged)
        QLineEdit::mouseReleaseEvent(event);
}

void NumberField::cancelDrag()
{
    if (m_drag->reported && !std::isnan(m_drag->original))
        take(m_drag->original, true);
    m_drag.reset();
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    m_bubble->hide();
    const bool dragging = m_drag && m_drag->scrub;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (dragging) {
            cancelDrag();
            return;
        }
        if (isModified()) {
            showValue();
            selectAll();
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        step(event->key() == Qt::Key_Up ? 1 : 10, event->modifiers());
        return;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        step(event->key() == Qt::Key_Down ? -1 : -10, event->modifiers());
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool NumberField::event(QEvent* event)
{
    // Esc belongs to a drag or to a half-typed number before it belongs to a dialog.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && (m_drag || isModified())) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NumberField::step(int steps, Qt::KeyboardModifiers modifiers)
{
    commit();
    const double start = scrubbedFrom(m_value, m_kind, m_minimum, m_maximum);
    Scrub scrub(start, m_scale, m_kind);
    // A key should be felt: ten pixels of a factor, as many as make a whole number differ.
    const double pixels = m_kind == Scrub::Kind::Linear ? 1.0 : 10.0;
    double value =
        m_kind == Scrub::Kind::Whole ? start + steps : scrub.moved(pixels * steps, modifiers);
    value = std::clamp(value, m_minimum, m_maximum);
    if (value != m_value)
        take(value, m_stepping);
    m_stepping = true;
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    m_stepping = false;
    showValue();
    if (event->reason() != Qt::MouseFocusReason)
        selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    commit();
    m_stepping = false;
    m_drag.reset();
    QLineEdit::focusOutEvent(event);
    showValue();
}

void NumberField::commit()
{
    if (!isModified())
        return;
    m_stepping = false;
    const TypedNumber typed = typedNumber(text());
    if (!typed.ok()) {
        refuse(typed.refusal);
        return;
    }
    if (typed.value < m_minimum || typed.value > m_maximum) {
        refuse(tr("“%1” is out of range: %2 to %3 is possible.")
                   .arg(text().trimmed(), numberText(m_minimum), numberText(m_maximum)));
        return;
    }
    if (m_kind == Scrub::Kind::Whole && typed.value != std::floor(typed.value)) {
        refuse(tr("“%1” is not a whole number.").arg(text().trimmed()));
        return;
    }
    take(typed.value, false);
}

void NumberField::refuse(const QString& reason)
{
    showValue();
    selectAll();
    m_bubble->say(reason, this, rect());
}

void NumberField::take(double value, bool continues)
{
    const bool same = value == m_value;
    m_value = value;
    showValue();
    if (!same)
        emit edited(value, continues);
    // What listens may have refused or changed the number by setValue.
    showValue();
}

void NumberField::showValue()
{
    if (std::isnan(m_value))
        clear();
    else if (m_kind == Scrub::Kind::Whole)
        setText(QString::number(m_value, 'f', 0));
    else // whoever edits it must see all of it
        setText(hasFocus() ? plainNumber(m_value) : numberText(m_value, kShownDigits));
    setModified(false);
    setCursorPosition(0);
}

} // namespace ui
