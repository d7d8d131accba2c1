// SPDX-License-Identifier: MIT
#include "ui/panels/slice/colour_dialog.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/controls/range_histogram.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kBars = 64;
constexpr Eigen::Index kMostSamples = 65536;

/// The axis values of the losses of @p slice on @p scale, of at most kMostSamples of them.
std::vector<double> axisValues(const core::Slice& slice, const core::LossScale& scale)
{
    std::vector<double> values;
    const Eigen::Index step = 1 + slice.loss.size() / kMostSamples;
    for (Eigen::Index k = 0; k < slice.loss.size(); k += step) {
        const double value = scale.axisValue(slice.loss.data()[k]);
        if (std::isfinite(value))
            values.push_back(value);
    }
    return values;
}

} // namespace

ColourDialog::ColourDialog(ViewState& view, QWidget* parent)
    : QDialog(parent, Qt::Tool)
    , m_view(view)
    , m_automatic(new QCheckBox(tr("Ends by the losses in the picture"), this))
    , m_histogram(new RangeHistogram(this))
    , m_low(new NumberField(this))
    , m_high(new NumberField(this))
    , m_lines(new NumberField(this))
    , m_sharing(
          choiceBox(QStringLiteral("scaleSharing"), tr("Compared losses"),
                    tr("Whether one loss has one colour in all pictures beside each other. Shared "
                       "if readable: as far as each picture still fills half of the scale."),
                    this))
    , m_words(mutedText(QString(), this))
{
    setObjectName(QStringLiteral("colourDialog"));
    setWindowTitle(tr("Colours and lines"));
    m_automatic->setObjectName(QStringLiteral("automaticEnds"));
    m_histogram->setObjectName(QStringLiteral("lossHistogram"));
    describe(m_histogram, tr("Losses in the picture"),
             tr("Drag the two marks to where the colours are to begin and to end. Arrow keys move "
                "the upper one, with Shift the lower one."));
    m_low->setObjectName(QStringLiteral("lossLow"));
    m_high->setObjectName(QStringLiteral("lossHigh"));
    m_lines->setObjectName(QStringLiteral("mostLines"));
    m_low->describe(tr("Colours from L ="), tr("What is lower has the first colour."));
    m_high->describe(tr("Colours to L ="), tr("What is higher has the last colour."));
    m_lines->describe(tr("Lines at most"), tr("Of equal loss, at round numbers."));
    for (NumberField* field : {m_low, m_high})
        field->setKind(Scrub::Kind::Logarithmic);
    m_lines->setKind(Scrub::Kind::Whole);
    m_lines->setRange(1.0, 100.0);
    m_sharing->addItem(tr("share if readable"), int(core::ScaleSharing::WhereReadable));
    m_sharing->addItem(tr("share one scale"), int(core::ScaleSharing::All));
    m_sharing->addItem(tr("a scale each"), int(core::ScaleSharing::None));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(14, 12, 14, 12);
    lines->setSpacing(7);
    lines->addWidget(m_automatic);
    lines->addWidget(m_histogram, 1);
    lines->addWidget(m_words);
    lines->addLayout(formLine(tr("Colours from L ="), m_low, this));
    lines->addLayout(formLine(tr("Colours to L ="), m_high, this));
    lines->addLayout(formLine(tr("Lines at most"), m_lines, this));
    lines->addLayout(formLine(tr("Compared losses"), m_sharing, this));
    connect(m_automatic, &QCheckBox::toggled, this, [this](bool isAutomatic) {
        ViewSettings settings = m_view.settings();
        settings.lossRange.reset();
        if (!isAutomatic)
            settings.lossRange = {m_scale.loss(m_scale.low), m_scale.loss(m_scale.high)};
        m_view.setSettings(settings);
    });
    connect(m_histogram, &RangeHistogram::edited, this,
            [this](double low, double high) { setRange(m_scale.loss(low), m_scale.loss(high)); });
    connect(m_low, &NumberField::edited, this,
            [this](double low) { setRange(low, m_high->value()); });
    connect(m_high, &NumberField::edited, this,
            [this](double high) { setRange(m_low->value(), high); });
    connect(m_lines, &NumberField::edited, this, [this](double count) {
        ViewSettings settings = m_view.settings();
        settings.mostLines = int(count);
        m_view.setSettings(settings);
    });
    connect(m_sharing, &QComboBox::activated, this, [this] {
        ViewSettings settings = m_view.settings();
        settings.scaleSharing = static_cast<core::ScaleSharing>(m_sharing->currentData().toInt());
        m_view.setSettings(settings);
    });
    connect(&view, &ViewState::settingsChanged, this, &ColourDialog::refresh);
    resize(360, 380);
    refresh();
}

void ColourDialog::setRange(double low, double high)
{
    if (!(low < high))
        return refresh(); // the field shows again what holds
    ViewSettings settings = m_view.settings();
    settings.lossRange = {low, high};
    m_view.setSettings(settings);
}

void ColourDialog::present(const core::AnalysisPtr& analysis)
{
    const core::Part<core::SlicePicture>& picture = analysis->leading().picture;
    if (!picture)
        return;
    m_scale = picture->scale;
    m_histogram->setEnabled(!m_scale.isConstant);
    m_words->setText(m_scale.isConstant ? tr("The loss is one number here.")
                     : m_scale.logarithmic
                         ? tr("How often each loss occurs, on a logarithmic axis.")
                         : tr("How often each loss occurs."));
    showHistogram(*picture);
    refresh();
}

void ColourDialog::showHistogram(const core::SlicePicture& picture)
{
    const std::vector<double> values = axisValues(*picture.slice, m_scale);
    if (values.empty())
        return;
    // The tails, such as beside a pole, take no more room than the picture itself.
    const double room = m_scale.high - m_scale.low;
    const auto [least, most] = std::ranges::minmax(values);
    const double low = std::max(least, m_scale.low - 0.5 * room);
    const double high = std::max(std::min(most, m_scale.high + 0.5 * room), low + 1e-12 * room);
    std::vector<double> counts(kBars, 0.0);
    for (const double value : values)
        if (value >= low && value <= high)
            ++counts[std::min(kBars - 1, std::size_t((value - low) / (high - low) * kBars))];
    m_histogram->setCounts(std::move(counts), low, high);
    m_histogram->setRange(m_scale.low, m_scale.high);
}

void ColourDialog::refresh()
{
    const ViewSettings& settings = m_view.settings();
    const QSignalBlocker automatic(m_automatic);
    m_automatic->setChecked(!settings.lossRange);
    m_low->setValue(settings.lossRange ? settings.lossRange->low : m_scale.loss(m_scale.low));
    m_high->setValue(settings.lossRange ? settings.lossRange->high : m_scale.loss(m_scale.high));
    m_lines->setValue(settings.mostLines);
    m_sharing->setCurrentIndex(m_sharing->findData(int(settings.scaleSharing)));
}

} // namespace ui
