// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"
#include "core/plane/choose_plane.h"
#include "core/slice/compute_slice.h"
#include "core/slice/slice_bands.h"
#include "core/solve/method.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cmath>
#include <csignal>
#include <fstream>

using nlohmann::json;

namespace {

QString example(const char* name)
{
    return QStringLiteral(BASIN_EXAMPLES "/") + name + ".csv";
}

json readJson(const char* path)
{
    std::ifstream in(path);
    return json::parse(in);
}

/// Largest difference of two nested lists of numbers, relative to the largest expected number.
double difference(const json& actual, const json& expected)
{
    const json a = actual.is_array() ? actual.flatten() : json::array({actual});
    const json e = expected.is_array() ? expected.flatten() : json::array({expected});
    double worst = a.size() == e.size() ? 0.0 : INFINITY;
    double scale = 1e-3;
    for (auto i = a.begin(), j = e.begin(); i != a.end() && j != e.end(); ++i, ++j) {
        worst = std::max(worst, std::abs(i->get<double>() - j->get<double>()));
        scale = std::max(scale, std::abs(j->get<double>()));
    }
    return worst / scale;
}

QString commaSeparated(const json& values)
{
    return QString::fromStdString(values.dump()).remove('[').remove(']');
}

} // namespace

class TestHeadless : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    /// A 2 x 2 problem whose combined loss has a hole around (-2, -1).
    QString identity() const { return m_folder.file("identity.csv", "x1,x2,b\n1,0,1\n0,1,0\n"); }

