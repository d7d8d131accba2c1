// SPDX-License-Identifier: MIT
// What is painted in a picture, without a widget of its own, has a card as well.
#include "shown_contours.h"
#include "small_session.h"
#include "ui/guide/explanation.h"
#include "ui/guide/glossary.h"
#include "ui/look/theme.h"
#include "ui/views/convergence/convergence_view.h"

#include <QApplication>

namespace {

/// The card for the point (p, q) of the plane.
std::optional<ui::Explanation> cardAt(Shown& shown, double p, double q)
{
    return ui::explanationOf(shown.picture(), shown.inPicture(p, q),
                             {.session = shown.base.request.session,
                              .analysis = test::shared(shown.base),
                              .probe = {},
                              .place = {},
                              .iteration = -1});
}

QString nameOf(const char* term)
{
    return ui::termById(QString::fromLatin1(term))->name;
}

ui::Landmark landmark(double p, double q, bool isMinimum)
{
    return {Eigen::Vector2d(p, q), QStringLiteral("Pass 1 – 2"), 0.25, isMinimum, 0};
}

} // namespace

class TestPaintedMarks final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theMapExplainsItsMarks()
    {
        core::Analysis analysis = test::analysis();
        test::setMinima(analysis, {{.at = {-1.0, -0.5}, .loss = 0.3, .ofWholeSpace = true},
                                   {.at = {-1.0, 0.5}, .loss = 0.3, .ofWholeSpace = false}});
        Shown shown(analysis);
        shown.state.setLandmarks({landmark(1.5, -1.0, false), landmark(1.5, 1.0, true)});
        QCoreApplication::processEvents();
        QCOMPARE(cardAt(shown, 0.5, 0.25)->title, nameOf("start"));
        QCOMPARE(cardAt(shown, -1.0, -0.5)->title, nameOf("minimum"));
        QCOMPARE(cardAt(shown, -1.0, 0.5)->title, nameOf("critical-point"));
        QCOMPARE(cardAt(shown, 1.5, 1.0)->title, nameOf("minimum"));
        const auto pass = cardAt(shown, 1.5, -1.0);
        QCOMPARE(pass->title, nameOf("pass"));
        QVERIFY2(pass->now.startsWith(QStringLiteral("Pass 1 – 2: L = 0.25")),
                 qPrintable(pass->now));
        // The end of a path belongs to its method.
        QCOMPARE(cardAt(shown, 0.0, 0.0)->page, QStringLiteral("methods"));
        // Where nothing is painted the map itself is explained.
        QCOMPARE(cardAt(shown, -1.6, 1.2)->title, shown.view.accessibleName());
    }

    void theHoleAndItsRimAreExplained()
    {
        core::Analysis analysis = test::analysis();
        auto session = std::make_shared<core::Session>(*analysis.request.session);
        session->problem.mix = {1.0, 1.0};
        analysis.request.session = session;
        const auto alpha = [](double p, double) { return 1.0 - p; };
        auto slice = std::make_shared<core::Slice>(*test::slice(
            {-2.0, 2.0, -1.5, 1.5},
            [&](double p, double q) {
                return alpha(p, q) > 0.0 ? 0.01 + p * p + q * q : std::nan("");
            },
            alpha));
        slice->mix = {1.0, 1.0};
        test::setSlice(analysis, slice);
        Shown shown(analysis);
        QCOMPARE(cardAt(shown, 1.6, -1.0)->title, nameOf("hole"));
        const auto& walls = shown.view.content().picture->wall;
        QVERIFY(!walls.empty());
        const core::PlanePoint& rim = walls.front()[walls.front().size() / 4];
        QCOMPARE(cardAt(shown, rim.p, rim.q)->title, nameOf("ridge"));
    }

    void theDiscsAreExplained()
    {
        Shown shown;
        test::setCurvature(shown.base, [](double p, double) { return 1.0 - p; });
        shown.view.present(test::shared(shown.base));
        QCoreApplication::processEvents();
        const auto& outlines = shown.view.content().outlines;
        QVERIFY(!outlines.empty());
        const core::Curve& curve = outlines.front().curve;
        const core::PlanePoint& on = curve[curve.size() / 3];
        QCOMPARE(cardAt(shown, on.p, on.q)->title, nameOf("definite"));
    }

    void theLegendExplainsItsMethods()
    {
        const core::Analysis analysis = test::analysis();
        ui::ViewState state;
        ui::ConvergenceView view(state);
        view.resize(420, 300);
        view.show();
        view.present(test::shared(analysis));
        QCoreApplication::processEvents();
        const std::optional<QPoint> second = view.legendPlace(1);
        QVERIFY(second);
        const auto mark = view.markAt(*second);
        QVERIFY(mark);
        QCOMPARE(mark->name, QStringLiteral("colour%1").arg(view.data().curves[1].method));
        QVERIFY(!view.markAt(QPoint(2, 2)));
    }
};

QTEST_MAIN(TestPaintedMarks)
#include "tst_painted_marks.moc"
