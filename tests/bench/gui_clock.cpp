// SPDX-License-Identifier: MIT
#include "gui_clock.h"

#include "ui/state/compute_service.h"
#include "ui/views/view.h"

#include <QDockWidget>
#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <chrono>

double secondsOfBench()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

void TimedApplication::restart()
{
    m_seconds.clear();
    m_longest = 0.0;
    m_firstDelivery = 0.0;
}

std::string TimedApplication::labelOf(const QObject* receiver, const QEvent* event) const
{
    switch (event->type()) {
    case QEvent::Paint: {
        for (const QObject* part = receiver; part; part = part->parent()) {
            if (qobject_cast<const ui::View*>(part))
                return std::string("paint: ") +
                       (part->metaObject()->className() + 4) + // without ui::
                       (receiver == part
                            ? ""
                            : std::string(", ") + receiver->objectName().toStdString() +
                                  receiver->metaObject()->className());
            if (const auto* dock = qobject_cast<const QDockWidget*>(part))
                return "paint: " + dock->objectName().toStdString();
        }
        return "paint: the rest";
    }
    case QEvent::UpdateRequest:
        return "flush"; // what is left of it when all is painted
    case QEvent::MetaCall:
        return qobject_cast<const ui::ComputeService*>(receiver) ? "present" : "other";
    case QEvent::LayoutRequest:
    case QEvent::Resize:
        return "layout";
    case QEvent::Timer:
        return "timers";
    default:
        return "other";
    }
}

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    const double begin = secondsOfBench();
    const std::string label = labelOf(receiver, event); // the receiver may be gone afterwards
    if (label == "present" && m_firstDelivery == 0.0)
        m_firstDelivery = begin;
    m_inner.push_back(0.0);
    const bool result = QApplication::notify(receiver, event);
    const double seconds = secondsOfBench() - begin;
    m_seconds[label] += seconds - m_inner.back();
    m_inner.pop_back();
    if (m_inner.empty())
        m_longest = std::max(m_longest, seconds);
    else
        m_inner.back() += seconds;
    return result;
}
