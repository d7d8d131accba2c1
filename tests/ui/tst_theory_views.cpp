// SPDX-License-Identifier: MIT
// What theory says at the best point: the views of guarantees and of sensitivity, and the colours
// of the cells that matter.
#include "analysed.h"
#include "core/analysis/optimum.h"
#include "core/model/random_problem.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/state/document.h"
#include "ui/views/guarantees/guarantee_view.h"
#include "ui/views/sensitivity/sensitivity_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

namespace {

/// A regression with weights, so that its minimum is isolated; Newton finds it.
core::Session strict()
{
    core::Session session;
    session.problem = core::draw({.n = 12, .d = 3, .seed = 4});
    session.problem.w = Eigen::VectorXd::Constant(1, 0.6);
    core::insertMethod(session.methods, 0, core::standardChoice(*core::methodById("newton")));
    return session;
}

const ui::GuaranteeRow& rowCalled(const ui::GuaranteeTable& table, const char* id)
{
    for (const ui::GuaranteeRow& row : table.rows)
        if (row.id == QLatin1String(id))
            return row;
    qFatal("there is no line %s", id);
}

template <typename Widget>
Widget* find(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

} // namespace

class TestTheoryViews final : public QObject {
    Q_OBJECT

private slots:
    void aMinimumIsProvedAndSaysHow()
    {
        const core::AnalysisPtr analysis = test::analysed(strict());
        const ui::GuaranteeTable table = ui::guaranteeTable(*analysis);
        QVERIFY(table.where.startsWith(QStringLiteral("At the end of Damped Newton, L = ")));
        const ui::GuaranteeRow& minimum = rowCalled(table, "r_minus");
        QCOMPARE(minimum.standing, QStringLiteral("proved"));
        QVERIFY(minimum.cells[0].isGood && minimum.cells[0].value > 0.0);
        QVERIFY(rowCalled(table, "lambda_min").cells[0].isGood);
        QCOMPARE(rowCalled(table, "lambda_min").standing, QStringLiteral("measured"));
        QCOMPARE(rowCalled(table, "sufficient_w2_here").standing, QStringLiteral("derived"));
        for (const ui::GuaranteeRow& row : table.rows)
            QVERIFY2(row.title != row.id, qPrintable(row.id)); // each has a name
        // As text and as CSV: a line for each number.
        QVERIFY(ui::guaranteeText(table).contains(QStringLiteral("proved")));
        QCOMPARE(ui::guaranteeCsv(table).count('\n'), qsizetype(table.rows.size()) + 1);
    }

    void whatIsNoMinimumIsNotCalledOne()
    {
        core::Session session = strict();
        session.methods.clear();
        session.problem.x0 = Eigen::Vector3d(1.5, -1.0, 0.5); // where nobody has walked
        const core::AnalysisPtr analysis = test::analysed(session);
        const ui::GuaranteeTable table = ui::guaranteeTable(*analysis);
        QVERIFY(table.where.startsWith(QStringLiteral("At the start")));
        for (const ui::GuaranteeRow& row : table.rows)
            QVERIFY(row.id != QLatin1String("r_minus") && row.standing != QLatin1String("proved"));
        ui::ViewState state;
        ui::SensitivityView view(state);
        view.show();
        view.present(analysis);
        QVERIFY(view.shown().rows.empty());
        QVERIFY(view.shown().where.contains(QStringLiteral("At the start")));
        QVERIFY(view.exported({QStringLiteral("csv"), {}}).isEmpty());
    }

    void comparedLossesHaveAColumnEach()
    {
        core::Session session = strict();
        session.panels = {{{1, 0}, nullptr}};
        const core::AnalysisPtr analysis = test::analysed(session);
        const ui::GuaranteeTable table = ui::guaranteeTable(*analysis);
        QCOMPARE(table.losses.size(), 2);
        for (const ui::GuaranteeRow& row : table.rows)
            QCOMPARE(row.cells.size(), std::size_t{2});
        ui::ViewState state;
        ui::GuaranteeView view(state);
        view.show(); // nothing is written where it is not seen
        view.present(analysis);
        const auto* cells = find<QTableWidget>(view, "guaranteeTable");
        QCOMPARE(cells->columnCount(), 4); // and how it is known, and what it offers
        QCOMPARE(cells->item(0, 2)->text(), QStringLiteral("measured"));
    }

