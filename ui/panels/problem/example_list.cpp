// SPDX-License-Identifier: MIT
#include "ui/panels/problem/example_list.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPadding = 7;

} // namespace

ExampleButton::ExampleButton(const ExampleItem& item, QWidget* parent)
    : QAbstractButton(parent)
    , m_summary(item.summary)
{
    setObjectName(item.id);
    setText(item.title);
    setAccessibleName(item.title);
    setAccessibleDescription(item.summary);
    setToolTip(QStringLiteral("<p><b>%1</b><br>%2</p>")
                   .arg(item.title.toHtmlEscaped(), item.summary.toHtmlEscaped()));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ExampleButton::summaryRect(int width) const
{
    const int room = std::max(60, width - 2 * kPadding);
    const QRect needed =
        fontMetrics().boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, m_summary);
    return {kPadding, kPadding + fontMetrics().height() + 1, room, needed.height()};
}

int ExampleButton::heightForWidth(int width) const
{
    return summaryRect(width).bottom() + 1 + kPadding;
}

QSize ExampleButton::sizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

bool ExampleButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            click();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void ExampleButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus() || isDown()) {
        QColor wash = theme().accent;
        wash.setAlphaF(theme().dark ? 0.24F : 0.10F);
        painter.setBrush(wash);
        painter.setPen(hasFocus() ? QPen(theme().accent) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(theme().text);
    painter.drawText(
        QRect(kPadding, kPadding, width() - 2 * kPadding, fontMetrics().height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(title).elidedText(text(), Qt::ElideRight, width() - 2 * kPadding));
    painter.setFont(font());
    painter.setPen(theme().mutedText);
    painter.drawText(summaryRect(width()), Qt::TextWordWrap, m_summary);
}

ExampleList::ExampleList(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("examples"));
    setAccessibleName(tr("Examples"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ExampleList::setExamples(const QList<ExampleItem>& examples)
{
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 2, 0, 2);
    lines->setSpacing(1);
    for (const ExampleItem& item : examples) {
        auto* button = new ExampleButton(item, content);
        connect(button, &QAbstractButton::clicked, this, [this, id = item.id] { emit chosen(id); });
        lines->addWidget(button);
    }
    lines->addStretch(1);
    setWidget(content);
}

} // namespace ui
