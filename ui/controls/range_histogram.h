// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// A histogram with two handles that mark a range of it, for the mouse and the keyboard. All places
/// are in the units of its axis.
class RangeHistogram final : public QWidget {
    Q_OBJECT
public:
    explicit RangeHistogram(QWidget* parent = nullptr);

    /// Bars of equal width from @p low to @p high, low < high.
    void setCounts(std::vector<double> counts, double low, double high);
    /// Where the handles stand, without a signal; also beyond the bars, which then make room.
    void setRange(double low, double high);
    double low() const { return m_rangeLow; }
    double high() const { return m_rangeHigh; }

    QSize sizeHint() const override { return {320, 110}; }
    QSize minimumSizeHint() const override { return {160, 60}; }

signals:
    /// The user moved a handle; low < high.
    void edited(double low, double high);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Handle { Low, High };

    double pixelOf(double place) const;
    double placeOf(double pixel) const;
    Handle nearest(double pixel) const;
    void move(Handle handle, double place);

    std::vector<double> m_counts;
    double m_low = 0.0; ///< Of the bars.
    double m_high = 1.0;
    double m_rangeLow = 0.0;
    double m_rangeHigh = 1.0;
    std::optional<Handle> m_dragged;
    Handle m_current = Handle::High; ///< That the arrow keys move; the other one with Shift.
};

} // namespace ui
