// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QComboBox;
class QLabel;

namespace ui {

class GestureSlider;
class TransportButton;
class ViewState;
struct ChosenPlace;

/// Walks through the iterations of the paths: by hand, step by step, or as a film. With the
/// keyboard in it Home, Left, Space, Right and End press its buttons.
class TimelineBar final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineBar(ViewState& view, QWidget* parent = nullptr);

    /// Takes the number of ticks of the paths, and the iterates at which they stand.
    void present(const core::AnalysisPtr& analysis);

    bool playing() const { return m_timer.isActive(); }
    /// Starts or pauses the film; from the end it starts again at the beginning.
    void setPlaying(bool playing);
    /// Moves by @p steps iterations and pauses.
    void step(int steps);
    /// Goes to the start of all paths, or to the end of the longest, and pauses.
    void goToFirst();
    void goToLast();

    /// Without the choice of the clock, which is there where there is room for it.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QAbstractButton* buttonOf(const QKeyEvent& event) const;
    bool pressed(const QKeyEvent& event);
    void tick();
    void refresh();
    int current() const;
    void go(int iteration);
    void addClocks();
    /// "iteration 3 / 12", "41 passes / 120".
    QString positionText(int iteration) const;
    /// The iterate of the first path that is shown.
    std::optional<ChosenPlace> placeNow() const;
    double speed() const;

    ViewState& m_view;
    TransportButton* m_first; ///< Owned by this as Qt parent, as the others.
    TransportButton* m_previous;
    TransportButton* m_play;
    TransportButton* m_next;
    TransportButton* m_last;
    GestureSlider* m_slider;
    QLabel* m_label;
    QComboBox* m_clocks;
    QComboBox* m_speed;
    core::AnalysisPtr m_analysis; ///< Null at first.
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_position = 0.0; ///< Of the film, in ticks.
    int m_longest = 0;
};

} // namespace ui
