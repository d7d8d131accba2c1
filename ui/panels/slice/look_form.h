// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace ui {

class ColourDialog;
class ViewState;

/// How the slice is shown: settings of the views.
class LookForm final : public QWidget {
    Q_OBJECT
public:
    explicit LookForm(ViewState& view, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis);

private:
    QGridLayout* boxes();
    void connectLists();
    void connectColourBy();
    void openColours();
    void refresh();

    ViewState& m_view;
    QComboBox* m_height; ///< Owned by this as Qt parent, as the others.
    QComboBox* m_colours;
    QComboBox* m_colourBy;
    QList<QCheckBox*> m_shown;
    ColourDialog* m_dialog = nullptr; ///< Once it was asked for.
    core::AnalysisPtr m_analysis;
};

} // namespace ui
