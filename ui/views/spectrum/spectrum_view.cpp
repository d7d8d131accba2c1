// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_view.h"

#include "ui/look/number_text.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/probe_text.h"
#include "ui/views/view_actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kLogarithmic("logarithmic");
constexpr QLatin1String kMode("mode");
/// In the order of SpectrumView::Mode. Never changed.
const QStringList kModes{QStringLiteral("eigenvalues"), QStringLiteral("path"),
                         QStringLiteral("density")};
/// True if what this view draws of @p after is what it has drawn of @p before.
bool showsTheSame(const core::Analysis& before, const core::Analysis& after)
{
    const auto isSame = [](const core::PanelAnalysis& p, const core::PanelAnalysis& q) {
        return p.panel == q.panel && p.spectra.value == q.spectra.value &&
               p.paths.value == q.paths.value;
    };
    return before.lead == after.lead && before.along.value == after.along.value &&
           before.density.value == after.density.value && before.studied == after.studied &&
           std::ranges::equal(before.panels, after.panels, isSame) &&
           before.request.session->methods == after.request.session->methods;
}

} // namespace

SpectrumView::SpectrumView(ViewState& state, QWidget* parent)
    : PlotView(parent)
    , m_state(state)
    , m_plot(this)
    , m_compared(this)
    , m_path(this)
    , m_density(this)
    , m_menu(
          new PlaceMenu(state, QStringLiteral("spectrumPlace"), tr("Place of the spectrum"), this))
    , m_modes(addMenu(QStringLiteral("spectrumMode"), tr("What of the spectrum is shown"),
                      tr("What of the spectrum is shown: at one place, along the path of a "
                         "method, or an estimate of its density")))
{
    setAccessibleName(tr("Spectrum of the Hessian"));
    setWhatsThis(tr("All eigenvalues of the Hessian at one place. A negative one means that the "
                    "loss curves downwards in some direction. The dashes are the eigenvalues of "
                    "AᵀDA alone, without the part of rank two. Along a path a click leads the "
                    "timeline there."));
    buildHeader();
    for (Plot* plot : std::initializer_list<Plot*>{&m_plot, &m_compared, &m_path, &m_density})
        addPlot(*plot);
    connect(&state, &ViewState::spectrumPlaceChanged, this, [this] {
        if (!m_analysis)
            return;
        m_menu->offer(*m_analysis);
        update();
    });
    connect(&state, &ViewState::iterationChanged, this,
            [this](int iteration) { m_path.setIteration(iteration); });
    connect(&state, &ViewState::cursorChanged, this, [this, &state] {
        if (!state.cursor())
            m_probe.reset();
        if (!state.cursor() && place().kind == SpectrumPlace::Kind::Cursor)
            update();
    });
    addViewActions(*this);
    m_data.emptyText = tr("Nothing is computed yet.");
    m_plot.setData(m_data, false);
}

void SpectrumView::buildHeader()
{
    const std::pair<QString, QString> modes[] = {
        {tr("Eigenvalues"), tr("All eigenvalues at one place")},
        {tr("Along the path"), tr("The eigenvalues against the iteration of a method")},
        {tr("Density"), tr("How the eigenvalues are spread, estimated from products alone by "
                           "stochastic Lanczos quadrature: also where there are too many to be "
                           "computed")}};
    for (const auto& [title, help] : modes) {
        m_modes->addItem(title);
        m_modes->setItemData(m_modes->count() - 1, help, Qt::ToolTipRole);
    }
    connect(m_modes, &QComboBox::currentIndexChanged, this, [this] {
        wish();
        update();
    });
    header().addWidget(m_menu, 1);
    m_logarithmic = addLogarithmic(tr("A scale that is logarithmic above and below 0, to see small "
                                      "eigenvalues beside large ones"));
    connect(m_logarithmic, &QToolButton::toggled, this, &SpectrumView::update);
}

void SpectrumView::update()
{
    if (!m_analysis)
        return;
    showPlot(picture());
    updatePoint();
    if (mode() == Mode::Path) {
        m_path.setData(pathSpectraData(*m_analysis), isLogarithmic());
        m_path.setIteration(m_state.iteration());
    } else if (mode() == Mode::Density) {
        m_density.setData(densityData(*m_analysis), isLogarithmic());
    }
}

const Plot& SpectrumView::picture() const
{
    if (mode() == Mode::Path)
        return m_path;
    if (mode() == Mode::Density)
        return m_density;
    const bool isCompared = m_analysis && m_analysis->panels.size() > 1;
    if (isCompared)
        return m_compared;
    return m_plot;
}

