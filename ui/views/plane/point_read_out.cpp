// SPDX-License-Identifier: MIT
#include "ui/views/plane/point_read_out.h"

#include "ui/guide/glossary.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWidestReadOut = 600; ///< Pixels from the left.
constexpr int kPatience = 2000;     ///< Milliseconds until a value that does not come is given up.
const QString kWaiting = QStringLiteral("…");
const QString kUnknown = QStringLiteral("–");

/// @p number in the hole, where the formula holds and the landscape is cut.
QString cutText(double number)
{
    return PointReadOut::tr("%1, cut").arg(numberText(number));
}

QString tupleText(const Eigen::VectorXd& x)
{
    QStringList parts;
    for (const double value : x)
        parts << numberText(value);
    return QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

PointReadOut::PointReadOut(QWidget* parent)
    : QWidget(parent)
    , m_hint(new QLabel(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 0, 10, 4);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(1);
    const std::array<QStringView, ItemCount> terms{u"point",
                                                   u"loss",
                                                   u"alpha",
                                                   u"gradient-norm",
                                                   u"extreme-eigenvalues",
                                                   u"extreme-eigenvalues"};
    for (int k = 0; k < ItemCount; ++k) {
        auto* label = new QLabel(this);
        label->setProperty("explained",
                           QStringLiteral("term:%1").arg(terms[static_cast<std::size_t>(k)]));
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setToolTip(
            QStringLiteral("<p>%1</p>")
                .arg(glossaryText(terms[static_cast<std::size_t>(k)]).toHtmlEscaped()));
        label->setFont(tabularFont(8.5));
        // A long value is cut off rather than widening the panel.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(label, k / 3, k % 3);
        m_labels[static_cast<std::size_t>(k)] = label;
    }
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 4);
    m_hint->setFont(tabularFont(8.5));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_hint->setText(tr("Point to read values.\nClick to start there."));
    m_hint->setProperty("muted", true);
    grid->addWidget(m_hint, 0, 0, 2, 3); // over the numbers, which are then empty
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &PointReadOut::giveUpWaiting);
    clear();
}

void PointReadOut::clear()
{
    m_x.resize(0);
    m_patience.stop();
    for (int k = 0; k < ItemCount; ++k)
        set(static_cast<Item>(k), {}, {});
    m_hint->show();
}

void PointReadOut::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a wide view the columns stay together.
    layout()->setContentsMargins(10, 0, std::max(10, width() - kWidestReadOut), 4);
}

void PointReadOut::setPoint(const core::Projection& at, const Eigen::VectorXd& x, double loss,
                            double alpha)
{
    const bool isSame = m_x.size() == x.size() && m_x == x;
    m_x = x;
    m_hint->hide();
    if (x.size() <= 2)
        set(Position, QStringLiteral("x"), tupleText(x));
    else
        set(Position, QStringLiteral("p, q"),
            QStringLiteral("%1, %2").arg(numberText(at.p), numberText(at.q)));
    set(Alpha, QStringLiteral("α"), numberText(alpha));
    if (!std::isnan(loss))
        set(Loss, QStringLiteral("L"), numberText(loss));
    // At the same point of a loss that has changed a little the old values stand until the new
    // ones come, rather than flicker.
    if (isSame)
        return;
    if (std::isnan(loss))
        set(Loss, QStringLiteral("L"), alpha > 0.0 ? kWaiting : tr("in the hole"));
    set(Gradient, QStringLiteral("‖∇L‖"), kWaiting);
    set(Smallest, QStringLiteral("λ min"), kWaiting);
    set(Largest, QStringLiteral("λ max"), kWaiting);
    m_patience.start();
}

void PointReadOut::giveUpWaiting()
{
    for (const Item item : {Loss, Gradient, Smallest, Largest})
        if (m_values[item] == kWaiting)
            set(item, m_names[item], kUnknown);
}

void PointReadOut::setProbe(const core::Probe& probe)
{
    if (probe.x.size() != m_x.size() || m_x.size() == 0 ||
        (probe.x - m_x).norm() > 1e-12 * (1.0 + m_x.norm()))
        return;
    m_patience.stop();
    const bool defined = probe.domain == core::Domain::Inside;
    const bool inHole = probe.domain == core::Domain::Hole;
    set(Loss, QStringLiteral("L"),
        defined  ? numberText(probe.loss)
        : inHole ? cutText(probe.loss)
                 : tr("not defined"));
    set(Alpha, QStringLiteral("α"), numberText(probe.alpha));
    set(Gradient, QStringLiteral("‖∇L‖"),
        defined || inHole ? numberText(probe.gradientNorm) : kUnknown);
    const bool known = defined && probe.spectrum && probe.spectrum->values.size() > 0;
    const auto eigenvalue = [&](Eigen::Index k) {
        return known ? numberText(probe.spectrum->values[k]) : kUnknown;
    };
    set(Smallest, QStringLiteral("λ min"), eigenvalue(0));
    set(Largest, QStringLiteral("λ max"),
        eigenvalue(known ? probe.spectrum->values.size() - 1 : 0));
}

void PointReadOut::set(Item item, const QString& name, const QString& value)
{
    m_names[item] = name;
    m_values[item] = value;
    m_labels[item]->setText(QStringLiteral("<span style='color:%1'>%2</span>&nbsp; %3")
                                .arg(theme().mutedText.name(), name, value.toHtmlEscaped()));
}

QString PointReadOut::text() const
{
    QStringList lines;
    for (int k = 0; k < ItemCount; ++k)
        if (!m_names[static_cast<std::size_t>(k)].isEmpty())
            lines << m_names[static_cast<std::size_t>(k)] + QLatin1Char(' ') +
                         m_values[static_cast<std::size_t>(k)];
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
