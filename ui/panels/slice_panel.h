// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis.h"
#include "ui/panels/gesture.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace ui {

class NumberField;
class ViewState;

/// Which plane the slice lies in, how finely it is sampled, and how it is shown.
class SlicePanel final : public QWidget {
    Q_OBJECT
public:
    SlicePanel(Document& document, ViewState& view, QWidget* parent = nullptr);

    /// Takes the range that was chosen for the user.
    void present(const core::AnalysisPtr& analysis);

private:
    void addPlane(QVBoxLayout* lines);
    void addSampling(QVBoxLayout* lines);
    void addLook(QVBoxLayout* lines);
    void connectPlane();
    void showSession();
    void showAxes(const core::Problem& problem);
    void showRange();
    void showView();
    void edit(const QString& text, const std::function<void(core::SliceSettings&)>& change,
              int gesture = -1);
    void chooseAxis(bool first, int axis);

    Document& m_document;
    ViewState& m_view;
    QComboBox* m_through; ///< Owned by this as Qt parent, as the others.
    QComboBox* m_directions;
    QWidget* m_axes;
    QComboBox* m_axis1;
    QComboBox* m_axis2;
    QWidget* m_random;
    NumberField* m_seed;
    QCheckBox* m_automatic;
    NumberField* m_range;
    QComboBox* m_grid;
    QComboBox* m_height;
    QComboBox* m_colours;
    QList<QCheckBox*> m_shown;
    core::Names m_axisNames;
    Eigen::Index m_axisCount = -1;
    double m_chosenRange = 1.0; ///< What the automatic range came to.
    Gesture m_gesture;
};

} // namespace ui
