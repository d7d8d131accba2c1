// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_chips.h"

#include "core/problem/mix.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/plot/method_title.h"
#include "ui/views/plot/slice_words.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int kMargin = 14;
constexpr int kGapOfChips = 8;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "u = exp(Ax) + 0.5 Ax" for any mix.
QString branch(const core::Mix& mix)
{
    if (const auto named = core::lossOf(mix))
        return text(named->formula);
    const auto weighted = [](double weight, const QString& term) {
        return weight == 1.0 ? term : numberText(weight, 3) + QChar(0x2009) + term;
    };
    QStringList terms;
    if (mix.s != 0.0)
        terms << weighted(mix.s, QStringLiteral("exp(Ax)"));
    if (mix.r != 0.0)
        terms << weighted(mix.r, QStringLiteral("Ax"));
    return QStringLiteral("u = ") + terms.join(QStringLiteral(" + "));
}

QString formulaOf(const core::Problem& problem, bool compared)
{
    QString formula = QStringLiteral("L(x) = ½‖u/⟨u,1⟩ − b‖²");
    if ((problem.w.array() != 0.0).any())
        formula += QStringLiteral(" + ½‖diag(w)Ax‖²");
    return compared ? formula : formula + QStringLiteral(", ") + branch(problem.mix);
}

QString muted(const QString& rich)
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(theme().mutedText.name(), rich);
}

/// The methods that are walked, as rich text with their colours.
std::vector<QString> legendOf(const core::Session& session, const std::set<int>& hidden)
{
    std::vector<QString> entries;
    for (std::size_t k = 0; k < session.methods.size(); ++k) {
        const core::MethodChoice& method = session.methods[k];
        if (!method.enabled)
            continue;
        const bool isHidden = hidden.contains(method.colour);
        const QString title = methodTitle(session, k).toHtmlEscaped();
        entries.push_back(
            QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
                .arg(methodColour(method.colour).name(),
                     isHidden ? QStringLiteral("○") : QStringLiteral("●"),
                     isHidden ? muted(QStringLiteral("<s>%1</s>").arg(title)) : title));
    }
    return entries;
}

QString durationText(double seconds)
{
    return seconds < 1.0 ? numberText(1e3 * seconds, seconds < 0.1 ? 2 : 3) + QStringLiteral(" ms")
                         : numberText(seconds, 3) + QStringLiteral(" s");
}

/// A link at the end of a chip; figures go without it.
QString linkText(const QString& text)
{
    return QStringLiteral(" · <a href=\"centre\" style=\"text-decoration:none\">%1</a>").arg(text);
}

} // namespace

