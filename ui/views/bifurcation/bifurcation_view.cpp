// SPDX-License-Identifier: MIT
#include "ui/views/bifurcation/bifurcation_view.h"

#include "ui/controls/form.h"
#include "ui/views/plot/plot_export.h"
#include "ui/views/view_actions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr QLatin1String kMeasure("measure");
const QStringList kMeasures{QStringLiteral("loss"), QStringLiteral("lambdaMin")};

} // namespace

BifurcationView::BifurcationView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_plot(this)
    , m_measures(new QTabBar(this))
    , m_follow(new QPushButton(tr("Follow the minima"), this))
    , m_words(mutedText(QString(), this))
{
    setAccessibleName(tr("Minima against w"));
    setWhatsThis(tr("How the minima move as the regulariser grows, and where they vanish in folds. "
                    "Drag the line to change w of all rows."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(180, 120);
    m_measures->setObjectName(QStringLiteral("branchMeasure"));
    m_measures->setAccessibleName(tr("What is drawn against w²"));
    m_measures->setExpanding(false);
    m_measures->setUsesScrollButtons(false);
    m_measures->setDrawBase(false);
    m_measures->setTabToolTip(m_measures->addTab(QStringLiteral("L")),
                              tr("The loss at each minimum, regulariser included"));
    m_measures->setTabToolTip(m_measures->addTab(tr("λ min")),
                              tr("The smallest eigenvalue of the Hessian at each minimum: 0 where "
                                 "it vanishes in a fold"));
    m_follow->setObjectName(QStringLiteral("followMinima"));
    describe(m_follow, tr("Follow the minima"),
             tr("Searches for the minima for w = 0 from many starts, as the panel of minima says, "
                "and follows each as w² grows."));
    m_words->setObjectName(QStringLiteral("bifurcationWords"));
    m_words->setContentsMargins(10, 0, 10, 2);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(4, 2, 8, 0);
    header->addWidget(m_measures);
    header->addStretch(1);
    header->addWidget(m_follow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // a low panel shows what it can
    column->addLayout(header);
    column->addWidget(&m_plot.widget(), 1);
    column->addWidget(m_words);
    m_plot.widget().setFocusProxy(this);
    m_plot.widget().installEventFilter(this);
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
    m_words->setText(isEmpty ? QString() : bifurcationText(m_data));
    m_words->setVisible(!isEmpty);
    setAccessibleDescription(m_words->text());
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

void BifurcationView::setOutdated(bool outdated)
{
    m_plot.setOutdated(outdated);
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

std::vector<ExportFormat> BifurcationView::exportFormats() const
{
    return plotFormats();
}

QByteArray BifurcationView::exported(const Figure& figure)
{
    const auto& followed = m_state.ground().followed();
    if (!followed || m_data.curves.empty())
        return {};
    return figure.suffix == QLatin1String("csv") ? bifurcationCsv(*followed)
                                                 : m_plot.exported(figure);
}

void BifurcationView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_plot.restyle();
}

void BifurcationView::moveTo(const QPointF& pixel, bool finished)
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

bool BifurcationView::eventFilter(QObject* object, QEvent* event)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::MouseButtonRelease ||
                         event->type() == QEvent::MouseMove;
    if (!isMouse || m_data.curves.empty())
        return View::eventFilter(object, event);
    const auto& mouse = *static_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseButtonPress && mouse.button() == Qt::LeftButton)
        m_isDragged = true;
    if (m_isDragged)
        moveTo(mouse.position(), event->type() == QEvent::MouseButtonRelease);
    if (event->type() == QEvent::MouseButtonRelease)
        m_isDragged = false;
    if (event->type() == QEvent::MouseMove && !m_isDragged)
        QToolTip::showText(mouse.globalPosition().toPoint(), m_plot.textAt(mouse.position()), this);
    return View::eventFilter(object, event);
}

} // namespace ui
