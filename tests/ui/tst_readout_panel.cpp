// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "panel_hands.h"
#include "small_session.h"
#include "ui/panels/readout/readout_panel.h"

#include <QLabel>
#include <QTest>

class TestReadoutPanel final : public QObject {
    Q_OBJECT
private slots:
    void readoutShowsTheProbe();
    void readoutExplainsTheHole();
};

void TestReadoutPanel::readoutShowsTheProbe()
{
    const core::Problem problem = smallSession().problem;
    const Eigen::Vector2d x(0.5, 0.25);
    const core::Probe probe = core::probe(problem, x);
    ui::ReadoutPanel panel;
    panel.present(probe, problem, QStringLiteral("at iterate 3 of Newton"));
    QCOMPARE(find<QLabel>(panel, "place")->text(), QStringLiteral("At iterate 3 of Newton"));
    QCOMPARE(find<QLabel>(panel, "x")->text(), QStringLiteral("(0.5, 0.25)"));
    const bool definite = probe.spectrum->negative == 0;
    QVERIFY(find<QLabel>(panel, "definite")
                ->text()
                .startsWith(definite ? QStringLiteral("yes") : QStringLiteral("no")));
    const QStringList lines = panel.plainText().split(u'\n');
    const auto plain = [&lines](const char* name) {
        for (const QString& line : lines)
            if (line.startsWith(QString(QString::fromUtf8(name) + u'\t')))
                return line.section(u'\t', 1).toDouble();
        return std::nan("");
    };
    const core::LossAt at(problem, x);
    QCOMPARE(plain("L"), at.loss());
    QCOMPARE(plain("α"), at.alpha());
    panel.clear();
    QCOMPARE(panel.plainText(), QString());
}

void TestReadoutPanel::readoutExplainsTheHole()
{
    const core::Problem problem = smallSession().problem;
    const Eigen::Vector2d x(1.0, 0.0); // z = (0.5, 2, -4) is inside, its opposite is not
    ui::ReadoutPanel panel;
    panel.show();
    panel.present(core::probe(problem, x), problem, QStringLiteral("at the cursor"));
    QVERIFY(!find<QLabel>(panel, "note")->isVisible());
    core::Problem negative = problem;
    negative.A = core::DesignMatrix(core::RowMajorMatrix::Constant(3, 2, -1.0));
    const core::Probe hole = core::probe(negative, Eigen::Vector2d(2.0, 2.0));
    QVERIFY(hole.domain == core::Domain::Hole);
    panel.present(hole, negative, QStringLiteral("at the cursor"));
    QVERIFY(find<QLabel>(panel, "note")->isVisible());
    QVERIFY(find<QLabel>(panel, "note")->text().contains(QStringLiteral("α < 0")));
}

QTEST_MAIN(TestReadoutPanel)
#include "tst_readout_panel.moc"
