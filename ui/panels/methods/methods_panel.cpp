// SPDX-License-Identifier: MIT
#include "ui/panels/methods/methods_panel.h"

#include "core/command/method_places.h"
#include "ui/controls/form.h"
#include "ui/controls/number_field.h"
#include "ui/guide/glossary.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/utf8.h"
#include "ui/panels/methods/method_row.h"
#include "ui/state/view_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr double kMostIterations = 1e6;

QString plainTitleOf(const core::MethodChoice& choice)
{
    return coreText(core::methodTitle(choice));
}

QString outcomeOf(const core::Path& path)
{
    const QString outcome = coreText(core::outcomeText(path.outcome));
    if (path.points.empty())
        return outcome;
    const QString count = path.iterations() == 1
                              ? MethodsPanel::tr("1 iteration")
                              : MethodsPanel::tr("%1 iterations").arg(path.iterations());
    return MethodsPanel::tr("%1, %2, L\u00a0=\u00a0%3")
        .arg(outcome, count, numberText(path.points.back().loss, 3));
}

std::vector<std::string> idsOf(const core::Session& session)
{
    std::vector<std::string> ids;
    for (const core::MethodChoice& choice : session.methods)
        ids.push_back(choice.id);
    return ids;
}

core::Command about(const Document& document, std::size_t index, std::string_view id)
{
    return core::commandAbout(document.session()->methods, index, id);
}

} // namespace

MethodsPanel::MethodsPanel(Document& document, ViewState& state, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_state(state)
    , m_addMenu(new QMenu(tr("Add method"), this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("methodsPanel"));
    fillAddMenu();
    auto* add = linkButton(QStringLiteral("addMethod"), tr("+ Method"),
                           tr("Adds another method, or the same one with other parameters."), this);
    add->setMenu(m_addMenu);
    auto* title = new QHBoxLayout;
    title->addWidget(heading(tr("Methods"), this));
    title->addStretch(1);
    title->addWidget(add, 0, Qt::AlignBottom);

    m_empty = mutedText(tr("No method walks. Add one to see where it goes from the start."), this);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 0, 10, 4);
    lines->setSpacing(5);
    lines->addLayout(title);
    lines->addWidget(m_empty);
    m_rows->setSpacing(2);
    lines->addLayout(m_rows);
    addStopRule(lines);
    lines->addStretch(1);
    connect(&document, &Document::sessionChanged, this, &MethodsPanel::refresh);
    connect(&state, &ViewState::hiddenMethodsChanged, this, &MethodsPanel::showHidden);
    refresh(document.session());
}

void MethodsPanel::fillAddMenu()
{
    m_addMenu->setObjectName(QStringLiteral("addMethodMenu"));
    m_addMenu->setToolTipsVisible(true);
    for (const core::MethodInfo& info : core::methods()) {
        QAction* action = m_addMenu->addAction(coreText(info.title));
        action->setObjectName(utf8(info.id));
        action->setToolTip(coreText(info.summary));
        action->setStatusTip(coreText(info.summary));
        connect(action, &QAction::triggered, this, [this, &info] {
            m_document.run(tr("Add %1").arg(coreText(info.title)),
                           core::Command("add-method").with("method", info.id));
            emit rowAdded(m_methods.back());
        });
    }
}

void MethodsPanel::addStopRule(QVBoxLayout* lines)
{
    m_tolerance = new NumberField(this);
    m_tolerance->setObjectName(QStringLiteral("tolerance"));
    m_tolerance->setKind(Scrub::Kind::Logarithmic);
    m_tolerance->setRange(1e-16, 1.0);
    m_tolerance->setFixedWidth(84);
    m_tolerance->describe(tr("Tolerance"), glossaryText(u"tolerance") + u' ' +
                                               tr("It is relative because losses are small here."));
    m_iterations = new NumberField(this);
    m_iterations->setObjectName(QStringLiteral("maxIterations"));
    m_iterations->setKind(Scrub::Kind::Whole);
    m_iterations->setRange(1.0, kMostIterations);
    m_iterations->setFixedWidth(84);
    m_iterations->describe(tr("Iterations at most"), tr("Where a run ends that does not "
                                                        "converge."));
    lines->addSpacing(2);
    lines->addLayout(formLine(tr("Tolerance"), m_tolerance, this));
    lines->addLayout(formLine(tr("Iterations at most"), m_iterations, this));
    connect(m_tolerance, &NumberField::edited, this, [this](double tolerance, bool continues) {
        m_document.run(tr("Tolerance %1").arg(numberText(tolerance)),
                       core::Command("set-stop").with("tolerance", tolerance),
                       m_gesture.number(m_document, continues));
    });
    connect(m_iterations, &NumberField::edited, this, [this](double count, bool continues) {
        m_document.run(tr("At most %1 iterations").arg(count),
                       core::Command("set-stop").with("max-iterations", static_cast<int>(count)),
                       m_gesture.number(m_document, continues));
    });
}

