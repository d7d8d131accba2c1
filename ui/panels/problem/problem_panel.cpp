// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_panel.h"

#include "core/problem/defined_start.h"
#include "core/problem/edits.h"
#include "ui/controls/bubble.h"
#include "ui/controls/form.h"
#include "ui/panels/problem/notice_list.h"
#include "ui/panels/problem/problem_table_model.h"
#include "ui/panels/problem/problem_table_view.h"
#include "ui/panels/problem/problem_text.h"
#include "ui/panels/problem/start_page.h"
#include "ui/panels/problem/weights_page.h"
#include "ui/state/document.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMargin = 10;
enum Tab { TableTab, WeightsTab, StartTab, ExamplesTab };

QLabel* dot(QWidget* parent)
{
    auto* label = new QLabel(QStringLiteral("·"), parent);
    label->setProperty("muted", true);
    return label;
}

} // namespace

ProblemPanel::ProblemPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ProblemTableModel(document, this))
    , m_table(new ProblemTableView(document, *m_model, this))
    , m_tabs(new QTabWidget(this))
    , m_examples(new ExampleList(this))
    , m_notices(new NoticeList(this))
    , m_bubble(new Bubble(this))
{
    setObjectName(QStringLiteral("problemPanel"));
    addPrepareActions();
    m_tabs->setObjectName(QStringLiteral("problemTabs"));
    m_tabs->setAccessibleName(tr("Parts of the problem"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(tablePage(), tr("A, b"));
    m_tabs->addTab(new WeightsPage(document, this), tr("w"));
    m_tabs->addTab(new StartPage(document, this), tr("x₀"));
    m_tabs->addTab(m_examples, tr("Examples"));
    m_tabs->setTabToolTip(TableTab, tr("The design matrix A and the target b"));
    m_tabs->setTabToolTip(WeightsTab, tr("Weights of the regulariser"));
    m_tabs->setTabToolTip(StartTab, tr("Where the methods start"));
    m_tabs->setTabToolTip(ExamplesTab, tr("Data sets that come with Basin"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kMargin, 4, kMargin, 4);
    lines->setSpacing(6);
    lines->addWidget(m_tabs, 1);
    lines->addWidget(m_notices);
    connect(m_examples, &ExampleList::chosen, this, &ProblemPanel::exampleChosen);
    connect(m_notices, &NoticeList::issueChosen, this, &ProblemPanel::reveal);
    connect(&document, &Document::sessionChanged, this, &ProblemPanel::refresh);
    refresh(document.session());
}

QWidget* ProblemPanel::tablePage()
{
    auto* page = new QWidget(this);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 6, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(headerLine());
    lines->addWidget(m_table, 1);
    lines->addWidget(footerLine());
    lines->addStretch(0);
    return page;
}

QWidget* ProblemPanel::headerLine()
{
    auto* widget = new QWidget(this);
    m_shape = new QLabel(widget);
    m_shape->setObjectName(QStringLiteral("shape"));
    m_shape->setProperty("muted", true);
    m_shape->setToolTip(tr("Rows n × columns d of A"));
    auto* paste = linkButton(QStringLiteral("pasteProblem"), tr("Paste"),
                             tr("Replaces A and b by the table on the clipboard, from a "
                                "spreadsheet or a CSV file; the last column is b. To change only "
                                "a part of the table press Ctrl+V in it."),
                             widget);
    m_paste = paste;
    auto* open = linkButton(QStringLiteral("openProblem"), tr("Open…"),
                            tr("Opens a CSV file: an item a row, the last column is b."), widget);
    auto* random = linkButton(QStringLiteral("randomProblem"), tr("Random…"),
                              tr("Draws a new problem of a size of your choice."), widget);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(1);
    line->addWidget(m_shape);
    line->addStretch(1);
    line->addWidget(paste);
    line->addWidget(dot(widget));
    line->addWidget(open);
    line->addWidget(dot(widget));
    line->addWidget(random);
    connect(paste, &QPushButton::clicked, this, &ProblemPanel::pasteProblem);
    connect(open, &QPushButton::clicked, this, &ProblemPanel::openRequested);
    connect(random, &QPushButton::clicked, this, &ProblemPanel::randomRequested);
    return widget;
}

QWidget* ProblemPanel::footerLine()
{
    auto* widget = new QWidget(this);
    auto* prepare = linkButton(QStringLiteral("prepare"), tr("Prepare ▾"),
                               tr("Centre or standardise the columns of A, normalise b."), widget);
    auto* menu = new QMenu(prepare);
    menu->setToolTipsVisible(true);
    menu->addActions(m_prepare);
    prepare->setMenu(menu);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(mutedText(tr("Drag a cell sideways: the surface follows."), widget), 1);
    line->addWidget(prepare, 0, Qt::AlignTop);
    return widget;
}

void ProblemPanel::addPrepareActions()
{
    const auto add = [this](const QString& name, const QString& text,
                            core::Problem (*edit)(core::Problem)) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, text, edit] {
            m_document.apply(text, [edit](core::Session& session) {
                session.problem = edit(std::move(session.problem));
            });
        });
        m_prepare.append(action);
        return action;
    };
    m_centre = add(QStringLiteral("centreColumns"), tr("Centre the columns of A"),
                   core::withCentredColumns);
    m_standardise = add(QStringLiteral("standardiseColumns"), tr("Standardise the columns of A"),
                        core::withStandardisedColumns);
    m_normalise = add(QStringLiteral("normaliseTarget"), tr("Normalise b to sum 1"),
                      core::withNormalisedTarget);
    QAction* ones =
        add(QStringLiteral("addOnes"), tr("Add a column of ones"), core::withColumnOfOnes);
    QAction* start = add(QStringLiteral("definedStart"), tr("Start where all losses are defined"),
                         core::withDefinedStart);
    ones->setToolTip(tr("An intercept: with it ⟨Ax,1⟩ can have any value, also where the "
                        "other columns are centred."));
    start->setToolTip(tr("Sets x₀ to the least squares solution of Ax = 1, where ⟨Ax,1⟩ > 0. "
                         "With centred columns there is none: add a column of ones first."));
}

