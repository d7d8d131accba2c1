// SPDX-License-Identifier: MIT
#include "ui/panels/formula/formula_panel.h"

#include <QEvent>
#include <QScrollBar>

#include <chrono>

namespace ui {

namespace {

/// Between two writings: one reads no faster.
constexpr std::chrono::milliseconds kPause{100};

/// The part that a link of the formula stands for.
std::optional<FormulaPart> partOfLink(const QUrl& link)
{
    return link.scheme() == QLatin1String("part") ? formulaPartFrom(link.path()) : std::nullopt;
}

} // namespace

FormulaPanel::FormulaPanel(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("formula"));
    setAccessibleName(tr("Formula of the loss"));
    setAccessibleDescription(tr("The loss written out with the present numbers. Tab goes from part "
                                "to part, Enter leads to where it is set."));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(10);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &FormulaPanel::write);
    connect(&m_sight, &Sight::changed, this, &FormulaPanel::write);
    connect(this, qOverload<const QUrl&>(&QTextBrowser::highlighted), this,
            [this](const QUrl& link) { emit partPointed(partOfLink(link)); });
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (const auto part = partOfLink(link))
            emit partChosen(*part);
    });
}

void FormulaPanel::present(const Present& present)
{
    m_present = present;
    if (!m_pause.isActive())
        write();
}

void FormulaPanel::setPart(const std::optional<FormulaPart>& part)
{
    if (part == m_focus.part)
        return;
    m_focus.part = part;
    write();
}

void FormulaPanel::setNumber(const std::optional<core::ProblemNumber>& number)
{
    if (number == m_focus.number)
        return;
    m_focus.number = number;
    write();
}

void FormulaPanel::write()
{
    if (!m_present.session || !m_sight.isSeen())
        return;
    const QString html = formulaHtml(m_present, m_focus);
    if (html == m_written)
        return;
    m_pause.start();
    m_written = html;
    const int place = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(place);
}

void FormulaPanel::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_written.clear(); // its colours are another theme's
        write();
    }
}

void FormulaPanel::leaveEvent(QEvent* event)
{
    QTextBrowser::leaveEvent(event);
    emit partPointed(std::nullopt);
}

} // namespace ui