void MethodsPanel::refresh(const core::SessionPtr& session)
{
    if (idsOf(*session) != m_ids)
        rebuild(*session);
    for (qsizetype i = 0; i < m_methods.size(); ++i)
        m_methods[i]->present(session->methods[static_cast<std::size_t>(i)]);
    m_empty->setVisible(m_methods.isEmpty());
    m_tolerance->setValue(session->stop.tolerance);
    m_iterations->setValue(session->stop.maxIterations);
    showOutcomes();
    showHidden();
}

void MethodsPanel::showHidden()
{
    const std::vector<core::MethodChoice>& methods = m_document.session()->methods;
    for (qsizetype i = 0; i < m_methods.size(); ++i)
        m_methods[i]->presentHidden(
            m_state.isMethodHidden(methods[static_cast<std::size_t>(i)].colour));
}

void MethodsPanel::rebuild(const core::Session& session)
{
    for (MethodRow* row : m_methods) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater(); // the change may come from its own menu
    }
    m_methods.clear();
    m_ids = idsOf(session);
    QWidget* before = findChild<QWidget*>(QStringLiteral("addMethod"));
    for (std::size_t i = 0; i < session.methods.size(); ++i) {
        auto* row = new MethodRow(i, session.methods[i], this);
        connectRow(row, i);
        m_rows->addWidget(row);
        m_methods.append(row);
        for (auto* control : row->findChildren<QWidget*>())
            // The list of a drop-down box is a window of its own.
            if ((control->focusPolicy() & Qt::TabFocus) && control->window() == row->window()) {
                setTabOrder(before, control);
                before = control;
            }
    }
    setTabOrder(before, m_tolerance);
}

void MethodsPanel::connectRow(MethodRow* row, std::size_t index)
{
    const auto title = [this, index] {
        return plainTitleOf(m_document.session()->methods.at(index));
    };
    connect(row, &MethodRow::switched, this, [this, index, title](bool on) {
        m_document.run((on ? tr("Switch %1 on") : tr("Switch %1 off")).arg(title()),
                       about(m_document, index, "set-method").with("enabled", on));
    });
    connect(row, &MethodRow::scalingSwitched, this, [this, index, title](bool on) {
        m_document.run(
            (on ? tr("Scale the coordinates of %1") : tr("Coordinates of %1 as they are"))
                .arg(title()),
            about(m_document, index, "set-method").with("scaled", on));
    });
    connect(row, &MethodRow::ownStartSwitched, this, [this, index, title](bool on) {
        const core::Session& session = *m_document.session();
        if (on)
            m_document.run(
                tr("%1 starts by itself").arg(title()),
                about(m_document, index, "set-method").with("start", session.problem.x0));
        else
            m_document.run(tr("%1 starts with the others").arg(title()),
                           about(m_document, index, "set-method").with("start", "x0"));
    });
    connect(row, &MethodRow::baselineSwitched, this, [this, index, title](bool on) {
        m_document.run(on ? tr("%1 is the baseline").arg(title()) : tr("No baseline"),
                       about(m_document, index, "set-method").with("baseline", on));
    });
    connect(row, &MethodRow::colourChosen, this, [this, index, title](int colour) {
        m_document.run(tr("Another colour for %1").arg(title()),
                       about(m_document, index, "set-method").with("colour", colour + 1));
    });
    connect(
        row, &MethodRow::parameterEdited, this,
        [this, index, title](std::string_view key, double value, bool continues) {
            const std::string& id = m_document.session()->methods.at(index).id;
            const core::Parameter* choice = core::parameterByKey(*core::methodById(id), key);
            const bool isNamed = choice && !choice->names.empty();
            m_document.run(
                tr("Parameter of %1").arg(title()),
                isNamed
                    ? about(m_document, index, "set-method").with(key, core::nameOf(*choice, value))
                    : about(m_document, index, "set-method").with(key, value),
                m_gesture.number(m_document, continues));
        });
    connect(row, &MethodRow::hidingSwitched, this, [this, index](bool on) {
        m_state.setMethodHidden(m_document.session()->methods.at(index).colour, on);
    });
    connect(row, &MethodRow::duplicateRequested, this, [this, index, title] {
        m_document.run(tr("Duplicate %1").arg(title()),
                       about(m_document, index, "duplicate-method"));
        emit rowAdded(m_methods.at(static_cast<qsizetype>(index) + 1));
    });
    connect(row, &MethodRow::removeRequested, this, [this, index, title] {
        m_document.run(tr("Remove %1").arg(title()), about(m_document, index, "remove-method"));
    });
}

void MethodsPanel::present(const core::AnalysisPtr& analysis)
{
    m_analysis = analysis;
    showOutcomes();
}

void MethodsPanel::showOutcomes()
{
    const core::Session& now = *m_document.session();
    for (qsizetype i = 0; i < m_methods.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        QString outcome;
        QString advice;
        if (m_analysis && index < m_analysis->request.session->methods.size() &&
            m_analysis->request.session->methods[index] == now.methods[index])
            for (const core::WalkedPath& walked : m_analysis->paths())
                if (walked.method == index && !walked.isOfBefore) {
                    outcome = outcomeOf(*walked.path);
                    advice = coreText(walked.path->verdict.advice);
                }
        m_methods[i]->setOutcome(now.methods[index].enabled ? outcome : QString(), advice);
    }
}

} // namespace ui