    void aWeightThatMakesItConvexIsSetByAClick()
    {
        core::Session session = strict();
        session.problem.w = Eigen::VectorXd::Zero(1);
        session.methods.clear();
        session.problem.x0 = Eigen::Vector3d(2.0, 1.0, -1.0);
        const core::AnalysisPtr analysis = test::analysed(session);
        ui::ViewState state;
        ui::GuaranteeView view(state);
        view.show(); // nothing is written where it is not seen
        view.present(analysis);
        const auto& rows = view.table().rows;
        const auto* cells = find<QTableWidget>(view, "guaranteeTable");
        QSignalSpy wanted(&state, &ui::ViewState::weightWanted);
        for (int i = 0; i < int(rows.size()); ++i)
            emit const_cast<QTableWidget*>(cells)->cellClicked(i, cells->columnCount() - 1);
        QVERIFY(!wanted.isEmpty());
        // The one that is needed here does what it says.
        for (std::size_t i = 0, k = 0; i < rows.size(); ++i) {
            if (cells->item(int(i), cells->columnCount() - 1)->text() != QLatin1String("use"))
                continue;
            const double w = wanted[qsizetype(k++)][0].toDouble();
            QCOMPARE(w * w, rows[i].cells[0].value);
            if (rows[i].id != QLatin1String("needed_w2_here"))
                continue;
            for (const double factor : {0.999, 1.001}) {
                session.problem.w = Eigen::VectorXd::Constant(1, factor * w);
                const auto after = ui::guaranteeTable(*test::analysed(session));
                QCOMPARE(rowCalled(after, "lambda_min").cells[0].value >= 0.0, factor > 1.0);
            }
        }
    }

    void theSliceHasItsNumbersOnceSomebodyLooks()
    {
        ui::ViewState state;
        ui::GuaranteeView view(state);
        QVERIFY(!state.wishes().slice);
        view.show();
        QVERIFY(state.wishes().slice);
        const core::AnalysisPtr analysis = test::analysed(strict(), {}, {.slice = true});
        view.present(analysis);
        for (const char* id : {"needed_w2_slice", "sufficient_w2_slice", "lipschitz_seen_slice",
                               "lipschitz_bound_slice", "alpha_least_slice", "indefinite_share"}) {
            const ui::GuaranteeRow& row = rowCalled(view.table(), id);
            QVERIFY2(row.title != row.id && !std::isnan(row.cells[0].value), id);
        }
        QVERIFY(rowCalled(view.table(), "needed_w2_slice").isWeight);
        view.hide();
        QVERIFY(!state.wishes().slice);
    }

    void radiiAreShownByAClick()
    {
        const core::AnalysisPtr analysis = test::analysed(strict());
        ui::ViewState state;
        ui::GuaranteeView view(state);
        view.show(); // nothing is written where it is not seen
        view.present(analysis);
        auto* cells = find<QTableWidget>(view, "guaranteeTable");
        const int last = cells->columnCount() - 1;
        int shown = 0;
        for (int i = 0; i < cells->rowCount(); ++i) {
            if (!view.table().rows[std::size_t(i)].isRadius)
                continue;
            ++shown;
            QCOMPARE(cells->item(i, last)->text(), QStringLiteral("show"));
            emit cells->cellClicked(i, last);
            QVERIFY(state.settings().showDiscs);
            QCOMPARE(cells->item(i, last)->text(), QStringLiteral("hide"));
            emit cells->cellClicked(i, last);
            QVERIFY(!state.settings().showDiscs);
        }
        QCOMPARE(shown, 3);
    }

