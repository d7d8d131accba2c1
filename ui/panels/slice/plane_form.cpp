// SPDX-License-Identifier: MIT
#include "ui/panels/slice/plane_form.h"

#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/guide/glossary.h"
#include "ui/look/core_text.h"
#include "ui/look/utf8.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr double kLargestSeed = 999'999.0;
constexpr int kLongestAxisName = 18;

void addChoice(QComboBox* box, std::string_view title, std::string_view help, const QVariant& data)
{
    box->addItem(coreText(title), data);
    box->setItemData(box->count() - 1, coreText(help), Qt::ToolTipRole);
}

/// Shows the entry of @p value; the entry @p given exists only while it is the one in use.
void select(QComboBox* box, const QVariant& value, const QVariant& given)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(value));
    if (auto* view = qobject_cast<QListView*>(box->view()))
        if (const int hidden = box->findData(given); hidden >= 0)
            view->setRowHidden(hidden, value != given);
}

QVariant dataOf(core::Through through)
{
    return static_cast<int>(through);
}

/// Of those directions that no menu offers unless they are in use.
QVariant givenDirections()
{
    for (const core::DirectionsInfo& info : core::directions())
        if (info.usesGiven)
            return utf8(info.id);
    return {};
}

core::Command plane()
{
    return core::Command("plane");
}

} // namespace

PlaneForm::PlaneForm(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    addPlane(lines);
    addAxes(lines);
    addEigenvalues(lines);
    addSeed(lines);
    addSampling(lines);
    connectPlane();
    connectSampling();
    connect(&document, &Document::sessionChanged, this, &PlaneForm::refresh);
    refresh();
}

void PlaneForm::addPlane(QVBoxLayout* lines)
{
    m_through = choiceBox(QStringLiteral("through"), tr("Through"),
                          tr("The point that the slice goes through."), this);
    for (const core::ThroughInfo& info : core::throughChoices())
        addChoice(m_through, info.title, info.help, dataOf(info.value));
    lines->addLayout(formLine(tr("Through"), m_through, this));

    m_directions = choiceBox(QStringLiteral("directions"), tr("Directions"),
                             tr("The two directions that span the slice."), this);
    for (const core::DirectionsInfo& info : core::directions())
        addChoice(m_directions, info.title, info.help, utf8(info.id));
    lines->addLayout(formLine(tr("Directions"), m_directions, this));
}

void PlaneForm::addAxes(QVBoxLayout* lines)
{
    m_axes = new QWidget(this);
    const QString axisHelp = tr(
        "A coordinate of x; the other ones keep their value. Type a part of its name to find it.");
    m_axis1 = searchBox(QStringLiteral("axis1"), tr("First axis"), axisHelp, m_axes);
    m_axis2 = searchBox(QStringLiteral("axis2"), tr("Second axis"), axisHelp, m_axes);
    for (QComboBox* axis : {m_axis1, m_axis2})
        axis->setMinimumContentsLength(5);
    auto* axesLine = new QHBoxLayout(m_axes);
    axesLine->setContentsMargins(0, 0, 0, 0);
    axesLine->addStretch(1);
    axesLine->addWidget(m_axis1);
    axesLine->addWidget(new QLabel(QStringLiteral("×"), m_axes));
    axesLine->addWidget(m_axis2);
    lines->addWidget(m_axes);
}

void PlaneForm::addEigenvalues(QVBoxLayout* lines)
{
    m_eigen = new QWidget(this);
    m_eigen1 = new NumberField(m_eigen);
    m_eigen2 = new NumberField(m_eigen);
    auto* line = new QHBoxLayout(m_eigen);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(tr("Eigenvalues"), m_eigen));
    line->addStretch(1);
    line->addWidget(m_eigen1);
    line->addWidget(new QLabel(QStringLiteral("×"), m_eigen));
    line->addWidget(m_eigen2);
    m_eigen1->setObjectName(QStringLiteral("eigenvalue1"));
    m_eigen2->setObjectName(QStringLiteral("eigenvalue2"));
    const QString help = tr("The number of an eigenvalue, the largest is 1. The spectrum offers "
                            "them, too: a click chooses one, a click with Ctrl the other.");
    m_eigen1->describe(tr("First eigenvalue"), help);
    m_eigen2->describe(tr("Second eigenvalue"), help);
    for (NumberField* field : {m_eigen1, m_eigen2}) {
        field->setKind(Scrub::Kind::Whole);
        field->setFixedWidth(56);
        connect(field, &NumberField::edited, this,
                [this, isFirst = field == m_eigen1](double rank, bool continues) {
                    chooseEigenvalue(isFirst, static_cast<int>(rank) - 1, continues);
                });
    }
    lines->addWidget(m_eigen);
}

