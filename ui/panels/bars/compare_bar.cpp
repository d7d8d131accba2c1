// SPDX-License-Identifier: MIT
#include "ui/panels/bars/compare_bar.h"

#include "core/analysis/request.h"
#include "ui/guide/glossary.h"
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
    , m_alone(new QToolButton(this))
    , m_aloneMenu(new QMenu(this))
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
    m_pin->setToolTip(glossaryText(u"pin"));
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
    m_alone->setObjectName(QStringLiteral("aloneButton"));
    m_alone->setProperty("framed", true);
    m_alone->setPopupMode(QToolButton::InstantPopup);
    m_alone->setMenu(m_aloneMenu);
    m_alone->setToolTip(tr("Shows all compared losses, or one alone in all the room there is; so "
                           "does a double click on the title of a map"));
    m_alone->setAccessibleName(tr("Which pictures are shown"));
    connect(m_aloneMenu, &QMenu::aboutToShow, this, &CompareBar::fillAlone);
    line->addWidget(m_alone);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    connect(&document, &Document::sessionChanged, this, &CompareBar::refresh);
    connect(&view, &ViewState::settingsChanged, this, &CompareBar::refresh);
    connect(&view, &ViewState::aloneChanged, this, &CompareBar::refresh);
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

void CompareBar::fillAlone()
{
    m_aloneMenu->clear();
    const std::vector<core::Panel> panels = core::panelsOf(*m_document.session());
    const auto only = shownAlone(panels, m_view);
    const auto add = [&](const QString& title, const std::optional<core::Panel>& panel, bool isOn) {
        QAction* action =
            m_aloneMenu->addAction(title, this, [this, panel] { m_view.setAlone(panel); });
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    add(tr("All"), std::nullopt, !only);
    m_aloneMenu->addSeparator();
    for (std::size_t k = 0; k < panels.size(); ++k)
        add(panelTitle(panels[k]), panels[k], only == k);
}

void CompareBar::refresh()
{
    const std::vector<core::Panel> panels = core::panelsOf(*m_document.session());
    m_looks->setVisible(panels.size() > 1);
    m_alone->setVisible(panels.size() > 1);
    const auto only = shownAlone(panels, m_view);
    m_alone->setText(tr("%1 ▾").arg(only ? panelTitle(panels[*only]) : tr("All")));
    for (QToolButton* button : m_segments)
        button->setChecked(button->objectName() ==
                           QStringLiteral("compare_") + m_view.settings().compareLook);
}

} // namespace ui