    void pointingAtALinePointsAtItsNumber()
    {
        const core::AnalysisPtr analysis = test::analysed(strict());
        ui::ViewState state;
        ui::SensitivityView view(state);
        view.show();
        view.present(analysis);
        auto* lines = find<QTableWidget>(view, "sensitivityTable");
        emit lines->cellEntered(2, 0);
        QCOMPARE(state.pointedNumber(), std::optional(view.shown().rows[2].number));
        QVERIFY(lines->item(2, 0)->toolTip().contains(QStringLiteral("moves the minimum by")));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(lines->viewport(), &leave);
        QVERIFY(!state.pointedNumber());
        // In the table of the problem too.
        ui::Document document(strict());
        ui::ProblemPanel panel(document);
        panel.presentSensitivity(analysis->leading().optimum->sensitivity);
        auto* table = find<QTableView>(panel, "problemTable");
        QSignalSpy pointed(&panel, &ui::ProblemPanel::numberPointed);
        const QModelIndex cell = table->model()->index(4, 1);
        emit table->entered(cell);
        QCOMPARE(pointed.size(), 1);
        const auto number = pointed[0][0].value<std::optional<core::ProblemNumber>>();
        QCOMPARE(number, std::optional(core::ProblemNumber{core::ProblemNumber::Kind::A, 4, 1}));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("its loss by")));
    }

    void theStrongestNumbersComeFirst()
    {
        const core::AnalysisPtr analysis = test::analysed(strict());
        const ui::SensitivityData data = ui::sensitivityData(*analysis, 25);
        QCOMPARE(data.rows.size(), std::size_t{25});
        for (std::size_t k = 1; k < data.rows.size(); ++k)
            QVERIFY(std::abs(data.rows[k].lossPerUnit) <= std::abs(data.rows[k - 1].lossPerUnit));
        // To first order it is true: 1 % more of the strongest, and solved again.
        const ui::SensitivityRow& first = data.rows.front();
        core::Session changed = strict();
        changed.problem = core::withValue(changed.problem, first.number, 1.0001 * first.value);
        const core::AnalysisPtr after = test::analysed(changed);
        const double change = after->leading().optimum->sensitivity->loss() -
                              analysis->leading().optimum->sensitivity->loss();
        QVERIFY(std::abs(change - 0.01 * first.lossPerPercent) <=
                0.01 * std::abs(0.01 * first.lossPerPercent));
    }

    void aLineLeadsToItsCell()
    {
        const core::Session session = strict();
        const core::AnalysisPtr analysis = test::analysed(session);
        ui::Document document(session);
        ui::ViewState state;
        ui::SensitivityView view(state);
        ui::ProblemPanel panel(document);
        connect(&state, &ui::ViewState::numberChosen, &panel,
                qOverload<const core::ProblemNumber&>(&ui::ProblemPanel::reveal));
        view.show();
        view.present(analysis);
        auto* lines = find<QTableWidget>(view, "sensitivityTable");
        QSignalSpy chosen(&state, &ui::ViewState::numberChosen);
        for (int row = 0; row < lines->rowCount(); ++row) {
            const core::ProblemNumber number = view.shown().rows[std::size_t(row)].number;
            emit lines->cellClicked(row, 0);
            QCOMPARE(chosen.size(), row + 1);
            if (number.kind == core::ProblemNumber::Kind::w)
                continue;
            const QModelIndex at = find<QTableView>(panel, "problemTable")->currentIndex();
            QCOMPARE(at.row(), int(number.row));
            QCOMPARE(at.column(),
                     number.kind == core::ProblemNumber::Kind::b ? 3 : int(number.column));
        }
    }

    void cellsAreColouredByWhatTheyDo()
    {
        const core::Session session = strict();
        const core::AnalysisPtr analysis = test::analysed(session);
        const auto sensitivity = analysis->leading().optimum->sensitivity;
        ui::Document document(session);
        ui::ProblemPanel panel(document);
        panel.presentSensitivity(sensitivity);
        const QAbstractItemModel& model = *find<QTableView>(panel, "problemTable")->model();
        const auto colour = [&model](int row, int column) {
            return model.data(model.index(row, column), Qt::BackgroundRole);
        };
        QVERIFY(!colour(0, 0).isValid()); // not asked for
        find<QCheckBox>(panel, "colourBySensitivity")->click();
        for (int i = 0; i < 12; ++i)
            for (int j = 0; j < 4; ++j) {
                using Kind = core::ProblemNumber::Kind;
                const double effect =
                    sensitivity->lossPer({j == 3 ? Kind::b : Kind::A, i, j == 3 ? 0 : j});
                const auto shade = colour(i, j).value<QColor>();
                QVERIFY(shade.isValid());
                QCOMPARE(shade.red() > shade.blue(), effect > 0.0);
            }
        // Of a problem of another shape nothing is said of cells that were not there.
        document.apply(QString(), [](core::Session& edited) {
            edited.problem = core::draw({.n = 20, .d = 3, .seed = 4});
        });
        QVERIFY(!colour(15, 0).isValid());
        panel.presentSensitivity(nullptr);
        QVERIFY(!colour(0, 0).isValid());
    }

    void largeProblemsAreNotStudied()
    {
        QVERIFY(core::isOptimumFeasible(1000, 50));
        QVERIFY(core::isOptimumFeasible(1000000, 10));
        QVERIFY(!core::isOptimumFeasible(100000, 500));
        QVERIFY(!core::isOptimumFeasible(10, 5000));
    }
};

QTEST_MAIN(TestTheoryViews)
#include "tst_theory_views.moc"
