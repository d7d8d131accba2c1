// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>

#include <map>
#include <string>
#include <vector>

/// Seconds of a clock that never goes back.
double secondsOfBench();

/// An application that knows what its events cost: the painting of each view, what it does with
/// results, and the longest time for which it did not look at the mouse.
class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Forgets what was measured so far.
    void restart();
    /// Seconds by what they were spent on: "paint: ContourView", "present", "flush".
    const std::map<std::string, double>& seconds() const { return m_seconds; }
    /// The longest single event, in seconds.
    double longest() const { return m_longest; }
    /// When results came to this thread first since the restart; 0 if none did.
    double firstDelivery() const { return m_firstDelivery; }

private:
    std::string labelOf(const QObject* receiver, const QEvent* event) const;

    std::map<std::string, double> m_seconds;
    std::vector<double> m_inner; ///< Of the events that are being handled: seconds of those within.
    double m_longest = 0.0;
    double m_firstDelivery = 0.0;
};