void ProblemPanel::centreColumns()
{
    m_centre->trigger();
}

void ProblemPanel::refresh(const core::SessionPtr& session)
{
    const core::Problem& problem = session->problem;
    m_shape->setText(tr("%1 × %2").arg(problem.n()).arg(problem.d()));
    // With s = 0 and centred columns alpha is 0 everywhere and no loss is left.
    const bool centring = problem.mix.s > 0.0;
    const QString noCentring = tr("Not for ResNet-only: with centred columns ⟨Ax,1⟩ is 0 for "
                                  "every x and the loss is nowhere defined.");
    m_centre->setEnabled(centring);
    m_centre->setToolTip(centring ? tr("Subtracts the mean of each column. Then α ≥ s·n for "
                                       "every x, and the hole of the combined loss goes away.")
                                  : noCentring);
    m_standardise->setEnabled(centring);
    m_standardise->setToolTip(
        centring ? tr("Centres each column and divides it by its standard deviation.")
                 : noCentring);
    const double sum = problem.b.sum();
    m_normalise->setEnabled(sum > 0.0);
    m_normalise->setToolTip(sum > 0.0
                                ? tr("Divides b by its sum. f sums to 1, so L can only reach 0 "
                                     "if b does too.")
                                : tr("The sum of b is not positive."));
}

void ProblemPanel::setExamples(const QList<ExampleItem>& examples)
{
    m_examples->setExamples(examples);
}

void ProblemPanel::presentIssues(const std::vector<core::Issue>& issues)
{
    m_notices->setIssues(issues);
}

void ProblemPanel::presentNotices(const std::vector<core::Notice>& notices)
{
    m_notices->setNotices(notices);
}

void ProblemPanel::pasteProblem()
{
    core::Result<core::Problem> pasted = problemFromText(QGuiApplication::clipboard()->text());
    if (!pasted) {
        m_bubble->say(QString::fromStdString(pasted.error().message), m_paste, m_paste->rect());
        return;
    }
    m_tabs->setCurrentIndex(TableTab);
    m_document.apply(tr("Paste a problem"), [&pasted](core::Session& session) {
        const core::Mix mix = session.problem.mix;
        session.problem = pasted.take();
        session.problem.mix = mix;
        if (mix.s == 0.0) // ResNet-only is not defined at the origin
            session.problem.x0.setOnes();
        session.title = tr("Pasted").toStdString();
    });
}

void ProblemPanel::reveal(const core::Issue& issue)
{
    const int row = static_cast<int>(std::max<Eigen::Index>(0, issue.row));
    switch (issue.field) {
    case core::Field::w:
        m_tabs->setCurrentIndex(WeightsTab);
        return;
    case core::Field::x0:
        m_tabs->setCurrentIndex(StartTab);
        return;
    case core::Field::A:
    case core::Field::b: {
        m_tabs->setCurrentIndex(TableTab);
        const int column = issue.field == core::Field::b
                               ? m_model->targetColumn()
                               : static_cast<int>(std::max<Eigen::Index>(0, issue.column));
        m_table->setCurrentIndex(m_model->index(row, column));
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    default:
        return;
    }
}

} // namespace ui
