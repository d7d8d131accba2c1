// SPDX-License-Identifier: MIT
// Minima against w: followed, drawn, and w changed by hand.
#include "analysed.h"
#include "core/ground/continue_w.h"
#include "ground_of.h"
#include "ui/panels/ground/ground_panel.h"
#include "ui/state/document.h"
#include "ui/views/bifurcation/bifurcation_view.h"
#include "ui/window/analysis_flow.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

std::shared_ptr<const ui::FollowedMinima> followed(const core::Problem& problem)
{
    const core::Problem free = core::withUniformWeights(problem, 0.0);
    std::vector<Eigen::VectorXd> minima;
    const auto found = test::groundOf(free);
    for (const core::Found& minimum : found->ground.minima)
        minima.push_back(minimum.at.x);
    return std::make_shared<const ui::FollowedMinima>(
        ui::FollowedMinima{free, core::continueMinima(free, minima, 1.0, {}), 1.0});
}

} // namespace

class TestBifurcation final : public QObject {
    Q_OBJECT

private slots:
    void valleysVanishInFolds()
    {
        core::Session session = test::threeValleys();
        session.problem.w = Eigen::VectorXd::Constant(1, 0.02);
        const auto known = followed(session.problem);
        const ui::BifurcationData data =
            ui::bifurcationData(*known, ui::BranchMeasure::Loss, session.problem);
        QCOMPARE(data.curves.size(), std::size_t{5});
        QVERIFY(std::abs(*data.w2 - 4e-4) < 1e-15);
        int folds = 0;
        for (const ui::BranchCurve& curve : data.curves) {
            QCOMPARE(curve.w2.size(), curve.values.size());
            QCOMPARE(curve.w2.front(), 0.0);
            if (curve.end != core::BranchEnd::Fold)
                continue;
            ++folds;
            // The mathematics notes, section 11.
            QVERIFY(curve.w2.back() > 7.9e-4 && curve.w2.back() < 1.45e-3);
            QVERIFY(!ui::valueAt(curve, 1.5e-3));
        }
        QVERIFY(folds >= 3);
        QVERIFY(data.least < 8e-6 && data.largest >= 1e-2);
        QVERIFY(ui::bifurcationText(data).startsWith(
            QStringLiteral("5 of 5 minima left at w² = 0.0004. Folds: 2 at 0.000799, 3 at ")));
        // Between its points a curve is that of the minimum itself.
        const core::Problem regularised = core::withUniformWeights(session.problem, 4e-4);
        for (std::size_t k = 0; k < data.curves.size(); ++k) {
            const auto& points = known->branches[k].points;
            const auto near =
                std::ranges::min_element(points, {}, [](const core::BranchPoint& point) {
                    return std::abs(std::log(std::max(point.w2, 1e-99) / 4e-4));
                });
            const auto minimum = core::stationaryPointNear(regularised, near->x);
            QVERIFY(minimum && minimum->index == 0);
            QVERIFY(std::abs(*ui::valueAt(data.curves[k], 4e-4) - minimum->loss) <
                    1e-3 * minimum->loss);
        }
        session.problem.w = Eigen::VectorXd::LinSpaced(session.problem.n(), 0.0, 1.0);
        QVERIFY(!ui::uniformW2(session.problem));
    }

    void theLineSetsWAsOneGesture()
    {
        ui::Document document(test::threeValleys());
        ui::ViewState state;
        ui::AnalysisFlow flow(document, state);
        ui::BifurcationView view(state);
        view.resize(460, 320);
        view.show();
        view.present(test::analysed(*document.session()));
        QVERIFY(view.data().curves.empty());
        state.ground().setFollowed(followed(document.session()->problem));
        QCOMPARE(view.data().curves.size(), std::size_t{5});
        QCoreApplication::processEvents();
        QWidget& plot = view.plot().widget();
        const double loss = view.data().curves[0].values[0];
        const auto placeOf = [&](double w2) { return view.plot().pixelOf(w2, loss).toPoint(); };
        QTest::mousePress(&plot, Qt::LeftButton, {}, placeOf(1e-5));
        for (const double w2 : {1e-4, 3e-4, 1e-3})
            QTest::mouseMove(&plot, placeOf(w2));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, placeOf(1e-3));
        const double w2 = ui::uniformW2(document.session()->problem).value();
        QVERIFY2(std::abs(std::log10(w2 / 1e-3)) < 0.05, qPrintable(QString::number(w2)));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.session()->problem.w[0], 0.0);
        // The left end is w = 0 itself.
        QTest::mouseClick(&plot, Qt::LeftButton, {}, placeOf(1e-2));
        QTest::mouseClick(&plot, Qt::LeftButton, {}, placeOf(0.0));
        QCOMPARE(document.session()->problem.w[0], 0.0);
        QVERIFY(view.plot()
                    .textAt(view.plot().pixelOf(1e-5, loss))
                    .startsWith(QStringLiteral("Minimum 1 at w² = ")));
        QVERIFY(view.exported({QStringLiteral("csv"), {}}).startsWith("branch,w2,loss"));
    }

    void thePanelFollowsThemWhenAsked()
    {
        ui::Document document(test::threeValleys());
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        ui::BifurcationView view(state);
        view.show();
        view.present(test::analysed(*document.session()));
        view.findChild<QPushButton*>(QStringLiteral("followMinima"))->click();
        QVERIFY(state.ground().isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(state.ground().followed(), 60000);
        QVERIFY(view.data().curves.size() >= 3);
        // They are of all w, so that the minima of each are known at once.
        document.apply(QStringLiteral("w"), [](core::Session& session) {
            session.problem.w = Eigen::VectorXd::Constant(1, std::sqrt(5e-3));
        });
        QVERIFY(state.ground().followed());
        QTRY_VERIFY_WITH_TIMEOUT(state.ground().found(), 60000);
        const ui::FoundGround& left = *state.ground().found();
        QVERIFY(left.problem.w == document.session()->problem.w);
        QCOMPARE(left.minimumCount(), std::size_t{1});
        QVERIFY(std::abs(left.minimum(0).loss - *ui::valueAt(view.data().curves[0], 5e-3)) <
                1e-3 * left.minimum(0).loss);
        QVERIFY(ui::groundText(left).startsWith(QStringLiteral("Followed from w = 0: 1 minimum")));
        // Of other data they are not.
        document.apply(QStringLiteral("b"),
                       [](core::Session& session) { session.problem.b[0] += 0.01; });
        QVERIFY(!state.ground().followed());
    }
};

QTEST_MAIN(TestBifurcation)
#include "tst_bifurcation.moc"
