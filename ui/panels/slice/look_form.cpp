// SPDX-License-Identifier: MIT
#include "ui/panels/slice/look_form.h"

#include "core/theory/curvature_map.h"
#include "ui/controls/form.h"
#include "ui/look/colour_map.h"
#include "ui/panels/slice/colour_dialog.h"
#include "ui/state/view_state.h"
#include "ui/views/plot/shading_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

namespace {

/// A setting of the view that a box switches, and how it is called.
struct Shown {
    bool ViewSettings::*setting;
    const char* name;
    const char* title;
    const char* help;
};

constexpr Shown kShown[] = {
    {&ViewSettings::showContours, "showContours", QT_TR_NOOP("contours"),
     QT_TR_NOOP("Lines of equal loss, draped over the surface.")},
    {&ViewSettings::showMinima, "showMinima", QT_TR_NOOP("minima"),
     QT_TR_NOOP("Minima of the slice. A hollow mark is one of the picture only: off the plane "
                "the loss still falls.")},
    {&ViewSettings::showPaths, "showPaths", QT_TR_NOOP("paths"),
     QT_TR_NOOP("The paths of the methods, seen from the plane.")},
    {&ViewSettings::showWall, "showWall", QT_TR_NOOP("α = 0"),
     QT_TR_NOOP("The rim of the hole α ≤ 0, where the loss grows beyond all bounds.")},
    {&ViewSettings::showDiscs, "showDiscs", QT_TR_NOOP("discs"),
     QT_TR_NOOP("Where the balls around the best point cut the plane: that in which a minimum is "
                "proved, that in which it is the only stationary point, and that from which "
                "Newton's method is promised to converge. Panel “Guarantees” has their radii.")},
    {&ViewSettings::showStep, "showStep", QT_TR_NOOP("step"),
     QT_TR_NOOP(
         "What is inside the step at which the timeline stands: the way downhill −∇L, drawn "
         "as long as the step Δx; the velocity v of momentum; rings where a line search or a "
         "trust region tried and refused; the balls of a trust region, dashed where what was "
         "tried in them was refused; and on the surface the local parabola of a method that "
         "uses curvature. Walk the timeline back from its end to see it.")},
    {&ViewSettings::showOwnLines, "showOwnLines", QT_TR_NOOP("own lines"),
     QT_TR_NOOP("The lines of equal loss of the session's own loss, dashed, over the maps of the "
                "losses that it is compared with.")},
};

QIcon iconOf(const ColourMap& map)
{
    QPixmap picture(56, 20);
    QPainter painter(&picture);
    for (int x = 0; x < picture.width(); ++x) {
        painter.setPen(map.at(double(x) / (picture.width() - 1)));
        painter.drawLine(x, 0, x, picture.height());
    }
    return QIcon(picture);
}

} // namespace

LookForm::LookForm(ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    m_height = choiceBox(QStringLiteral("height"), tr("Height"),
                         tr("What height and colour stand for. The logarithm shows small valleys "
                            "beside high walls."),
                         this);
    m_height->addItem(tr("log₁₀ L"), true);
    m_height->addItem(tr("L"), false);
    m_height->setMinimumContentsLength(8);
    lines->addLayout(formLine(tr("Height"), m_height, this));

    m_colours = choiceBox(
        QStringLiteral("colourMap"), tr("Colours"),
        tr("Colour map of the loss. All are safe for people who are colour blind."), this);
    m_colours->setIconSize(QSize(42, 11));
    for (const ColourMap& map : colourMaps())
        m_colours->addItem(iconOf(map),
                           QCoreApplication::translate("ColourMap", map.title.toUtf8().constData()),
                           map.id);
    auto* range = linkButton(QStringLiteral("colourRange"), tr("Range…"),
                             tr("The losses at the ends of the colours, the lines of equal loss, "
                                "and whether compared losses share a scale."),
                             this);
    QHBoxLayout* colours = formLine(tr("Colours"), m_colours, this);
    colours->insertWidget(2, range);
    lines->addLayout(colours);
    connect(range, &QPushButton::clicked, this, &LookForm::openColours);

    m_colourBy = choiceBox(QStringLiteral("colourBy"), tr("Colour by"),
                           tr("What the colours of map and surface stand for. Curvature takes a "
                              "Hessian at every sample: it comes coarsely at first."),
                           this);
    m_colourBy->addItem(tr("loss"), ViewSettings().colourBy);
    const auto addShading = [this](std::string_view of) {
        m_colourBy->addItem(shadingName(of), QString::fromStdString(std::string(of)));
        m_colourBy->setItemData(m_colourBy->count() - 1, shadingHelp(of), Qt::ToolTipRole);
    };
    for (const core::CurvatureLayer& layer : core::curvatureLayers())
        addShading(layer.id);
    for (const core::DifferenceInfo& difference : core::differences())
        addShading(difference.id);
    lines->addLayout(formLine(tr("Colour by"), m_colourBy, this));

    lines->addLayout(boxes());
    connectLists();
    connectColourBy();
    connect(&view, &ViewState::settingsChanged, this, &LookForm::refresh);
    refresh();
}

QGridLayout* LookForm::boxes()
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->addWidget(new QLabel(tr("Show"), this), 0, 0);
    grid->setColumnStretch(1, 1);
    for (const Shown& shown : kShown) {
        auto* box = new QCheckBox(tr(shown.title), this);
        box->setObjectName(QLatin1String(shown.name));
        describe(box, tr("Show %1").arg(tr(shown.title)), tr(shown.help));
        const int place = int(m_shown.size());
        grid->addWidget(box, place / 2, 2 + place % 2);
        connect(box, &QCheckBox::toggled, this, [this, setting = shown.setting](bool on) {
            ViewState::Settings settings = m_view.settings();
            settings.*setting = on;
            m_view.setSettings(settings);
        });
        m_shown.append(box);
    }
    return grid;
}

void LookForm::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    if (m_dialog && m_dialog->isVisible())
        m_dialog->present(analysis);
}

void LookForm::openColours()
{
    if (!m_dialog)
        m_dialog = new ColourDialog(m_view, this);
    if (m_analysis)
        m_dialog->present(m_analysis);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void LookForm::connectLists()
{
    connect(m_height, &QComboBox::currentIndexChanged, this, [this] {
        ViewState::Settings settings = m_view.settings();
        settings.logHeight = m_height->currentData().toBool();
        m_view.setSettings(settings);
    });
    connect(m_colours, &QComboBox::currentIndexChanged, this, [this] {
        ViewState::Settings settings = m_view.settings();
        settings.colourMap = m_colours->currentData().toString();
        m_view.setSettings(settings);
    });
}

void LookForm::connectColourBy()
{
    connect(m_colourBy, &QComboBox::currentIndexChanged, this, [this] {
        ViewState::Settings settings = m_view.settings();
        settings.colourBy = m_colourBy->currentData().toString();
        m_view.setSettings(settings);
    });
}

void LookForm::refresh()
{
    const ViewState::Settings& settings = m_view.settings();
    const QSignalBlocker height(m_height);
    const QSignalBlocker colours(m_colours);
    const QSignalBlocker colourBy(m_colourBy);
    m_colourBy->setCurrentIndex(std::max(0, m_colourBy->findData(settings.colourBy)));
    m_height->setCurrentIndex(m_height->findData(settings.logHeight));
    m_colours->setCurrentIndex(std::max(0, m_colours->findData(settings.colourMap)));
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const QSignalBlocker blocker(m_shown[i]);
        m_shown[i]->setChecked(settings.*kShown[i].setting);
    }
}

} // namespace ui
