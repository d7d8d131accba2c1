// SPDX-License-Identifier: MIT
#include "ui/window/film/film_dialog.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/data/film.h"
#include "ui/data/last_folder.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/utf8.h"
#include "ui/window/figure_presets.h"
#include "ui/window/film/film_output.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kUnitsPerMillimetre = Figure::kUnitsPerInch / 25.4;
constexpr double kMostPixels = 4e7; // of one picture
constexpr int kMostPictures = 10'000;
constexpr int kPreviewDelay = 150; // ms
constexpr double kUsualDots = 96.0;
const QString kWindowSize = QStringLiteral("window");
const QString kGroup = QStringLiteral("film/");

} // namespace

FilmDialog::FilmDialog(const ViewInfo& info, FilmScenes scenes, core::AnalysisPtr analysis,
                       QSize onScreen, QWidget* parent)
    : QDialog(parent)
    , m_info(info)
    , m_scenes(std::move(scenes))
    , m_analysis(std::move(analysis))
    , m_onScreen(onScreen)
    , m_figures(info)
{
    setObjectName(QStringLiteral("filmDialog"));
    setWindowTitle(tr("Film of: %1").arg(info.title));
    setWindowModality(Qt::WindowModal);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewDelay);
    connect(&m_soon, &QTimer::timeout, this, &FilmDialog::preview);
    m_choices = new QWidget(this);
    auto* lines = new QVBoxLayout(m_choices);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    addChoices(lines);
    auto* buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("&Make…"), QDialogButtonBox::ActionRole);
    m_make->setObjectName(QStringLiteral("makeFilm"));
    m_make->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("closeFilm"));
    connect(m_make, &QPushButton::clicked, this, &FilmDialog::save);
    connect(m_close, &QPushButton::clicked, this, &FilmDialog::reject);
    m_words = mutedText(QString(), this);
    m_words->setObjectName(QStringLiteral("filmWords"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("filmProgress"));
    m_progress->setAccessibleName(tr("Pictures of the film that are made"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_choices);
    left->addWidget(m_words);
    left->addStretch(1);
    left->addWidget(m_progress);
    left->addWidget(buttons);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(18, 16, 18, 14);
    columns->setSpacing(16);
    columns->addLayout(left);
    columns->addLayout(previewColumn(), 1);
    restoreChoices();
    resize(940, 540);
}

FilmDialog::~FilmDialog() = default;

QVBoxLayout* FilmDialog::previewColumn()
{
    m_picture = new QLabel(this);
    m_picture->setObjectName(QStringLiteral("filmPreview"));
    m_picture->setAccessibleName(tr("Preview of a picture of the film"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(320, 240);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_at = new QSlider(Qt::Horizontal, this);
    m_at->setObjectName(QStringLiteral("filmAt"));
    describe(m_at, tr("Picture in the preview"), tr("Any picture of the film."));
    m_place = mutedText(QString(), this);
    m_place->setObjectName(QStringLiteral("filmPlace"));
    connect(m_at, &QSlider::valueChanged, this, &FilmDialog::refresh);
    auto* column = new QVBoxLayout;
    column->addWidget(m_picture, 1);
    column->addWidget(m_at);
    column->addWidget(m_place);
    return column;
}

NumberField* FilmDialog::addNumber(const QString& name, const QString& label, const QString& help,
                                   QVBoxLayout* lines)
{
    auto* field = new NumberField(m_choices);
    field->setObjectName(name);
    field->describe(label, help);
    field->setFixedWidth(84);
    lines->addLayout(formLine(label, field, m_choices));
    return field;
}

void FilmDialog::addChoices(QVBoxLayout* lines)
{
    m_motion = choiceBox(QStringLiteral("filmMotion"), tr("What moves"),
                         tr("All else stays as it is in the window."), m_choices);
    for (const core::Motion& motion : core::motions()) {
        if (!motion.view.empty() && utf8(motion.view) != m_info.id)
            continue;
        m_motion->addItem(coreText(motion.title), utf8(motion.id));
        m_motion->setItemData(m_motion->count() - 1, coreText(motion.help), Qt::ToolTipRole);
    }
    lines->addLayout(formLine(tr("What moves"), m_motion, m_choices));
    m_from = addNumber(QStringLiteral("filmFrom"), tr("From"), tr("Where it begins."), lines);
    m_to = addNumber(QStringLiteral("filmTo"), tr("To"), tr("Where it ends."), lines);
    m_count = addNumber(QStringLiteral("filmPictures"), tr("Pictures"),
                        tr("How many the film has."), lines);
    m_count->setKind(Scrub::Kind::Whole);
    m_count->setRange(2, kMostPictures);
    m_perSecond = addNumber(QStringLiteral("filmPerSecond"), tr("Pictures a second"),
                            tr("Of a film in one file; numbered pictures have none."), lines);
    m_perSecond->setRange(0.1, 240.0);
    m_format =
        choiceBox(QStringLiteral("filmFormat"), tr("Format"),
                  tr("A film in one file is made by ffmpeg, if it is installed."), m_choices);
    m_format->addItem(tr("Numbered pictures (.png)"), QStringLiteral("png"));
    if (!ffmpegProgram().isEmpty()) {
        m_format->addItem(tr("GIF, for web pages (.gif)"), QStringLiteral("gif"));
        m_format->addItem(tr("Film, H.264 (.mp4)"), QStringLiteral("mp4"));
        m_format->addItem(tr("Film, VP9 (.webm)"), QStringLiteral("webm"));
        m_format->addItem(tr("Film, Matroska (.mkv)"), QStringLiteral("mkv"));
    }
    lines->addLayout(formLine(tr("Format"), m_format, m_choices));
    addSize(lines);
    for (QComboBox* box : {m_motion, m_format, m_size, m_background})
        box->setMinimumContentsLength(20);
    connect(m_motion, &QComboBox::currentIndexChanged, this, &FilmDialog::chooseMotion);
    for (NumberField* field : {m_from, m_to, m_count})
        connect(field, &NumberField::edited, this, &FilmDialog::scenesChanged);
    for (NumberField* field : {m_perSecond, m_dots})
        connect(field, &NumberField::edited, this, &FilmDialog::refresh);
    for (QComboBox* box : {m_format, m_size, m_background})
        connect(box, &QComboBox::currentIndexChanged, this, &FilmDialog::refresh);
}

void FilmDialog::addSize(QVBoxLayout* lines)
{
    m_size = choiceBox(QStringLiteral("filmSize"), tr("Size"), tr("Of all pictures."), m_choices);
    m_size->addItem(tr("As in the window"), kWindowSize);
    for (const FigurePreset& preset : figurePresets())
        m_size->addItem(preset.title, preset.id);
    lines->addLayout(formLine(tr("Size"), m_size, m_choices));
    m_dots = addNumber(QStringLiteral("filmDots"), tr("Dots per inch"),
                       tr("96 is a screen; 192 has twice as many pixels along each side."), lines);
    m_dots->setKind(Scrub::Kind::Whole);
    m_dots->setRange(24.0, 1200.0);
    m_background = choiceBox(QStringLiteral("filmBackground"), tr("Background"),
                             tr("Whatever the window is."), m_choices);
    m_background->addItem(tr("Light"), false);
    m_background->addItem(tr("Dark"), true);
    lines->addLayout(formLine(tr("Background"), m_background, m_choices));
}

const core::Motion& FilmDialog::motion() const
{
    return *core::motionById(m_motion->currentData().toString().toStdString());
}

std::vector<double> FilmDialog::values() const
{
    return core::motionValues(motion(), m_from->value(), m_to->value(), int(m_count->value()));
}

Figure FilmDialog::figure() const
{
    Figure figure{QStringLiteral("png"), m_onScreen, m_dots->value()};
    const auto presets = figurePresets();
    const auto preset =
        std::ranges::find(presets, m_size->currentData().toString(), &FigurePreset::id);
    if (preset == presets.end())
        return figure;
    figure.enlargement = preset->enlargement;
    const double units = kUnitsPerMillimetre / preset->enlargement;
    figure.size = QSize(qRound(preset->width * units), qRound(preset->height * units));
    return figure;
}

void FilmDialog::chooseMotion()
{
    const core::Motion& chosen = motion();
    const double to = chosen.to.value_or(lastIteration(*m_analysis));
    for (NumberField* field : {m_from, m_to}) {
        field->setKind(chosen.isWhole ? Scrub::Kind::Whole : Scrub::Kind::Linear);
        field->setRange(chosen.isWhole ? 0.0 : -1e9, 1e9);
        field->setScale(std::max(1e-3, std::abs(to)));
    }
    m_from->setValue(chosen.from);
    m_to->setValue(to);
    m_count->setValue(std::max(2, core::usualPictures(chosen, chosen.from, to)));
    scenesChanged();
}

void FilmDialog::scenesChanged()
{
    m_maker.reset();
    {
        const QSignalBlocker quiet(m_at);
        m_at->setRange(0, int(m_count->value()) - 1);
    }
    refresh();
}

void FilmDialog::refresh()
{
    const QSize pixels = figure().pixels();
    const bool isTooLarge = double(pixels.width()) * pixels.height() > kMostPixels;
    const bool isNumbered = m_format->currentData() == QStringLiteral("png");
    QString text = isTooLarge ? tr("%1 × %2 pixels are too many: choose fewer dots per inch.")
                              : tr("%1 × %2 pixels");
    text = text.arg(pixels.width()).arg(pixels.height());
    if (!isNumbered)
        text += tr(", %1 s").arg(numberText(m_count->value() / m_perSecond->value(), 3));
    if (ffmpegProgram().isEmpty())
        text += tr(". GIF and films in one file need ffmpeg, which is not installed.");
    m_words->setText(text);
    m_perSecond->setEnabled(!isNumbered);
    m_make->setEnabled(!isTooLarge);
    const std::size_t at = std::size_t(m_at->value());
    m_place->setText(tr("Picture %1 of %2, at %3")
                         .arg(at + 1)
                         .arg(int(m_count->value()))
                         .arg(numberText(values().at(at), 4)));
    m_soon.start();
}

void FilmDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_soon.start();
}

void FilmDialog::newMaker()
{
    FilmScenes scenes = m_scenes;
    scenes.motion = &motion();
    scenes.values = values();
    m_maker = std::make_unique<FilmMaker>(m_figures, std::move(scenes));
    connect(m_maker.get(), &FilmMaker::previewed, this, [this](const QByteArray& png) {
        QPixmap picture;
        if (!picture.loadFromData(png, "PNG")) {
            m_picture->setText(tr("There is no picture of this."));
            return;
        }
        picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(picture);
    });
    connect(m_maker.get(), &FilmMaker::progressed, this, [this](int done, int count) {
        m_progress->setRange(0, count);
        m_progress->setValue(done);
        m_words->setText(tr("%1 of %2 pictures are made.").arg(done).arg(count));
    });
    connect(m_maker.get(), &FilmMaker::written, this, [this] {
        rememberChoices();
        ended(tr("Written: %1").arg(m_output));
    });
    connect(m_maker.get(), &FilmMaker::failed, this, [this](const QString& reason) {
        if (m_output.isEmpty())
            m_picture->setText(reason); // of a preview
        else
            ended(tr("Not written: %1").arg(reason));
    });
}

void FilmDialog::preview()
{
    if (m_maker && m_maker->isMaking())
        return;
    if (!m_maker)
        newMaker();
    const Figure small = previewOf(figure(), m_picture->size(), devicePixelRatioF());
    m_maker->preview(std::size_t(m_at->value()), small, m_background->currentData().toBool());
}

void FilmDialog::save()
{
    const QString path = askForFilm(this, {.session = m_scenes.file.session,
                                           .view = m_info,
                                           .motion = m_motion->currentData().toString(),
                                           .suffix = m_format->currentData().toString(),
                                           .pictures = int(m_count->value())});
    if (!path.isEmpty())
        make(path);
}

void FilmDialog::make(const QString& output)
{
    if (const QString problem = problemOfFilm(output); !problem.isEmpty()) {
        ended(tr("Not written: %1").arg(problem));
        return;
    }
    newMaker(); // without what a preview may be at
    m_output = output;
    m_progress->setRange(0, 0); // until the first picture is there nothing is known
    setMaking(true);
    m_maker->make({.output = output,
                   .perSecond = m_perSecond->value(),
                   .figure = figure(),
                   .dark = m_background->currentData().toBool()});
}

void FilmDialog::setMaking(bool making)
{
    m_choices->setEnabled(!making);
    m_at->setEnabled(!making);
    m_make->setEnabled(!making);
    m_progress->setVisible(making);
    m_close->setText(making ? tr("&Cancel") : tr("&Close"));
    if (making)
        m_words->setText(tr("The film is being made. Cancel leaves no film; pictures with a number "
                            "that are written stay."));
}

void FilmDialog::ended(const QString& words)
{
    m_output.clear();
    if (m_maker)
        m_maker.release()->deleteLater(); // it may be what tells this
    setMaking(false);
    m_words->setText(words);
}

void FilmDialog::reject()
{
    if (!m_maker || !m_maker->isMaking()) {
        QDialog::reject();
        return;
    }
    m_maker->cancel();
    ended(tr("Cancelled."));
}

void FilmDialog::restoreChoices()
{
    const QSettings settings;
    const auto choose = [&settings](QComboBox* box, const char* key, const QVariant& standard) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(
            std::max(0, box->findData(settings.value(kGroup + QLatin1String(key), standard))));
    };
    choose(m_motion, "motion", QStringLiteral("iteration"));
    choose(m_format, "format", QStringLiteral("gif"));
    choose(m_size, "size", QStringLiteral("slide"));
    {
        const QSignalBlocker quiet(m_background); // as long as there are no pictures to count
        m_background->setCurrentIndex(
            settings.value(kGroup + QStringLiteral("dark"), false).toBool() ? 1 : 0);
    }
    const auto number = [&settings](const char* key, double standard, double low, double high) {
        return std::clamp(settings.value(kGroup + QLatin1String(key), standard).toDouble(), low,
                          high);
    };
    m_perSecond->setValue(number("perSecond", 25.0, 0.1, 240.0));
    m_dots->setValue(number("dots", kUsualDots, 24.0, 1200.0));
    chooseMotion();
}

void FilmDialog::rememberChoices() const
{
    QSettings settings;
    const auto keep = [&settings](const char* key, const QVariant& value) {
        settings.setValue(kGroup + QLatin1String(key), value);
    };
    keep("motion", m_motion->currentData());
    keep("format", m_format->currentData());
    keep("size", m_size->currentData());
    keep("dark", m_background->currentData());
    keep("perSecond", m_perSecond->value());
    keep("dots", m_dots->value());
}

} // namespace ui
