// SPDX-License-Identifier: MIT
#include "ui/views/convergence/convergence_view.h"

#include "ui/views/plot/plot_export.h"

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
                                 QStringLiteral("distance")};
    return ids;
}

/// Of the horizontal axes, in the order of their tabs.
const QStringList& alongIds()
{
    static const QStringList ids{QStringLiteral("iteration"), QStringLiteral("time")};
    return ids;
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
    , m_axes(new QTabBar(this))
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
    connect(&m_state, &ViewState::iterationChanged, this,
            [this](int iteration) { m_plot.setIteration(iteration); });
    m_plot.setIteration(m_state.iteration());
    addCopyActions(*this);
}

void ConvergenceView::buildHeader()
{
    const std::pair<Measure, QString> hints[] = {
        {Measure::LossAboveBest, tr("The loss above L*, the lowest loss found on any path")},
        {Measure::GradientNorm, tr("Length of the gradient: what the stop rule looks at")},
        {Measure::Distance, tr("Distance from x*, the point where the lowest loss was found")}};
    for (const auto& [measure, hint] : hints)
        m_measures->setTabToolTip(m_measures->addTab(symbolOf(measure)), hint);
    m_axes->setTabToolTip(m_axes->addTab(tr("iteration")), tr("Steps along the horizontal axis"));
    m_axes->setTabToolTip(m_axes->addTab(tr("time")),
                          tr("Time along the horizontal axis: a step of Newton's method costs more "
                             "than a step of gradient descent"));
    m_measures->setAccessibleName(tr("What is measured"));
    m_axes->setAccessibleName(tr("Horizontal axis"));
    for (QTabBar* bar : {m_measures, m_axes}) {
        bar->setExpanding(false);
        bar->setUsesScrollButtons(false);
        bar->setDrawBase(false);
        connect(bar, &QTabBar::currentChanged, this, &ConvergenceView::update);
    }
}

void ConvergenceView::update()
{
    if (!m_analysis)
        return;
    m_data = convergenceData(*m_analysis, measure());
    m_plot.setData(m_data, byTime());
    QStringList legends;
    for (const ConvergenceCurve& curve : m_data.curves)
        legends << curve.legend;
    setAccessibleDescription(
        QStringLiteral("%1. %2").arg(symbolOf(measure()), legends.join(QStringLiteral("; "))));
}

void ConvergenceView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (before && before->leading().paths.value == analysis->leading().paths.value &&
        before->request.session->methods == analysis->request.session->methods)
        return;
    m_pace->soon();
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
    const auto choose = [&](QTabBar* bar, const QStringList& ids, QLatin1String key) {
        if (const auto index = ids.indexOf(settings.value(key).toString()); index >= 0)
            bar->setCurrentIndex(int(index));
    };
    choose(m_measures, measureIds(), kMeasure);
    choose(m_axes, alongIds(), kAlong);
}

std::vector<ExportFormat> ConvergenceView::exportFormats() const
{
    return plotFormats();
}

QByteArray ConvergenceView::exported(const QString& suffix, QSize pixels)
{
    if (suffix == QLatin1String("csv"))
        return m_analysis ? convergenceCsv(*m_analysis) : QByteArray();
    return m_plot.exported(suffix, pixels);
}

Measure ConvergenceView::measure() const
{
    return static_cast<Measure>(m_measures->currentIndex());
}

void ConvergenceView::setMeasure(Measure measure)
{
    m_measures->setCurrentIndex(static_cast<int>(measure));
}

bool ConvergenceView::byTime() const
{
    return m_axes->currentIndex() == 1;
}

void ConvergenceView::setByTime(bool byTime)
{
    m_axes->setCurrentIndex(byTime ? 1 : 0);
}

QString ConvergenceView::emptyText() const
{
    if (!m_analysis)
        return tr("The methods have not walked yet.");
    if (m_data.curves.empty())
        return tr("No method is switched on. Tick one in the list of methods.");
    const bool none = std::ranges::all_of(
        m_data.curves, [](const ConvergenceCurve& curve) { return curve.values.empty(); });
    return none ? tr("The loss is not defined at the start, where α ≤ 0. Click in the contour map "
                     "to start elsewhere.")
                : QString();
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
    const int last = lastIteration(m_data);
    const int now = m_state.iteration() < 0 ? last : m_state.iteration();
    m_state.setIteration(std::clamp(now + (left ? -1 : 1), 0, last));
}

bool ConvergenceView::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseMove)
        return View::eventFilter(object, event);
    const auto& mouse = *static_cast<QMouseEvent*>(event);
    if (mouse.buttons() & Qt::LeftButton) {
        if (const auto iteration = m_plot.iterationAt(mouse.position()))
            m_state.setIteration(std::min(*iteration, lastIteration(m_data)));
    } else {
        QToolTip::showText(mouse.globalPosition().toPoint(), m_plot.textAt(mouse.position()), this);
    }
    return View::eventFilter(object, event);
}

} // namespace ui
