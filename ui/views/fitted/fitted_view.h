// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/fitted/fitted_model.h"
#include "ui/views/values_view.h"

class QTableView;

namespace ui {

/// b against what is fitted to it, row by row, at the lowest end of a path.
class FittedView final : public ValuesView {
    Q_OBJECT
public:
    explicit FittedView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QByteArray exported(const Figure& figure) override;
    /// In the order of A.
    void resetView() override;

    const FittedModel& model() const { return m_model; }

protected:
    void changeEvent(QEvent* event) override;
    void seenChanged() override;

private:
    /// Shows what came while this was hidden.
    void catchUp();

    FittedModel m_model;
    core::AnalysisPtr m_waiting; ///< Null where all that came is shown.
    QTableView* m_cells;         ///< A child.
};

} // namespace ui
