// SPDX-License-Identifier: MIT
#include "ui/panels/bars/compare_bar.h"

#include "core/analysis/request.h"
#include "ui/views/plot/panel_title.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

CompareBar::CompareBar(Document& document, ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_pin(new QToolButton(this))
    , m_pins(new QMenu(this))
    , m_looks(new QWidget(this))
{
    setObjectName(QStringLiteral("compareBar"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(14, 0, 0, 0);
    line->setSpacing(14);
    m_pin->setObjectName(QStringLiteral("pinButton"));
    m_pin->setText(tr("Pin ▾"));
    m_pin->setProperty("framed", true);
    m_pin->setPopupMode(QToolButton::InstantPopup);
    m_pin->setMenu(m_pins);
    m_pin->setToolTip(tr("Keeps the present loss, or the present state of A, b and w, in a picture "
                         "of its own beside what you go on to change"));
    m_pin->setAccessibleName(tr("Pin"));
    connect(m_pins, &QMenu::aboutToShow, this, &CompareBar::fillPins);
    line->addWidget(m_pin);

    auto* segments = new QHBoxLayout(m_looks);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->setSpacing(0);
    m_looks->setObjectName(QStringLiteral("compareLooks"));
    addSegment(QStringLiteral("both"), tr("Both"), tr("Surfaces above, maps below"));
    addSegment(QStringLiteral("surfaces"), tr("Surfaces"),
               tr("Only surfaces in the middle; the maps are in their panel"));
    addSegment(QStringLiteral("maps"), tr("Maps"), tr("Only maps in the middle"));
    m_segments.front()->setProperty("segmentPlace", QStringLiteral("first"));
    m_segments.back()->setProperty("segmentPlace", QStringLiteral("last"));
    line->addWidget(m_looks);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    connect(&document, &Document::sessionChanged, this, &CompareBar::refresh);
    connect(&view, &ViewState::settingsChanged, this, &CompareBar::refresh);
    refresh();
}

QToolButton* CompareBar::addSegment(const QString& id, const QString& title, const QString& help)
{
    auto* button = new QToolButton(m_looks);
    button->setObjectName(QStringLiteral("compare_") + id);
    button->setText(title);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Show: %1").arg(title));
    button->setToolTip(help);
    connect(button, &QToolButton::clicked, this, [this, id] {
        ViewState::Settings settings = m_view.settings();
        settings.compareLook = id;
        m_view.setSettings(settings);
        refresh(); // a click on the segment that was down has lifted it
    });
    m_looks->layout()->addWidget(button);
    m_segments.append(button);
    return button;
}

void CompareBar::fillPins()
{
    m_pins->clear();
    const core::SessionPtr session = m_document.session();
    const core::Mix mix = session->problem.mix;
    const bool isFull = session->panels.size() + 1 >= core::kMostPanels;
    QAction* loss = m_pins->addAction(tr("This loss"), this, [this] {
        m_document.run(tr("Pin the loss"), core::Command("pin"));
    });
    loss->setEnabled(!isFull && std::ranges::find(session->panels, core::Panel{mix, nullptr}) ==
                                    session->panels.end());
    QAction* before = m_pins->addAction(tr("The present A, b and w as “before”"), this, [this] {
        m_document.run(tr("Pin the state of before"), core::Command("pin-before"));
    });
    before->setEnabled(!isFull);
    if (session->panels.empty())
        return;
    m_pins->addSeparator();
    for (std::size_t k = 0; k < session->panels.size(); ++k)
        m_pins->addAction(tr("Remove: %1").arg(panelTitle(session->panels[k])), this, [this, k] {
            m_document.run(tr("Remove a compared loss"),
                           core::Command("unpin").withPlace("at", Eigen::Index(k)));
        });
}

void CompareBar::refresh()
{
    m_looks->setVisible(core::panelsOf(*m_document.session()).size() > 1);
    for (QToolButton* button : m_segments)
        button->setChecked(button->objectName() ==
                           QStringLiteral("compare_") + m_view.settings().compareLook);
}

} // namespace ui
