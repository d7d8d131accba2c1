// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui {

class NumberField;
class RangeHistogram;
class ViewState;

/// What colours and heights stand for: the losses at their two ends, set by hand or found by the
/// program, over a histogram of the losses in the picture; how many lines of equal loss there are;
/// and whether compared losses share a scale. Pictures follow while it is open.
class ColourDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ColourDialog(ViewState& view, QWidget* parent = nullptr);

    /// Shows the losses of the picture of the session's own loss.
    void present(const core::AnalysisPtr& analysis);

private:
    void refresh();
    void setRange(double low, double high);
    void showHistogram(const core::SlicePicture& picture);

    ViewState& m_view;
    core::LossScale m_scale; ///< Of the picture.
    QCheckBox* m_automatic;  ///< Owned by this as Qt parent, as the others.
    RangeHistogram* m_histogram;
    NumberField* m_low;
    NumberField* m_high;
    NumberField* m_lines;
    QComboBox* m_sharing;
    QLabel* m_words;
};

} // namespace ui
