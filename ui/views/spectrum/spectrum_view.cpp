// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/spectrum_view.h"

#include "ui/look/number_text.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/plot/probe_text.h"
#include "ui/views/view_actions.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
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
    : View(parent)
    , m_state(state)
    , m_plot(this)
    , m_compared(this)
    , m_path(this, [&state](int iteration) { state.setIteration(iteration); })
    , m_density(this)
    , m_menu(new QComboBox(this))
    , m_modes(new QComboBox(this))
    , m_logarithmic(new QToolButton(this))
{
    setAccessibleName(tr("Spectrum of the Hessian"));
    setWhatsThis(tr("All eigenvalues of the Hessian at one place. A negative one means that the "
                    "loss curves downwards in some direction. The dashes are the eigenvalues of "
                    "AᵀDA alone, without the part of rank two. Along a path a click leads the "
                    "timeline there."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    buildHeader();
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 2);
    header->addWidget(m_modes);
    header->addWidget(m_menu, 1);
    header->addWidget(m_logarithmic);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(header);
    for (QWidget* one :
         {&m_plot.widget(), &m_compared.widget(), &m_path.widget(), &m_density.widget()}) {
        column->addWidget(one, 1);
        one->installEventFilter(this);
        one->setVisible(one == &m_plot.widget());
    }
    connect(&state, &ViewState::spectrumPlaceChanged, this, [this] {
        if (!m_analysis)
            return;
        offerPlaces();
        update();
    });
    connect(&state, &ViewState::iterationChanged, this,
            [this] { m_path.setIteration(iterationOfPath()); });
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
    m_menu->setAccessibleName(tr("Place of the spectrum"));
    m_menu->setToolTip(tr("Where the Hessian is taken: at the start, at the end of a path, or at "
                          "the point under the mouse; without a mouse in a picture of the plane, "
                          "where the timeline stands"));
    // Its entries may be long, and change while a film runs.
    m_menu->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_menu->setMinimumContentsLength(12);
    m_menu->setObjectName(QStringLiteral("spectrumPlace"));
    m_modes->setObjectName(QStringLiteral("spectrumMode"));
    m_modes->setAccessibleName(tr("What of the spectrum is shown"));
    m_modes->setToolTip(tr("What of the spectrum is shown: at one place, along the path of a "
                           "method, or an estimate of its density"));
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
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("framed", true);
    m_logarithmic->setMaximumHeight(m_menu->sizeHint().height());
    m_logarithmic->setAccessibleName(tr("Logarithmic scale"));
    m_logarithmic->setToolTip(tr("A scale that is logarithmic above and below 0, to see small "
                                 "eigenvalues beside large ones"));
    connect(m_menu, &QComboBox::activated, this, [this](int index) {
        m_state.setSpectrumPlace(m_places[static_cast<std::size_t>(index)]);
    });
    connect(m_logarithmic, &QToolButton::toggled, this, &SpectrumView::update);
}

void SpectrumView::offerPlaces()
{
    m_places = spectrumPlaces(*m_analysis);
    const QSignalBlocker blocker(m_menu);
    m_menu->clear();
    for (const SpectrumPlace& each : m_places)
        m_menu->addItem(each.title);
    const auto found = std::ranges::find(m_places, m_state.spectrumPlace());
    m_menu->setCurrentIndex(found == m_places.end() ? 0
                                                    : static_cast<int>(found - m_places.begin()));
}

void SpectrumView::update()
{
    if (!m_analysis)
        return;
    for (QWidget* one :
         {&m_plot.widget(), &m_compared.widget(), &m_path.widget(), &m_density.widget()})
        one->setVisible(one == &picture());
    updatePoint();
    if (mode() == Mode::Path) {
        m_path.setData(pathSpectraData(*m_analysis), isLogarithmic());
        m_path.setIteration(iterationOfPath());
    } else if (mode() == Mode::Density) {
        m_density.setData(densityData(*m_analysis), isLogarithmic());
    }
}

int SpectrumView::iterationOfPath() const
{
    if (m_analysis && m_analysis->along)
        for (const core::WalkedPath& walked : m_analysis->paths())
            if (walked.method == m_analysis->along->method)
                return m_state.iterationOn(*walked.path);
    return m_state.iteration();
}

QWidget& SpectrumView::picture() const
{
    if (mode() == Mode::Path)
        return m_path.widget();
    if (mode() == Mode::Density)
        return m_density.widget();
    const bool isCompared = m_analysis && m_analysis->panels.size() > 1;
    return isCompared ? m_compared.widget() : m_plot.widget();
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
    goToViewpoint();
    offerPlaces();
    update();
}

void SpectrumView::setOutdated(bool outdated)
{
    m_plot.setOutdated(outdated);
    m_compared.setOutdated(outdated);
    m_path.setOutdated(outdated);
    m_density.setOutdated(outdated);
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
    if (!m_viewpoint.isEmpty() || !m_analysis)
        return m_viewpoint;
    return placeToMap(m_state.spectrumPlace(), *m_analysis->request.session);
}

void SpectrumView::setViewpoint(const QVariantMap& viewpoint)
{
    m_viewpoint = viewpoint;
    m_analysis.reset(); // which methods there are is known with the next one only
}

/// The place that was asked for, once the methods are known.
void SpectrumView::goToViewpoint()
{
    if (!m_viewpoint.isEmpty())
        m_state.setSpectrumPlace(
            placeFromMap(std::exchange(m_viewpoint, {}), *m_analysis->request.session));
}

std::vector<ExportFormat> SpectrumView::exportFormats() const
{
    return curveFormats();
}

QByteArray SpectrumView::exported(const Figure& figure)
{
    const bool isCsv = figure.suffix == QLatin1String("csv");
    if (mode() == Mode::Path)
        return isCsv ? pathSpectraCsv(m_path.data()) : m_path.exported(figure);
    if (mode() == Mode::Density)
        return isCsv ? densityCsv(m_density.data()) : m_density.exported(figure);
    if (m_analysis && m_analysis->panels.size() > 1)
        return figure.suffix == QLatin1String("csv") ? comparedSpectraCsv(m_compared.spectra())
                                                     : m_compared.exported(figure);
    if (figure.suffix == QLatin1String("csv"))
        return m_data.values.empty() ? QByteArray() : spectrumCsv(m_data);
    return m_plot.exported(figure);
}

/// Says in the menu which point the place "Cursor" is while there is no cursor.
void SpectrumView::nameCursor()
{
    if (place().kind != SpectrumPlace::Kind::Cursor)
        return;
    const QString where = whereText();
    const bool follows = where.isEmpty() || m_state.cursor();
    m_menu->setItemText(m_menu->currentIndex(),
                        follows ? place().title : tr("No cursor: %1").arg(where));
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
    const auto index = static_cast<std::size_t>(std::max(m_menu->currentIndex(), 0));
    return index < m_places.size() ? m_places[index] : m_state.spectrumPlace();
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

void SpectrumView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_plot.restyle();
    m_compared.restyle();
    m_path.restyle();
    m_density.restyle();
}

QString SpectrumView::textAt(const QWidget& of, const QPointF& pixel) const
{
    if (&of == &m_compared.widget())
        return m_compared.textAt(pixel);
    if (&of == &m_path.widget())
        return m_path.textAt(pixel);
    return &of == &m_density.widget() ? m_density.textAt(pixel) : m_plot.textAt(pixel);
}

bool SpectrumView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        QToolTip::showText(mouse.globalPosition().toPoint(),
                           textAt(*static_cast<QWidget*>(object), mouse.position()), this);
    }
    return View::eventFilter(object, event);
}

} // namespace ui
