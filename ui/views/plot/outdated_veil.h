// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

class QCustomPlot;

namespace ui {

/// Makes a plot a little paler while it is of an older session; not at once, so that quick
/// edits do not flicker.
class OutdatedVeil final {
public:
    /// @p plot outlives the veil.
    explicit OutdatedVeil(QCustomPlot& plot);

    void setOutdated(bool outdated);

private:
    QCustomPlot& m_plot;
    QTimer m_delay;
    bool m_shown = false;
};

} // namespace ui
