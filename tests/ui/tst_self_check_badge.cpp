// SPDX-License-Identifier: MIT
// The badge that tells whether the program's derivatives agree with differences.
#include "small_session.h"
#include "ui/state/document.h"
#include "ui/window/self_check_badge.h"

#include <QSignalSpy>
#include <QTest>

using ui::SelfCheckBadge;

class TestSelfCheckBadge final : public QObject {
    Q_OBJECT

private slots:
    void aClickChecksAndAnEditOpensItAgain()
    {
        ui::Document document(smallSession());
        SelfCheckBadge badge(document);
        QSignalSpy checked(&badge, &SelfCheckBadge::checked);
        QCOMPARE(badge.text(), QStringLiteral("Check derivatives"));
        badge.click();
        QCOMPARE(badge.text(), QStringLiteral("Checking…"));
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY(badge.result() && badge.result()->passed());
        QVERIFY2(badge.text().startsWith(QStringLiteral("✓ derivatives to ")),
                 qPrintable(badge.text()));
        QVERIFY(badge.toolTip().contains(QStringLiteral("Hessian")));
        // What is no matter of the problem leaves it; an edit does not.
        document.apply(QString(), [](core::Session& session) { session.slice.grid = 64; });
        QVERIFY(badge.result());
        document.apply(QString(), [](core::Session& session) { session.problem.b[0] += 0.1; });
        QVERIFY(!badge.result());
        QCOMPARE(badge.text(), QStringLiteral("Check derivatives"));
    }

    void aCheckOfAnOlderProblemIsForgotten()
    {
        ui::Document document(smallSession());
        SelfCheckBadge badge(document);
        QSignalSpy checked(&badge, &SelfCheckBadge::checked);
        badge.click();
        document.apply(QString(), [](core::Session& session) { session.problem.b[0] += 0.1; });
        QTest::qWait(300);
        QCOMPARE(checked.size(), 0);
        QVERIFY(badge.isEnabled() && !badge.result());
    }

    void whereNothingIsDefinedItSaysSo()
    {
        core::Session session = smallSession();
        session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Zero(3, 2));
        session.problem.mix = {0, 1}; // ResNet-only of zeros
        ui::Document document(session);
        SelfCheckBadge badge(document);
        QSignalSpy checked(&badge, &SelfCheckBadge::checked);
        badge.click();
        QTRY_COMPARE(checked.size(), 1);
        QCOMPARE(badge.text(), QStringLiteral("Derivatives: nowhere defined"));
    }
};

QTEST_MAIN(TestSelfCheckBadge)
#include "tst_self_check_badge.moc"
