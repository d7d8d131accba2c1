// SPDX-License-Identifier: MIT
#include "core/command/commands.h"
#include "core/command/motion.h"

#include <QTest>

class TestMotion final : public QObject {
    Q_OBJECT

private slots:
    void endsAreShown()
    {
        const core::Motion& w = *core::motionById("w");
        const std::vector<double> expected{0.0, 0.25, 0.5, 0.75, 1.0};
        QCOMPARE(core::motionValues(w, 0.0, 1.0, 5), expected);
        QCOMPARE(core::motionValues(w, 0.5, 1.0, 1), std::vector<double>{0.5});
    }

    void aRoundDoesNotShowItsBeginningTwice()
    {
        const core::Motion& camera = *core::motionById("camera");
        QCOMPARE(core::motionValues(camera, 0.0, 360.0, 4),
                 (std::vector<double>{0.0, 90.0, 180.0, 270.0}));
        QCOMPARE(core::motionValues(camera, 90.0, -270.0, 2), (std::vector<double>{90.0, -90.0}));
        QCOMPARE(core::motionValues(camera, 0.0, 180.0, 3),
                 (std::vector<double>{0.0, 90.0, 180.0}));
        QCOMPARE(core::motionValues(camera, 7.0, 7.0, 2), (std::vector<double>{7.0, 7.0}));
    }

    void iterationsAreWhole()
    {
        const core::Motion& iteration = *core::motionById("iteration");
        QCOMPARE(core::motionValues(iteration, 0.0, 5.0, 4),
                 (std::vector<double>{0.0, 2.0, 3.0, 5.0}));
        QCOMPARE(core::usualPictures(iteration, 0.0, 5.0), 6);
        QCOMPARE(core::usualPictures(iteration, 0.0, 5000.0), 100);
        QCOMPARE(core::usualPictures(*core::motionById("s"), 0.0, 1.0), 100);
    }

    /// Each motion is made of a command that there is, and moves what its flag says.
    void motionsAreCommands()
    {
        for (const core::Motion& motion : core::motions()) {
            const core::Command command = motion.at(1.0);
            const core::CommandInfo* info = core::commandById(command.id());
            QVERIFY2(info, command.id().c_str());
            QVERIFY(core::commandFromLine(core::lineOf(command)).ok());
            const bool changesSession = info->scope == core::CommandScope::Session;
            QVERIFY(!changesSession || motion.changesLosses);
            QCOMPARE(core::motionById(motion.id), &motion);
        }
        QVERIFY(!core::motionById("time"));
    }
};

QTEST_GUILESS_MAIN(TestMotion)
#include "tst_motion.moc"
