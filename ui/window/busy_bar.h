// SPDX-License-Identifier: MIT
#pragma once

#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <map>

namespace ui {

/// Progress of long work and a button that stops it. Several things may be at work at a time; the
/// bar is there from half a second after the first began until the last has ended.
class BusyBar final : public QWidget {
    Q_OBJECT
public:
    explicit BusyBar(QWidget* parent = nullptr);

    /// @p worker has begun or ended its work.
    void setBusy(const QObject* worker, bool busy);
    /// How far @p worker is, from 0 to 1. Without it the bar only says that something is done.
    void setProgress(const QObject* worker, double fraction);

signals:
    /// The user wants everything to stop.
    void cancelled();

private:
    void update();

    std::map<const QObject*, double> m_workers; ///< Their progress; negative where it is unknown.
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_patience;
};

} // namespace ui
