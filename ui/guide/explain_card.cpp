// SPDX-License-Identifier: MIT
#include "ui/guide/explain_card.h"

#include <QLabel>
#include <QScreen>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 340;
constexpr QPoint kAside(12, 14); // so that what it speaks of stays in sight

} // namespace

ExplainCard::ExplainCard(const QString& html, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_words(new QLabel(html, this))
{
    setObjectName(QStringLiteral("explainCard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("chip", true);
    setAccessibleName(tr("Explanation"));
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_words->setFixedWidth(kWidth);
    m_words->setAccessibleName(text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->addWidget(m_words);
    connect(m_words, &QLabel::linkActivated, this, [this](const QString& link) {
        emit linkActivated(link);
        close();
    });
}

QString ExplainCard::text() const
{
    return QTextDocumentFragment::fromHtml(m_words->text()).toPlainText();
}

void ExplainCard::showAt(const QPoint& at)
{
    adjustSize();
    const QRect room = parentWidget()->screen()->availableGeometry();
    QPoint corner = at + kAside;
    if (corner.x() + width() > room.right())
        corner.setX(std::max(room.left(), at.x() - kAside.x() - width()));
    if (corner.y() + height() > room.bottom())
        corner.setY(std::max(room.top(), at.y() - kAside.y() - height()));
    move(corner);
    show();
    m_words->setFocus(Qt::PopupFocusReason);
}

} // namespace ui
