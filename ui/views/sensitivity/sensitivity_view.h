// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/sensitivity/sensitivity_data.h"
#include "ui/views/values_view.h"

class QTableWidget;

namespace ui {

/// Which numbers of the problem matter: the strongest ones at the best point that is known, with
/// what a change of each does to the least loss and to the minimum.
class SensitivityView final : public ValuesView {
    Q_OBJECT
public:
    explicit SensitivityView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QByteArray exported(const Figure& figure) override;

    const SensitivityData& shown() const { return m_data; }

protected:
    void seenChanged() override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    /// Shows what came while this was hidden.
    void catchUp();
    void fill();

    ViewState& m_state;
    core::AnalysisPtr m_waiting;  ///< Null where all that came is shown.
    core::AnalysisPtr m_analysis; ///< That m_data is of; null at first.
    SensitivityData m_data;
    QTableWidget* m_cells; ///< A child.
};

} // namespace ui
