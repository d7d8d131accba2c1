// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_view.h"

#include "ui/look/number_text.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/probe_text.h"
#include "ui/views/spectrum/spectrum_words.h"
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
    , m_histogram(this)
    , m_path(this)
    , m_heat(this)
    , m_density(this)
    , m_menu(
          new PlaceMenu(state, QStringLiteral("spectrumPlace"), tr("Place of the spectrum"), this))
    , m_modes(addMenu(QStringLiteral("spectrumMode"), tr("What of the spectrum is shown"),
                      tr("What of the spectrum is shown: at one place as stems, curve or "
                         "histogram, along the path of a method as lines or colours, or an "
                         "estimate of its density")))
    , m_choice(new EigenChoice(*this))
{
    setAccessibleName(tr("Spectrum of the Hessian"));
    setWhatsThis(tr("All eigenvalues of the Hessian at one place. A negative one means that the "
                    "loss curves downwards in some direction. The dashes are the eigenvalues of "
                    "AᵀDA alone, without the part of rank two. A click chooses an eigenvalue, one "
                    "with Ctrl another: the slice then lies along their eigenvectors. Along a path "
                    "a click leads the timeline there."));
    setFocusPolicy(Qt::StrongFocus);
    buildHeader();
    for (Plot* plot : std::initializer_list<Plot*>{&m_plot, &m_compared, &m_histogram, &m_path,
                                                   &m_heat, &m_density})
        addPlot(*plot);
    constexpr int kRoomy = 200; // in a lower panel the spectrum needs the room
    addWords(QStringLiteral("spectrumWords"), kRoomy);
    connect(&state, &ViewState::spectrumPlaceChanged, this, [this] {
        if (!m_analysis)
            return;
        m_menu->offer(*m_analysis);
        update();
    });
    connect(&state, &ViewState::iterationChanged, this, [this] {
        m_path.setIteration(iterationOfPath());
        m_heat.setIteration(iterationOfPath());
    });
    connect(&state, &ViewState::cursorChanged, this, [this, &state] {
        if (!state.cursor())
            m_probe.reset();
        if (!state.cursor() && place().kind == SpectrumPlace::Kind::Cursor)
            update();
    });
    connect(m_choice, &EigenChoice::sliceWanted, &state, &ViewState::eigenPlaneWanted);
    connect(m_choice, &EigenChoice::changed, this, [this] {
        m_plot.setChosen(m_choice->chosen());
        describeChosen();
    });
    addViewActions(*this);
    m_data.emptyText = tr("Nothing is computed yet.");
    m_plot.setData(m_data, false);
}

