// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "ui/controls/gesture.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace ui {

class NumberField;

/// Which plane the slice lies in and how finely it is sampled: settings of the session.
class PlaneForm final : public QWidget {
    Q_OBJECT
public:
    explicit PlaneForm(Document& document, QWidget* parent = nullptr);

    /// Tells the half width that was chosen where the user left the choice.
    void setChosenRange(double range);

private:
    void addPlane(QVBoxLayout* lines);
    void addAxes(QVBoxLayout* lines);
    void addEigenvalues(QVBoxLayout* lines);
    void addSeed(QVBoxLayout* lines);
    void addSampling(QVBoxLayout* lines);
    void connectPlane();
    void connectSampling();
    void refresh();
    void showAxes(const core::Problem& problem);
    void showRange();
    void edit(const QString& text, core::Command command, int gesture = -1);
    void chooseAxis(bool first, int axis);
    void chooseEigenvalue(bool first, int rank, bool continues);

    Document& m_document;
    QComboBox* m_through; ///< Owned by this as Qt parent, as the others.
    QComboBox* m_directions;
    QWidget* m_axes;
    QComboBox* m_axis1;
    QComboBox* m_axis2;
    QWidget* m_eigen;
    NumberField* m_eigen1;
    NumberField* m_eigen2;
    QWidget* m_random;
    NumberField* m_seed;
    QCheckBox* m_automatic;
    NumberField* m_range;
    QComboBox* m_grid;
    core::Names m_axisNames; ///< Those that the lists of axes show.
    Eigen::Index m_axisCount = -1;
    double m_chosenRange = 1.0;
    Gesture m_gesture;
};

} // namespace ui
