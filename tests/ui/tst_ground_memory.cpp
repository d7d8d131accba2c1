// SPDX-License-Identifier: MIT
// What was found of a landscape outlives the window.
#include "ground_of.h"
#include "ui/panels/ground/ground_panel.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"
#include "ui/window/ground_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

class TestGroundMemory final : public QObject {
    Q_OBJECT

private slots:
    void aFileBringsBackMinimaAndPasses()
    {
        const core::Session session = test::threeValleys();
        const auto found = test::groundOf(session.problem);
        const QByteArray file = QJsonDocument(ui::toJson(ui::memoryOf(*found))).toJson();
        ui::Document document(session);
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        emit state.ground().remembered(
            ui::groundMemoryFrom(QJsonDocument::fromJson(file).object()));
        QTRY_VERIFY_WITH_TIMEOUT(state.ground().found(), 60000);
        const ui::FoundGround& again = *state.ground().found();
        QCOMPARE(again.minimumCount(), std::size_t{5});
        for (std::size_t k = 0; k < 5; ++k) {
            QVERIFY(core::isSamePoint(again.minimum(k), found->minimum(k)));
            QCOMPARE(again.ground.minima[k].reached, found->ground.minima[k].reached);
        }
        QCOMPARE(again.passes->passes.size(), found->passes->passes.size());
        QCOMPARE(again.ground.plateaus.size(), found->ground.plateaus.size());
        QVERIFY(again.isComplete);
        QCOMPARE(state.landmarks().size(), std::size_t{5} + again.passes->passes.size());
    }

    void aFileIsNotBelieved()
    {
        const core::Session session = test::threeValleys();
        ui::Document document(session);
        ui::ViewState state;
        ui::GroundPanel panel(document, state);
        QSignalSpy found(&panel.search(), &ui::GroundSearch::found);
        ui::GroundMemory memory;
        memory.minima = {{Eigen::Vector3d(1, 2, 3), 5}, {Eigen::Vector2d(1e9, 1e9), 5}};
        emit state.ground().remembered(memory);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 60000);
        for (const ui::Landmark& mark : state.landmarks())
            QVERIFY(mark.x.size() == 2 && mark.x.norm() < 1e6);
        // Numbers that are none are left out, and nothing else is read.
        const QJsonObject odd{
            {QStringLiteral("minima"),
             QJsonArray{QJsonObject{{QStringLiteral("x"), QJsonArray{QStringLiteral("?"), 1.0}}},
                        QStringLiteral("?"),
                        QJsonObject{{QStringLiteral("x"), QJsonArray{1.0, 2.0}},
                                    {QStringLiteral("reached"), -3}}}},
            {QStringLiteral("ofALaterVersion"), 1}};
        const ui::GroundMemory read = ui::groundMemoryFrom(odd);
        QCOMPARE(read.minima.size(), std::size_t{1});
        QCOMPARE(read.minima[0].reached, Eigen::Index{0});
        QVERIFY(ui::groundMemoryFrom({}).isEmpty());
    }
};

QTEST_MAIN(TestGroundMemory)
#include "tst_ground_memory.moc"
