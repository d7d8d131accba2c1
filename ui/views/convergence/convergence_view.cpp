// SPDX-License-Identifier: MIT
#include "ui/views/convergence/convergence_view.h"

#include "ui/controls/form.h"
#include "ui/look/core_text.h"
#include "ui/look/language.h"
#include "ui/views/plane/place_menu.h"
#include "ui/views/plane/seen_place.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kMeasure("measure");
constexpr QLatin1String kAlong("along");

/// Of the measures, in the order of their tabs.
const QStringList& measureIds()
{
    static const QStringList ids{QStringLiteral("loss_above_best"), QStringLiteral("gradient_norm"),
                                 QStringLiteral("distance"), QStringLiteral("hessian_error")};
    return ids;
}

/// Of the horizontal axes, in the order of their tabs.
QStringList alongIds()
{
    QStringList ids;
    for (const core::AlongInfo& along : core::alongChoices())
        ids << QString::fromUtf8(along.id.data(), qsizetype(along.id.size()));
    return ids;
}

constexpr int kPatience = 250; ///< Milliseconds: quick edits shall not make curves flicker.

bool areOfNow(const core::PanelAnalysis& panel)
{
    return panel.paths && std::ranges::none_of(*panel.paths, &core::WalkedPath::isOfBefore);
}

/// The paths of all panels, by which it is known whether they are others.
std::vector<std::pair<core::Panel, std::shared_ptr<const core::Paths>>>
pathsOf(const core::Analysis& analysis)
{
    std::vector<std::pair<core::Panel, std::shared_ptr<const core::Paths>>> all;
    for (const core::PanelAnalysis& panel : analysis.panels)
        all.emplace_back(panel.panel, panel.paths.value);
    return all;
}

int lastIteration(const ConvergenceData& data)
{
    std::size_t points = 1;
    for (const ConvergenceCurve& curve : data.curves)
        points = std::max(points, curve.values.size());
    return static_cast<int>(points) - 1;
}

} // namespace

