// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/guarantees/guarantees.h"
#include "ui/views/values_view.h"

#include <optional>

class QLabel;
class QTableWidget;

namespace ui {

/// What is guaranteed at the best point of each loss, and what is there.
class GuaranteeView final : public ValuesView {
    Q_OBJECT
public:
    explicit GuaranteeView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QByteArray exported(const Figure& figure) override;

    const GuaranteeTable& table() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void seenChanged() override;

private:
    void fill();
    void showFacts();
    /// What a click on the last cell of line @p row does, in a word; empty where it does nothing.
    QString offerOf(int row) const;
    void takeOffer(int row);
    /// The w that line @p row offers, if it does.
    std::optional<double> offeredWeight(int row) const;

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    GuaranteeTable m_table;
    QTableWidget* m_cells; ///< Children.
    QLabel* m_facts;
};

} // namespace ui
