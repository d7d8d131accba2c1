// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QByteArrayList>
#include <QFile>
#include <QTest>

#include <cmath>

using nlohmann::json;

namespace {

QString example(const char* name)
{
    return QStringLiteral(BASIN_EXAMPLES "/") + name + ".csv";
}

} // namespace

/// The commands that say what is guaranteed and what is there.
class TestTheory : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    QString twoRows() const { return m_folder.file("two.csv", "x1,b\n1,0\n0,1\n"); }

private slots:
    void sensitivityForetellsWhatAnEditDoes();
    void sensitivityWritesEveryNumber();
    void sensitivitySaysWhereThereIsNoMinimum();
    void certifyProvesAMinimumItFinds();
    void certifySaysWhyNot();
    void spectrumTakesTheHessianApart();
    void spectrumFindsItsEnds();
    void spectrumEstimatesItsDensity();
    void spectrumFollowsARun();
    void checkPassesOnExamplesAndFailsWhereNothingIsDefined();
    void theorySaysWhatEachNumberRestsOn();
    void theoryJudgesRowSamples();
    void curvatureMapsThePlane();
};

void TestTheory::sensitivityForetellsWhatAnEditDoes()
{
    const Run run = runBasin({"sensitivity", example("us_states"), "--w", "0.05", "--json"});
    QCOMPARE(run.status, 0);
    const json found = run.json();
    QVERIFY(found["state"] == "nondegenerate");
    QCOMPARE(found["numbers"].size(), 10u);
    QCOMPARE(found["rows"].size(), 10u);
    double last = INFINITY;
    for (const json& number : found["numbers"]) {
        QVERIFY(std::abs(number["loss_per_unit"].get<double>()) <= last);
        last = std::abs(number["loss_per_unit"].get<double>());
    }
    for (const json& row : found["rows"]) {
        const double foretold = row["loss_foretold"].get<double>();
        const double truth = row["loss_true"].get<double>();
        QVERIFY(std::abs(foretold - truth) < 0.5 * std::abs(truth) + 1e-4);
    }
    // The same point, given.
    QStringList x;
    for (const json& value : found["x"])
        x << QString::number(value.get<double>(), 'g', 17);
    const json again = runBasin({"sensitivity", example("us_states"), "--w", "0.05", "--json",
                                 "--at=" + x.join(',')})
                           .json();
    QVERIFY(!again.contains("outcome"));
    QCOMPARE(again["numbers"][0]["loss_per_unit"].get<double>(),
             found["numbers"][0]["loss_per_unit"].get<double>());
}

void TestTheory::sensitivityWritesEveryNumber()
{
    const QString out = m_folder.path("sensitivity.csv");
    const Run run = runBasin({"sensitivity", example("us_states"), "--w", "0.05", "--top", "3",
                              "--json", "--output", out});
    QCOMPARE(run.status, 0);
    const json found = run.json();
    QCOMPARE(found["numbers"].size(), 3u);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("number,row,column,value,loss_per_unit,move_per_unit"));
    const auto n = found["n"].get<qsizetype>();
    const auto d = found["d"].get<qsizetype>();
    QCOMPARE(lines.size(), 1 + n * d + n + 1); // A, b and the one w
    QVERIFY(lines.last().startsWith("w,(all),,0.05,"));
    // The strongest of the list is the strongest of the file.
    double largest = 0;
    for (const QByteArray& line : lines.mid(1)) {
        const QByteArrayList cells = line.split(',');
        largest = std::max(largest, std::abs(cells[cells.size() - 2].toDouble()));
    }
    QCOMPARE(largest, std::abs(found["numbers"][0]["loss_per_unit"].get<double>()));
}

void TestTheory::sensitivitySaysWhereThereIsNoMinimum()
{
    const json slope =
        runBasin({"sensitivity", twoRows(), "--loss", "softmax", "--at", "1", "--json"}).json();
    QVERIFY(slope["state"] == "indefinite");
    QCOMPARE(slope["numbers"].size(), 0u);
    const Run refused = runBasin({"sensitivity", twoRows(), "--loss", "softmax", "--at", "1",
                                  "--output", m_folder.path("none.csv")});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.err.contains("curves down"));
    QVERIFY(!QFile::exists(m_folder.path("none.csv")));
}

void TestTheory::certifyProvesAMinimumItFinds()
{
    const Run run = runBasin({"certify", example("us_states"), "--json"});
    QCOMPARE(run.status, 0);
    const json found = run.json();
    QVERIFY(found["proved"] == true);
    QVERIFY(found["r_minus"].get<double>() < 1e-9);
    QVERIFY(found["r_plus"].get<double>() > found["r_minus"].get<double>());
    QVERIFY(found["lambda_min"].get<double>() > 0);
    QVERIFY(std::abs(found["loss"].get<double>() - 0.006180783) < 1e-9);
    QVERIFY(runBasin({"certify", example("us_states")}).out.contains("Proved: there is a minimum"));
}

