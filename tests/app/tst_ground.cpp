// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <cmath>

using nlohmann::json;

namespace {

const QString kValleys = QStringLiteral(BASIN_EXAMPLES "/three_valleys.csv");
const std::vector<double> kMinima{0.0347305, 0.1308513, 0.2057728, 0.2716181, 0.3631318};

json found(QStringList line)
{
    const Run run = runBasin(line << "--json");
    if (run.status != 0)
        qFatal("%s", run.err.constData());
    return run.json();
}

bool isClose(const json& values, const std::vector<double>& expected)
{
    if (values.size() != expected.size())
        return false;
    for (std::size_t k = 0; k < expected.size(); ++k)
        if (!(std::abs(values[k].get<double>() - expected[k]) < 1e-7))
            return false;
    return true;
}

QList<QList<QByteArray>> cellsOf(const QString& path)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("The test cannot read what was written");
    QList<QList<QByteArray>> cells;
    for (const QByteArray& line : in.readAll().trimmed().split('\n'))
        cells << line.split(',');
    return cells;
}

} // namespace

/// The commands that look at the whole ground.
class TestGround final : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void manyStartsFindAllMinima();
    void equalSeedsFindTheSame();
    void manyStartsObeyTheMethod();
    void basinsAreWrittenForEachStart();
    void passesJoinTheValleys();
    void branchesEndInFolds();
    void wideDataAreRefused();
    void meaninglessLinesEndWithTwo_data();
    void meaninglessLinesEndWithTwo();
};

void TestGround::manyStartsFindAllMinima()
{
    const json ground = found({"solve", kValleys, "--multi-start", "200", "--seed", "3"});
    QVERIFY(isClose(ground["minima"], kMinima));
    QVERIFY(ground["starts"] == 200);
    const core::Problem problem = core::readCsv(kValleys.toStdString()).take();
    int reached = 0;
    for (std::size_t k = 0; k < kMinima.size(); ++k) {
        const auto x = ground["x"][k].get<std::vector<double>>();
        const core::LossAt at(problem, Eigen::Map<const Eigen::VectorXd>(x.data(), 2));
        QCOMPARE(at.loss(), ground["minima"][k].get<double>()); // to the last bit
        QVERIFY(ground["lambda_min"][k] > 0);
        reached += ground["reached"][k].get<int>();
    }
    int away = 0;
    for (const json& count : ground["plateau_reached"])
        away += count.get<int>();
    QVERIFY(reached > 150 && reached + away <= 200);
    QVERIFY(ground["saddles"].size() == ground["saddle_index"].size());
    QVERIFY(ground["saddles"].size() == ground["saddle_x"].size());
    QVERIFY(ground["saddles"].size() >= 4);
}

void TestGround::equalSeedsFindTheSame()
{
    const auto ground = [](const QString& seed, const QString& threads) {
        json one = found({"solve", QStringLiteral(BASIN_EXAMPLES "/longley_std.csv"),
                          "--multi-start", "40", "--seed", seed, "--threads", threads});
        one.erase("seconds");
        return one;
    };
    QVERIFY(ground("1", "1") == ground("1", "3"));
    QVERIFY(ground("1", "1") != ground("2", "1"));
}

void TestGround::manyStartsObeyTheMethod()
{
    const json ground = found({"solve", kValleys, "--multi-start", "50", "--method",
                               "gradient_descent", "--max-iterations", "5"});
    QVERIFY(ground["outcomes"]["max_iterations"] >= 45);
    const json near = found({"solve", kValleys, "--multi-start", "50", "--start",
                             "-0.226753,-0.028391", "--scale", "1e-3", "--spread", "sphere"});
    QVERIFY(isClose(near["minima"], {kMinima[0]}));
    QVERIFY(near["reached"][0] == 50);
}

void TestGround::basinsAreWrittenForEachStart()
{
    const QString output = m_folder.path("basins.csv");
    const json map =
        found({"basins", kValleys, "--grid", "24", "--range", "5", "--output", output});
    QVERIFY(isClose(map["minima"], kMinima));
    QVERIFY(map["starts"] == 576);
    const QList<QList<QByteArray>> cells = cellsOf(output);
    QCOMPARE(cells.size(), 577);
    QCOMPARE(cells[0], QList<QByteArray>({"p", "q", "minimum", "iterations", "outcome"}));
    std::vector<int> reached(5);
    for (qsizetype k = 1; k < cells.size(); ++k) {
        const double p = -5 + 10.0 / 23 * static_cast<double>((k - 1) % 24);
        const double q = -5 + 10.0 / 23 * static_cast<double>((k - 1) / 24);
        QVERIFY(std::abs(cells[k][0].toDouble() - p) < 1e-12);
        QVERIFY(std::abs(cells[k][1].toDouble() - q) < 1e-12);
        const int minimum = cells[k][2].toInt();
        QCOMPARE(cells[k][2].isEmpty(), cells[k][4] != "converged");
        if (minimum > 0)
            ++reached[static_cast<std::size_t>(minimum - 1)];
        // One start of each valley, walked by the other command.
        if (minimum > 0 && reached[static_cast<std::size_t>(minimum - 1)] == 1) {
            const json walk = found({"solve", kValleys, "--method", "newton", "--start",
                                     cells[k][0] + "," + cells[k][1]});
            QVERIFY(std::abs(walk["loss"].get<double>() -
                             kMinima[static_cast<std::size_t>(minimum - 1)]) < 1e-7);
            QCOMPARE(walk["iterations"].get<int>(), cells[k][3].toInt());
        }
    }
    QVERIFY(map["reached"] == json(reached));
}

