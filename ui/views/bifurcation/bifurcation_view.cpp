// SPDX-License-Identifier: MIT
#include "ui/views/bifurcation/bifurcation_view.h"

#include "ui/controls/form.h"
#include "ui/views/view_actions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kMeasure("measure");
const QStringList kMeasures{QStringLiteral("loss"), QStringLiteral("lambdaMin")};

} // namespace

BifurcationView::BifurcationView(ViewState& state, QWidget* parent)
    : PlotView(parent)
    , m_state(state)
    , m_plot(this)
    , m_measures(addTabs(QStringLiteral("branchMeasure"), tr("What is drawn against w²")))
    , m_follow(new QPushButton(tr("Follow the minima"), this))
{
    setAccessibleName(tr("Minima against w"));
    setWhatsThis(tr("How the minima move as the regulariser grows, and where they vanish in folds. "
                    "Drag the line to change w of all rows."));
    setFocusPolicy(Qt::StrongFocus);
    m_measures->setTabToolTip(m_measures->addTab(QStringLiteral("L")),
                              tr("The loss at each minimum, regulariser included"));
    m_measures->setTabToolTip(m_measures->addTab(tr("λ min")),
                              tr("The smallest eigenvalue of the Hessian at each minimum: 0 where "
                                 "it vanishes in a fold"));
    m_follow->setObjectName(QStringLiteral("followMinima"));
    describe(m_follow, tr("Follow the minima"),
             tr("Searches for the minima for w = 0 from many starts, as the panel of minima says, "
                "and follows each as w² grows."));
    header().addWidget(m_follow);
    addPlot(m_plot);
    addWords(QStringLiteral("bifurcationWords"));
    connect(m_measures, &QTabBar::currentChanged, this, &BifurcationView::update);
    connect(m_follow, &QPushButton::clicked, this,
            [this] { emit m_state.ground().followWanted(); });
    connect(&state.ground(), &GroundState::followedChanged, this, &BifurcationView::update);
    connect(&state.ground(), &GroundState::busyChanged, this, &BifurcationView::update);
    addViewActions(*this);
    update();
}

void BifurcationView::update()
{
    const auto& followed = m_state.ground().followed();
    const auto measure = static_cast<BranchMeasure>(m_measures->currentIndex());
    m_data = followed && m_analysis
                 ? bifurcationData(*followed, measure, m_analysis->request.session->problem)
                 : BifurcationData{};
    const bool isBusy = m_state.ground().isBusy();
    const bool isEmpty = m_data.curves.empty();
    m_follow->setEnabled(m_analysis && !isBusy);
    m_plot.setData(m_data, isBusy     ? tr("The minima are being searched for.")
                           : followed ? tr("No minimum was found for w = 0 to be followed.")
                                      : tr("How the minima move and vanish as w² grows: follow "
                                           "them."));
    setWords(isEmpty ? QString() : bifurcationText(m_data));
    setAccessibleDescription(words());
}

void BifurcationView::present(const core::AnalysisPtr& analysis)
{
    const core::AnalysisPtr before = std::exchange(m_analysis, analysis);
    if (before &&
        before->request.session->problem.w.size() == analysis->request.session->problem.w.size() &&
        before->request.session->problem.w == analysis->request.session->problem.w)
        return;
    update();
}

QVariantMap BifurcationView::settings() const
{
    return {{kMeasure, kMeasures[m_measures->currentIndex()]}};
}

void BifurcationView::setSettings(const QVariantMap& settings)
{
    if (const auto index = kMeasures.indexOf(settings.value(kMeasure).toString()); index >= 0)
        m_measures->setCurrentIndex(int(index));
}

QByteArray BifurcationView::exported(const Figure& figure)
{
    const auto& followed = m_state.ground().followed();
    if (!followed || m_data.curves.empty())
        return {};
    return figure.suffix == QLatin1String("csv") ? bifurcationCsv(*followed)
                                                 : m_plot.exported(figure);
}

bool BifurcationView::isDraggable() const
{
    return !m_data.curves.empty();
}

void BifurcationView::dragTo(const QPointF& pixel, bool finished)
{
    m_data.w2 = m_plot.w2At(pixel);
    m_plot.setData(m_data, {});
    emit m_state.weightMoved(*m_data.w2, finished);
}

void BifurcationView::keyPressEvent(QKeyEvent* event)
{
    const int steps = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (steps == 0 || m_data.curves.empty()) {
        View::keyPressEvent(event);
        return;
    }
    constexpr double kStep = 0.05; // decades
    const double now = std::max(m_data.w2.value_or(0.0), m_data.least);
    const double next = std::min(now * std::pow(10.0, steps * kStep), m_data.largest);
    emit m_state.weightMoved(next < m_data.least ? 0.0 : next, true);
}

} // namespace ui