void SpectrumView::buildHeader()
{
    for (const SpectrumModeInfo& mode : spectrumModes()) {
        m_modes->addItem(mode.title);
        m_modes->setItemData(m_modes->count() - 1, mode.help, Qt::ToolTipRole);
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
    m_logarithmic->setVisible(mode() != Mode::Heat);
    if (mode() == Mode::Path) {
        m_path.setData(pathSpectraData(*m_analysis), isLogarithmic());
        m_path.setIteration(iterationOfPath());
    } else if (mode() == Mode::Heat) {
        m_heat.setData(pathSpectraData(*m_analysis));
        m_heat.setIteration(iterationOfPath());
    } else if (mode() == Mode::Density) {
        m_density.setData(densityData(*m_analysis), isLogarithmic());
    }
}

const core::Path* SpectrumView::studiedPath() const
{
    if (m_analysis && m_analysis->along)
        for (const core::WalkedPath& walked : m_analysis->paths())
            if (walked.method == m_analysis->along->method)
                return walked.path.get();
    return nullptr;
}

int SpectrumView::iterationOfPath() const
{
    const core::Path* path = studiedPath();
    return path ? m_state.iterationOn(*path) : m_state.iteration();
}

const Plot& SpectrumView::picture() const
{
    switch (mode()) {
    case Mode::Path:
        return m_path;
    case Mode::Heat:
        return m_heat;
    case Mode::Density:
        return m_density;
    case Mode::Eigenvalues:
    case Mode::Curve:
    case Mode::Histogram:
        break;
    }
    if (isCompared())
        return m_compared;
    if (mode() == Mode::Histogram)
        return m_histogram;
    return m_plot;
}

/// The eigenvalues at the place, whether they are shown or not.
void SpectrumView::updatePoint()
{
    const core::Probe* probe = m_probe ? &*m_probe : nullptr;
    m_data = spectrumData(*m_analysis, m_analysis->lead, place(), probe);
    if (isCompared()) {
        std::vector<ComparedSpectrum> spectra;
        for (std::size_t k = 0; k < m_analysis->panels.size(); ++k)
            spectra.push_back({panelTitle(m_analysis->panels[k].panel),
                               spectrumData(*m_analysis, k, place(), probe)});
        m_compared.setSpectra(std::move(spectra), isLogarithmic(), shape());
    } else if (shape() == SpectrumShape::Histogram) {
        m_histogram.setData(m_data, isLogarithmic());
    } else {
        m_plot.setData(m_data, isLogarithmic(), shape());
    }
    nameCursor();
    describePoint();
    m_choice->setData(m_data, canChoose());
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
    if (before && showsTheSame(*before, *analysis)) {
        describeChosen(); // perhaps the eigenvectors have come
        return;
    }
    m_menu->offer(*analysis);
    update();
    wish();
}

QVariantMap SpectrumView::settings() const
{
    return {{kLogarithmic, isLogarithmic()}, {kMode, spectrumModes()[std::size_t(mode())].key}};
}

void SpectrumView::setSettings(const QVariantMap& settings)
{
    if (settings.contains(kLogarithmic))
        setLogarithmic(settings.value(kLogarithmic).toString() == QLatin1String("true"));
    const std::vector<SpectrumModeInfo>& modes = spectrumModes();
    const auto mode =
        std::ranges::find(modes, settings.value(kMode).toString(), &SpectrumModeInfo::key);
    if (mode != modes.end())
        setMode(Mode(mode - modes.begin()));
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
    // Bars and colours are no curves.
    const bool isCurve = mode() != Mode::Heat && mode() != Mode::Histogram;
    return isCurve ? curveFormats() : plotFormats();
}

QByteArray SpectrumView::exported(const Figure& figure)
{
    if (figure.suffix != QLatin1String("csv"))
        return shownPlot().exported(figure);
    if (isOfPath(mode()))
        return pathSpectraCsv(mode() == Mode::Path ? m_path.data() : m_heat.data());
    if (mode() == Mode::Density)
        return densityCsv(m_density.data());
    if (isCompared())
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
    // Decomposing a large Hessian takes a second: not before somebody points at its spectrum.
    constexpr Eigen::Index kAtOnce = 300;
    const bool isSmall = m_analysis && m_analysis->request.session->problem.d() <= kAtOnce;
    m_state.setWish(&StudyWishes::along, isSeen() && isOfPath(mode()));
    m_state.setWish(&StudyWishes::density, isSeen() && mode() == Mode::Density);
    m_state.setWish(&StudyWishes::eigenvectors,
                    isSeen() && canChoose() && (isSmall || m_isPointedAt));
}

void SpectrumView::seenChanged()
{
    m_isPointedAt = m_isPointedAt && isSeen();
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
    return (mode() == Mode::Path && m_path.data().spectra) ||
           (mode() == Mode::Heat && m_heat.data().spectra);
}

void SpectrumView::dragTo(const QPointF& pixel, bool /*finished*/)
{
    const core::Path* path = studiedPath();
    if (!path || path->points.empty())
        return;
    const int iteration =
        mode() == Mode::Heat ? m_heat.iterationAt(pixel) : m_path.iterationAt(pixel);
    const auto point =
        std::min(static_cast<std::size_t>(std::max(iteration, 0)), path->points.size() - 1);
    const Timeline& timeline = m_state.timeline();
    m_state.setIteration(timeline.tickAt(core::alongOf(*path, point, timeline.along())));
}

bool SpectrumView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && !std::exchange(m_isPointedAt, true))
        wish();
    return PlotView::eventFilter(object, event);
}

bool SpectrumView::canChoose() const
{
    return isOfPoint(mode()) && shape() != SpectrumShape::Histogram && !isCompared();
}

const core::PointSpectrum* SpectrumView::eigenvectors() const
{
    const core::PointSpectrum* found = m_analysis ? m_analysis->eigenvectors.value.get() : nullptr;
    const bool isHere = found && found->x.size() == m_data.x.size() && found->x == m_data.x &&
                        found->spectrum.values.size() == Eigen::Index(m_data.values.size());
    return isHere ? found : nullptr;
}

QString SpectrumView::spokenAt(const QPointF& pixel) const
{
    const QString text = PlotView::spokenAt(pixel);
    const auto rank = canChoose() ? m_plot.eigenvalueAt(pixel) : std::nullopt;
    if (!rank || text.isEmpty())
        return text;
    constexpr int kMost = 6;
    const core::PointSpectrum* found = eigenvectors();
    const QString vector =
        found ? eigenvectorText(*found, *rank, m_analysis->request.session->problem, kMost)
              : QString();
    return text + (vector.isEmpty() ? QString() : tr("\nEigenvector: %1").arg(vector)) +
           m_choice->invitation(*rank);
}

void SpectrumView::clicked(const QPointF& pixel, Qt::KeyboardModifiers keys)
{
    if (canChoose())
        m_choice->click(m_plot.eigenvalueAt(pixel), keys);
}

void SpectrumView::describeChosen()
{
    setWords(m_analysis ? m_choice->words(eigenvectors(), m_analysis->request.session->problem)
                        : QString());
}

void SpectrumView::keyPressEvent(QKeyEvent* event)
{
    if (!m_choice->press(*event))
        PlotView::keyPressEvent(event);
}

} // namespace ui
