// SPDX-License-Identifier: MIT
#include "ui/window/export_dialog.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/data/figure_memory.h"
#include "ui/data/last_folder.h"
#include "ui/data/safe_file.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/window/figure_presets.h"
#include "ui/window/figure_print.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kUnitsPerMillimetre = Figure::kUnitsPerInch / kMillimetresPerInch;
constexpr double kMostPixels = 1e8; // 400 MB
constexpr int kPreviewDelay = 150;  // ms
const QString kOwnSize = QStringLiteral("own");
const QString kWindowSize = QStringLiteral("window");
const QString kGroup = QStringLiteral("figure/");

enum class Background { Light, Dark };

} // namespace

ExportDialog::ExportDialog(const ViewInfo& info, FigureSource source,
                           std::vector<ExportFormat> formats, QByteArray session, QSize onScreen,
                           QWidget* parent)
    : QDialog(parent)
    , m_info(info)
    , m_source(std::move(source))
    , m_maker(info)
    , m_formats(std::move(formats))
    , m_session(std::move(session))
    , m_onScreen(onScreen)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Figure of: %1").arg(info.title));
    setWindowModality(Qt::WindowModal);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewDelay);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::preview);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(18, 16, 18, 14);
    columns->setSpacing(16);
    auto* choices = new QVBoxLayout;
    choices->setSpacing(8);
    addChoices(choices);
    choices->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton* printButton = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    QPushButton* saveButton = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Close);
    copyButton->setObjectName(QStringLiteral("copyFigure"));
    copyButton->setToolTip(tr("To the clipboard, as pixels."));
    printButton->setObjectName(QStringLiteral("printFigure"));
    printButton->setToolTip(tr("In the size above, smaller only where the page is."));
    saveButton->setObjectName(QStringLiteral("saveFigure"));
    saveButton->setDefault(true);
    choices->addWidget(buttons);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(printButton, &QPushButton::clicked, this, &ExportDialog::print);
    connect(saveButton, &QPushButton::clicked, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_picture = new QLabel(this);
    m_picture->setObjectName(QStringLiteral("preview"));
    m_picture->setAccessibleName(tr("Preview of the figure"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(360, 280);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    columns->addLayout(choices);
    columns->addWidget(m_picture, 1);
    restoreChoices();
    resize(900, 520);
}

NumberField* ExportDialog::addNumber(const QString& name, const QString& label, const QString& help)
{
    auto* field = new NumberField(this);
    field->setObjectName(name);
    field->describe(label, help);
    field->setFixedWidth(84);
    return field;
}

void ExportDialog::addChoices(QVBoxLayout* lines)
{
    m_format =
        choiceBox(QStringLiteral("figureFormat"), tr("Format"),
                  tr("PDF and SVG keep text as text and lines as lines, sharp at any size."), this);
    m_format->setMinimumContentsLength(20);
    for (const ExportFormat& format : m_formats)
        m_format->addItem(QStringLiteral("%1 (.%2)").arg(format.title, format.suffix),
                          format.suffix);
    lines->addLayout(formLine(tr("Format"), m_format, this));
    addSize(lines);
    m_background = choiceBox(QStringLiteral("figureBackground"), tr("Background"),
                             tr("Paper is light, whatever the window is."), this);
    m_background->setMinimumContentsLength(20);
    m_background->addItem(tr("Light"), int(Background::Light));
    m_background->addItem(tr("Dark"), int(Background::Dark));
    lines->addLayout(formLine(tr("Background"), m_background, this));
    m_transparent = new QCheckBox(tr("Transparent"), this);
    m_transparent->setObjectName(QStringLiteral("figureTransparent"));
    describe(m_transparent, tr("Transparent"),
             tr("Leaves the background out; text keeps the colours of the theme above."));
    lines->addWidget(m_transparent);
    m_remembers = new QCheckBox(tr("Remembers its session"), this);
    m_remembers->setObjectName(QStringLiteral("figureRemembers"));
    const bool canRemember = !m_session.isEmpty() && m_session.size() <= FigureMemory::kMostBytes;
    m_remembers->setEnabled(canRemember);
    describe(m_remembers, tr("Remembers its session"),
             canRemember ? tr("The file carries the session, data included: dropped on the window "
                              "it brings all of this back.")
                         : tr("The data of this session are too large to be kept in a picture."));
    lines->addWidget(m_remembers);
    m_words = mutedText(QString(), this);
    m_words->setObjectName(QStringLiteral("figureWords"));
    lines->addWidget(m_words);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseFormat);
    connect(m_background, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_remembers, &QCheckBox::toggled, this, &ExportDialog::refresh);
}

void ExportDialog::addSize(QVBoxLayout* lines)
{
    m_preset = choiceBox(QStringLiteral("figurePreset"), tr("Size"),
                         tr("Sizes that journals and slides often have."), this);
    m_preset->setMinimumContentsLength(20);
    m_preset->addItem(tr("As in the window"), kWindowSize);
    for (const FigurePreset& preset : figurePresets())
        m_preset->addItem(preset.title, preset.id);
    m_preset->addItem(tr("Own size"), kOwnSize);
    lines->addLayout(formLine(tr("Size"), m_preset, this));
    m_width = addNumber(QStringLiteral("figureWidth"), tr("Width in mm"), tr("Of the page."));
    m_height = addNumber(QStringLiteral("figureHeight"), tr("Height in mm"), tr("Of the page."));
    m_enlargement = addNumber(QStringLiteral("figureEnlargement"), tr("Text and lines ×"),
                              tr("How much larger than on a screen: what is seen from afar needs "
                                 "more."));
    m_dots = addNumber(QStringLiteral("figureDots"), tr("Dots per inch"),
                       tr("Pixels of a PNG: 96 is a screen, 300 is print."));
    for (NumberField* field : {m_width, m_height})
        field->setRange(20.0, 2000.0);
    m_enlargement->setRange(0.5, 10.0);
    m_dots->setRange(48.0, 2400.0);
    m_dots->setKind(Scrub::Kind::Whole);
    m_dots->setValue(300.0);
    lines->addLayout(formLine(tr("Width in mm"), m_width, this));
    lines->addLayout(formLine(tr("Height in mm"), m_height, this));
    lines->addLayout(formLine(tr("Text and lines ×"), m_enlargement, this));
    lines->addLayout(formLine(tr("Dots per inch"), m_dots, this));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::choosePreset);
    for (NumberField* field : {m_width, m_height, m_enlargement})
        connect(field, &NumberField::edited, this, &ExportDialog::sizeEdited);
    connect(m_dots, &NumberField::edited, this, &ExportDialog::refresh);
}

