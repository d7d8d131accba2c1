// SPDX-License-Identifier: MIT
#include "ui/window/centre_area.h"

#include <QAction>

#include <utility>

namespace ui {

CentreArea::CentreArea(QWidget* surface, QDockWidget* mapsDock, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_surface(surface)
    , m_dock(mapsDock)
{
    setObjectName(QStringLiteral("centre"));
    setChildrenCollapsible(false);
    addWidget(surface);
}

void CentreArea::show(bool isCompared, const QString& look)
{
    if (isCompared && look != QLatin1String("surfaces"))
        takeMaps();
    else
        giveBack();
    m_surface->setVisible(!m_maps || look != QLatin1String("maps"));
}

void CentreArea::takeMaps()
{
    if (m_maps)
        return;
    m_wasDockShown = !m_dock->isHidden();
    m_maps = m_dock->widget();
    addWidget(m_maps);
    m_maps->show();
    m_dock->hide();
    m_dock->toggleViewAction()->setEnabled(false);
    setSizes({height() / 2, height() / 2});
}

void CentreArea::giveBack()
{
    if (!m_maps)
        return;
    m_dock->setWidget(std::exchange(m_maps, nullptr));
    m_dock->toggleViewAction()->setEnabled(true);
    m_dock->setVisible(m_wasDockShown);
    m_surface->show();
}

} // namespace ui
