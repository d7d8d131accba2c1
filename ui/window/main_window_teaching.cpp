// SPDX-License-Identifier: MIT
// What the window has for those who teach and those who learn: presentations and explanations.
#include "ui/window/main_window.h"

#include "ui/data/lessons.h"
#include "ui/guide/guide_window.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/panels/bars/timeline_bar.h"
#include "ui/panels/formula/formula_panel.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/panels/readout/readout_panel.h"
#include "ui/window/explainer.h"
#include "ui/window/formula_links.h"
#include "ui/window/help_windows.h"
#include "ui/window/presenter.h"
#include "ui/window/tour.h"
#include "ui/window/view_frame.h"
#include "ui/window/view_seat.h"

#include <QMenuBar>

#include <algorithm>
#include <utility>

namespace ui {

void MainWindow::buildPresenter()
{
    std::vector<Exhibit> exhibits;
    for (const NamedView& named : m_views)
        exhibits.push_back({named.info->id, named.info->title,
                            qobject_cast<ViewSeat*>(named.view->parentWidget())});
    m_frame = new ViewFrame(this);
    m_presenter = new Presenter(std::move(exhibits), m_viewState, m_flow, *m_timeline, this);
    connect(m_presenter, &Presenter::presentingChanged, this, [this](bool isPresenting) {
        if (isPresenting)
            m_frame->frame(nullptr, false);
        setThemeChoice(m_themeChoice);
    });
}

void MainWindow::startPresentation()
{
    m_presenter->start();
}

void MainWindow::buildExplainer()
{
    m_explainer = new Explainer([this] { return presentState(); }, this);
    connect(m_explainer, &Explainer::pageWanted, this, [this](const QString& id) {
        showGuide(this);
        findChild<GuideWindow*>()->openPage(id);
    });
    connect(m_explainer, &Explainer::lessonWanted, this, [this](const QString& id) {
        const std::vector<LessonFile> lessons = findLessons();
        const auto found = std::ranges::find_if(lessons, [&id](const LessonFile& file) {
            return QString::fromStdString(file.lesson.id) == id;
        });
        if (found != lessons.end())
            openLesson(found->path);
    });
}

void MainWindow::buildFormula()
{
    auto* links = new FormulaLinks(*m_formula, *m_frame); // owned by the panel
    const std::pair<FormulaPart, QWidget*> places[] = {
        {FormulaPart::Matrix, m_problemPanel},  {FormulaPart::Target, m_problemPanel},
        {FormulaPart::Weights, m_problemPanel}, {FormulaPart::Mix, m_lossBar},
        {FormulaPart::Alpha, m_readout},
    };
    const std::pair<FormulaPart, QString> views[] = {
        {FormulaPart::Loss, QStringLiteral("surface")},
        {FormulaPart::Point, QStringLiteral("contours")},
        {FormulaPart::Fit, QStringLiteral("fitted")},
    };
    for (const auto& [part, place] : places)
        links->add(part, place);
    for (const auto& [part, id] : views)
        for (const NamedView& named : m_views)
            if (named.info->id == id)
                links->add(part, named.view);
    connect(&m_viewState, &ViewState::pointedNumberChanged, m_formula,
            [this] { m_formula->setNumber(m_viewState.pointedNumber()); });
}

void MainWindow::startTour()
{
    if (m_tour)
        return;
    const auto view = [this](const QString& id) -> QWidget* {
        const auto found =
            std::ranges::find(m_views, id, [](const NamedView& named) { return named.info->id; });
        return found == m_views.end() ? nullptr : found->view;
    };
    m_tour = new Tour(
        {{m_problemPanel, tr("The problem"),
          tr("A and b, and the weights w. Drag a cell sideways: everything follows at once. "
             "File ▸ Open takes your own table.")},
         {m_lossBar, tr("The loss"),
          tr("Softmax, the skip branch, or both. The sliders travel between them; Compare all puts "
             "them beside each other.")},
         {view(QStringLiteral("surface")), tr("The surface"),
          tr("The loss over a plane through the parameters. Drag turns it, the wheel zooms. Where "
             "the loss is not defined there is a hole, and the chip says why.")},
         {view(QStringLiteral("contours")), tr("The contours"),
          tr("The same from above. A click puts the start of all methods there; with more than two "
             "parameters the dial turns the plane.")},
         {m_timeline, tr("The paths"),
          tr("Play how the methods walk, or step through it. The panel Methods has more of them, "
             "and Convergence says who was ahead.")},
         {menuBar(), tr("Help is near"),
          tr("Shift+F1 and a click explain whatever you see, with its present numbers. Help ▸ "
             "Lessons has eleven lessons that ask before they show. F5 is for a projector.")}},
        *m_frame, this);
    m_tour->begin();
}

void MainWindow::offerTour()
{
    if (Tour::isNew() && Recovery::leftBehind().isEmpty())
        startTour();
}

Present MainWindow::presentState() const
{
    return {.session = m_document.session(),
            .analysis = m_flow.analysis(),
            .probe = m_probe,
            .place = m_probePlace,
            .iteration = m_viewState.iteration()};
}

} // namespace ui