/// The eigenvalues at the place, whether they are shown or not.
void SpectrumView::updatePoint()
{
    const core::Probe* probe = m_probe ? &*m_probe : nullptr;
    m_data = spectrumData(*m_analysis, m_analysis->lead, place(), probe);
    if (m_analysis->panels.size() > 1) {
        std::vector<ComparedSpectrum> spectra;
        for (std::size_t k = 0; k < m_analysis->panels.size(); ++k)
            spectra.push_back({panelTitle(m_analysis->panels[k].panel),
                               spectrumData(*m_analysis, k, place(), probe)});
        m_compared.setSpectra(std::move(spectra), isLogarithmic());
    } else {
        m_plot.setData(m_data, isLogarithmic());
    }
    nameCursor();
    describePoint();
}

void SpectrumView::describePoint()
{
    setAccessibleDescription(
        m_data.values.empty()
            ? m_data.emptyText
            : tr("%1: %2 negative, %3 zero and %4 positive eigenvalues, from %5 to %6.")
                  .arg(whereText().isEmpty() ? place().title : whereText())
                  .arg(m_data.negative)
                  .arg(m_data.zero)
                  .arg(m_data.positive)
                  .arg(numberText(m_data.values.back()), numberText(m_data.values.front())));
}

void SpectrumView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (before && showsTheSame(*before, *analysis))
        return;
    m_menu->offer(*analysis);
    update();
}

QVariantMap SpectrumView::settings() const
{
    return {{kLogarithmic, isLogarithmic()}, {kMode, kModes[int(mode())]}};
}

void SpectrumView::setSettings(const QVariantMap& settings)
{
    if (settings.contains(kLogarithmic))
        setLogarithmic(settings.value(kLogarithmic).toString() == QLatin1String("true"));
    if (const auto mode = kModes.indexOf(settings.value(kMode).toString()); mode >= 0)
        setMode(Mode(mode));
}

QVariantMap SpectrumView::viewpoint() const
{
    return m_menu->viewpoint(m_analysis.get());
}

void SpectrumView::setViewpoint(const QVariantMap& viewpoint)
{
    m_menu->setViewpoint(viewpoint);
    m_analysis.reset(); // which methods there are is known with the next one only
}

std::vector<ExportFormat> SpectrumView::exportFormats() const
{
    return curveFormats();
}

QByteArray SpectrumView::exported(const Figure& figure)
{
    if (figure.suffix != QLatin1String("csv"))
        return shownPlot().exported(figure);
    if (mode() == Mode::Path)
        return pathSpectraCsv(m_path.data());
    if (mode() == Mode::Density)
        return densityCsv(m_density.data());
    if (m_analysis && m_analysis->panels.size() > 1)
        return comparedSpectraCsv(m_compared.spectra());
    return m_data.values.empty() ? QByteArray() : spectrumCsv(m_data);
}

/// Says in the menu which point the place "Cursor" is while there is no cursor.
void SpectrumView::nameCursor()
{
    if (place().kind != SpectrumPlace::Kind::Cursor)
        return;
    const QString where = whereText();
    const bool follows = where.isEmpty() || m_state.cursor();
    m_menu->callPlace(follows ? QString() : tr("No cursor: %1").arg(where));
}

QString SpectrumView::whereText() const
{
    if (!m_analysis || !m_probe || place().kind != SpectrumPlace::Kind::Cursor)
        return {};
    return probeText(*m_analysis, probePlace(*m_analysis, m_state));
}

void SpectrumView::resetView()
{
    setLogarithmic(false);
    setMode(Mode::Eigenvalues);
    setPlace({});
}

void SpectrumView::presentProbe(const core::Probe& probe)
{
    m_probe = probe;
    if (m_analysis && place().kind == SpectrumPlace::Kind::Cursor)
        update();
}

const SpectrumPlace& SpectrumView::place() const
{
    return m_menu->place();
}

void SpectrumView::setPlace(const SpectrumPlace& place)
{
    m_state.setSpectrumPlace(place);
}

SpectrumView::Mode SpectrumView::mode() const
{
    return Mode(std::max(0, m_modes->currentIndex()));
}

void SpectrumView::setMode(Mode mode)
{
    m_modes->setCurrentIndex(int(mode));
}

void SpectrumView::wish()
{
    m_state.setWish(&StudyWishes::along, isVisible() && mode() == Mode::Path);
    m_state.setWish(&StudyWishes::density, isVisible() && mode() == Mode::Density);
}

void SpectrumView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    wish();
}

void SpectrumView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    wish();
}

bool SpectrumView::isLogarithmic() const
{
    return m_logarithmic->isChecked();
}

void SpectrumView::setLogarithmic(bool logarithmic)
{
    m_logarithmic->setChecked(logarithmic);
}

bool SpectrumView::isDraggable() const
{
    return mode() == Mode::Path && m_path.data().spectra;
}

void SpectrumView::dragTo(const QPointF& pixel, bool /*finished*/)
{
    m_state.setIteration(m_path.iterationAt(pixel));
}

} // namespace ui
