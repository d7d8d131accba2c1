// SPDX-License-Identifier: MIT
#include "ui/views/plane/point_read_out.h"

#include "ui/look/number_text.h"
#include "ui/look/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWidest = 600; ///< Pixels from the left.

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
    const std::array<QString, ItemCount> hints{
        tr("The point of parameter space under the cursor"),
        tr("The loss L(x), regulariser and the factor ½ included"),
        tr("α = ⟨u,1⟩, by which u is divided; the combined loss is cut where α ≤ 0"),
        tr("Length of the gradient: 0 at a minimum, a maximum or a saddle"),
        tr("Smallest eigenvalue of the Hessian; negative means that L curves downwards in some "
           "direction"),
        tr("Largest eigenvalue of the Hessian: the steepest curvature")};
    for (int k = 0; k < ItemCount; ++k) {
        auto* label = new QLabel(this);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setToolTip(hints[static_cast<std::size_t>(k)]);
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
    clear();
}

void PointReadOut::clear()
{
    m_x.resize(0);
    for (int k = 0; k < ItemCount; ++k)
        set(static_cast<Item>(k), {}, {});
    m_hint->show();
}

void PointReadOut::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a wide view the columns stay together.
    layout()->setContentsMargins(10, 0, std::max(10, width() - kWidest), 4);
}

void PointReadOut::setPoint(const core::Projection& at, const Eigen::VectorXd& x, double loss,
                            double alpha)
{
    m_x = x;
    m_hint->hide();
    if (x.size() <= 2)
        set(Position, QStringLiteral("x"), tupleText(x));
    else
        set(Position, QStringLiteral("p, q"),
            QStringLiteral("%1, %2").arg(numberText(at.p), numberText(at.q)));
    set(Loss, QStringLiteral("L"), std::isnan(loss) ? tr("not defined") : numberText(loss));
    set(Alpha, QStringLiteral("α"), numberText(alpha));
    set(Gradient, QStringLiteral("‖∇L‖"), QStringLiteral("…"));
    set(Smallest, QStringLiteral("λ min"), QStringLiteral("…"));
    set(Largest, QStringLiteral("λ max"), QStringLiteral("…"));
}

void PointReadOut::setProbe(const core::Probe& probe)
{
    if (probe.x.size() != m_x.size() || m_x.size() == 0 ||
        (probe.x - m_x).norm() > 1e-12 * (1.0 + m_x.norm()))
        return;
    const bool defined = probe.domain == core::Domain::Inside;
    set(Loss, QStringLiteral("L"), defined ? numberText(probe.loss) : tr("not defined"));
    set(Alpha, QStringLiteral("α"), numberText(probe.alpha));
    set(Gradient, QStringLiteral("‖∇L‖"),
        defined ? numberText(probe.gradientNorm) : QStringLiteral("–"));
    const bool known = defined && probe.spectrum && probe.spectrum->values.size() > 0;
    const auto eigenvalue = [&](Eigen::Index k) {
        return known ? numberText(probe.spectrum->values[k]) : QStringLiteral("–");
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
