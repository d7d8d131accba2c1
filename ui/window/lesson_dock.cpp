// SPDX-License-Identifier: MIT
#include "ui/window/lesson_dock.h"

#include <QLabel>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLeastWidth = 330;
constexpr int kMostWidth = 420;

} // namespace

LessonDock::LessonDock(QWidget* reader, QMainWindow& window)
    : QDockWidget(tr("Lesson"), &window)
    , m_window(window)
    , m_bar(new QToolBar(tr("Lesson"), &window))
{
    setObjectName(QStringLiteral("lessonDock"));
    setTitleBarWidget(new QWidget); // it has a headline of its own
    setFeatures(NoDockWidgetFeatures);
    setWidget(reader);
    window.addDockWidget(Qt::LeftDockWidgetArea, this);
    hide();
    m_bar->setObjectName(QStringLiteral("lessonToolBar"));
    m_bar->setMovable(false);
    auto* back = new QToolButton;
    back->setObjectName(QStringLiteral("backToLesson"));
    back->setText(tr("‹ Back to the lesson"));
    back->setProperty("framed", true);
    back->setProperty("primary", true);
    m_bar->addWidget(back);
    window.addToolBar(Qt::TopToolBarArea, m_bar);
    m_bar->hide();
    m_bar->toggleViewAction()->setVisible(false);
    toggleViewAction()->setVisible(false);
    connect(back, &QToolButton::clicked, this, &LessonDock::readWanted);
}

void LessonDock::read()
{
    m_bar->hide();
    if (m_isReading)
        return;
    m_isReading = true;
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (dock == this || dock->isHidden() || dock->isFloating() ||
            m_window.dockWidgetArea(dock) != Qt::LeftDockWidgetArea)
            continue;
        // Those in front last, so that they are raised last.
        if (dock->visibleRegion().isEmpty()) {
            m_steppedBack.prepend(dock);
        } else {
            m_steppedBack.append(dock);
            m_width = dock->width();
        }
    }
    show();
    for (const auto& dock : std::as_const(m_steppedBack))
        dock->hide();
    m_window.resizeDocks({this}, {std::clamp(m_window.width() * 27 / 100, kLeastWidth, kMostWidth)},
                         Qt::Horizontal);
}

void LessonDock::giveBack()
{
    if (!std::exchange(m_isReading, false))
        return;
    QDockWidget* last = nullptr;
    for (const auto& dock : std::as_const(m_steppedBack)) {
        if (!dock)
            continue;
        dock->show();
        dock->raise();
        last = dock;
    }
    m_steppedBack.clear();
    hide();
    if (last && m_width > 0)
        m_window.resizeDocks({last}, {m_width}, Qt::Horizontal);
}

void LessonDock::play()
{
    giveBack();
    m_bar->show();
}

void LessonDock::leave()
{
    giveBack();
    m_bar->hide();
}

} // namespace ui