void PlaneForm::addSeed(QVBoxLayout* lines)
{
    m_random = new QWidget(this);
    m_seed = new NumberField(m_random);
    m_seed->setObjectName(QStringLiteral("sliceSeed"));
    m_seed->setKind(Scrub::Kind::Whole);
    m_seed->setRange(0.0, kLargestSeed);
    m_seed->describe(tr("Seed"), glossaryText(u"seed"));
    auto* dice = linkButton(QStringLiteral("dice"), tr("Roll"), tr("Two other random directions."),
                            m_random);
    auto* randomLine = new QHBoxLayout(m_random);
    randomLine->setContentsMargins(0, 0, 0, 0);
    randomLine->addWidget(new QLabel(tr("Seed"), m_random));
    randomLine->addStretch(1);
    randomLine->addWidget(dice);
    randomLine->addWidget(m_seed);
    lines->addWidget(m_random);
    connect(dice, &QPushButton::clicked, this, [this] {
        const auto seed = QRandomGenerator::global()->bounded(1, int(kLargestSeed));
        edit(tr("Other random directions"), plane().with("seed", seed));
    });
}

void PlaneForm::addSampling(QVBoxLayout* lines)
{
    m_automatic = new QCheckBox(tr("automatic"), this);
    m_automatic->setObjectName(QStringLiteral("automaticRange"));
    describe(m_automatic, tr("Automatic range"),
             tr("Chooses the range so that the paths and the scale on which the loss varies are "
                "in the picture."));
    m_range = new NumberField(this);
    m_range->setObjectName(QStringLiteral("range"));
    m_range->setRange(1e-12, 1e9);
    m_range->setKind(Scrub::Kind::Logarithmic);
    m_range->setFixedWidth(72);
    m_range->describe(tr("Range"), glossaryText(u"range"));
    auto* line = formLine(tr("Range"), m_automatic, this);
    line->addWidget(new QLabel(QStringLiteral("±"), this));
    line->addWidget(m_range);
    lines->addLayout(line);

    m_grid = choiceBox(QStringLiteral("grid"), tr("Grid"),
                       tr("Samples along each side of the slice."), this);
    m_grid->setMinimumContentsLength(8);
    for (const int grid : {64, 128, 256, 512, 1024})
        m_grid->addItem(QStringLiteral("%1 × %1").arg(grid), grid);
    lines->addLayout(formLine(tr("Grid"), m_grid, this));
}

void PlaneForm::connectPlane()
{
    connect(m_through, &QComboBox::currentIndexChanged, this, [this] {
        const auto through = static_cast<core::Through>(m_through->currentData().toInt());
        const auto info =
            std::ranges::find(core::throughChoices(), through, &core::ThroughInfo::value);
        edit(tr("Slice through: %1").arg(m_through->currentText()),
             plane().with("through", info->id));
    });
    connect(m_directions, &QComboBox::currentIndexChanged, this, [this] {
        const std::string directions = m_directions->currentData().toString().toStdString();
        edit(tr("Directions: %1").arg(m_directions->currentText()),
             plane().with("directions", directions));
    });
    connect(m_axis1, &QComboBox::currentIndexChanged, this,
            [this](int axis) { chooseAxis(true, axis); });
    connect(m_axis2, &QComboBox::currentIndexChanged, this,
            [this](int axis) { chooseAxis(false, axis); });
}

void PlaneForm::connectSampling()
{
    connect(m_seed, &NumberField::edited, this, [this](double seed, bool continues) {
        edit(tr("Seed of the directions"), plane().with("seed", static_cast<int>(seed)),
             m_gesture.number(m_document, continues));
    });
    connect(m_automatic, &QCheckBox::toggled, this, [this](bool automatic) {
        const double range = automatic ? 0.0 : m_chosenRange;
        edit(automatic ? tr("Automatic range") : tr("Fixed range"), plane().with("range", range));
    });
    connect(m_range, &NumberField::edited, this, [this](double range, bool continues) {
        edit(tr("Range of the slice"), plane().with("range", range),
             m_gesture.number(m_document, continues));
    });
    connect(m_grid, &QComboBox::currentIndexChanged, this, [this] {
        const int grid = m_grid->currentData().toInt();
        edit(tr("Grid %1 × %1").arg(grid), plane().with("grid", grid));
    });
}

void PlaneForm::edit(const QString& text, core::Command command, int gesture)
{
    m_document.run(text, std::move(command), gesture);
}

