// SPDX-License-Identifier: MIT
#include "core/command/commands.h"
#include "core/command/method_places.h"
#include "core/command/script.h"
#include "core/problem/edits.h"
#include "tests/core/problems.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <set>

using core::Command;
using core::SessionFile;
using Eigen::Index;

namespace {

SessionFile start()
{
    SessionFile file;
    file.session.title = "start";
    file.session.problem = test::problemOf(test::gaussian(4, 3, 1), test::probabilities(4, 2),
                                           test::scalar(0.1), {1, 1});
    file.session.problem.x0 = Eigen::Vector3d(0.1, 0.2, 0.3);
    return file;
}

SessionFile after(const std::string& script, SessionFile file = start())
{
    const auto lines = core::readScript(script);
    if (!lines) {
        QTest::qFail(lines.error().message.c_str(), __FILE__, __LINE__);
        return file;
    }
    auto end = core::afterScript(std::move(file), lines.value(), {});
    if (!end)
        QTest::qFail(end.error().message.c_str(), __FILE__, __LINE__);
    return end ? end.take() : start();
}

std::string refusal(const std::string& script)
{
    const auto lines = core::readScript(script);
    if (!lines)
        return lines.error().message;
    const auto end = core::afterScript(start(), lines.value(), {});
    return end ? std::string() : end.error().message;
}

} // namespace

class TestCommands final : public QObject {
    Q_OBJECT

private slots:
    void idsAndKeysAreUnique()
    {
        std::set<std::string_view> ids;
        for (const core::CommandInfo& info : core::commands()) {
            QVERIFY2(ids.insert(info.id).second, info.id.data());
            QVERIFY(info.run && info.help.ends_with('.'));
            std::set<std::string_view> keys;
            for (const core::ArgumentInfo& argument : info.arguments) {
                QVERIFY2(keys.insert(argument.key).second, info.id.data());
                QVERIFY(!argument.help.empty());
            }
        }
    }

