// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/anatomy/anatomy_data.h"
#include "ui/views/anatomy/matrix_plot.h"
#include "ui/views/anatomy/row_values_plot.h"
#include "ui/views/view.h"

#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

/// The Hessian taken apart, at the place whose spectrum is shown: its parts beside the whole, the
/// entries of D, the middle matrix B and the Hessian itself.
class AnatomyView final : public View {
    Q_OBJECT
public:
    /// What of it is shown.
    enum class Page { Parts, Diagonal, Middle, Hessian };

    explicit AnatomyView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// The parts.
    void resetView() override;

    Page page() const;
    void setPage(Page page);
    bool isLogarithmic() const;
    const AnatomyData& data() const { return m_data; }
    /// What is said about @p pixel of the picture that is shown.
    QString textAt(const QPointF& pixel) const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void offerPlaces();
    void catchUp();
    void fill();
    std::vector<ComparedSpectrum> shownParts() const;
    void showLowRank();
    QWidget& picture() const;
    /// Shows where the row or column at @p pixel stands in the table.
    void choose(const QPointF& pixel);

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< The latest; null at first.
    bool m_isBehind = false;      ///< It came while this was hidden.
    QVariantMap m_viewpoint;      ///< Until there is an analysis that has the place.
    AnatomyData m_data;
    std::vector<SpectrumPlace> m_places;
    ComparedSpectra m_parts;
    RowValuesPlot m_diagonal;
    MatrixPlot m_middle;
    MatrixPlot m_hessian;
    QComboBox* m_pages; ///< Children.
    QComboBox* m_menu;
    QToolButton* m_logarithmic; ///< Of the parts.
    QLabel* m_lowRank;
};

} // namespace ui