ConvergenceView::ConvergenceView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_plot([this] { return emptyText(); }, this)
    , m_pace(new Pace(
          150, [this] { update(); }, this))
    , m_measures(new QTabBar(this))
    , m_axes(choiceBox(QStringLiteral("convergenceAlong"), tr("Horizontal axis"),
                       tr("What runs along the horizontal axis. The ranking of the methods may "
                          "change between them."),
                       this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Convergence of the methods"));
    setWhatsThis(tr("How fast each method comes down. Click or drag in the plot to see all views "
                    "at that iteration; the Left and Right keys step through it."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumSize(180, 120);
    buildHeader();
    auto* header = new QHBoxLayout;
    header->setContentsMargins(4, 0, 4, 0);
    header->addWidget(m_measures);
    header->addStretch();
    header->addWidget(m_axes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(&m_plot.widget(), 1);
    m_plot.widget().setFocusProxy(this);
    m_plot.widget().installEventFilter(this);
    connect(&m_state, &ViewState::iterationChanged, this, &ConvergenceView::showCursor);
    connect(&m_state, &ViewState::timelineChanged, this, &ConvergenceView::showCursor);
    connect(&m_state, &ViewState::hiddenMethodsChanged, this, &ConvergenceView::update);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kPatience);
    connect(&m_waiting, &QTimer::timeout, this, &ConvergenceView::update);
    showCursor();
    addPlaceActions(*this, state, [this](const std::optional<QPoint>& at) { return placeAt(at); });
    addViewActions(*this);
}

void ConvergenceView::buildHeader()
{
    const std::pair<Measure, QString> hints[] = {
        {Measure::LossAboveBest, tr("The loss above L*, the lowest loss found on any path")},
        {Measure::GradientNorm, tr("Length of the gradient: what the stop rule looks at")},
        {Measure::Distance, tr("Distance from x*, the point where the lowest loss was found")},
        {Measure::HessianError,
         tr("How far the sampled Hessian of a step is from the exact one: the largest relative "
            "error of a curvature. Measured beside the run, and not counted in its cost")}};
    for (const auto& [measure, hint] : hints)
        m_measures->setTabToolTip(m_measures->addTab(symbolOf(measure)), hint);
    m_measures->setTabText(int(Measure::HessianError), tr("H error")); // there is little room
    m_measures->setTabVisible(int(Measure::HessianError), false);
    for (const core::AlongInfo& along : core::alongChoices()) {
        m_axes->addItem(coreText(along.title));
        m_axes->setItemData(m_axes->count() - 1, coreText(along.help), Qt::ToolTipRole);
    }
    // The tabs need the room more; the list that opens is as wide as it must be.
    m_axes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_axes->setMinimumContentsLength(5);
    m_axes->view()->setMinimumWidth(
        m_axes->fontMetrics().horizontalAdvance(QStringLiteral("multiply-adds  ")));
    m_measures->setAccessibleName(tr("What is measured"));
    m_measures->setExpanding(false);
    m_measures->setUsesScrollButtons(false);
    m_measures->setDrawBase(false);
    connect(m_measures, &QTabBar::currentChanged, this, &ConvergenceView::update);
    connect(m_axes, &QComboBox::currentIndexChanged, this, &ConvergenceView::update);
}

void ConvergenceView::update()
{
    m_waiting.stop();
    if (!m_analysis)
        return;
    m_measures->setTabVisible(int(Measure::HessianError),
                              hasHessianErrors(*m_analysis) || measure() == Measure::HessianError);
    m_measures->updateGeometry(); // which hiding a tab does not
    m_data = convergenceData(*m_analysis, measure(), m_state.hiddenMethods(), along());
    m_plot.setData(m_data, along());
    showCursor();
    QStringList legends;
    for (const ConvergenceCurve& curve : m_data.curves)
        legends << curve.legend;
    setAccessibleDescription(
        QStringLiteral("%1. %2").arg(symbolOf(measure()), legends.join(QStringLiteral("; "))));
}

void ConvergenceView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (before && pathsOf(*before) == pathsOf(*analysis) &&
        before->request.session->methods == analysis->request.session->methods)
        return;
    if (std::ranges::all_of(analysis->panels, areOfNow))
        m_pace->soon();
    else if (!m_waiting.isActive())
        m_waiting.start();
}

void ConvergenceView::resetView()
{
    m_state.showAllMethods();
}

void ConvergenceView::setOutdated(bool outdated)
{
    m_plot.setOutdated(outdated);
}

QVariantMap ConvergenceView::settings() const
{
    return {{kMeasure, measureIds()[m_measures->currentIndex()]},
            {kAlong, alongIds()[m_axes->currentIndex()]}};
}

void ConvergenceView::setSettings(const QVariantMap& settings)
{
    const auto choose = [&](auto* bar, const QStringList& ids, QLatin1String key) {
        if (const auto index = ids.indexOf(settings.value(key).toString()); index >= 0)
            bar->setCurrentIndex(int(index));
    };
    choose(m_measures, measureIds(), kMeasure);
    choose(m_axes, alongIds(), kAlong);
}

std::vector<ExportFormat> ConvergenceView::exportFormats() const
{
    return curveFormats();
}

QByteArray ConvergenceView::exported(const Figure& figure)
{
    if (figure.suffix == QLatin1String("csv")) {
        const InEnglish english;
        return m_analysis ? convergenceCsv(*m_analysis) : QByteArray();
    }
    return m_plot.exported(figure);
}

Measure ConvergenceView::measure() const
{
    return static_cast<Measure>(m_measures->currentIndex());
}

void ConvergenceView::setMeasure(Measure measure)
{
    m_measures->setCurrentIndex(static_cast<int>(measure));
}

core::Along ConvergenceView::along() const
{
    return core::alongChoices()[static_cast<std::size_t>(m_axes->currentIndex())].value;
}

void ConvergenceView::setAlong(core::Along along)
{
    const auto choices = core::alongChoices();
    const auto found = std::ranges::find(choices, along, &core::AlongInfo::value);
    m_axes->setCurrentIndex(int(found - choices.begin()));
}

void ConvergenceView::showCursor()
{
    ConvergencePlot::Cursor cursor;
    cursor.iterationOn = [this](const core::Path& path) { return m_state.iterationOn(path); };
    if (m_state.iteration() >= 0 && along() == m_state.timeline().along())
        cursor.line = m_state.timeline().amountAt(m_state.iteration());
    m_plot.setCursor(cursor);
}

std::optional<PaintedMark> ConvergenceView::markAt(const QPoint& at) const
{
    const QPointF inside = m_plot.widget().mapFrom(this, at);
    std::optional<std::size_t> curve = m_plot.legendAt(inside);
    if (!curve)
        if (const auto point = m_plot.pointAt(inside))
            curve = point->curve;
    if (!curve)
        return std::nullopt;
    return PaintedMark{QStringLiteral("colour%1").arg(m_data.curves[*curve].method)};
}

std::optional<ChosenPlace> ConvergenceView::placeAt(const std::optional<QPoint>& at) const
{
    if (!m_analysis)
        return std::nullopt;
    if (const auto found = at ? m_plot.pointAt(m_plot.widget().mapFrom(this, *at)) : std::nullopt) {
        const ConvergenceCurve& curve = m_data.curves[found->curve];
        return iteratePlace(*m_analysis, curve.index, *curve.path, found->point);
    }
    if (m_state.iteration() < 0)
        return std::nullopt;
    for (const ConvergenceCurve& curve : m_data.curves)
        if (const int on = m_state.iterationOn(*curve.path);
            !curve.isHidden && !curve.isOfBefore && !curve.path->points.empty())
            return iteratePlace(
                *m_analysis, curve.index, *curve.path,
                std::min(static_cast<std::size_t>(on), curve.path->points.size() - 1));
    return std::nullopt;
}

int ConvergenceView::lastTick() const
{
    return m_state.timeline().along() == core::Along::Iterations ? lastIteration(m_data)
                                                                 : m_state.timeline().last();
}

QString ConvergenceView::emptyText() const
{
    if (!m_analysis)
        return tr("The methods have not walked yet.");
    if (m_data.curves.empty())
        return tr("No method is switched on. Tick one in the list of methods.");
    const auto hasPoints = [](const ConvergenceCurve& curve) { return !curve.values.empty(); };
    if (std::ranges::none_of(m_data.curves, hasPoints))
        return tr("The loss is not defined at the start, where %1. Click in the contour map "
                  "to start elsewhere.")
            .arg(m_analysis->request.session->problem.mix.s > 0.0 ? QStringLiteral("α ≤ 0")
                                                                  : QStringLiteral("α = 0"));
    if (m_data.measure == Measure::HessianError && !m_data.hasValues)
        return tr("No run that is shown estimates its Hessian from a sample, or the problem is too "
                  "large to compare it with the exact one. Add “Approximate Newton”.");
    if (std::ranges::all_of(m_data.curves, &ConvergenceCurve::isHidden))
        return tr("All methods are hidden. Click a name below to see its curve.");
    return m_data.hasValues ? QString() : flatText();
}

/// Why all that could be drawn is 0.
QString ConvergenceView::flatText() const
{
    const core::Problem& problem = m_analysis->request.session->problem;
    if (problem.n() == 1 && (problem.w.array() == 0.0).all())
        return tr("L is constant: with one row f = u/⟨u,1⟩ is 1 whatever x is. Add rows to give "
                  "the methods something to do.");
    return tr("%1 is 0 at every iterate: the methods began where they end. Click in the contour "
              "map to start elsewhere.")
        .arg(symbolOf(m_data.measure));
}

std::optional<QPoint> ConvergenceView::legendPlace(std::size_t index) const
{
    const auto place = m_plot.legendPlace(index);
    if (!place)
        return std::nullopt;
    return m_plot.widget().mapTo(this, place->toPoint());
}

QPoint ConvergenceView::pixelOf(double along, double value) const
{
    return m_plot.widget().mapTo(this, m_plot.pixelOf(along, value).toPoint());
}

void ConvergenceView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_plot.restyle();
}

void ConvergenceView::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_data.curves.empty()) {
        View::keyPressEvent(event);
        return;
    }
    const int last = lastTick();
    const int now = m_state.iteration() < 0 ? last : m_state.iteration();
    m_state.setIteration(std::clamp(now + (left ? -1 : 1), 0, last));
}