Chip::Chip(const QString& name, QWidget* parent)
    : QLabel(parent)
{
    setObjectName(name);
    setContentsMargins(10, 5, 10, 5);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Chip::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme().raised;
    fill.setAlphaF(0.92F);
    painter.setBrush(fill);
    painter.setPen(QPen(theme().border, 1.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0);
    painter.end();
    QLabel::paintEvent(event);
}

SurfaceChips::SurfaceChips(QWidget* parent)
    : QObject(parent)
    , m_title(new Chip(QStringLiteral("surfaceTitle"), parent))
    , m_legend(new Chip(QStringLiteral("surfaceLegend"), parent))
    , m_samples(new Chip(QStringLiteral("surfaceSamples"), parent))
    , m_hole(new Chip(QStringLiteral("surfaceHole"), parent))
    , m_message(new Chip(QStringLiteral("surfaceMessage"), parent))
{
    m_legend->setAccessibleName(tr("Methods and their colours"));
    m_samples->setToolTip(tr("Samples of the slice, and the time that computing them took."));
    m_message->setAlignment(Qt::AlignCenter);
    m_hole->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    connect(m_hole, &QLabel::linkActivated, this, &SurfaceChips::centringWanted);
}

void SurfaceChips::present(const core::Analysis& analysis, bool compared,
                           const std::set<int>& hidden)
{
    const core::Problem& problem = analysis.request.session->problem;
    const auto named = core::lossOf(problem.mix);
    m_name = compared ? tr("%1 losses").arg(analysis.panels.size())
             : named  ? coreText(named->title)
                      : tr("Mix");
    m_formula = muted(formulaOf(problem, compared));
    m_title->setToolTip(compared || !named ? QString() : coreText(named->summary));
    m_title->show();
    m_methods = legendOf(*analysis.request.session, hidden);
    m_legend->setVisible(!m_methods.empty());
    m_samples->setVisible(analysis.slice() != nullptr);
    m_hole->hide();
    m_holeText.clear();
    if (!analysis.slice())
        return;
    presentSamples(*analysis.slice());
    // Where L is constant there is no landscape with a wall in it.
    if (!analysis.picture() || !analysis.picture()->scale.isConstant)
        presentWall(*analysis.slice(), problem);
}

void SurfaceChips::presentSamples(const core::Slice& slice)
{
    QString samples = slice.grid.rows == 1
                          ? tr("%1 points").arg(slice.grid.columns)
                          : QStringLiteral("%1 × %2").arg(slice.grid.columns).arg(slice.grid.rows);
    if (slice.sampledRows > 0)
        samples = tr("a first look, from %L1 rows").arg(slice.sampledRows);
    else if (slice.seconds > 0.0)
        samples = tr("%1 in %2").arg(samples, durationText(slice.seconds));
    m_samples->setText(samples);
}

void SurfaceChips::presentWall(const core::Slice& slice, const core::Problem& problem)
{
    const auto least = slice.alpha.size() > 0 ? slice.alpha.minCoeff() : 1.0;
    const auto greatest = slice.alpha.size() > 0 ? slice.alpha.maxCoeff() : 1.0;
    if (slice.mix.s == 0.0) {
        const bool isInvariant = (problem.w.array() == 0.0).all();
        const bool hasWall = least <= 0.0 && greatest >= 0.0;
        QStringList texts;
        if (hasWall)
            texts << tr("wall: α = 0");
        if (isInvariant)
            texts << tr("L(tx) = L(x)");
        m_holeText = texts.join(QStringLiteral(" · "));
        m_hole->setToolTip((hasWall ? wallHelp() : QString()) +
                           (isInvariant ? rayHelp() : QString()));
    } else if (hasHole(slice)) {
        const double share =
            100.0 * static_cast<double>(slice.masked) / static_cast<double>(slice.loss.size());
        m_holeText = tr("hole: α ≤ 0 (%1 % of the slice)")
                         .arg(share < 0.1 ? tr("under 0.1") : numberText(share, 2));
        m_hole->setToolTip(holeHelp());
    }
    m_hole->setVisible(!m_holeText.isEmpty());
    m_hole->setText(m_holeText + (hasHole(slice) ? linkText(tr("centre the columns")) : QString()));
}

void SurfaceChips::setMessage(const QString& richText)
{
    m_message->setText(richText);
    m_message->setVisible(!richText.isEmpty());
}

void SurfaceChips::layOut(const QSize& size)
{
    const QString name = QStringLiteral("<b>%1</b>").arg(m_name.toHtmlEscaped());
    const QString separator = QStringLiteral("&nbsp;&nbsp;&nbsp;");
    const auto joined = [this](const QString& by) {
        return QStringList(m_methods.begin(), m_methods.end()).join(by);
    };
    // From the roomiest arrangement to the narrowest that shows every method.
    const std::array arrangements{
        std::pair(name + separator + m_formula, joined(separator)),
        std::pair(name + separator + m_formula, joined(QStringLiteral("<br>"))),
        std::pair(name, joined(QStringLiteral("<br>"))),
    };
    for (const auto& [title, legend] : arrangements) {
        m_title->setText(title);
        m_legend->setText(legend);
        m_title->adjustSize();
        m_legend->adjustSize();
        const int legendWidth = m_methods.empty() ? 0 : m_legend->width() + kGapOfChips;
        if (2 * kMargin + m_title->width() + legendWidth <= size.width())
            break;
    }
    m_samples->adjustSize();
    m_hole->adjustSize();
    m_message->adjustSize();
    m_title->move(kMargin, kMargin);
    m_legend->move(size.width() - kMargin - m_legend->width(), kMargin);
    const int bottom = size.height() - kMargin - m_samples->height();
    m_samples->move(kMargin, bottom);
    m_hole->move(kMargin + m_samples->width() + kGapOfChips, bottom);
    m_message->move((size.width() - m_message->width()) / 2,
                    (size.height() - m_message->height()) / 2);
}

int SurfaceChips::headHeight() const
{
    return kMargin + std::max(m_title->height(), m_methods.empty() ? 0 : m_legend->height()) +
           kGapOfChips;
}

void SurfaceChips::paint(QPainter& painter) const
{
    const QString offered = m_hole->text();
    m_hole->setText(m_holeText);
    m_hole->adjustSize();
    // How long the picture took is no part of it.
    for (Chip* chip : {m_title, m_legend, m_hole}) {
        if (chip->isHidden())
            continue;
        // The theme of a figure may be another than that of the window, which the palette is of.
        QPalette palette = chip->palette();
        palette.setColor(QPalette::WindowText, theme().text);
        chip->setPalette(palette);
        painter.save();
        painter.translate(chip->pos());
        chip->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
        painter.restore();
        chip->setPalette(QPalette()); // which follows the window again
    }
    m_hole->setText(offered);
    m_hole->adjustSize();
}

} // namespace ui