void TestTheory::certifySaysWhyNot()
{
    const json slope =
        runBasin({"certify", twoRows(), "--loss", "softmax", "--at", "1", "--json"}).json();
    QVERIFY(slope["proved"] == false);
    QVERIFY(slope["state"] == "not_definite");
    QVERIFY(slope["r_minus"].is_null());
    const json far = runBasin({"certify", example("us_states"), "--at", "zero", "--json"}).json();
    QVERIFY(far["proved"] == false);
    QVERIFY(runBasin({"certify", twoRows(), "--at", "1,2"}).status == 2);
}

void TestTheory::spectrumTakesTheHessianApart()
{
    const json found =
        runBasin({"spectrum", example("us_states"), "--w", "0.1", "--parts", "--json"}).json();
    QCOMPARE(found["parts"].size(), 6u);
    const json whole = runBasin({"spectrum", example("us_states"), "--w", "0.1", "--json"}).json();
    QVERIFY(found["whole"] == whole["eigenvalues"]);
    const auto sum = [](const json& values) {
        double total = 0;
        for (const json& value : values)
            total += value.get<double>();
        return total;
    };
    const double trace = sum(found["whole"]);
    QVERIFY(std::abs(sum(found["gauss_newton"]) + sum(found["curvature"]) +
                     sum(found["regulariser"]) - trace) < 1e-12 * trace);
    QVERIFY(std::abs(sum(found["diagonal"]) + sum(found["low_rank"]) - trace) < 1e-12 * trace);
    QVERIFY(found["low_rank_values"][0].get<double>() < 0);
    QVERIFY(found["low_rank_values"][1].get<double>() > 0);
}

void TestTheory::spectrumFindsItsEnds()
{
    const json all = runBasin({"spectrum", example("nextword_she"), "--json"}).json();
    const json ends =
        runBasin({"spectrum", example("nextword_she"), "--ends", "4", "--json"}).json();
    for (std::size_t k = 0; k < 4; ++k) {
        QVERIFY(std::abs(ends["lowest"][k].get<double>() - all["eigenvalues"][k].get<double>()) <
                1e-12);
        QVERIFY(std::abs(ends["highest"][k].get<double>() -
                         all["eigenvalues"][46 + k].get<double>()) < 1e-12);
    }
    QCOMPARE(runBasin({"spectrum", example("us_states"), "--ends", "4"}).status, 2); // d = 7
    QCOMPARE(runBasin({"spectrum", example("us_states"), "--ends", "2", "--parts"}).status, 2);
}

void TestTheory::spectrumEstimatesItsDensity()
{
    const QString out = m_folder.path("density.csv");
    const json found = runBasin({"spectrum", example("nextword_she"), "--density", "--probes", "50",
                                 "--output", out, "--json"})
                           .json();
    const json all = runBasin({"spectrum", example("nextword_she"), "--json"}).json();
    double trace = 0;
    for (const json& value : all["eigenvalues"])
        trace += value.get<double>();
    QVERIFY(std::abs(found["trace"][0].get<double>() - trace) <
            5 * found["trace"][1].get<double>());
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("lambda,density,error"));
    QCOMPARE(std::size_t(lines.size()), found["lambda"].size() + 1);
    QCOMPARE(runBasin({"spectrum", example("us_states"), "--output", out}).status, 2);
}

void TestTheory::spectrumFollowsARun()
{
    const QString trace = m_folder.path("trace.csv");
    const json solved =
        runBasin({"solve", example("us_states"), "--method", "newton", "--trace", trace, "--json"})
            .json();
    const QString out = m_folder.path("along.csv");
    const json found =
        runBasin({"spectrum", example("us_states"), "--along", trace, "--output", out, "--json"})
            .json();
    QCOMPARE(found["points"].get<int>(), solved["iterations"].get<int>() + 1);
    QStringList x;
    for (const json& value : solved["x"])
        x << QString::number(value.get<double>(), 'g', 17);
    const json last =
        runBasin({"spectrum", example("us_states"), "--at=" + x.join(','), "--json"}).json();
    for (std::size_t j = 0; j < 7; ++j)
        QVERIFY(std::abs(found["eigenvalues"].back()[j].get<double>() -
                         last["eigenvalues"][j].get<double>()) < 1e-12);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("iteration,negative,lambda1,lambda2"));
    // The error of a sampled Hessian is empty at the end, where there is no step.
    const QString sampled = m_folder.path("sampled.csv");
    const json run = runBasin({"solve", example("us_states"), "--method", "sampled_newton", "--set",
                               "rows=2", "--trace", sampled, "--json"})
                         .json();
    const json along =
        runBasin({"spectrum", example("us_states"), "--along", sampled, "--json"}).json();
    QCOMPARE(along["points"].get<int>(), run["iterations"].get<int>() + 1);
    // A table that is no trace.
    const Run refused = runBasin({"spectrum", example("us_states"), "--along", twoRows()});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("basin solve --trace"));
}

