// SPDX-License-Identifier: MIT
#include "ui/views/contour/map_bar.h"

#include "core/solve/method.h"
#include "core/theory/curvature_map.h"
#include "ui/controls/form.h"
#include "ui/look/core_text.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/map_colouring.h"
#include "ui/views/plot/shading_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>

namespace ui {

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

MapBar::MapBar(ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_colourings(new QTabBar(this))
    , m_methods(choiceBox(QStringLiteral("basinMethod"), tr("Method of the basins"),
                          tr("The method that walks down from each point, with its standard "
                             "parameters. Another method has other basins."),
                          this))
{
    m_colourings->setObjectName(QStringLiteral("mapColouring"));
    m_colourings->setAccessibleName(tr("What colours the map"));
    m_colourings->setExpanding(false);
    m_colourings->setUsesScrollButtons(false);
    m_colourings->setDrawBase(false);
    for (const MapColouring& colouring : mapColourings())
        m_colourings->setTabToolTip(m_colourings->addTab(colouring.title), colouring.help);
    for (const core::MethodInfo& method : core::methods())
        m_methods->addItem(coreText(method.title), text(method.id));
    m_methods->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_methods->setMinimumContentsLength(10);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(4, 0, 8, 0);
    line->addWidget(m_colourings);
    line->addStretch(1);
    line->addWidget(m_methods);
    connect(m_colourings, &QTabBar::currentChanged, this, [this](int index) {
        ViewSettings settings = m_state.settings();
        settings.mapColouring = mapColourings()[static_cast<std::size_t>(index)].id;
        m_state.setSettings(settings);
    });
    connect(m_methods, &QComboBox::currentIndexChanged, this, [this] {
        ViewSettings settings = m_state.settings();
        settings.basinMethod = m_methods->currentData().toString();
        m_state.setSettings(settings);
    });
    connect(&state, &ViewState::settingsChanged, this, &MapBar::refresh);
    refresh();
}

void MapBar::refresh()
{
    const QSignalBlocker colourings(m_colourings);
    const QSignalBlocker methods(m_methods);
    const MapColouring& now = mapColouringById(m_state.settings().mapColouring);
    // The loss has its place to whatever colours the surface.
    const ViewSettings& settings = m_state.settings();
    m_colourings->setTabText(0, isColouredByLoss(settings)
                                    ? mapColourings()[0].title
                                    : shadingName(settings.colourBy.toStdString()));
    m_colourings->setCurrentIndex(static_cast<int>(&now - mapColourings().data()));
    m_methods->setCurrentIndex(m_methods->findData(m_state.settings().basinMethod));
    m_methods->setVisible(!basinMethodOf(m_state.settings()).isEmpty());
}

} // namespace ui
