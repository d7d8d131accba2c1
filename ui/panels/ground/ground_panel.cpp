// SPDX-License-Identifier: MIT
#include "ui/panels/ground/ground_panel.h"

#include "core/spectrum/spectrum.h"
#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/look/ground_marks.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"
#include "ui/views/plane/place_menu.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { Kind, Loss, Climb, Reached, LambdaMin, Columns };
constexpr double kMostStarts = 100000;
constexpr double kLargestW2 = 1.0; ///< Up to which minima are followed.

/// The mark of @p row as it is in the pictures; empty for what is not marked there.
QIcon iconOf(const GroundRow& row)
{
    if (row.kind != GroundRow::Kind::Minimum && row.kind != GroundRow::Kind::Pass)
        return {};
    constexpr int kSize = 18;
    constexpr int kScale = 3;
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(0.5 * kSize, 0.5 * kSize);
    if (row.kind == GroundRow::Kind::Minimum)
        paintMinimumMark(painter, middle, row.number, false);
    else
        paintPassMark(painter, middle);
    painter.end();
    return QIcon(picture);
}

} // namespace

GroundPanel::GroundPanel(Document& document, ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_state(state)
{
    setObjectName(QStringLiteral("groundPanel"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 4, 10, 6);
    lines->setSpacing(5);
    lines->addWidget(recipeLine());
    m_minima = new QPushButton(tr("Find minima"), this);
    m_minima->setObjectName(QStringLiteral("findMinima"));
    describe(m_minima, tr("Find minima"),
             tr("Walks down from many starts about x₀ with damped Newton, and gathers the minima, "
                "the saddles on the way, and the plateaus at infinity."));
    m_passes = new QPushButton(tr("Find passes"), this);
    m_passes->setObjectName(QStringLiteral("findPasses"));
    describe(m_passes, tr("Find passes"),
             tr("Searches for the lowest ways between the minima, and confirms each by going down "
                "both sides."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_minima);
    buttons->addWidget(m_passes);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_words = mutedText(tr("All the valleys that there are: search for them."), this);
    m_words->setObjectName(QStringLiteral("groundWords"));
    lines->addWidget(m_words);
    addTable();
    lines->addWidget(m_table, 1);
    connect(m_minima, &QPushButton::clicked, this, &GroundPanel::toggleMinima);
    connect(m_passes, &QPushButton::clicked, this, &GroundPanel::findPasses);
    connect(&m_search, &GroundSearch::found, this, &GroundPanel::present);
    connect(&m_search, &GroundSearch::busyChanged, this, &GroundPanel::setBusy);
    connect(&m_search, &GroundSearch::followed, this, [this](const auto& followed) {
        m_followed = followed;
        follow();
    });
    connect(&state.ground(), &GroundState::followWanted, this, &GroundPanel::followMinima);
    connect(&state.ground(), &GroundState::remembered, this, &GroundPanel::recall);
    connect(&m_search, &GroundSearch::failed, m_words, &QLabel::setText);
    connect(&m_search, &GroundSearch::progressed, this, [this](double fraction) {
        if (m_isBusy && m_seeksPasses)
            m_words->setText(tr("%1 % of the ways tried").arg(qRound(100.0 * fraction)));
    });
    connect(&document, &Document::sessionChanged, this, &GroundPanel::follow);
    setBusy(false);
}

QWidget* GroundPanel::recipeLine()
{
    auto* widget = new QWidget(this);
    const auto add = [&](QHBoxLayout* line, const QString& name, const QString& label,
                         const QString& help, double value) {
        auto* field = new NumberField(widget);
        field->setObjectName(name);
        field->describe(label, help);
        field->setValue(value);
        field->setFixedWidth(58);
        auto* caption = new QLabel(label, widget);
        caption->setBuddy(field);
        line->addWidget(caption);
        line->addWidget(field);
        connect(field, &NumberField::edited, field,
                [field](double edited) { field->setValue(edited); });
        return field;
    };
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(5);
    const GroundRecipe standard;
    m_starts = add(line, QStringLiteral("groundStarts"), tr("Starts"),
                   tr("How many points are walked down from."), standard.starts);
    m_starts->setKind(Scrub::Kind::Whole);
    m_starts->setRange(1, kMostStarts);
    m_spread = add(line, QStringLiteral("groundSpread"), tr("± "),
                   tr("How far they are spread about x₀, where each column of A has the root mean "
                      "square 1."),
                   standard.scale);
    m_spread->setRange(1e-6, 1e6);
    m_seed = add(line, QStringLiteral("groundSeed"), tr("Seed"),
                 tr("The same seed gives the same starts."), double(standard.seed));
    m_seed->setKind(Scrub::Kind::Whole);
    m_seed->setRange(0, 1e15);
    line->addStretch(1);
    return widget;
}

void GroundPanel::addTable()
{
    m_table = new QTableWidget(0, Columns, this);
    m_table->setObjectName(QStringLiteral("groundTable"));
    m_table->setAccessibleName(tr("Minima, passes and plateaus"));
    m_table->setHorizontalHeaderLabels({QString(), tr("L"), tr("Climb"), tr("Hits"), tr("λ min")});
    m_table->horizontalHeaderItem(Reached)->setToolTip(tr("Starts that came to it."));
    m_table->horizontalHeaderItem(Climb)->setToolTip(tr(
        "The barrier: how far one has to climb to leave it for a deeper one, over the lowest pass "
        "that was found."));
    m_table->setIconSize({15, 15});
    // All columns fit into a narrow panel.
    m_table->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 3px 3px; }"));
    m_table->setFont(tabularFont(8.0));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->setMinimumHeight(90);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(LambdaMin, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) { sliceThrough(row); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { sliceThrough(row); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &GroundPanel::openMenu);
}

void GroundPanel::toggleMinima()
{
    if (m_isBusy) {
        m_search.cancel();
        return;
    }
    if (!mayLookAtCurvature())
        return;
    m_seeksPasses = false;
    m_search.searchMinima(m_document.session()->problem, recipe());
}

bool GroundPanel::mayLookAtCurvature()
{
    const bool may = m_document.session()->problem.d() <= core::kMostDense;
    if (!may)
        m_words->setText(tr("With more than %1 columns of A the curvature is not looked at, and "
                            "minima cannot be told from saddles.")
                             .arg(core::kMostDense));
    return may;
}

GroundRecipe GroundPanel::recipe() const
{
    GroundRecipe recipe;
    recipe.starts = int(m_starts->value());
    recipe.scale = m_spread->value();
    recipe.seed = static_cast<std::uint64_t>(m_seed->value());
    return recipe;
}

void GroundPanel::followMinima()
{
    if (m_isBusy || !mayLookAtCurvature())
        return;
    m_seeksPasses = false;
    m_search.followMinima(m_document.session()->problem, recipe(), kLargestW2);
}

void GroundPanel::recall(const GroundMemory& memory)
{
    if (memory.isEmpty() || m_document.session()->problem.d() > core::kMostDense)
        return;
    m_seeksPasses = false;
    m_search.recall(m_document.session()->problem, memory);
}

void GroundPanel::findPasses()
{
    if (!m_found || m_isBusy)
        return;
    m_seeksPasses = true;
    m_search.searchPasses(m_found, static_cast<std::uint64_t>(m_seed->value()));
}

void GroundPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_state.ground().setBusy(busy);
    m_minima->setText(busy ? tr("Stop") : tr("Find minima"));
    follow();
}

void GroundPanel::follow()
{
    const bool isOfNow =
        m_found && hasSameLandscape(m_found->problem, m_document.session()->problem);
    m_passes->setEnabled(!m_isBusy && isOfNow && m_found->ground.minima.size() > 1);
    m_table->setEnabled(isOfNow || m_isBusy);
    mark(isOfNow);
    m_state.ground().setFound(isOfNow ? m_found : nullptr);
    m_state.ground().setFollowed(
        m_followed && hasSameLandscapeButForW(m_followed->problem, m_document.session()->problem)
            ? m_followed
            : nullptr);
    if (!isOfNow)
        recallFollowed();
    if (m_found && !isOfNow && !m_isBusy)
        m_words->setText(tr("This is the landscape before the problem was changed: search again."));
    else if (m_found)
        m_words->setText(groundText(*m_found));
}

void GroundPanel::recallFollowed()
{
    const core::Problem& problem = m_document.session()->problem;
    const std::optional<double> w2 = uniformW2(problem);
    if (!m_isBusy && m_followed && w2 && hasSameLandscapeButForW(m_followed->problem, problem))
        m_search.recall(problem, minimaAt(*m_followed, *w2));
}

void GroundPanel::mark(bool isOfNow)
{
    std::vector<Landmark> landmarks;
    if (isOfNow)
        for (const GroundRow& row : m_rows)
            if (row.kind == GroundRow::Kind::Minimum || row.kind == GroundRow::Kind::Pass)
                landmarks.push_back(
                    {row.x, row.title, row.loss, row.kind == GroundRow::Kind::Minimum, row.number});
    m_state.setLandmarks(std::move(landmarks));
}

void GroundPanel::present(const std::shared_ptr<const FoundGround>& found)
{
    m_found = found;
    m_rows = groundRows(*found);
    m_table->setRowCount(int(m_rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const GroundRow& row = m_rows[std::size_t(i)];
        const std::pair<int, QString> cells[] = {
            {Kind, row.label},
            {Loss, numberText(row.loss, 4)},
            {LambdaMin, numberText(row.lambdaMin, 2)},
            {Reached, row.reached > 0 ? QString::number(row.reached) : QStringLiteral("–")},
            {Climb, numberText(row.climb, 3)}};
        for (const auto& [column, text] : cells) {
            auto* item = new QTableWidgetItem(text); // owned by the table, as all items
            item->setToolTip(row.help.isEmpty() ? row.title
                                                : row.title + QLatin1Char('\n') + row.help);
            if (column == Kind)
                item->setData(Qt::AccessibleTextRole, row.title);
            if (column == Kind)
                item->setIcon(iconOf(row));
            if (column != Kind)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (row.kind == GroundRow::Kind::Saddle || row.kind == GroundRow::Kind::Plateau)
                item->setForeground(theme().mutedText);
            m_table->setItem(i, column, item);
        }
    }
    follow();
}

void GroundPanel::sliceThrough(int row)
{
    const GroundRow& chosen = m_rows.at(std::size_t(row));
    if (chosen.x.size() != m_document.session()->problem.d())
        return; // of a plateau whose way is not known
    if (chosen.kind == GroundRow::Kind::Plateau) {
        sliceAlong(chosen);
        return;
    }
    m_document.run(tr("Slice through: %1").arg(chosen.title),
                   core::Command("plane").with("through", "point").with("point", chosen.x));
}

void GroundPanel::sliceAlong(const GroundRow& plateau)
{
    // The way out and the lowest minimum lie in one plane.
    Eigen::MatrixXd directions(plateau.x.size(), 2);
    directions.col(0) = plateau.direction.normalized();
    directions.col(1).setZero();
    if (!m_rows.empty() && m_rows.front().kind == GroundRow::Kind::Minimum)
        directions.col(1) = m_rows.front().x - plateau.x;
    directions.col(1) -= directions.col(0) * directions.col(0).dot(directions.col(1));
    if (directions.col(1).norm() > 0.0)
        directions.col(1).normalize();
    m_document.run(tr("Slice along the way to infinity"),
                   core::Command("plane")
                       .with("through", "point")
                       .with("point", plateau.x)
                       .with("directions", "custom")
                       .with("given", Eigen::MatrixXd(directions.transpose())));
    m_state.ground().setFlood(plateau.loss);
}

void GroundPanel::startAt(int row)
{
    const GroundRow& chosen = m_rows.at(std::size_t(row));
    if (chosen.x.size() != m_document.session()->problem.d())
        return;
    m_document.run(tr("Start at: %1").arg(chosen.title),
                   core::Command("set-x0").with("value", chosen.x));
}

void GroundPanel::openMenu(const QPoint& pos)
{
    const int row = m_table->rowAt(pos.y());
    if (row < 0 || m_rows.at(std::size_t(row)).x.size() == 0)
        return;
    auto* menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("groundMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Slice through it"), this, [this, row] { sliceThrough(row); });
    menu->addAction(tr("S&tart there"), this, [this, row] { startAt(row); });
    const GroundRow& chosen = m_rows.at(std::size_t(row));
    if (chosen.x.size() == m_document.session()->problem.d())
        addPlaceEntries(*menu, m_state, {chosen.x, chosen.title});
    menu->popup(m_table->viewport()->mapToGlobal(pos));
}

} // namespace ui
