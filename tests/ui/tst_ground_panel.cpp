// SPDX-License-Identifier: MIT
// The search for minima and passes in the window.
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "ui/controls/number_field.h"
#include "ui/data/examples.h"
#include "ui/panels/ground/ground_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace {

using Kind = ui::GroundRow::Kind;

core::Session threeValleys()
{
    return ui::standardSession(
        core::readCsv(std::filesystem::path(BASIN_EXAMPLES) / "three_valleys.csv").take(),
        "three_valleys");
}

template <typename Widget>
Widget* find(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

std::vector<double> lossesOf(const ui::GroundPanel& panel, Kind kind)
{
    std::vector<double> losses;
    for (const ui::GroundRow& row : panel.rows())
        if (row.kind == kind)
            losses.push_back(row.loss);
    return losses;
}

} // namespace

class TestGroundPanel final : public QObject {
    Q_OBJECT

private slots:
    void allValleysAreFoundAndLedTo()
    {
        ui::Document document(threeValleys());
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        panel.show();
        QSignalSpy busy(&panel.search(), &ui::GroundSearch::busyChanged);
        find<ui::NumberField>(panel, "groundStarts")->setValue(400);
        find<ui::NumberField>(panel, "groundSpread")->setValue(4);
        find<QPushButton>(panel, "findMinima")->click();
        QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, 60000);
        // The mathematics notes, section 11.
        const std::vector<double> known{0.03473, 0.13085, 0.20577, 0.27162, 0.36313};
        const std::vector<double> minima = lossesOf(panel, Kind::Minimum);
        QCOMPARE(minima.size(), known.size());
        for (std::size_t k = 0; k < known.size(); ++k)
            QVERIFY(std::abs(minima[k] - known[k]) < 1e-5);
        QVERIFY(find<QLabel>(panel, "groundWords")
                    ->text()
                    .startsWith(QStringLiteral("400 starts: 5 minima, ")));
        auto* table = find<QTableWidget>(panel, "groundTable");
        QCOMPARE(table->rowCount(), int(panel.rows().size()));
        emit table->cellClicked(2, 0);
        const core::Session& session = *document.session();
        QCOMPARE(session.slice.through, core::Through::Custom);
        QCOMPARE(session.slice.point, panel.rows()[2].x);
        QVERIFY(std::abs(core::LossAt(session.problem, session.slice.point).loss() -
                         panel.rows()[2].loss) < 1e-12);
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Slice through: Minimum 3"));
        document.undoStack().undo();
        // A plateau is nowhere, but there is a way to it, and its loss is a level.
        const auto plateau = std::ranges::find_if(panel.rows(), [](const ui::GroundRow& row) {
            return row.kind == Kind::Plateau && std::abs(row.loss - 0.34098) < 1e-4;
        });
        QVERIFY(plateau != panel.rows().end());
        QVERIFY(plateau->help.contains(QStringLiteral("went along")));
        emit table->cellClicked(int(plateau - panel.rows().begin()), 0);
        QCOMPARE(document.session()->slice.directions, std::string("custom"));
        QCOMPARE(state.ground().flood(), std::optional(plateau->loss));
        const Eigen::VectorXd far = plateau->x + 8.0 * plateau->direction;
        QVERIFY(std::abs(core::LossAt(document.session()->problem, far).loss() - plateau->loss) <
                1e-2);
    }

    void whatWasFoundIsOfItsProblem()
    {
        ui::Document document(threeValleys());
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        panel.show();
        auto* passes = find<QPushButton>(panel, "findPasses");
        QVERIFY(!passes->isEnabled());
        QSignalSpy busy(&panel.search(), &ui::GroundSearch::busyChanged);
        find<QPushButton>(panel, "findMinima")->click();
        QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, 60000);
        QVERIFY(passes->isEnabled());
        const auto* table = find<QTableWidget>(panel, "groundTable");
        document.apply(QStringLiteral("edit"),
                       [](core::Session& session) { session.problem.b[0] += 0.01; });
        QVERIFY(!passes->isEnabled() && !table->isEnabled());
        QVERIFY(state.landmarks().empty());
        QVERIFY(find<QLabel>(panel, "groundWords")->text().contains(QStringLiteral("before")));
        document.undoStack().undo();
        QVERIFY(passes->isEnabled() && table->isEnabled());
        QCOMPARE(state.landmarks().size(), lossesOf(panel, Kind::Minimum).size());
        QVERIFY(state.landmarks().front().isMinimum);
    }

    void theStartAndNamesAreNoPartOfTheLandscape()
    {
        ui::Document document(threeValleys());
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        panel.show();
        QSignalSpy busy(&panel.search(), &ui::GroundSearch::busyChanged);
        find<QPushButton>(panel, "findMinima")->click();
        QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, 60000);
        const std::size_t marks = state.landmarks().size();
        QVERIFY(marks > 0);
        QSignalSpy marked(&state, &ui::ViewState::landmarksChanged);
        document.apply(QStringLiteral("start there"), [&panel](core::Session& session) {
            session.problem.x0 = panel.rows()[1].x;
            session.problem.columnNames = std::make_shared<const std::vector<std::string>>(
                std::vector<std::string>{"a", "b"});
        });
        QCOMPARE(state.landmarks().size(), marks);
        QCOMPARE(marked.size(), 0); // nothing is drawn again
        QVERIFY(find<QTableWidget>(panel, "groundTable")->isEnabled());
    }

    void aSearchCanBeStoppedAndKeepsWhatItFound()
    {
        ui::Document document(threeValleys());
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        panel.show();
        QSignalSpy busy(&panel.search(), &ui::GroundSearch::busyChanged);
        find<ui::NumberField>(panel, "groundStarts")->setValue(100000);
        auto* minima = find<QPushButton>(panel, "findMinima");
        minima->click();
        QCOMPARE(minima->text(), QStringLiteral("Stop"));
        QTRY_VERIFY_WITH_TIMEOUT(!panel.rows().empty(), 60000);
        minima->click();
        QTRY_COMPARE_WITH_TIMEOUT(busy.size(), 2, 10000);
        QVERIFY(!panel.rows().empty());
        QVERIFY(find<QLabel>(panel, "groundWords")
                    ->text()
                    .contains(QStringLiteral(" of 100000 starts")));
        QCOMPARE(minima->text(), QStringLiteral("Find minima"));
    }

    void rowsSayWhatTheyAre()
    {
        ui::FoundGround found;
        found.problem = threeValleys().problem;
        const auto point = [](double loss, Eigen::Index index) {
            core::StationaryPoint at;
            at.x = Eigen::Vector2d(loss, 0);
            at.z = Eigen::Vector2d(loss, 1);
            at.f = at.z;
            at.loss = loss;
            at.index = index;
            return at;
        };
        found.ground.minima = {{point(0.1, 0), 3}, {point(0.2, 0), 1}};
        found.ground.saddles = {{point(0.3, 2), 1}};
        found.ground.plateaus = {{0.4, 5}};
        found.ground.starts = found.ground.tried = 9;
        QCOMPARE(ui::groundText(found), QStringLiteral("9 starts: 2 minima, 1 saddle, 1 plateau"));
        QCOMPARE(ui::groundRows(found)[2].title, QStringLiteral("Saddle, 2 down"));
        core::Plateau& plateau = found.ground.plateaus[0];
        plateau.from = plateau.direction = Eigen::VectorXd::Ones(found.problem.d());
        QVERIFY(ui::groundRows(found)[3].help.contains(QStringLiteral("are not known")));
        plateau.rows = {1, 4};
        QVERIFY2(ui::groundRows(found)[3].help.contains(
                     QStringLiteral("Rows that have all of f there: 2 of %1 (%2, %3).")
                         .arg(found.problem.n())
                         .arg(QString::fromStdString(found.problem.rowName(1)),
                              QString::fromStdString(found.problem.rowName(4)))),
                 qPrintable(ui::groundRows(found)[3].help));
        core::Pass pass{point(0.25, 1), {}};
        pass.sides[0].minimum = 1;
        pass.sides[1].minimum = 0;
        found.passes = core::PassGraph{{point(0.1, 0), point(0.2, 0)}, {pass}};
        const auto rows = ui::groundRows(found);
        QCOMPARE(rows.size(), std::size_t{4}); // the pass in place of the saddle
        QCOMPARE(rows[2].title, QStringLiteral("Pass 2 – 1"));
        QCOMPARE(rows[0].reached, Eigen::Index{3});
        QVERIFY(rows[1].help.contains(QStringLiteral("0.25"))); // the way out to a deeper one
        // Ways that were not all tried are not passed off as all of them.
        QVERIFY(ui::groundText(found).endsWith(QStringLiteral("stopped")));
        found.isComplete = true;
        QVERIFY(!ui::groundText(found).contains(QStringLiteral("stopped")));
    }
};

QTEST_MAIN(TestGroundPanel)
#include "tst_ground_panel.moc"
