// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/blend.h"
#include "ui/controls/gesture.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class GestureSlider;
class NumberField;
class ViewState;

/// Morphs one loss into another by a slider, and shows where the minima go meanwhile.
///
/// The two losses and whether trails are shown are settings of the view; what the slider moves are
/// the weights of the session.
class BlendForm final : public QWidget {
    Q_OBJECT
public:
    BlendForm(Document& document, ViewState& view, QWidget* parent = nullptr);

private:
    QComboBox* lossBox(const QString& name, const QString& title, const QString& help);
    void addSlider(QVBoxLayout* lines);
    void choose(bool isFrom, const QString& loss);
    void setPlace(double t, bool continues);
    void refresh();

    Document& m_document;
    ViewState& m_view;
    // Children.
    QComboBox* m_from;
    QComboBox* m_to;
    GestureSlider* m_slider;
    NumberField* m_number;
    QCheckBox* m_trails;
    QLabel* m_words;
    Gesture m_gesture;
};

} // namespace ui
