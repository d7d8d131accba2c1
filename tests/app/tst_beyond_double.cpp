// SPDX-License-Identifier: MIT
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QTest>

#include <cmath>

using nlohmann::json;

/// Numbers so large that their squares are beyond double.
class TestBeyondDouble : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    /// A 3 x 2 problem with entries about @p scale.
    QString table(double scale) const
    {
        QByteArray text = "x1,x2,b\n";
        const double rows[3][3] = {{1, 2, 0.2}, {3, -1, 0.3}, {2, 1, 0.5}};
        for (const auto& row : rows)
            text += QByteArray::number(row[0] * scale, 'g', 17) + ',' +
                    QByteArray::number(row[1] * scale, 'g', 17) + ',' + QByteArray::number(row[2]) +
                    '\n';
        return m_folder.file(scale == 1 ? "one.csv" : "large.csv", text);
    }

    static bool isClose(double found, double expected)
    {
        return std::abs(found - expected) <= 1e-10 * std::abs(expected);
    }

private slots:
    void scoresThatAreLargeGiveTheSameLoss_data()
    {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<double>("scale");
        for (const QString loss : {"softmax", "resnet", "combined"})
            for (const double scale : {0x1p480, 0x1p513, 0x1p600, 0x1p1000})
                QTest::addRow("%s, %g", qPrintable(loss), scale) << loss << scale;
    }
    void scoresThatAreLargeGiveTheSameLoss()
    {
        QFETCH(const QString, loss);
        QFETCH(const double, scale);
        // Scores of about 1: A is large and x small.
        const auto at = [](double s) {
            return QString("%1,%2").arg(0.5 / s, 0, 'g', 17).arg(0.25 / s, 0, 'g', 17);
        };
        const auto run = [&](double s) {
            return runBasin({"evaluate", table(s), "--loss", loss, "--at", at(s), "--json"}).json();
        };
        const json small = run(1);
        const json large = run(scale);
        QVERIFY(large["domain"] == "inside");
        QVERIFY(isClose(large["loss"], small["loss"]));
        QVERIFY(isClose(large["alpha"], small["alpha"]));
        bool isFinite = true; // all of the Hessian
        for (int i = 0; i < 2; ++i) {
            QVERIFY(isClose(large["gradient"][i], scale * small["gradient"][i].get<double>()));
            for (int j = 0; j < 2; ++j) {
                const double expected = scale * (scale * small["hessian"][i][j].get<double>());
                const json& found = large["hessian"][i][j];
                QVERIFY(std::isfinite(expected) ? isClose(found, expected) : found.is_null());
                isFinite = isFinite && std::isfinite(expected);
            }
        }
        for (int i = 0; i < 2; ++i) {
            const double expected = scale * (scale * small["eigenvalues"][i].get<double>());
            const json& found = large["eigenvalues"][i];
            QVERIFY(isFinite ? isClose(found, expected) : found.is_null());
        }
    }

    void farOutOneRowHasAll()
    {
        // z = (3, 2, 3) 1e155: softmax shares alike between the first and the third row.
        const Run run = runBasin({"evaluate", table(1e155), "--at", "1,1", "--json"});
        const json found = run.json();
        QVERIFY(isClose(found["loss"], 0.5 * (0.3 * 0.3 + 0.3 * 0.3 + 0.0)));
        QVERIFY(found["domain"] == "inside");
        const QByteArray text = runBasin({"evaluate", table(1e155), "--at", "1,1"}).out;
        QVERIFY2(text.contains("beyond double") && !text.contains("undefined"), text);
    }

    void curvatureThatFitsIntoDoubleIsSaid()
    {
        // ResNet alone does not change when x is scaled, and its curvature falls with the square.
        const QStringList line{"--loss", "resnet", "--json", "--at"};
        const json small =
            runBasin(QStringList{"spectrum", table(1)} + line + QStringList{"0.1,0.2"}).json();
        const json large =
            runBasin(QStringList{"spectrum", table(0x1p515)} + line + QStringList{"0.1,0.2"})
                .json();
        for (int i = 0; i < 2; ++i)
            QVERIFY(isClose(large["eigenvalues"][i], small["eigenvalues"][i]));
        for (const char* sign : {"negative", "zero", "positive"})
            QCOMPARE(large[sign].get<int>(), small[sign].get<int>());
    }

    void scoresBeyondDoubleAreSaidToBe_data()
    {
        QTest::addColumn<QString>("loss");
        for (const char* loss : {"softmax", "resnet", "combined"})
            QTest::newRow(loss) << loss;
    }
    void scoresBeyondDoubleAreSaidToBe()
    {
        QFETCH(const QString, loss);
        const QStringList rest{table(1e200), "--loss", loss};
        for (const QStringList& line :
             {QStringList{"evaluate", "--at", "1e154,1"}, {"spectrum", "--at", "1e154,1"}}) {
            const Run run = runBasin(line + rest);
            QCOMPARE(run.status, 0);
            QVERIFY2(run.out.contains("domain         beyond double's range\n"), run.out);
            QVERIFY2(run.out.contains("Ax is beyond double's range at this point"), run.out);
            QVERIFY2(!run.out.contains("wall"), run.out);
            const json found = runBasin(line + rest + QStringList{"--json"}).json();
            QVERIFY(found["eigenvalues"][0].is_null());
        }
        const Run solve =
            runBasin(QStringList{"solve", "--method", "newton", "--start", "1e154,1"} + rest);
        QVERIFY2(solve.out.contains("Ax is beyond double's range at this point"), solve.out);
        const Run slice = runBasin(
            QStringList{"slice", "--grid", "2", "--range", "1", "--through", "1e154,1"} + rest);
        QVERIFY2(slice.out.contains("Ax is beyond double's range at this point"), slice.out);
    }

    void aWallIsStillAWall()
    {
        const Run run = runBasin({"evaluate", table(1e155), "--loss", "resnet"}); // at 0
        QVERIFY2(run.out.contains("domain         wall") && run.out.contains("undefined"), run.out);
        QVERIFY(!run.out.contains("beyond"));
    }
};

QTEST_GUILESS_MAIN(TestBeyondDouble)
#include "tst_beyond_double.moc"