void ExportDialog::choosePreset()
{
    const QString id = m_preset->currentData().toString();
    const auto presets = figurePresets();
    const auto preset = std::ranges::find(presets, id, &FigurePreset::id);
    if (preset != presets.end()) {
        m_width->setValue(preset->width);
        m_height->setValue(preset->height);
        m_enlargement->setValue(preset->enlargement);
    } else if (id == kWindowSize) {
        m_width->setValue(std::round(m_onScreen.width() / kUnitsPerMillimetre * 10.0) / 10.0);
        m_height->setValue(std::round(m_onScreen.height() / kUnitsPerMillimetre * 10.0) / 10.0);
        m_enlargement->setValue(1.0);
    }
    refresh();
}

void ExportDialog::sizeEdited()
{
    const QSignalBlocker blocker(m_preset);
    m_preset->setCurrentIndex(m_preset->findData(kOwnSize));
    refresh();
}

void ExportDialog::chooseFormat()
{
    const auto format = m_formats.at(std::size_t(std::max(0, m_format->currentIndex())));
    m_dots->setEnabled(format.suffix == QLatin1String("png"));
    m_transparent->setEnabled(format.canBeTransparent);
    refresh();
}

Figure ExportDialog::figure() const
{
    Figure figure;
    figure.suffix = m_format->currentData().toString();
    figure.enlargement = m_enlargement->value();
    const double units = kUnitsPerMillimetre / figure.enlargement;
    figure.size = QSize(qRound(m_width->value() * units), qRound(m_height->value() * units));
    figure.dotsPerInch = m_dots->value();
    figure.isTransparent = m_transparent->isEnabled() && m_transparent->isChecked();
    if (m_remembers->isEnabled() && m_remembers->isChecked())
        figure.session = m_session;
    return figure;
}

bool ExportDialog::isDark() const
{
    return m_background->currentData().toInt() == int(Background::Dark);
}

