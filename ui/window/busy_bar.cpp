// SPDX-License-Identifier: MIT
#include "ui/window/busy_bar.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPatience = 500; ///< Milliseconds of work that nobody needs to know of.
constexpr int kSteps = 1000;

} // namespace

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_cancel(new QToolButton)
{
    m_bar->setFixedWidth(140);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this computation; the last picture stays (Esc)"));
    m_cancel->setShortcut(Qt::Key_Escape);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_bar);
    line->addWidget(m_cancel);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, &BusyBar::cancelled);
}

void BusyBar::setBusy(const QObject* worker, bool busy)
{
    if (busy) {
        if (m_workers.empty())
            m_patience.start();
        m_workers.try_emplace(worker, -1.0);
    } else {
        m_workers.erase(worker);
    }
    if (m_workers.empty()) {
        m_patience.stop();
        hide();
    }
    update();
}

void BusyBar::setProgress(const QObject* worker, double fraction)
{
    if (const auto found = m_workers.find(worker); found != m_workers.end())
        found->second = fraction;
    update();
}

void BusyBar::update()
{
    double least = 2.0;
    for (const auto& [worker, fraction] : m_workers)
        if (fraction >= 0.0)
            least = std::min(least, fraction);
    const bool isKnown = least <= 1.0;
    m_bar->setRange(0, isKnown ? kSteps : 0);
    m_bar->setValue(isKnown ? static_cast<int>(kSteps * least) : 0);
}

} // namespace ui
