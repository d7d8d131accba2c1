// SPDX-License-Identifier: MIT
#include "ui/window/status_message.h"

#include "ui/look/theme.h"

#include <QEvent>

namespace ui {

namespace {

constexpr int kReportMilliseconds = 6000;
constexpr int kWarningMilliseconds = 15000;

} // namespace

StatusMessage::StatusMessage(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("statusMessage"));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_report.setSingleShot(true);
    connect(&m_report, &QTimer::timeout, this, [this] { show(m_state, false); });
}

void StatusMessage::setState(const QString& text)
{
    m_state = text;
    if (!m_report.isActive())
        show(text, false);
}

void StatusMessage::report(const QString& text)
{
    m_report.start(kReportMilliseconds);
    show(text, false);
}

void StatusMessage::warn(const QString& text)
{
    m_report.start(kWarningMilliseconds);
    show(text, true);
}

void StatusMessage::reportError(const QString& text)
{
    m_report.stop();
    show(text, true);
}

void StatusMessage::show(const QString& text, bool isError)
{
    m_isError = isError;
    setText(text);
    setToolTip(text);
    restyle();
}

void StatusMessage::restyle()
{
    const QColor colour = m_isError ? theme().bad : theme().mutedText;
    if (const QString sheet = QStringLiteral("color: %1").arg(colour.name()); sheet != styleSheet())
        setStyleSheet(sheet);
}

void StatusMessage::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace ui
