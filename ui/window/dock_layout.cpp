// SPDX-License-Identifier: MIT
#include "ui/window/dock_layout.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

#include <csignal>

namespace ui {

namespace {

/// Of the arrangement's format: one that was saved by another program is not looked at.
constexpr int kVersion = 2;

constexpr int kLeftWidth = 316;
constexpr int kRightWidth = 400;
constexpr QSize kUsualSize(1600, 1000);
/// Below this height three plots above each other are too flat to read, so two share a tab.
constexpr int kRoomForThree = 860;
/// Below this height there is no room for two either.
constexpr int kRoomForTwo = 560;
/// Below this width there is no room for a column at both sides of the surface.
constexpr int kRoomForColumns = 900;

QString key(const char* name)
{
    return QStringLiteral("window/") + QLatin1String(name);
}

/// What an arrangement was made for: logical pixels, and how many device pixels each has.
QString screenOf(const QMainWindow& window)
{
    const QScreen* screen = window.screen();
    const QSize size = screen->availableSize();
    return QStringLiteral("%1x%2@%3")
        .arg(size.width())
        .arg(size.height())
        .arg(screen->devicePixelRatio());
}

/// True if another start, still at work, has set the mark: two windows may open at a time.
bool isAlive(qint64 pid)
{
    return pid > 0 && pid != QCoreApplication::applicationPid() &&
           ::kill(static_cast<pid_t>(pid), 0) == 0;
}

} // namespace

void DockLayout::add(QDockWidget* dock, Column column, Tab tab, int share)
{
    m_panels.push_back({dock, column, tab, share});
}

std::vector<DockLayout::Panel> DockLayout::place(Column column, Qt::DockWidgetArea area,
                                                 QDockWidget* last)
{
    const int height = m_window.height();
    std::vector<Panel> places;
    for (const Panel& panel : m_panels) {
        if (panel.column != column)
            continue;
        const bool joins = panel.tab == Tab::Always || panel.tab == Tab::AlwaysButLow ||
                           height < kRoomForTwo ||
                           (panel.tab == Tab::WhenLow && height < kRoomForThree);
        if (last && joins) {
            m_window.tabifyDockWidget(last, panel.dock);
        } else {
            m_window.addDockWidget(area, panel.dock);
            places.push_back(panel);
        }
        panel.dock->setVisible(panel.tab != Tab::AlwaysButLow || height >= kRoomForThree);
        last = panel.dock;
    }
    return places;
}

void DockLayout::arrange()
{
    const QSize size = m_window.size();
    for (const Panel& panel : m_panels) {
        panel.dock->setFloating(false);
        m_window.removeDockWidget(panel.dock);
    }
    const bool isNarrow = m_window.width() < kRoomForColumns;
    const std::vector<Panel> left = place(Column::Left, Qt::LeftDockWidgetArea, nullptr);
    QDockWidget* const last = left.empty() ? nullptr : left.back().dock;
    const std::vector<Panel> right = isNarrow
                                         ? place(Column::Right, Qt::LeftDockWidgetArea, last)
                                         : place(Column::Right, Qt::RightDockWidgetArea, nullptr);

    const auto divide = [this](const std::vector<Panel>& places) {
        QList<QDockWidget*> docks;
        QList<int> shares;
        for (const Panel& panel : places) {
            panel.dock->raise();
            docks.append(panel.dock);
            shares.append(panel.share);
        }
        m_window.resizeDocks(docks, shares, Qt::Vertical);
    };
    divide(right);
    divide(left);
    if (!left.empty() && !right.empty() && !isNarrow) {
        // A narrower left column would cut its fields; pictures can be smaller.
        const int width = m_window.width() < 1400 ? kRightWidth - 60 : kRightWidth;
        m_window.resizeDocks({left.front().dock, right.front().dock},
                             {kLeftWidth, std::min(width, m_window.width() / 3)}, Qt::Horizontal);
    } else if (!left.empty()) {
        m_window.resizeDocks({left.front().dock}, {m_window.width() * 2 / 5}, Qt::Horizontal);
    }
    // Panels that came one by one may have made the window larger for a moment.
    m_window.resize(size);
}

void DockLayout::divide(Column column)
{
    QList<QDockWidget*> docks;
    QList<int> shares;
    for (const Panel& panel : m_panels) {
        // Hidden ones have no height, nor have tabs behind others.
        if (panel.column != column || panel.dock->isHidden() || panel.dock->isFloating())
            continue;
        docks.append(panel.dock);
        shares.append(panel.share);
    }
    m_window.resizeDocks(docks, shares, Qt::Vertical);
}

QStringList DockLayout::panelNames() const
{
    QStringList names;
    for (const Panel& panel : m_panels)
        names.append(panel.dock->objectName());
    return names;
}

bool DockLayout::restoreSaved(const QSettings& settings)
{
    if (settings.value(key("version")).toInt() != kVersion ||
        settings.value(key("screen")).toString() != screenOf(m_window) ||
        settings.value(key("panels")).toStringList() != panelNames())
        return false;
    return m_window.restoreGeometry(settings.value(key("geometry")).toByteArray()) &&
           m_window.restoreState(settings.value(key("state")).toByteArray(), kVersion);
}

bool DockLayout::restore(QSettings& settings)
{
    const QVariant mark = settings.value(key("starting"));
    const bool hasDied = mark.isValid() && !isAlive(mark.toLongLong());
    settings.setValue(key("starting"), QCoreApplication::applicationPid());
    settings.sync(); // before anything that may end the program

    const QSize room = m_window.screen()->availableSize();
    m_window.resize(kUsualSize.boundedTo(room));
    if (!hasDied && restoreSaved(settings))
        return true;
    if (room.width() <= kUsualSize.width() || room.height() <= kUsualSize.height())
        m_window.setWindowState(Qt::WindowMaximized);
    m_window.resize(kUsualSize.boundedTo(room));
    arrange();
    return !hasDied;
}

void DockLayout::confirm(QSettings& settings)
{
    settings.remove(key("starting"));
    settings.sync();
}

void DockLayout::save(QSettings& settings) const
{
    settings.setValue(key("version"), kVersion);
    settings.setValue(key("screen"), screenOf(m_window));
    settings.setValue(key("panels"), panelNames());
    settings.setValue(key("geometry"), m_window.saveGeometry());
    settings.setValue(key("state"), m_window.saveState(kVersion));
}

} // namespace ui
