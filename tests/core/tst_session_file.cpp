// SPDX-License-Identifier: MIT
#include "core/files/session_file.h"

#include "problems.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

using core::Panel;
using core::Session;
using core::SessionFile;

namespace {

core::Names names(std::vector<std::string> all)
{
    return std::make_shared<const std::vector<std::string>>(std::move(all));
}

/// Something else than the standard in every member.
Session session()
{
    Session result;
    result.title = "Two “rows”, and λ";
    result.problem = test::problemOf(
        Eigen::MatrixXd{{0.1, -1e-300, 3.0}, {1.0 / 3.0, 5e-324, -0.0}},
        Eigen::Vector2d(0.1 + 0.2, 1e17 + 2), Eigen::Vector2d(0.0, 1e-3), {0.25, 1.0});
    result.problem.x0 = Eigen::Vector3d(1, -2, 1e300);
    result.problem.columnNames = names({"age", "=SUM(A1)", "age"});
    result.problem.rowNames = names({"Åland", ""});
    result.slice.through = core::Through::Custom;
    result.slice.directions = "custom";
    result.slice.axis1 = 1;
    result.slice.axis2 = 2;
    result.slice.seed = 18446744073709551615u;
    result.slice.range = 0.1;
    result.slice.grid = 64;
    result.slice.point = Eigen::Vector3d(1, 2, 3) / 7.0;
    result.slice.custom = Eigen::MatrixXd::Identity(3, 2) / 3.0;
    for (const char* id : {"heavy_ball", "newton", "heavy_ball"})
        core::insertMethod(result.methods, result.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    result.methods[0].values.begin()->second = 0.123456789012345678;
    result.methods[1].enabled = false;
    result.stop = {1e-5, 77};
    result.panels = {{{1, 0}, nullptr},
                     {{0, 1}, std::make_shared<const core::Problem>(result.problem)}};
    return result;
}

SessionFile file()
{
    return {session(), "Seen in class.\n“Why?”", R"({"window":[-1.5,2,-3,4],"camera":{"up":"z"}})"};
}

/// @p p and @p q are equal, frozen states by what they hold.
bool isEqual(Session p, Session q)
{
    if (p.panels.size() != q.panels.size())
        return false;
    for (std::size_t k = 0; k < p.panels.size(); ++k) {
        const auto& before = p.panels[k].frozen;
        const auto& after = q.panels[k].frozen;
        if (p.panels[k].mix != q.panels[k].mix || !before != !after ||
            (before && !(*before == *after)))
            return false;
    }
    p.panels.clear();
    q.panels.clear();
    return p == q;
}

bool isEqual(const SessionFile& p, const SessionFile& q)
{
    return isEqual(p.session, q.session) && p.notes == q.notes && p.view == q.view;
}

QString errorOf(const std::string& text)
{
    const auto read = core::readSession(text);
    return read ? QStringLiteral("(it was read)") : QString::fromStdString(read.error().message);
}

/// The text of @p json without checksums, as somebody would write it by hand.
std::string byHand(nlohmann::ordered_json json)
{
    json.erase("checksums");
    return json.dump(1);
}

} // namespace

class TestSessionFile final : public QObject {
    Q_OBJECT
private slots:
    void everyMemberComesBack();
    void scaledMethodsComeBack();
    void theSameSessionGivesTheSameBytes();
    void peopleCanReadIt();
    void everyTruncationIsRefused();
    void everyFlippedBitIsRefusedOrExactlyRight();
    void layoutDoesNotMatter();
    void aNewerVersionIsRefused();
    void filesWrittenByHandAreRead();
    void wrongValuesAreNamedWithTheirPlace_data();
    void wrongValuesAreNamedWithTheirPlace();
    void otherTextsAreNoSessions();
    void oldVersionsAreRead();
    void valuesForOtherColumnsAreLeftOut();
};

void TestSessionFile::everyMemberComesBack()
{
    const auto read = core::readSession(core::writeSession(file()));
    QVERIFY2(read.ok(), qPrintable(errorOf(core::writeSession(file()))));
    QVERIFY(isEqual(read.value(), file()));
    QVERIFY(std::signbit(read.value().session.problem.A(1, 2)));
    // Nor is it lost by a session that has hardly anything.
    Session least;
    least.problem = test::problemOf(Eigen::MatrixXd{{2.0}}, test::scalar(1), test::scalar(0), {});
    const auto small = core::readSession(core::writeSession({.session = least}));
    QVERIFY(small.ok() && isEqual(small.value(), SessionFile{.session = least}));
}

void TestSessionFile::scaledMethodsComeBack()
{
    SessionFile scaled = file();
    scaled.session.methods[1].scaled = true;
    const auto read = core::readSession(core::writeSession(scaled));
    QVERIFY(read.ok());
    QVERIFY(isEqual(read.value().session, scaled.session));
    // Versions that do not know it can read what does not need it.
    QCOMPARE(core::writeSession(file()).find("scaled"), std::string::npos);
}

void TestSessionFile::theSameSessionGivesTheSameBytes()
{
    const std::string text = core::writeSession(file());
    QCOMPARE(core::writeSession(file()), text);
    QCOMPARE(core::writeSession(core::readSession(text).value()), text);
}

void TestSessionFile::peopleCanReadIt()
{
    const std::string text = core::writeSession(file());
    // A row of A is a line, and names are as they are.
    QVERIFY(text.find("\n        [0.1, -1e-300, 3.0],\n") != std::string::npos ||
            text.find("\n        [0.1,-1e-300,3.0],\n") != std::string::npos);
    QVERIFY(text.find("Åland") != std::string::npos);
    QVERIFY(text.starts_with("{\n  \"format\": \"Basin session\",\n  \"version\": 1,\n"));
    QVERIFY(core::looksLikeSession(text.substr(0, 64)));
}

void TestSessionFile::everyTruncationIsRefused()
{
    const std::string text = core::writeSession(file());
    for (std::size_t size = 0; size + 1 < text.size(); ++size) // the last byte is an empty line
        QVERIFY2(!core::readSession(std::string_view(text).substr(0, size)),
                 qPrintable(QStringLiteral("cut to %1 bytes").arg(size)));
    QVERIFY(errorOf(text.substr(0, 400)).contains("line "));
}

void TestSessionFile::everyFlippedBitIsRefusedOrExactlyRight()
{
    std::string text = core::writeSession(file());
    int read = 0;
    for (char& byte : text) {
        for (int bit = 0; bit < 8; ++bit) {
            byte = static_cast<char>(byte ^ (1 << bit));
            const auto damaged = core::readSession(text);
            byte = static_cast<char>(byte ^ (1 << bit));
            if (!damaged)
                continue;
            ++read;
            QVERIFY2(
                isEqual(damaged.value(), file()),
                qPrintable(QStringLiteral("byte %1, bit %2").arg(&byte - text.data()).arg(bit)));
        }
    }
    // A blank that became another blank, at most.
    QVERIFY2(read < static_cast<int>(text.size()) / 10, qPrintable(QString::number(read)));
}

void TestSessionFile::layoutDoesNotMatter()
{
    // The line ends of another system, or a tool that lays the text out anew.
    const auto json = nlohmann::ordered_json::parse(core::writeSession(file()));
    for (const int indent : {-1, 4}) {
        const auto read = core::readSession(json.dump(indent));
        QVERIFY(read.ok() && isEqual(read.value(), file()));
    }
}

void TestSessionFile::aNewerVersionIsRefused()
{
    auto json = nlohmann::ordered_json::parse(core::writeSession(file()));
    json["version"] = core::kSessionVersion + 1;
    json["ofALaterVersion"] = true;
    QVERIFY(errorOf(json.dump()).contains("newer Basin (version 3"));
}

void TestSessionFile::filesWrittenByHandAreRead()
{
    const auto json = nlohmann::ordered_json::parse(core::writeSession(file()));
    const auto read = core::readSession(byHand(json));
    QVERIFY(read.ok() && isEqual(read.value(), file()));
    auto edited = json;
    edited["session"]["stop"]["maxIterations"] = 78;
    QVERIFY(errorOf(edited.dump()).contains("“session” does not fit its checksum"));
    QCOMPARE(core::readSession(byHand(edited)).value().session.stop.maxIterations, 78);
}

void TestSessionFile::wrongValuesAreNamedWithTheirPlace_data()
{
    using Edit = std::function<void(nlohmann::ordered_json&)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* pointer, const char* value,
                        const char* message) {
        const Edit edit = [=](nlohmann::ordered_json& json) {
            json[nlohmann::ordered_json::json_pointer(pointer)] =
                nlohmann::ordered_json::parse(value);
        };
        QTest::newRow(name) << edit << QString::fromUtf8(message);
    };
    row("a text in A", "/session/problem/A/1/2", R"("3")",
        "session/problem/A/1/2 must be a number");
    row("null in A", "/session/problem/A/0/0", "null", "session/problem/A/0/0 must be a number");
    row("a short row", "/session/problem/A/1", "[1,2]",
        "session/problem/A/1 has 2 numbers where 3 are needed");
    row("no rows", "/session/problem/A", "[]", "session/problem/A has no row");
    row("b too long", "/session/problem/b", "[1,2,3]", "session/problem/b has 3 numbers");
    row("w of another size", "/session/problem/w", "[1,2,3]", "session/problem cannot be computed");
    row("w negative", "/session/problem/w", "[-1]", "session/problem cannot be computed");
    row("no branch", "/session/problem/loss", R"({"s":0,"r":0})",
        "session/problem cannot be computed");
    row("names too few", "/session/problem/rowNames", R"(["a"])", "has 1 names where 2 are needed");
    row("unknown member", "/session/problem/C", "1", "session/problem has “C”, which is not known");
    row("unknown method", "/session/methods/0/method", R"("magic")",
        "session/methods/0/method names a method “magic” that is not known");
    row("unknown parameter", "/session/methods/0/parameters/stride", "1",
        "session/methods/0/parameters has “stride”, which heavy_ball does not have");
    row("parameter out of range", "/session/methods/0/parameters/momentum", "7",
        "session/methods/0/parameters/momentum must be between");
    row("unknown directions", "/session/slice/directions", R"("up")", "a choice “up”");
    row("unknown point", "/session/slice/through", R"("hoop")", "a point “hoop”");
    row("an axis by a wrong name", "/session/slice/axes/0", R"("x9")", "a column “x9”");
    row("an axis beyond", "/session/slice/axes/1", "3", "between 0 and 2");
    row("grid too large", "/session/slice/grid", "4096", "between 16 and 2048");
    row("grid no whole number", "/session/slice/grid", "64.5", "must be a whole number");
    row("seed negative", "/session/slice/seed", "-1", "a whole number, 0 or more");
    row("range infinite in words", "/session/slice/range", R"("inf")", "must be a number");
    row("flag", "/session/methods/1/enabled", "1", "must be true or false");
    row("too many panels", "/session/panels",
        R"([{"loss":{"s":1,"r":0}},{"loss":{"s":1,"r":1}},{"loss":{"s":1,"r":2}},
            {"loss":{"s":1,"r":3}},{"loss":{"s":1,"r":4}},{"loss":{"s":1,"r":5}},
            {"loss":{"s":1,"r":6}}])",
        "more than 6 losses");
    row("panel without branch", "/session/panels/0/loss", R"({"s":0,"r":0})", "session/panels/0");
    row("view no object", "/view", "[]", "view must be an object");
    row("another format", "/format", R"("Basin lesson")", "no session of Basin");
    row("version no number", "/version", R"("1")", "version must be a whole number");
    row("unknown part", "/more", "{}", "has “more”");
}

