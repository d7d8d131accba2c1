// SPDX-License-Identifier: MIT
// Which valleys join at what loss, and the water in the pictures.
#include "core/analysis/analyse.h"
#include "ground_of.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/merge_tree/merge_tree_view.h"

#include <QTabBar>
#include <QTest>

#include <set>

namespace {

core::AnalysisPtr analysed(const core::Session& session)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.ground.valleys = true;
    core::AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

constexpr double kHeights[] = {0.14801364, 0.23343268, 0.31211255, 0.39364681};

} // namespace

class TestMergeTree final : public QObject {
    Q_OBJECT

private slots:
    void passesJoinTheMinimaAtTheirHeights()
    {
        const auto found = test::groundOf(test::threeValleys().problem);
        const ui::TreeData tree = ui::treeOfPasses(found.get());
        QCOMPARE(tree.valleys.size(), std::size_t{5});
        QVERIFY(tree.emptyText.isEmpty());
        for (std::size_t k = 0; k < 5; ++k) {
            const ui::TreeValley& valley = tree.valleys[k];
            QCOMPARE(valley.number, std::optional(k));
            QVERIFY(tree.low <= valley.loss && valley.loss <= tree.high);
            if (k == 0)
                continue;
            QCOMPARE(valley.into, std::optional(std::size_t{0}));
            QVERIFY(std::abs(valley.passLoss - kHeights[k - 1]) < 5e-9);
            // No two stand at one place, and a pass stands between what it joins.
            QCOMPARE(valley.place, double(k));
            QVERIFY(0.0 < valley.passPlace && valley.passPlace < valley.place);
        }
        QVERIFY(ui::treeCsv(tree).contains("\n2,0.1308"));
        QVERIFY(!ui::treeOfPasses(nullptr).emptyText.isEmpty());
    }

    void waterSaysWhatHasJoined()
    {
        const auto found = test::groundOf(test::threeValleys().problem);
        const ui::TreeData tree = ui::treeOfPasses(found.get());
        QCOMPARE(ui::lakesText(tree, 0.01),
                 QStringLiteral("All is dry. The next valley opens at 0.03473."));
        QCOMPARE(ui::lakesText(tree, 0.14), QStringLiteral("2 lakes. The next two join at 0.148."));
        QCOMPARE(ui::lakesText(tree, 0.17),
                 QStringLiteral("One lake: 1 + 2 have joined, the last at 0.148. The next valley "
                                "opens at 0.2058."));
        QCOMPARE(ui::lakesText(tree, 0.5),
                 QStringLiteral("One lake: 1 + 2 + 3 + 4 + 5 have joined, the last at 0.3936."));
    }

    void theSliceOfTwoColumnsIsTheWholeSpace()
    {
        // With as many columns as the plane has directions the slice sees each pass itself.
        core::Session session = test::threeValleys(256);
        const core::AnalysisPtr analysis = analysed(session);
        const auto found = test::groundOf(session.problem);
        const ui::TreeData tree = ui::treeOfSlice(*analysis, found.get());
        std::set<std::size_t> seen;
        for (const ui::TreeValley& valley : tree.valleys)
            if (valley.number) {
                seen.insert(*valley.number);
                if (*valley.number > 0 && valley.isSure)
                    QVERIFY(std::abs(valley.passLoss - kHeights[*valley.number - 1]) < 2e-3);
            }
        QVERIFY(seen.contains(0) && seen.contains(1));
        QVERIFY(tree.valleys.size() <= 12);
    }

    void draggingFloodsThePictures()
    {
        const core::Session session = test::threeValleys(64);
        const core::AnalysisPtr analysis = analysed(session);
        ui::ViewState state;
        ui::MergeTreeView view(state);
        QVERIFY(!state.ground().wantsValleys());
        view.resize(360, 260);
        view.show();
        QVERIFY(state.ground().wantsValleys());
        view.present(analysis);
        QVERIFY(!view.data().valleys.empty());
        ui::ContourView map(state);
        map.resize(420, 380);
        map.show();
        map.present(analysis);
        QCoreApplication::processEvents();
        const QImage dry = map.grab().toImage();
        QWidget& plot = view.plot().widget();
        const QPointF at = view.plot().pixelOf(0, 0.17);
        QTest::mousePress(&plot, Qt::LeftButton, {}, at.toPoint() + QPoint(0, 25));
        QTest::mouseMove(&plot, at.toPoint());
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, at.toPoint());
        QVERIFY(state.ground().flood());
        const double level = *state.ground().flood();
        QVERIFY2(std::abs(std::log10(level / 0.17)) < 0.02, qPrintable(QString::number(level)));
        QVERIFY(!map.content().shores.empty());
        // A shore is where the loss is the level.
        for (const core::Curve& shore : map.content().shores)
            for (const core::PlanePoint& point : shore)
                QVERIFY(std::abs(ui::valueAt(*map.content().slice, point.p, point.q)->loss -
                                 level) < 0.05 * level);
        QCoreApplication::processEvents();
        QVERIFY(map.grab().toImage() != dry);
        QVERIFY(view.words().contains(QStringLiteral("lake")));
        view.resetView();
        QVERIFY(!state.ground().flood() && map.content().shores.empty());
        QCoreApplication::processEvents();
        QCOMPARE(map.grab().toImage(), dry);
        view.hide();
        QVERIFY(!state.ground().wantsValleys());
    }
};

QTEST_MAIN(TestMergeTree)
#include "tst_merge_tree.moc"