void ExportDialog::refresh()
{
    const Figure wanted = figure();
    const QSize pixels = wanted.pixels();
    const bool isTooLarge = double(pixels.width()) * pixels.height() > kMostPixels;
    const QString millimetres =
        tr("%1 × %2 mm").arg(numberText(m_width->value(), 4), numberText(m_height->value(), 4));
    if (wanted.suffix != QLatin1String("png"))
        m_words->setText(millimetres);
    else if (isTooLarge)
        m_words->setText(tr("%1 × %2 pixels are too many: choose fewer dots per inch or a smaller "
                            "size.")
                             .arg(pixels.width())
                             .arg(pixels.height()));
    else
        m_words->setText(
            tr("%1, %2 × %3 pixels").arg(millimetres).arg(pixels.width()).arg(pixels.height()));
    findChild<QPushButton*>(QStringLiteral("saveFigure"))
        ->setEnabled(wanted.suffix != QLatin1String("png") || !isTooLarge);
    m_soon.start();
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_soon.start();
}

void ExportDialog::preview()
{
    const double ratio = devicePixelRatioF();
    const Figure small = previewOf(figure(), m_picture->size(), ratio);
    QPixmap picture;
    if (!picture.loadFromData(m_maker.make(m_source, small, isDark()), "PNG")) {
        m_picture->setText(tr("There is no picture yet."));
        return;
    }
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
}

void ExportDialog::copy()
{
    Figure pixels = figure();
    pixels.suffix = QStringLiteral("png");
    QImage image;
    if (image.loadFromData(m_maker.make(m_source, pixels, isDark()), "PNG"))
        QGuiApplication::clipboard()->setImage(image);
}

void ExportDialog::print()
{
    Figure pixels = figure();
    pixels.suffix = QStringLiteral("png");
    pixels.session.clear();
    pixels.dotsPerInch = kPrintedDots;
    pixels.isTransparent = false;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(figureFileName(*m_source.analysis->request.session, m_info, QString()));
    if (QPrintDialog(&printer, this).exec() != QDialog::Accepted)
        return;
    QImage image;
    image.loadFromData(m_maker.make(m_source, pixels, isDark()), "PNG");
    const QSizeF size(m_width->value(), m_height->value());
    if (!printPicture(image, size, printer))
        QMessageBox::warning(this, tr("Not printed"), tr("The printer does not take it."));
}

void ExportDialog::save()
{
    const Figure wanted = figure();
    const QString name = figureFileName(*m_source.analysis->request.session, m_info, wanted.suffix);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save the figure"), lastFolder() + u'/' + name,
                                     QStringLiteral("*.%1").arg(wanted.suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + wanted.suffix;
    rememberFolderOf(path);
    const QByteArray content = m_maker.make(m_source, wanted, isDark());
    const QString error =
        content.isEmpty() ? tr("The figure could not be made.") : writeFile(path, content);
    if (!error.isEmpty()) {
        QMessageBox::warning(this, tr("Not written"), tr("%1: %2").arg(path, error));
        return;
    }
    rememberChoices();
    accept();
}

void ExportDialog::restoreChoices()
{
    const QSettings settings;
    const auto kept = [&settings](const char* key, const QVariant& standard) {
        return settings.value(kGroup + QLatin1String(key), standard);
    };
    const auto choose = [](QComboBox* box, const QVariant& wanted) {
        box->setCurrentIndex(std::max(0, box->findData(wanted)));
    };
    m_dots->setValue(std::clamp(kept("dots", 300.0).toDouble(), 48.0, 2400.0));
    m_transparent->setChecked(kept("transparent", false).toBool());
    m_remembers->setChecked(m_remembers->isEnabled() && kept("remembers", true).toBool());
    choose(m_background, kept("background", int(Background::Light)).toInt());
    choose(m_format, kept("format", QStringLiteral("pdf")).toString());
    choose(m_preset, kept("preset", kWindowSize).toString());
    if (m_preset->currentData() == kOwnSize) {
        m_width->setValue(std::clamp(kept("width", 120.0).toDouble(), 20.0, 2000.0));
        m_height->setValue(std::clamp(kept("height", 90.0).toDouble(), 20.0, 2000.0));
        m_enlargement->setValue(std::clamp(kept("enlargement", 1.0).toDouble(), 0.5, 10.0));
    } else {
        choosePreset();
    }
    chooseFormat();
}

void ExportDialog::rememberChoices() const
{
    QSettings settings;
    const auto keep = [&settings](const char* key, const QVariant& value) {
        settings.setValue(kGroup + QLatin1String(key), value);
    };
    keep("dots", m_dots->value());
    keep("transparent", m_transparent->isChecked());
    if (m_remembers->isEnabled())
        keep("remembers", m_remembers->isChecked());
    keep("background", m_background->currentData());
    keep("format", m_format->currentData());
    keep("preset", m_preset->currentData());
    keep("width", m_width->value());
    keep("height", m_height->value());
    keep("enlargement", m_enlargement->value());
}

} // namespace ui