void TestTheory::checkPassesOnExamplesAndFailsWhereNothingIsDefined()
{
    for (const char* loss : {"softmax", "resnet", "combined"}) {
        const Run run = runBasin({"check", example("us_states"), "--loss", loss, "--w", "0.1",
                                  "--around=1,1,1,1,1,1,1", "--json"});
        QCOMPARE(run.status, 0);
        QVERIFY(run.json()["passed"] == true);
        QCOMPARE(run.json()["points"].size(), 10u);
        QVERIFY(run.json()["gradient_error"].get<double>() < 1e-5);
        QVERIFY(run.json()["hessian_error"].get<double>() < 1e-5);
    }
    const QString identity = m_folder.file("identity.csv", "x1,x2,b\n1,0,1\n0,1,0\n");
    const Run hole = runBasin({"check", identity, "--around=-40,-40"});
    QCOMPARE(hole.status, 1);
    QVERIFY(hole.err.contains("not defined"));
}

void TestTheory::theorySaysWhatEachNumberRestsOn()
{
    // L = q^2 at x = 1: L'' = -0.0555..., and with w^2 of so much it is 0.
    const json found = runBasin({"theory", twoRows(), "--loss", "softmax", "--at", "1", "--slice",
                                 "--range", "1", "--json"})
                           .json();
    const auto number = [&](const char* id) {
        for (const json& one : found["numbers"])
            if (one["id"] == id)
                return one;
        return json();
    };
    QVERIFY(std::abs(number("lambda_min")["value"].get<double>() + 0.0555321671567) < 1e-12);
    QVERIFY(std::abs(number("needed_w2_here")["value"].get<double>() - 0.0555321671567) < 1e-12);
    QVERIFY(number("needed_w2_slice")["value"].get<double>() > 0.0555);
    QVERIFY(number("lambda_min")["standing"] == "measured");
    QVERIFY(number("lipschitz_bound")["standing"] == "derived");
    QVERIFY(number("r_minus").is_null());
    QVERIFY(number("alpha_bound")["meaning"].get<std::string>().find("no wall") !=
            std::string::npos);
    for (const json& one : found["numbers"]) {
        const std::string standing = one["standing"];
        QVERIFY(standing == "derived" || standing == "measured" || standing == "proved");
    }
    QCOMPARE(runBasin({"theory", twoRows(), "--range", "1"}).status, 2); // without --slice
}

void TestTheory::theoryJudgesRowSamples()
{
    const json found =
        runBasin({"theory", example("us_states"), "--row-samples", "20,20000", "--json"}).json();
    QCOMPARE(found["row_samples"].size(), 2u);
    QVERIFY(found["row_samples"][1]["epsilon"].get<double>() <
            0.2 * found["row_samples"][0]["epsilon"].get<double>());
    QVERIFY(found["left_of_K"].get<double>() > 0);
}

void TestTheory::curvatureMapsThePlane()
{
    const QString out = m_folder.path("curvature.csv");
    const json found = runBasin({"curvature", twoRows(), "--loss", "softmax", "--range", "2",
                                 "--grid", "5", "--output", out, "--json"})
                           .json();
    QCOMPARE(found["samples"].get<int>(), 5);
    QCOMPARE(found["positive_definite"].get<int>(), 3); // x = -2, -1, 0; not beyond ln 2
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("p,q,lambda_min,negative,condition,newton_decrease,angle"));
    QCOMPARE(lines.size(), 6);
    const QByteArrayList last = lines[4].split(','); // x = 1
    QCOMPARE(last[0].toDouble(), 1.0);
    QVERIFY(std::abs(last[2].toDouble() + 0.0555321671567) < 1e-12);
    QCOMPARE(last[3].toInt(), 1);
    QVERIFY(last[5].isEmpty());
    QCOMPARE(last[6].toDouble(), 180.0); // Newton would climb
}

QTEST_GUILESS_MAIN(TestTheory)
#include "tst_theory.moc"
