// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/spectrum/spectrum_data.h"

#include <QByteArray>
#include <QPointF>
#include <QSize>
#include <QWidget>

#include <memory>

namespace ui {

/// Eigenvalues as stems in descending order (as dots when there are many), negative ones in the
/// colour of what is bad, with a dash for each eigenvalue of the diagonal part; counts below.
/// Draws what it is told and decides nothing.
class SpectrumPlot final {
public:
    explicit SpectrumPlot(QWidget* parent);
    ~SpectrumPlot();

    /// The widget that is drawn on; owned by the parent.
    QWidget& widget() const;

    /// @param logarithmic  a scale that is logarithmic on both sides of 0.
    void setData(const SpectrumData& data, bool logarithmic);
    void setOutdated(bool outdated);
    void restyle();

    /// What the eigenvalue nearest to @p pixel is; empty when none is near.
    QString textAt(const QPointF& pixel) const;

    QByteArray exported(const QString& suffix, QSize pixels);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace ui
