// SPDX-License-Identifier: MIT
#include "ui/panels/problem/problem_panel.h"

#include "core/command/commands.h"
#include "ui/controls/bubble.h"
#include "ui/controls/form.h"
#include "ui/data/problem_title.h"
#include "ui/look/message_text.h"
#include "ui/panels/problem/notice_list.h"
#include "ui/panels/problem/prepare_actions.h"
#include "ui/panels/problem/problem_table_model.h"
#include "ui/panels/problem/problem_table_view.h"
#include "ui/panels/problem/problem_text.h"
#include "ui/panels/problem/start_page.h"
#include "ui/panels/problem/weights_page.h"
#include "ui/state/document.h"

#include <QAction>
#include <QCheckBox>
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
    , m_prepare(new PrepareActions(document, this))
    , m_table(new ProblemTableView(document, *m_model, *m_prepare, this))
    , m_tabs(new QTabWidget(this))
    , m_examples(new ExampleList(this))
    , m_notices(
          new NoticeList([this](core::Remedy remedy) { return m_prepare->action(remedy); }, this))
    , m_bubble(new Bubble(this))
{
    setObjectName(QStringLiteral("problemPanel"));
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
    connect(m_notices, &NoticeList::issueChosen, this,
            qOverload<const core::Issue&>(&ProblemPanel::reveal));
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
    watchTable(*m_table);
    if (auto* frozen = m_table->findChild<QAbstractItemView*>(QStringLiteral("frozenTarget")))
        watchTable(*frozen);
    lines->addWidget(footerLine());
    lines->addStretch(0);
    return page;
}

void ProblemPanel::watchTable(QAbstractItemView& table)
{
    table.setMouseTracking(true);
    table.viewport()->installEventFilter(this);
    connect(&table, &QAbstractItemView::entered, this,
            [this](const QModelIndex& cell) { emit numberPointed(m_model->numberAt(cell)); });
    connect(&table, &QAbstractItemView::viewportEntered, this,
            [this] { emit numberPointed(std::nullopt); });
}

bool ProblemPanel::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        emit numberPointed(std::nullopt);
    return QWidget::eventFilter(object, event);
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
    menu->addActions(m_prepare->actions());
    prepare->setMenu(menu);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(mutedText(tr("Drag a cell sideways: the surface follows."), widget), 1);
    m_coloured = new QCheckBox(tr("what matters"), widget);
    m_coloured->setObjectName(QStringLiteral("colourBySensitivity"));
    describe(m_coloured, tr("Colour what matters"),
             tr("Colours each cell by how much the least loss depends on it, to first order: "
                "orange where more of it raises the loss, blue where it lowers it."));
    connect(m_coloured, &QCheckBox::toggled, this, [this] { presentSensitivity(m_sensitivity); });
    line->addWidget(m_coloured, 0, Qt::AlignTop);
    line->addWidget(prepare, 0, Qt::AlignTop);
    return widget;
}

QList<QAction*> ProblemPanel::prepareActions() const
{
    return m_prepare->actions();
}

void ProblemPanel::centreColumns()
{
    m_prepare->action(core::Remedy::CentreColumns)->trigger();
}

void ProblemPanel::refresh(const core::SessionPtr& session)
{
    const core::Problem& problem = session->problem;
    m_bubble->hide(); // it spoke of what was there before
    m_shape->setText(tr("%1 × %2").arg(problem.n()).arg(problem.d()));
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
    core::Result<core::ImportedProblem> read =
        problemFromText(QGuiApplication::clipboard()->text());
    if (!read) {
        m_bubble->say(errorText(read.error()), m_paste, m_paste->rect());
        return;
    }
    core::ImportedProblem imported = read.take();
    m_tabs->setCurrentIndex(TableTab);
    core::Problem& problem = imported.problem;
    problem.mix = m_document.session()->problem.mix;
    if (problem.mix.s == 0.0) // ResNet-only is not defined at the origin
        problem.x0.setOnes();
    m_document.run(tr("Paste a problem"), core::problemCommand(problem, pastedTitle()));
    emit pasted(imported.report);
}

void ProblemPanel::reveal(const core::ProblemNumber& number)
{
    if (number.kind == core::ProblemNumber::Kind::w) {
        m_tabs->setCurrentIndex(WeightsTab);
        return;
    }
    m_tabs->setCurrentIndex(TableTab);
    const bool isB = number.kind == core::ProblemNumber::Kind::b;
    const QModelIndex cell =
        m_model->index(int(number.row), isB ? m_model->targetColumn() : int(number.column));
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ProblemPanel::presentSensitivity(const std::shared_ptr<const core::Sensitivity>& sensitivity)
{
    m_sensitivity = sensitivity;
    m_model->setSensitivity(sensitivity, m_coloured->isChecked());
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