void TestGround::passesJoinTheValleys()
{
    const json graph = found({"passes", kValleys, "--starts", "100"});
    QVERIFY(isClose(graph["minima"], kMinima));
    for (std::size_t k = 0; k < graph["passes"].size(); ++k) {
        const double height = graph["passes"][k];
        for (std::size_t side = 0; side < 2; ++side) {
            const json& number = graph["joins"][k][side];
            QVERIFY(graph["leads_to"][k][side] < height);
            if (!number.is_null())
                QVERIFY(graph["leads_to"][k][side] ==
                        graph["minima"][number.get<std::size_t>() - 1]);
        }
    }
    const std::vector<double> heights{0.14801364, 0.23343268, 0.31211255, 0.39364681};
    QVERIFY(graph["ways_out"][0].is_null() && graph["climbs"][0].is_null());
    for (std::size_t k = 1; k < 5; ++k) {
        QVERIFY(std::abs(graph["ways_out"][k].get<double>() - heights[k - 1]) < 5e-9);
        QVERIFY(std::abs(graph["climbs"][k].get<double>() - (heights[k - 1] - kMinima[k])) < 1e-7);
    }
}

void TestGround::branchesEndInFolds()
{
    const QString output = m_folder.path("branches.csv");
    const json branches = found({"continue-w", kValleys, "--largest", "0.01", "--output", output});
    QVERIFY(isClose(branches["minima"], kMinima));
    QVERIFY(branches["ends"] == json({"largest", "fold", "fold", "fold", "fold"}));
    QVERIFY(branches["end_w2"][0] == 0.01);
    for (std::size_t k = 1; k < 5; ++k)
        QVERIFY(branches["end_w2"][k] > 7.9e-4 && branches["end_w2"][k] < 1.45e-3);
    const QList<QList<QByteArray>> cells = cellsOf(output);
    QCOMPARE(cells[0], QList<QByteArray>({"branch", "w2", "loss", "lambda_min", "x1", "x2"}));
    for (qsizetype k = 1; k < cells.size(); ++k) {
        const bool isFirst = cells[k][0] != cells[k - 1][0];
        const bool isLast = k + 1 == cells.size() || cells[k + 1][0] != cells[k][0];
        const auto branch = static_cast<std::size_t>(cells[k][0].toInt() - 1);
        QCOMPARE(cells[k][1].toDouble() == 0, isFirst);
        if (isLast)
            QCOMPARE(cells[k][1].toDouble(), branches["end_w2"][branch].get<double>());
    }
}

void TestGround::wideDataAreRefused()
{
    QByteArray header, row;
    for (int j = 0; j <= 1500; ++j) {
        header += "x" + QByteArray::number(j) + ",";
        row += QByteArray::number(j % 7) + ",";
    }
    const QString file =
        m_folder.file("wide.csv", header + "b\n" + row + "0.5\n" + row.replace('1', '2') + "0.5\n");
    for (const QStringList& command :
         {QStringList{"solve", "--multi-start", "2"}, {"basins"}, {"passes"}, {"continue-w"}}) {
        const Run run = runBasin(command + QStringList{file});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("1501 columns"), run.err.constData());
    }
}

void TestGround::meaninglessLinesEndWithTwo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* line, const char* message) {
        QTest::newRow(line) << line << message;
    };
    row("solve --multi-start 0", "'0'");
    row("solve --multi-start 5 --seed -1", "'-1'");
    row("solve --multi-start 5 --scale 0", "'0'");
    row("solve --multi-start 5 --spread cube", "'cube'");
    row("solve --multi-start 5 --trace out.csv", "excludes");
    row("solve", "--method");
    row("basins --method magic", "magic");
    row("basins --grid 1", "'1'");
    row("passes --starts 0", "'0'");
    row("passes --around 1", "size 1");
    row("continue-w --largest 0", "'0'");
    row("continue-w --w 1", "--w");
}

void TestGround::meaninglessLinesEndWithTwo()
{
    QFETCH(const QString, line);
    QFETCH(const QString, message);
    const Run run = runBasin(line.split(' ') + QStringList{kValleys});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(message.toUtf8()), run.err.constData());
}

QTEST_GUILESS_MAIN(TestGround)
#include "tst_ground.moc"
