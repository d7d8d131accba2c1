// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"
#include "core/plane/plane.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

namespace ui {

/// Two quiet lines of numbers: what is known at a point. Each number can be selected and copied.
class PointReadOut final : public QWidget {
    Q_OBJECT
public:
    explicit PointReadOut(QWidget* parent = nullptr);

    /// No point: says what one can do instead.
    void clear();
    /// Where the point is, as far as the picture alone tells; values of another point are dropped,
    /// and stand as "…" until they come, or as "–" where they do not come.
    /// @param x  the point in parameter space, shown when it has few coordinates.
    void setPoint(const core::Projection& at, const Eigen::VectorXd& x, double loss, double alpha);
    /// The exact values at the point last set; ignored when @p probe is of another point.
    void setProbe(const core::Probe& probe);

    /// The shown values as "name value" lines.
    QString text() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Item { Position, Loss, Alpha, Gradient, Smallest, Largest, ItemCount };
    void set(Item item, const QString& name, const QString& value);
    void giveUpWaiting();

    Eigen::VectorXd m_x; ///< The point last set; size 0 when there is none.
    std::array<QString, ItemCount> m_values;
    std::array<QString, ItemCount> m_names;
    std::array<QLabel*, ItemCount> m_labels{}; ///< Children.
    QLabel* m_hint;                            ///< A child.
    QTimer m_patience;
};

} // namespace ui