void TestSessionFile::wrongValuesAreNamedWithTheirPlace()
{
    QFETCH(std::function<void(nlohmann::ordered_json&)>, edit);
    QFETCH(QString, message);
    auto json = nlohmann::ordered_json::parse(core::writeSession(file()));
    edit(json);
    const QString error = errorOf(byHand(json));
    QVERIFY2(error.contains(message), qPrintable(error));
}

void TestSessionFile::otherTextsAreNoSessions()
{
    for (const char* text : {"", "{}", "[]", "x1,x2,b\n1,2,3\n", R"({"format": 7})"})
        QVERIFY2(!core::readSession(text), text);
    QVERIFY(errorOf("{\"format\": \"Basin session\", \"version\": 1, \"notes\": 1e999}")
                .contains("beyond the range"));
    // Deep enough to take the stack of whoever walks it.
    const std::string deep(1'000'000, '[');
    QVERIFY(errorOf(deep).contains("too deeply"));
    QVERIFY(!core::looksLikeSession("x1,x2,b"));
}

void TestSessionFile::oldVersionsAreRead()
{
    const auto first = core::openSession(BASIN_TEST_DATA "/sessions/version1.basin");
    QVERIFY2(first.ok(), first.ok() ? "" : first.error().message.c_str());
    QVERIFY(isEqual(first.value(), file()));
    // With its data in a file beside it.
    const auto second = core::openSession(BASIN_TEST_DATA "/sessions/version2.basin");
    QVERIFY2(second.ok(), second.ok() ? "" : second.error().message.c_str());
    const Session& read = second.value().session;
    QCOMPARE(read.title, std::string("three rows"));
    QCOMPARE(read.problem.A(1, 0), -1.0);
    QCOMPARE(read.problem.columnName(1), std::string("height, m"));
    QCOMPARE(read.problem.b, Eigen::VectorXd(Eigen::Vector3d(0.2, 0.5, 0.3)));
    QCOMPARE(read.problem.w, Eigen::VectorXd(Eigen::VectorXd::Constant(1, 0.125)));
    QCOMPARE(read.methods.size(), 1u);
    QCOMPARE(second.value().notes, std::string("By reference."));
    QCOMPARE(core::kSessionVersion, 2); // a newer one needs a file here
}

void TestSessionFile::valuesForOtherColumnsAreLeftOut()
{
    Session odd = session();
    odd.slice.point = Eigen::VectorXd::Ones(5);
    odd.slice.custom = Eigen::MatrixXd::Identity(7, 2);
    odd.slice.axis2 = 12;
    const auto read = core::readSession(core::writeSession({.session = odd}));
    QVERIFY(read.ok());
    QCOMPARE(read.value().session.slice.point.size(), 0);
    QCOMPARE(read.value().session.slice.custom.size(), 0);
    QCOMPARE(read.value().session.slice.axis2, 2);
}

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