void PlaneForm::chooseAxis(bool first, int axis)
{
    const core::SliceSettings& slice = m_document.session()->slice;
    const Eigen::Index last = m_document.session()->problem.d() - 1;
    // An axis beyond the last column stands for that.
    Eigen::Index axis1 = std::min(slice.axis1, last);
    Eigen::Index axis2 = std::min(slice.axis2, last);
    Eigen::Index& chosen = first ? axis1 : axis2;
    Eigen::Index& other = first ? axis2 : axis1;
    if (other == axis) // the same axis twice spans no plane
        other = chosen;
    chosen = axis;
    edit(tr("Axes of the slice"), plane().withPlaces("axes", {axis1, axis2}));
}

void PlaneForm::chooseEigenvalue(bool first, int rank, bool continues)
{
    const core::SliceSettings& slice = m_document.session()->slice;
    const Eigen::Index last = m_document.session()->problem.d() - 1;
    Eigen::Index eigen1 = std::min(slice.eigen1, last);
    Eigen::Index eigen2 = std::min(slice.eigen2, last);
    Eigen::Index& chosen = first ? eigen1 : eigen2;
    Eigen::Index& other = first ? eigen2 : eigen1;
    if (other == rank) // the same direction twice spans no plane
        other = chosen;
    chosen = rank;
    edit(tr("Eigenvalues of the slice"), plane().withPlaces("eigenvalues", {eigen1, eigen2}),
         m_gesture.number(m_document, continues));
}

void PlaneForm::setChosenRange(double range)
{
    m_chosenRange = range;
    showRange();
}

void PlaneForm::showRange()
{
    const double range = m_document.session()->slice.range;
    const QSignalBlocker blocker(m_automatic);
    m_automatic->setChecked(range <= 0.0);
    m_range->setValue(range > 0.0 ? range : m_chosenRange);
}

void PlaneForm::refresh()
{
    const core::SliceSettings& slice = m_document.session()->slice;
    const core::Problem& problem = m_document.session()->problem;
    const core::DirectionsInfo& directions = core::directionsOf(slice);
    select(m_through, dataOf(slice.through), dataOf(core::Through::Custom));
    select(m_directions, utf8(directions.id), givenDirections());
    const bool plane = problem.d() > 1;
    m_directions->setEnabled(plane);
    m_directions->setToolTip(plane ? tr("The two directions that span the slice.")
                                   : tr("With one column of A the slice is a curve over x₁."));
    m_axes->setVisible(plane && directions.usesAxes);
    m_random->setVisible(plane && directions.usesSeed);
    m_eigen->setVisible(plane && directions.usesEigen);
    for (NumberField* field : {m_eigen1, m_eigen2})
        field->setRange(1.0, static_cast<double>(std::max<Eigen::Index>(problem.d(), 2)));
    const Eigen::Index last = problem.d() - 1;
    m_eigen1->setValue(static_cast<double>(std::clamp<Eigen::Index>(slice.eigen1, 0, last) + 1));
    m_eigen2->setValue(static_cast<double>(std::clamp<Eigen::Index>(slice.eigen2, 0, last) + 1));
    showAxes(problem);
    m_seed->setValue(static_cast<double>(slice.seed));
    showRange();

    const QSignalBlocker blocker(m_grid);
    if (m_grid->findData(slice.grid) < 0)
        m_grid->addItem(QStringLiteral("%1 × %1").arg(slice.grid), slice.grid);
    m_grid->setCurrentIndex(m_grid->findData(slice.grid));
}

void PlaneForm::showAxes(const core::Problem& problem)
{
    const core::SliceSettings& slice = m_document.session()->slice;
    const QSignalBlocker first(m_axis1);
    const QSignalBlocker second(m_axis2);
    if (m_axisCount != problem.d() || m_axisNames != problem.columnNames) {
        m_axisCount = problem.d();
        m_axisNames = problem.columnNames;
        QStringList names;
        for (Eigen::Index j = 0; j < problem.d(); ++j) {
            const QString name = QString::fromStdString(problem.columnName(j));
            names.append(name.size() > kLongestAxisName
                             ? name.left(kLongestAxisName - 1) + QChar(0x2026)
                             : name);
        }
        for (QComboBox* axis : {m_axis1, m_axis2}) {
            axis->clear();
            axis->addItems(names);
        }
    }
    const Eigen::Index last = problem.d() - 1;
    m_axis1->setCurrentIndex(static_cast<int>(std::clamp<Eigen::Index>(slice.axis1, 0, last)));
    m_axis2->setCurrentIndex(static_cast<int>(std::clamp<Eigen::Index>(slice.axis2, 0, last)));
}

} // namespace ui