    void linesComeBack_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"set-loss s=1.0 r=0.5", "set-cell row=2 column=\"Gini index\" value=-1.5e-300",
              "plane directions=axes axes=[1,3]", "rename-row row=1 name=\"\"",
              "rename-row row=1 name=\"true\"", "rename-row row=1 name=\"12\"",
              "set-cells row=1 column=1 values=[[0.1,2.0],[3.0,-0.0]]",
              "set-notes text=\"a = [b] \\\"c\\\"\\nd\"", "compare on=false"})
            QTest::newRow(line) << line;
    }
    void linesComeBack()
    {
        QFETCH(const QString, line);
        const auto command = core::commandFromLine(line.toStdString());
        QVERIFY2(command.ok(), command ? "" : command.error().message.c_str());
        QCOMPARE(QString::fromStdString(core::lineOf(command.value())), line);
    }

    void keepsEveryBitOfANumber()
    {
        std::mt19937_64 engine(3);
        for (int k = 0; k < 2000; ++k) {
            const auto value = std::bit_cast<double>(engine());
            if (!std::isfinite(value))
                continue;
            const Command command =
                Command("set-cell").withPlace("row", 0).withPlace("column", 1).with("value", value);
            const auto read = core::commandFromLine(core::lineOf(command));
            QVERIFY(read.ok());
            const double back =
                core::afterCommand(start(), read.value()).value().session.problem.A(0, 1);
            QCOMPARE(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(value));
        }
    }

    void takesValuesInOrderAndJson()
    {
        const auto& problem = after("set-cell 2 x3 .5\n"
                                    "  # the target\n\n"
                                    "{\"command\": \"set-cell\", \"row\": \"r3\", "
                                    "\"column\": \"b\", \"value\": 0.25}\r\n")
                                  .session.problem;
        QCOMPARE(problem.A(1, 2), 0.5);
        QCOMPARE(problem.b[2], 0.25);
    }

    void refusesWithTheLine_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << "\nset-los s=1"
                                 << "line 2: there is no command “set-los”; the nearest is "
                                    "“set-loss”";
        QTest::newRow("key") << "set-loss q=1"
                             << "line 1: set-loss has no argument “q”";
        QTest::newRow("missing") << "set-cell 1 1"
                                 << "line 1: set-cell has no “value”";
        QTest::newRow("too many") << "compare true 3"
                                  << "line 1: “compare” has no further argument";
        QTest::newRow("twice") << "set-loss s=1 s=2"
                               << "line 1: “s” is given twice";
        QTest::newRow("no value") << "set-loss s= r=1"
                                  << "line 1: a value is missing behind “=”";
        QTest::newRow("quote") << "rename-row 1 \"a"
                               << "line 1: a quote is not closed";
        QTest::newRow("row") << "set-cell 5 1 0"
                             << "line 1: set-cell/row must be a whole number between 1 and 4";
        QTest::newRow("name") << "set-cell nobody 1 0"
                              << "line 1: set-cell/row names a row “nobody” that A does not have";
        QTest::newRow("no loss") << "set-loss s=0 r=0"
                                 << "line 1: set-loss leaves s and r both 0: then there is no loss";
        QTest::newRow("negative w") << "set-w -1"
                                    << "line 1: set-w/value must be 0 or more";
        QTest::newRow("all rows") << "remove-rows [1,2,3,4]"
                                  << "line 1: remove-rows/rows must name rows, and leave one";
        QTest::newRow("method") << "add-method nwton"
                                << "line 1: add-method/method is “nwton”, and no such method is "
                                   "known";
        QTest::newRow("parameter") << "add-method heavy_ball momentum=2"
                                   << "line 1: heavy_ball/parameters/momentum must be between 0 "
                                      "and 0.9999";
    }
    void refusesWithTheLine()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, reason);
        QCOMPARE(QString::fromStdString(refusal(script.toStdString())), reason);
    }

    void nothingIsHalfDone()
    {
        const auto refused = core::afterCommand(
            start().session, Command("set-method").with("at", 1).with("enabled", false));
        QVERIFY(!refused.ok());
    }

    void methodsHaveNames()
    {
        const std::string two = "add-method lbfgs\nadd-method heavy_ball\n";
        const std::vector<core::MethodChoice> methods = after(two).session.methods;
        const std::size_t ball = methods.size() - 1;
        // An id says which one as long as no other has it.
        QCOMPARE(after(two + "set-method heavy_ball momentum=0.25")
                     .session.methods[ball]
                     .values.at("momentum"),
                 0.25);
        QCOMPARE(after(two + "remove-method lbfgs").session.methods.size(), ball);
        const Command only = core::commandAbout(methods, ball, "remove-method");
        QCOMPARE(core::lineOf(only), std::string("remove-method at=heavy_ball"));

        const std::string three = two + "add-method heavy_ball at=1\n";
        const std::vector<core::MethodChoice> more = after(three).session.methods;
        QVERIFY(refusal(three + "remove-method heavy_ball").find("several") != std::string::npos);
        QVERIFY(refusal(three + "remove-method adam").find("not in the list") != std::string::npos);
        // The name of the first ball means the same one though another stands before it now.
        const Command first = core::commandAbout(more, ball + 1, "remove-method");
        const std::string name = first.arguments().at("at").get<std::string>();
        QCOMPARE(name, "heavy_ball#" + std::to_string(more[ball + 1].colour + 1));
        const auto left = after(three + core::lineOf(first)).session.methods;
        QCOMPARE(left.front().id, std::string("heavy_ball"));
        QCOMPARE(left.size(), more.size() - 1);
        QCOMPARE(after(three + "remove-method " + name).session.methods, left);

        // Two of one colour have no name of their own.
        std::vector<core::MethodChoice> alike = more;
        alike[0].colour = alike[ball + 1].colour;
        QCOMPARE(core::lineOf(core::commandAbout(alike, 0, "remove-method")),
                 std::string("remove-method at=1"));
    }

    void tableAndColumns()
    {
        SessionFile file = after("insert-rows 5 2\nrename-row r5 extra\nset-cells 5 1 "
                                 "[[1,2,3,0.1],[4,5,6,0.2]]\nremove-rows [1, \"extra\"]\n");
        QCOMPARE(file.session.problem.n(), 4);
        QCOMPARE(file.session.problem.A(3, 2), 6.0);
        QCOMPARE(file.session.problem.b[3], 0.2);
        // A block below the last row appends.
        QCOMPARE(after("set-cells 5 2 [[1],[2]]").session.problem.n(), 6);
        file = after("insert-columns 1\nrename-column 1 first\nset-x0 2 first\n");
        QCOMPARE(file.session.problem.d(), 4);
        QCOMPARE(file.session.problem.x0, Eigen::Vector4d(2, 0.1, 0.2, 0.3));
        QCOMPARE(after("centre").session.problem,
                 core::withCentredColumns(start().session.problem, {0, 1, 2}));
        QCOMPARE(after("scale x2").session.problem,
                 core::withScaledColumns(start().session.problem, {1}));
    }

    void weightsAndStart()
    {
        QCOMPARE(after("set-w 0.5").session.problem.w, test::scalar(0.5));
        const Eigen::VectorXd perRow = after("set-w 0.5 r2").session.problem.w;
        QCOMPARE(perRow, Eigen::Vector4d(0.1, 0.5, 0.1, 0.1));
        QCOMPARE(after("set-w [1,2,3,4]\nset-w-per-row false").session.problem.w,
                 test::scalar(2.5));
        QCOMPARE(after("set-x0 1").session.problem.x0, Eigen::Vector3d(1, 1, 1));
    }

    void lossesAndPins()
    {
        const core::Session session =
            after("pin s=0\npin-before\ncompare\nset-loss softmax\nunpin 1").session;
        QCOMPARE(session.problem.mix, (core::Mix{1, 0}));
        QCOMPARE(session.panels.size(), 3u);
        QVERIFY(std::ranges::any_of(session.panels,
                                    [](const core::Panel& p) { return p.frozen != nullptr; }));
        QVERIFY(refusal("pin\npin\npin\npin\npin\npin\npin").starts_with("line 7: pin would show"));
    }

    void planeKeepsWhatIsNotSaid()
    {
        SessionFile file = after("plane directions=random seed=7 grid=64\nplane range=2.5\n");
        QCOMPARE(file.session.slice.directions, "random");
        QCOMPARE(file.session.slice.seed, 7u);
        QCOMPARE(file.session.slice.range, 2.5);
        file = after("plane through=point point=[1,2,3]");
        QCOMPARE(file.session.slice.through, core::Through::Custom);
        QCOMPARE(file.session.slice.point, Eigen::Vector3d(1, 2, 3));
        // As the window says it, and as it is read from a line.
        const Command seed = Command("plane").with("seed", 7);
        QCOMPARE(core::afterCommand(start().session, seed).value().slice.seed, 7u);
        file = after("plane axes axes=[\"x3\",1]");
        QCOMPARE(file.session.slice.axis1, 2);
        QCOMPARE(file.session.slice.axis2, 0);
    }

    void methodsByPlace()
    {
        const core::Session session =
            after("add-method heavy_ball momentum=0.5\nadd-method newton at=1\n"
                  "duplicate-method 2\nset-method 3 momentum=0.75 enabled=false\nremove-method 1\n"
                  "set-stop tolerance=1e-3 max-iterations=7")
                .session;
        QCOMPARE(session.methods.size(), 2u);
        QCOMPARE(session.methods[0].id, "heavy_ball");
        QCOMPARE(core::parameterOf(session.methods[0], "momentum"), 0.5);
        QCOMPARE(core::parameterOf(session.methods[1], "momentum"), 0.75);
        QVERIFY(!session.methods[1].enabled);
        QVERIFY(session.methods[0].colour != session.methods[1].colour);
        QCOMPARE(session.stop.maxIterations, 7);
    }

    void viewsAreWritten()
    {
        const SessionFile file =
            after("zoom [-1,1] [0,2]\nturn 0.5\nshow-iteration 3\ncamera azimuth=30\n"
                  "look logHeight=false\nset-view convergence logX=true\nshow-panel guarantees\n"
                  "set-viewpoint spectrum place=end method=1\n"
                  "add-method newton\nhide-method 1\nset-notes \"hello\"");
        QCOMPARE(QString::fromStdString(file.view),
                 QStringLiteral(R"({"window":[-1.0,1.0,0.0,2.0],"turn":0.5,"iteration":3,)"
                                R"("views":{"surface":{"viewpoint":{"azimuth":30}},)"
                                R"("convergence":{"settings":{"logX":true}},)"
                                R"("spectrum":{"viewpoint":{"place":"end","method":1}}},)"
                                R"("settings":{"logHeight":false},)"
                                R"("panels":{"guarantees":{"visible":true,"inFront":true}},)"
                                R"("hiddenMethods":[0]})"));
        QCOMPARE(file.notes, "hello");
        QVERIFY(after("add-method newton\nhide-method 1\nshow-method 1\nzoom").view.find("[]") !=
                std::string::npos);
    }

    void aWholeSessionIsACommand()
    {
        const core::Session session = after("pin-before\nadd-method adam\nset-w [1,2,3,4]").session;
        const auto line = core::lineOf(core::sessionCommand(session));
        QCOMPARE(core::writeSession(after(line)), core::writeSession({.session = session}));
        QCOMPARE(after(core::lineOf(core::problemCommand(session.problem, "other"))).session.title,
                 "other");
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