bool ConvergenceView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        followMouse(*static_cast<QMouseEvent*>(event));
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        const auto entry = m_plot.legendAt(mouse.position());
        if (entry && mouse.button() == Qt::LeftButton) {
            const ConvergenceCurve& curve = m_data.curves[*entry];
            m_state.setMethodHidden(curve.method, !curve.isHidden);
        } else {
            followMouse(mouse);
        }
    }
    return View::eventFilter(object, event);
}

void ConvergenceView::followMouse(const QMouseEvent& mouse)
{
    if (mouse.buttons() & Qt::LeftButton) {
        const auto amount = m_plot.alongAt(mouse.position());
        if (amount && along() == m_state.timeline().along())
            m_state.setIteration(std::min(m_state.timeline().tickAt(*amount), lastTick()));
        return;
    }
    const auto entry = m_plot.legendAt(mouse.position());
    QString text = m_plot.textAt(mouse.position());
    if (entry) {
        const ConvergenceCurve& curve = m_data.curves[*entry];
        const QString gain = curve.gainHelp.isEmpty() ? QString() : curve.gainHelp + u'\n';
        text = curve.isHidden ? tr("%1\nHidden in all views. Click to show it.").arg(curve.legend)
                              : tr("%1\n%2Click to hide it in all views.").arg(curve.legend, gain);
    }
    m_plot.widget().setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QToolTip::showText(mouse.globalPosition().toPoint(), text, this);
}

} // namespace ui