private slots:
    void everyExampleCanBeEvaluated_data()
    {
        QTest::addColumn<QString>("path");
        for (const QFileInfo& info : QDir(BASIN_EXAMPLES).entryInfoList({"*.csv"}))
            QTest::newRow(qPrintable(info.baseName())) << info.filePath();
    }

    void everyExampleCanBeEvaluated()
    {
        QFETCH(QString, path);
        const core::Problem problem = core::readCsv(path.toStdString()).take();
        const Run run = runBasin({"evaluate", path, "--json"});
        QCOMPARE(run.status, 0);
        const json found = run.json();
        QCOMPARE(found["n"].get<Eigen::Index>(), problem.n());
        QCOMPARE(found["d"].get<Eigen::Index>(), problem.d());
        const core::LossAt at(problem, Eigen::VectorXd::Zero(problem.d()));
        QCOMPARE(found["loss"].get<double>(), at.loss()); // to the last bit
        QVERIFY(found["hessian"].size() == found["d"] && found["hessian"][0].size() == found["d"]);
        QVERIFY(std::ranges::is_sorted(found["eigenvalues"].get<std::vector<double>>()));

        const json spectrum = runBasin({"spectrum", path, "--json"}).json();
        QVERIFY(spectrum["eigenvalues"] == found["eigenvalues"]);
        QCOMPARE(spectrum["negative"].get<int>() + spectrum["zero"].get<int>() +
                     spectrum["positive"].get<int>(),
                 found["d"].get<int>());
    }

    void methodsCanWalkInScaledCoordinates()
    {
        const TemporaryFolder folder;
        const QString file = folder.file(
            "units.csv", "label,m,usd,b\np,1,5e5,0.2\nq,-1,2e6,0.5\nr,0.3,-7e5,0.1\ns,0,1e5,0.2\n");
        const auto loss = [&file](const QStringList& options) {
            const Run run =
                runBasin(QStringList{"solve", file, "--max-iterations", "40", "--json"} + options);
            return run.status == 0 ? run.json()["loss"].get<double>() : std::nan("");
        };
        const double best = loss({"--method", "newton"});
        const double crawling = loss({"--method", "backtracking"});
        const double scaled = loss({"--method", "backtracking", "--scaled"});
        QVERIFY(scaled - best < 0.01 * (crawling - best));
        // So do all methods of the table.
        const json all = runBasin({"solve", file, "--method", "all", "--scaled", "--max-iterations",
                                   "40", "--json"})
                             .json();
        for (const json& row : all["methods"])
            if (row["method"] == "backtracking")
                QCOMPARE(row["loss"].get<double>(), scaled);
        QVERIFY(all["methods"][0].contains("predicted_decrease"));
        for (const json& method : all["methods"]) // they all end in the one minimum there is
            QVERIFY(method["outcome"] != "converged" || method["lambda_min"] > 0.0);
    }

    void valuesAgreeWithSixtyDigitReference_data()
    {
        const json reference = readJson(BASIN_TEST_DATA "/reference.json");
        QTest::addColumn<QString>("mix");
        QTest::addColumn<QByteArray>("instance");
        const std::map<std::string, QString> mixes{
            {"exp", "1,0"}, {"id", "0,1"}, {"exp+id", "1,1"}, {"mix", "0.25,1.5"}};
        for (const json& instance : reference["instances"])
            if (instance["loss_kind"] == "normalised" && mixes.contains(instance["family"]))
                QTest::newRow(instance["id"].get<std::string>().c_str())
                    << mixes.at(instance["family"]) << QByteArray::fromStdString(instance.dump());
    }

    void valuesAgreeWithSixtyDigitReference()
    {
        QFETCH(QString, mix);
        QFETCH(QByteArray, instance);
        const json expected = json::parse(instance.toStdString());
        QByteArray csv = "label";
        for (std::size_t j = 0; j < expected["d"]; ++j)
            csv += ",a" + QByteArray::number(static_cast<int>(j));
        csv += ",b\n";
        QByteArray weights;
        for (std::size_t i = 0; i < expected["n"]; ++i) {
            csv += "row," + commaSeparated(expected["A"][i]).toUtf8() + "," +
                   QByteArray::fromStdString(expected["b"][i].dump()) + "\n";
            weights += QByteArray::fromStdString(expected["w"][i].dump()) + "\n";
        }
        const Run run = runBasin({"evaluate", m_folder.file("reference.csv", csv), "--mix", mix,
                                  "--w", m_folder.file("weights.csv", weights), "--at",
                                  commaSeparated(expected["x"]), "--json"});
        QCOMPARE(run.status, 0);
        const json found = run.json();
        QVERIFY(difference(found["loss"], expected["L"]) < 1e-12);
        QVERIFY(difference(found["alpha"], expected["alpha"]) < 1e-12);
        QVERIFY(difference(found["gradient"], expected["grad"]) < 1e-12);
        QVERIFY(difference(found["hessian"], expected["hess"]) < 1e-12);
        QVERIFY(difference(found["eigenvalues"], expected["eig"]) < 1e-12);
    }

    void numbersHaveSeventeenDigits()
    {
        const Run run = runBasin({"evaluate", example("three_valleys"), "--json"});
        const double loss = run.json()["loss"];
        QVERIFY(run.out.contains(QByteArray::number(loss, 'g', 17)));
        QVERIFY(QByteArray::number(loss, 'g', 17) != QByteArray::number(loss, 'g', 16));
    }

    void whatIsUndefinedOnTheWallIsNull()
    {
        const Run run = runBasin({"evaluate", identity(), "--loss", "resnet", "--json"});
        QCOMPARE(run.status, 0);
        const json found = run.json();
        QVERIFY(found["domain"] == "wall");
        QVERIFY(found["loss"].is_null() && found["gradient"][1].is_null());
        QVERIFY(found["hessian"][1][0].is_null() && found["eigenvalues"][0].is_null());
        QVERIFY(runBasin({"evaluate", identity(), "--loss", "resnet"}).out.contains("undefined"));
    }

    void insideTheHoleTheFormulasHold()
    {
        const json found = runBasin({"evaluate", identity(), "--at", "-2,-1", "--json"}).json();
        QVERIFY(found["domain"] == "hole");
        const double u1 = std::exp(-2.0) - 2, u2 = std::exp(-1.0) - 1;
        const double f = u1 / (u1 + u2);
        QVERIFY(difference(found["alpha"], u1 + u2) < 1e-15);
        QVERIFY(difference(found["loss"], (1 - f) * (1 - f)) < 1e-14);
    }

    void sliceWritesLossAndAlphaOnTheGrid()
    {
        const QString output = m_folder.path("slice.csv");
        const Run run = runBasin({"slice", identity(), "--through", "-1,-1", "--range", "2",
                                  "--grid", "9", "--output", output, "--json"});
        QCOMPARE(run.status, 0);
        QFile in(output);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readLine(), "p,q,loss,alpha\n");
        const core::Problem problem = core::readCsv(identity().toStdString()).take();
        int masked = 0;
        double minimum = INFINITY;
        for (int row = 0; row < 81; ++row) {
            const QList<QByteArray> cells = in.readLine().trimmed().split(',');
            QCOMPARE(cells.size(), 4);
            const double p = -2 + 0.5 * (row % 9), q = -2 + 0.5 * (row / 9);
            QCOMPARE(cells[0].toDouble(), p);
            QCOMPARE(cells[1].toDouble(), q);
            const core::LossAt at(problem, Eigen::Vector2d(p - 1, q - 1));
            QVERIFY(std::abs(cells[3].toDouble() - at.alpha()) < 1e-13 * at.condition());
            QCOMPARE(cells[2].isEmpty(), at.domain() != core::Domain::Inside);
            masked += cells[2].isEmpty();
            if (cells[2].isEmpty())
                continue;
            QVERIFY(std::abs(cells[2].toDouble() - at.loss()) <= 1e-11 * at.loss());
            minimum = std::min(minimum, cells[2].toDouble());
        }
        QVERIFY(in.atEnd());
        const json found = run.json();
        QVERIFY(masked > 10 && masked < 70);
        QCOMPARE(found["masked"].get<int>(), masked);
        QCOMPARE(found["minimum"].get<double>(), minimum);
        QVERIFY(found["seconds"].get<double>() > 0);
    }

    void aLargeSliceIsStreamedAsItIs()
    {
        // More than one band: what is streamed is what a slice that is kept has, to the last bit.
        const core::Problem problem = core::readCsv(identity().toStdString()).take();
        const core::Plane plane = core::choosePlane(problem, {}, {});
        const core::Grid grid{core::Window::square(2), 2100, 2100};
        const core::Slice slice =
            core::computeSlice(core::sliceRows(problem, plane), plane, grid, problem.mix, {})
                .value();
        QVERIFY(core::bandsOf(grid).size() > 1);
        const QString output = m_folder.path("large.csv");
        const Run run = runBasin(
            {"slice", identity(), "--range", "2", "--grid", "2100", "--output", output, "--json"});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json()["minimum"].get<double>(), slice.minimum);
        QCOMPARE(run.json()["masked"].get<Eigen::Index>(), slice.masked);
        QFile in(output);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readLine(), "p,q,loss,alpha\n");
        for (Eigen::Index k = 0; k < slice.loss.size(); ++k) {
            const QByteArray line = in.readLine().trimmed();
            if (k % 101 != 0)
                continue;
            const Eigen::Index i = k / 2100, j = k % 2100;
            const QList<QByteArray> cells = line.split(',');
            QCOMPARE(cells.size(), 4);
            QVERIFY(cells[0].toDouble() == grid.p(j) && cells[1].toDouble() == grid.q(i));
            QCOMPARE(cells[2].isEmpty(), std::isnan(slice.loss(i, j)));
            QVERIFY(cells[2].isEmpty() || cells[2].toDouble() == slice.loss(i, j));
            QVERIFY(cells[3].toDouble() == slice.alpha(i, j));
        }
        QVERIFY(in.atEnd());
    }

    void sliceDirectionsAreThoseAskedFor()
    {
        const QString data = example("us_states");
        const auto slice = [&](const QString& directions) {
            return runBasin({"slice", data, "--directions", directions, "--grid", "2", "--json"})
                .json();
        };
        QVERIFY(slice("axes:2,7")["d2"] == json({0, 0, 0, 0, 0, 0, 1}));
        QVERIFY(slice("axes:illiteracy,log_area")["d1"] == slice("axes:2,7")["d1"]);
        const QString rows = m_folder.file("directions.csv", "1,2,3,4,5,6,7\n0,0,0,0,0,0,2.5\n");
        QVERIFY(slice("file:" + rows)["d1"] == json({1, 2, 3, 4, 5, 6, 7}));
        QVERIFY(slice("random:1")["d1"] != slice("random:2")["d1"]);
        QVERIFY(slice("random:1")["d1"] == slice("random:1")["d1"]);
        QVERIFY(slice("eigen")["d2"] != slice("eigen_leading")["d2"]);
    }

    void oneColumnGivesACurve()
    {
        const QString output = m_folder.path("curve.csv");
        const QString data = m_folder.file("one.csv", "x,b\n1,0.5\n2,0.5\n");
        const Run run = runBasin({"slice", data, "--grid", "5", "--output", output, "--json"});
        QCOMPARE(run.status, 0);
        QVERIFY(run.json()["rows"] == 1);
        QFile in(output);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QCOMPARE(in.readAll().count('\n'), 6);
    }

    void solveFindsTheKnownOptimum()
    {
        const QString trace = m_folder.path("trace.csv");
        const Run run = runBasin({"solve", example("world_income"), "--loss", "softmax", "--method",
                                  "newton", "--tolerance", "1e-12", "--trace", trace, "--json"});
        QCOMPARE(run.status, 0);
        const json found = run.json();
        QVERIFY(difference(found["x"], json{1.21166969, 1.97839341}) < 1e-5);
        QVERIFY(found["loss"] < 1e-12);

        QFile in(trace);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = in.readAll().trimmed().split('\n');
        QCOMPARE(lines.front(),
                 "iteration,loss,gradient_norm,alpha,seconds,passes,multiply_adds,x1,x2");
        QCOMPARE(lines.size() - 2, found["iterations"].get<int>());
        const QList<QByteArray> last = lines.back().split(',');
        QCOMPARE(last[1].toDouble(), found["loss"].get<double>());
        QCOMPARE(last[2].toDouble(), found["gradient_norm"].get<double>());
        QCOMPARE(last[8].toDouble(), found["x"][1].get<double>());
    }

    void solveRecoversTheQueryOfAttention()
    {
        const json truth = readJson(BASIN_EXAMPLES "/attention_truth.json");
        const json found = runBasin({"solve", example("attention_spread"), "--loss", "softmax",
                                     "--method", "newton", "--json"})
                               .json();
        QVERIFY(found["outcome"] == "converged");
        QVERIFY(found["loss"] < 1e-15);
        QVERIFY(difference(found["x"], truth["attention_spread.csv"]["x_true"]) < 1e-4);
    }

    void anInterruptedRunKeepsItsTrace_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void anInterruptedRunKeepsItsTrace()
    {
        QFETCH(const int, signal);
        const QString trace = m_folder.path("interrupted.csv");
        QFile::remove(trace);
        QProcess process;
        // A crawl that would take hours.
        process.start(BASIN_PROGRAM, {"solve", example("attention_peaked"), "--method",
                                      "gradient_descent", "--set", "step=1e-9", "--max-iterations",
                                      "2000000000", "--trace", trace, "--json"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(catches(process.processId(), signal), 60000);
        QTest::qWait(500); // for some steps
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(kill(pid_t(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + signal);
        const json found = json::parse(process.readAllStandardOutput().toStdString());
        QVERIFY(found["outcome"] == "cancelled");
        QFile in(trace);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = in.readAll().trimmed().split('\n');
        QVERIFY(found["iterations"] > 0);
        QCOMPARE(lines.size() - 2, found["iterations"].get<int>());
        QCOMPARE(lines.back().split(',')[1].toDouble(), found["loss"].get<double>());
    }

    void allMethodsStandInOneTable()
    {
        const QString file = example("iris_versicolor");
        const json rows = runBasin({"solve", file, "--method", "all", "--json"}).json()["methods"];
        const Run text = runBasin({"solve", file, "--method", "all"});
        const QList<QByteArray> lines = text.out.split('\n');
        const qsizetype first = lines.indexOf("methods") + 2; // after the titles
        QCOMPARE(rows.size(), core::methods().size());
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const std::string id = rows[k]["method"];
            QCOMPARE(id, std::string(core::methods()[k].id));
            const json one =
                runBasin({"solve", file, "--method", QString::fromStdString(id), "--json"}).json();
            for (const char* key : {"outcome", "iterations", "loss", "gradient_norm"})
                QVERIFY2(rows[k][key] == one[key], key);
            const QList<QByteArray> cells = lines[first + qsizetype(k)].simplified().split(' ');
            QCOMPARE(cells[0].toStdString(), id);
            QCOMPARE(cells[2].toInt(), rows[k]["iterations"].get<int>());
        }
        for (const QStringList& more :
             {QStringList{"--set", "step=1"}, QStringList{"--trace", "t.csv"},
              QStringList{"--multi-start", "3"}}) {
            const Run refused = runBasin(QStringList{"solve", file, "--method", "all"} + more);
            QCOMPARE(refused.status, 2);
            QVERIFY(refused.err.contains("is for one method"));
        }
    }

    void methodParametersAreObeyed()
    {
        const auto solve = [&](const QString& step) {
            return runBasin({"solve", example("three_valleys"), "--method", "gradient_descent",
                             "--set", "step=" + step, "--max-iterations", "1", "--start", "0.35,1",
                             "--json"})
                .json();
        };
        const json slow = solve("0.001"), fast = solve("0.002");
        QVERIFY(slow["iterations"] == 1);
        QVERIFY(slow["outcome"] == "max_iterations");
        const double ratio =
            (fast["x"][0].get<double>() - 0.35) / (slow["x"][0].get<double>() - 0.35);
        QVERIFY(std::abs(ratio - 2.0) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
