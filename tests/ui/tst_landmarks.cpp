// SPDX-License-Identifier: MIT
// What a search has found is marked on the map.
#include "analysed.h"
#include "core/model/random_problem.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/contour/contour_view.h"

#include <QTest>

namespace {

core::Session threeColumns()
{
    core::Session session;
    session.problem = core::draw({.n = 12, .d = 3, .seed = 4});
    session.slice.directions = "axes";
    session.slice.range = 2.0;
    return session;
}

ui::Landmark landmarkAt(const Eigen::VectorXd& x, bool isMinimum = true)
{
    return {x, QStringLiteral("Minimum 1"), 0.125, isMinimum};
}

} // namespace

class TestLandmarks final : public QObject {
    Q_OBJECT

private slots:
    void pointsAreSeenFromThePlane()
    {
        const core::AnalysisPtr analysis = test::analysed(threeColumns());
        const core::Plane& plane = analysis->plane();
        const Eigen::VectorXd inside = plane.at(0.5, -1.0);
        Eigen::VectorXd above = inside;
        above[2] += 0.75; // off the plane of the first two axes
        const auto drawn = ui::drawnLandmarks(
            *analysis, {landmarkAt(inside), landmarkAt(above), landmarkAt(Eigen::Vector2d(1, 1))});
        QCOMPARE(drawn.size(), std::size_t{2}); // that of another problem is left out
        for (const ui::DrawnLandmark& one : drawn)
            QVERIFY(std::abs(one.at.p - 0.5) < 1e-12 && std::abs(one.at.q + 1.0) < 1e-12);
        QVERIFY(drawn[0].distance < 1e-12);
        QVERIFY(std::abs(drawn[1].distance - 0.75) < 1e-12);
        QCOMPARE(ui::landmarkText(drawn[0]), QStringLiteral("Minimum 1: L = 0.125"));
        QVERIFY(ui::landmarkText(drawn[1]).endsWith(QStringLiteral("picture: 0.75")));
    }

    void theMapMarksThemAndSaysWhatTheyAre()
    {
        const core::AnalysisPtr analysis = test::analysed(threeColumns());
        ui::ViewState state;
        ui::ContourView view(state);
        view.resize(420, 340);
        view.show();
        view.present(analysis);
        QCoreApplication::processEvents();
        const QPoint at = view.pixelOf(1.2, -1.2);
        const auto around = [&view, &at] {
            return view.grab(QRect(at - QPoint(5, 5), QSize(11, 11))).toImage();
        };
        const QImage before = around();
        state.setLandmarks({landmarkAt(analysis->plane().at(1.2, -1.2), false)});
        QCoreApplication::processEvents();
        QVERIFY(around() != before);
        QVERIFY(view.textAt(at).startsWith(QStringLiteral("Minimum 1: L = 0.125")));
        state.setLandmarks({});
        QCoreApplication::processEvents();
        QCOMPARE(around(), before);
    }

    void onlyTheSessionsOwnLossHasThem()
    {
        core::Session session = threeColumns();
        session.panels = {{{1, 0}, nullptr}};
        const core::AnalysisPtr analysis = test::analysed(session);
        ui::ViewState state;
        state.setLandmarks({landmarkAt(analysis->plane().at(1.0, 0.9))});
        ui::ContourView view(state);
        view.resize(840, 340);
        view.show();
        view.present(analysis);
        QCoreApplication::processEvents();
        int marked = 0;
        for (int x = 0; x < view.width(); x += 3)
            marked += view.textAt(QPoint(x, view.pixelOf(1.0, 0.9).y()))
                          .startsWith(QStringLiteral("Minimum 1"));
        QVERIFY(marked > 0 && marked < 12); // around one place, not two
    }
};

QTEST_MAIN(TestLandmarks)
#include "tst_landmarks.moc"
