// SPDX-License-Identifier: MIT
#include "ui/window/self_check_badge.h"

#include "ui/controls/form.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/state/document.h"

#include <exception>

namespace ui {

namespace {

constexpr int kPoints = 12;
constexpr std::uint64_t kSeed = 1;

QString rowsOf(const core::SelfCheck& result)
{
    QString rows;
    for (const core::CheckedPoint& point : result.points)
        rows += SelfCheckBadge::tr("\nL = %1: gradient %2 (allowed %3), Hessian %4 (allowed %5)")
                    .arg(numberText(point.loss), numberText(point.gradientError, 2),
                         numberText(point.gradientAllowed, 2), numberText(point.hessianError, 2),
                         numberText(point.hessianAllowed, 2));
    return rows;
}

} // namespace

SelfCheckBadge::SelfCheckBadge(Document& document, QWidget* parent)
    : QToolButton(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("selfCheck"));
    setProperty("link", true);
    setFocusPolicy(Qt::StrongFocus);
    m_pool.setMaxThreadCount(1);
    connect(this, &QToolButton::clicked, this, &SelfCheckBadge::check);
    connect(&document, &Document::sessionChanged, this, &SelfCheckBadge::follow);
    present();
}

SelfCheckBadge::~SelfCheckBadge()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void SelfCheckBadge::check()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_problem = m_document.session()->problem;
    m_result.reset();
    m_isBusy = true;
    present();
    m_pool.start([this, job = ++m_job, problem = m_problem, stop = m_stop.get_token()] {
        std::optional<core::SelfCheck> result;
        try {
            result = core::selfCheck(problem, kPoints, kSeed, stop);
        } catch (const std::exception&) {
            result.reset(); // too little memory is no verdict
        }
        QMetaObject::invokeMethod(this, [this, job, result] {
            if (job == m_job)
                take(result);
        });
    });
}

void SelfCheckBadge::take(std::optional<core::SelfCheck> result)
{
    m_isBusy = false;
    m_result = std::move(result);
    present();
    emit checked();
}

void SelfCheckBadge::follow(const core::SessionPtr& session)
{
    if ((!m_isBusy && !m_result) || session->problem == m_problem)
        return;
    m_stop.request_stop();
    ++m_job;
    m_isBusy = false;
    m_result.reset();
    present();
}

void SelfCheckBadge::present()
{
    setEnabled(!m_isBusy);
    QString text = tr("Check derivatives");
    QString help = tr("Compares gradient and Hessian with differences of fourth order at some "
                      "points about the start, on the problem that is open.");
    if (m_isBusy) {
        text = tr("Checking…");
    } else if (m_result && m_result->points.empty()) {
        text = tr("Derivatives: nowhere defined");
    } else if (m_result) {
        const QString worst =
            numberText(std::max(m_result->worstGradient(), m_result->worstHessian()), 1);
        text = m_result->passed() ? tr("✓ derivatives to %1").arg(worst)
                                  : tr("✗ derivatives off by %1").arg(worst);
        help =
            tr("Largest relative errors against differences, point by point:") + rowsOf(*m_result);
    }
    setText(text);
    describe(this, text, help);
    setToolTip(help);
    const bool isBad = m_result && !m_result->points.empty() && !m_result->passed();
    setStyleSheet(isBad ? QStringLiteral("color: %1").arg(theme().bad.name()) : QString());
}

bool SelfCheckBadge::stop(QDeadlineTimer end)
{
    m_stop.request_stop();
    ++m_job;
    m_pool.clear();
    return m_pool.waitForDone(int(end.remainingTime()));
}

} // namespace ui
