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
// The viewpoint: keys, and the values of the place. A method is known by its colour, which stays.
constexpr QLatin1String kPlace("place");
constexpr QLatin1String kMethod("method");
constexpr QLatin1String kAtStart("start");
constexpr QLatin1String kAtEnd("end");
constexpr QLatin1String kAtCursor("cursor");

/// True if what this view draws of @p after is what it has drawn of @p before.
bool showsTheSame(const core::Analysis& before, const core::Analysis& after)
{
    const auto isSame = [](const core::PanelAnalysis& p, const core::PanelAnalysis& q) {
        return p.panel == q.panel && p.spectra.value == q.spectra.value &&
               p.paths.value == q.paths.value;
    };
    return before.lead == after.lead && std::ranges::equal(before.panels, after.panels, isSame) &&
           before.request.session->methods == after.request.session->methods;
}

} // namespace

SpectrumView::SpectrumView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_plot(this)
    , m_compared(this)
    , m_menu(new QComboBox(this))
    , m_logarithmic(new QToolButton(this))
{
    setAccessibleName(tr("Spectrum of the Hessian"));
    setWhatsThis(tr("All eigenvalues of the Hessian at one place. A negative one means that the "
                    "loss curves downwards in some direction. The dashes are the eigenvalues of "
                    "AᵀDA alone, without the part of rank two."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    buildHeader();
    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 4, 8, 2);
    header->addWidget(m_menu, 1);
    header->addWidget(m_logarithmic);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(&m_plot.widget(), 1);
    column->addWidget(&m_compared.widget(), 1);
    m_plot.widget().installEventFilter(this);
    m_compared.widget().installEventFilter(this);
    m_compared.widget().hide();
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
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("framed", true);
    m_logarithmic->setMaximumHeight(m_menu->sizeHint().height());
    m_logarithmic->setAccessibleName(tr("Logarithmic scale"));
    m_logarithmic->setToolTip(tr("A scale that is logarithmic above and below 0, to see small "
                                 "eigenvalues beside large ones"));
    connect(m_menu, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_places[static_cast<std::size_t>(index)];
        update();
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
    const auto found = std::ranges::find(m_places, m_wanted);
    m_menu->setCurrentIndex(found == m_places.end() ? 0
                                                    : static_cast<int>(found - m_places.begin()));
}

void SpectrumView::update()
{
    if (!m_analysis)
        return;
    const core::Probe* probe = m_probe ? &*m_probe : nullptr;
    m_data = spectrumData(*m_analysis, m_analysis->lead, place(), probe);
    const bool isCompared = m_analysis->panels.size() > 1;
    m_plot.widget().setVisible(!isCompared);
    m_compared.widget().setVisible(isCompared);
    if (isCompared) {
        std::vector<ComparedSpectrum> spectra;
        for (std::size_t k = 0; k < m_analysis->panels.size(); ++k)
            spectra.push_back({panelTitle(m_analysis->panels[k].panel),
                               spectrumData(*m_analysis, k, place(), probe)});
        m_compared.setSpectra(std::move(spectra), isLogarithmic());
    } else {
        m_plot.setData(m_data, isLogarithmic());
    }
    nameCursor();
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
}

QVariantMap SpectrumView::settings() const
{
    return {{kLogarithmic, isLogarithmic()}};
}

void SpectrumView::setSettings(const QVariantMap& settings)
{
    if (settings.contains(kLogarithmic))
        setLogarithmic(settings.value(kLogarithmic).toString() == QLatin1String("true"));
}

QVariantMap SpectrumView::viewpoint() const
{
    if (!m_viewpoint.isEmpty() || !m_analysis)
        return m_viewpoint;
    switch (m_wanted.kind) {
    case SpectrumPlace::Kind::Start:
        return {{kPlace, kAtStart}};
    case SpectrumPlace::Kind::Cursor:
        return {{kPlace, kAtCursor}};
    case SpectrumPlace::Kind::PathEnd:
        break;
    }
    const auto& methods = m_analysis->request.session->methods;
    if (m_wanted.method >= methods.size())
        return {};
    return {{kPlace, kAtEnd}, {kMethod, methods[m_wanted.method].colour}};
}

void SpectrumView::setViewpoint(const QVariantMap& viewpoint)
{
    m_viewpoint = viewpoint;
    m_analysis.reset(); // which methods there are is known with the next one only
}

/// The place that was asked for, once the methods are known.
void SpectrumView::goToViewpoint()
{
    if (m_viewpoint.isEmpty())
        return;
    const QVariantMap viewpoint = std::exchange(m_viewpoint, {});
    const QString place = viewpoint.value(kPlace).toString();
    m_wanted = {};
    if (place == kAtCursor)
        m_wanted.kind = SpectrumPlace::Kind::Cursor;
    const auto& methods = m_analysis->request.session->methods;
    const auto found =
        std::ranges::find(methods, viewpoint.value(kMethod).toInt(), &core::MethodChoice::colour);
    if (place == kAtEnd && found != methods.end())
        m_wanted = {SpectrumPlace::Kind::PathEnd, std::size_t(found - methods.begin()), {}};
}

std::vector<ExportFormat> SpectrumView::exportFormats() const
{
    return curveFormats();
}

QByteArray SpectrumView::exported(const Figure& figure)
{
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
    return index < m_places.size() ? m_places[index] : m_wanted;
}

void SpectrumView::setPlace(const SpectrumPlace& place)
{
    m_wanted = place;
    if (!m_analysis)
        return;
    offerPlaces();
    update();
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
}

bool SpectrumView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        QToolTip::showText(mouse.globalPosition().toPoint(),
                           object == &m_compared.widget() ? m_compared.textAt(mouse.position())
                                                          : m_plot.textAt(mouse.position()),
                           this);
    }
    return View::eventFilter(object, event);
}

} // namespace ui
