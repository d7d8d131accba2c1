// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/fitted/fitted_model.h"
#include "ui/views/view.h"

class QLabel;
class QTableView;

namespace ui {

/// b against what is fitted to it, row by row, at the lowest end of a path.
class FittedView final : public View {
    Q_OBJECT
public:
    explicit FittedView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// In the order of A.
    void resetView() override;

    const FittedModel& model() const { return m_model; }
    /// At which point: "At the end of Newton, L = 0.035".
    QString whereText() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Shows what came while this was hidden.
    void catchUp();

    FittedModel m_model;
    core::AnalysisPtr m_waiting; ///< Null where all that came is shown.
    QLabel* m_where;             ///< Children.
    QTableView* m_cells;
};

} // namespace ui
