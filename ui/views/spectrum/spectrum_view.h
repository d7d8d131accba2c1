// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"
#include "ui/state/view_state.h"
#include "ui/views/spectrum/compared_spectra.h"
#include "ui/views/spectrum/density_plot.h"
#include "ui/views/spectrum/path_spectra_plot.h"
#include "ui/views/spectrum/spectrum_plot.h"
#include "ui/views/view.h"

#include <optional>

class QComboBox;
class QToolButton;

namespace ui {

/// All eigenvalues of the Hessian at the start, at the end of a path or where the cursor or the
/// timeline is: is the loss convex there, how badly scaled is it, and what does the low-rank part
/// do to A^T D A? Or the spectra along a path, or an estimate of how the eigenvalues of a large
/// Hessian are spread.
class SpectrumView final : public View {
    Q_OBJECT
public:
    /// What of the spectrum is shown.
    enum class Mode { Eigenvalues, Path, Density };

    explicit SpectrumView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// The start, on a linear scale.
    void resetView() override;

    /// What is known at the point of probePlace(), computed elsewhere.
    void presentProbe(const core::Probe& probe) override;

    /// The place that is shown.
    const SpectrumPlace& place() const;
    /// The places on offer, in the order of the menu.
    const std::vector<SpectrumPlace>& places() const { return m_places; }
    void setPlace(const SpectrumPlace& place);
    Mode mode() const;
    void setMode(Mode mode);
    bool isLogarithmic() const;
    void setLogarithmic(bool logarithmic);

    /// What is drawn.
    const SpectrumData& data() const { return m_data; }
    const SpectrumPlot& plot() const { return m_plot; }
    /// What is drawn while losses are compared.
    const std::vector<ComparedSpectrum>& comparedData() const { return m_compared.spectra(); }
    const PathSpectraPlot& pathPlot() const { return m_path; }
    const DensityPlot& densityPlot() const { return m_density; }
    /// Which point the place "Cursor" is now; empty at the other places.
    QString whereText() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// Where the timeline stands on the path whose spectra are shown.
    int iterationOfPath() const;
    void buildHeader();
    void goToViewpoint();
    void offerPlaces();
    void nameCursor();
    void update();
    void updatePoint();
    void describePoint();
    /// Asks for what is seen and only for that.
    void wish();
    /// The picture that is shown.
    QWidget& picture() const;
    QString textAt(const QWidget& of, const QPointF& pixel) const;

    core::AnalysisPtr m_analysis; ///< Null at first.
    ViewState& m_state;
    std::optional<core::Probe> m_probe; ///< At the point of probePlace().
    std::vector<SpectrumPlace> m_places;
    QVariantMap m_viewpoint; ///< Until there is an analysis that has the place.
    SpectrumData m_data;
    SpectrumPlot m_plot;
    ComparedSpectra m_compared; ///< In its place while losses are compared.
    PathSpectraPlot m_path;
    DensityPlot m_density;
    QComboBox* m_menu; ///< Children.
    QComboBox* m_modes;
    QToolButton* m_logarithmic;
};

} // namespace ui
