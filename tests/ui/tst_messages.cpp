// SPDX-License-Identifier: MIT
// What core says of files, commands and lessons is known to the translation, to its last part.
#include "core/command/commands.h"
#include "core/files/csv.h"
#include "core/files/open.h"
#include "core/files/session_file.h"
#include "core/lesson/lesson.h"
#include "core/model/random_problem.h"
#include "ui/data/examples.h"
#include "ui/data/problem_title.h"
#include "ui/look/language.h"
#include "ui/look/message_text.h"
#include "ui/panels/problem/import_words.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace {

const QString kRoot = QStringLiteral(BASIN_EXAMPLES "/../../");

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Leaves of each text that core.txt has only what is filled in: what is seen beside that is not
/// translated.
class Silent final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!m_lines.contains(text))
            return {};
        QStringList places;
        static const QRegularExpression place(QStringLiteral("%[1-9]"));
        for (auto all = place.globalMatch(text); all.hasNext();)
            places += all.next().captured();
        return u'<' + places.join(u'|') + u'>';
    }
    bool isEmpty() const override { return false; }

private:
    const QStringList m_lines =
        contentOf(kRoot + QStringLiteral("resources/translations/core.txt")).split(u'\n');
};

/// Words of sentences, which no name and no number of the files here has.
const QRegularExpression& wordsOfSentences()
{
    static const QRegularExpression words(QStringLiteral(
        "\\b(the|is|are|of|or|not|no|has|have|was|were|but|with|must|this|there|found)\\b"));
    return words;
}

/// What is known: the silent language leaves no word of it.
void expectKnown(const std::string& message)
{
    static Silent silent;
    qApp->installTranslator(&silent);
    QString left = ui::messageText(message);
    qApp->removeTranslator(&silent);
    static const QRegularExpression quoted(
        // The last is what the library for JSON says, which the translation quotes.
        QStringLiteral("\"[^\"]*\"|“[^”]*”|parse error at line .*"),
        QRegularExpression::DotMatchesEverythingOption);
    left.remove(quoted);
    if (!left.contains(u'<') || left.contains(wordsOfSentences()))
        QFAIL(qPrintable(
            QStringLiteral("“%1” leaves “%2”").arg(QString::fromStdString(message), left)));
}

/// Reads @p path in every way that the window has, and checks what is said.
int checkReadings(const QString& path, const core::ImportOptions& options = {})
{
    int said = 0;
    const std::filesystem::path file = QFile::encodeName(path).toStdString();
    const auto check = [&](const std::string& message) {
        ++said;
        expectKnown(message);
    };
    const auto checkAll = [&](const core::Result<core::ImportedProblem>& read) {
        if (!read)
            return check(read.error().message);
        for (const std::string& remark : read.value().report.remarks)
            check(remark);
    };
    checkAll(core::importProblem(file, options));
    checkAll(core::importProblem(file, file, options));
    const core::Result<core::SessionFile> session = core::openSession(file);
    if (!session)
        check(session.error().message);
    return said;
}

/// The texts in quotes of a source of core, with what is joined to them; @p alsoArguments: those
/// behind a comma, too.
QStringList textsOf(const QString& path, bool alsoArguments)
{
    QString source = contentOf(path);
    source.remove(QRegularExpression(QStringLiteral("(?m)^(\\s*//|#include).*$")));
    source.remove(QRegularExpression(QStringLiteral("\"\\s*\\n\\s*\"")));
    static const QRegularExpression literal(
        QStringLiteral("'(?:\\\\.|[^'\\\\])'|\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    QStringList texts;
    for (auto all = literal.globalMatch(source); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QString before = source.left(match.capturedStart()).trimmed().right(1);
        if (before != u"=" && before != u"<" && (before != u"," || alsoArguments))
            texts += match.captured(1);
    }
    return texts;
}

/// The parts of a text of fmt between what is filled in.
QStringList partsOf(QString text)
{
    text.replace(QLatin1String("\\\""), QLatin1String("\""));
    text.replace(QLatin1String("\\xE2\\x88\\x92"), QStringLiteral("−"));
    text.replace(QLatin1String("{{"), QLatin1String("\x01"));
    text.replace(QLatin1String("}}"), QLatin1String("\x02"));
    QStringList parts;
    for (QString part : text.split(QRegularExpression(QStringLiteral("\\{[^{}]*\\}")))) {
        part.replace(u'\x01', u'{');
        part.replace(u'\x02', u'}');
        part.remove(QRegularExpression(QStringLiteral("^[:,]? +|:? +$|^: ")));
        if (part.size() > 3)
            parts += part;
    }
    return parts;
}

} // namespace

class TestMessages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::speak(*qApp, QStringLiteral("de")); }

    void everyFileThatIsRefusedIsKnown()
    {
        int said = 0;
        QDirIterator files(QStringLiteral(BASIN_TEST_DATA), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            said += checkReadings(files.next());
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(said > 150, qPrintable(QString::number(said)));
    }

    void everyWrongTableIsKnown_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("unit") << QByteArray("x,b\n1 kg,2\n3,4\n");
        QTest::newRow("percent") << QByteArray("x,b\n12 %,2\n3,4\n");
        QTest::newRow("quote") << QByteArray("x,b\n1,2\n\"3,4\n");
        QTest::newRow("behind a quote") << QByteArray("x,b\n1,2\n\"3\"4,4\n");
        QTest::newRow("long line") << QByteArray("x,b\n1,2\n3,4,5\n1,2\n");
        QTest::newRow("short line") << QByteArray("x,y,b\n1,2,3\n3,4\n1,2,3\n");
        QTest::newRow("words") << QByteArray("x,y,b\n1,red,3\n3,blue,5\n1,red,\n");
        QTest::newRow("mixed") << QByteArray("x,b\na,3\n3,5\nb,4\nc,2\n");
        QTest::newRow("large") << QByteArray("x,b\n1e999,3\n3,5\n");
        QTest::newRow("comma") << QByteArray("x;b\n1,234;3\n3;5\n");
        QTest::newRow("commas") << QByteArray("x;b\n1,5;3\n3.5;5\n2,5;1\n");
        QTest::newRow("separators") << QByteArray("1;2,3;4\n5;6,7;8\n");
        QTest::newRow("no header") << QByteArray("1,2\n3,4\n");
        QTest::newRow("only a header") << QByteArray("x,b\n");
        QTest::newRow("one column") << QByteArray("x\n1\n2\n");
        QTest::newRow("labels only") << QByteArray("name\nanna\nbert\n");
        QTest::newRow("two targets") << QByteArray("x,y,target,response\n1,2,3,4\n5,6,7,8\n");
        QTest::newRow("three targets") << QByteArray("b,x,b,b\n1,2,3,4\n5,6,7,8\n");
        QTest::newRow("preamble") << QByteArray("made by hand\nx,y,b\n1,2,3\n4,5,6\n");
        QTest::newRow("preamble, long") << QByteArray("made\nby hand\nx,y,b\n1,2,3\n4,5,6\n");
        QTest::newRow("comments") << QByteArray("# one\nx,b\n1,2\n# two\n3,4\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("x,b\n1,\x01\n");
        QTest::newRow("carriage returns") << QByteArray("x,b\r1,2\r3,4\r");
        QTest::newRow("untitled") << QByteArray("x,,b\n1,2,3\n4,5,6\n");
        QTest::newRow("empty column") << QByteArray("x,,b\n1,,3\n4,,6\n");
        QTest::newRow("JSON") << QByteArray("{\"a\": [1, 2");
        QTest::newRow("of another program") << QByteArray("{\"format\": \"x\"}");
        QTest::newRow("session without a part")
            << QByteArray(R"({"format": "Basin session", "version": 1})");
        QTest::newRow("newer session")
            << QByteArray(R"({"format": "Basin session", "version": 99})");
        QTest::newRow("missing data")
            << QByteArray(R"({"format": "Basin session", "version": 2, "session": {"problem":
            {"data": {"files": [{"path": "gone: 1.csv", "sha256": "00"}]}}}})");
    }

    void everyWrongTableIsKnown()
    {
        QFETCH(const QByteArray, table);
        const QTemporaryDir folder;
        // Whatever the words of its name.
        const QString path = folder.filePath(QStringLiteral("a: b, c.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        QVERIFY(checkReadings(path) > 0);
        core::ImportOptions options;
        options.target = "nowhere";
        QVERIFY(checkReadings(path, options) > 0);
        QVERIFY(checkReadings(folder.filePath(QStringLiteral("nothing.csv"))) > 0);
    }

    void keysStayAsTheyAreTyped()
    {
        Silent silent;
        qApp->installTranslator(&silent);
        for (const char* key : {"start", "iteration"}) {
            const QString said = ui::messageText(std::string(key) + " must be a number");
            QVERIFY2(said.contains(QLatin1String(key)), qPrintable(said));
        }
        qApp->removeTranslator(&silent);
    }

    void aListOfThousandsOfNamesIsRead()
    {
        Silent silent;
        qApp->installTranslator(&silent);
        std::string message = "my: unknown x0 is y, but z";
        for (int k = 0; k < 5000; ++k)
            message += ", x" + std::to_string(k) + " is y, but z";
        QVERIFY(ui::messageText(message).contains(QStringLiteral("x4999")));
        qApp->removeTranslator(&silent);
    }

    void everyRefusedCommandIsKnown()
    {
        const core::Session session = ui::standardSession(core::draw({}), "a");
        int refused = 0;
        for (const core::CommandInfo& info : core::commands()) {
            QStringList lines{QString::fromStdString(std::string(info.id))};
            for (const char* value : {"-1", "nobody", "true", "1e300", "[]", "[[]]", "[1,2", "\"\"",
                                      "[\"nobody\"]", "[1,2,3]", "{\"a\":1}"})
                for (const core::ArgumentInfo& argument : info.arguments)
                    lines +=
                        QStringLiteral("%1 %2=%3")
                            .arg(lines.first(), QString::fromStdString(std::string(argument.key)),
                                 QLatin1String(value));
            lines += lines.first() + QStringLiteral(" nosuch=1 nosuch=2");
            lines += lines.first() + QStringLiteral(" nosuch=1");
            for (const QString& line : lines) {
                const auto command = core::commandFromLine(line.toStdString());
                std::string message;
                if (!command)
                    message = command.error().message;
                else if (const auto after = core::afterCommand(session, command.value()); !after)
                    message = after.error().message;
                if (message.empty())
                    continue;
                ++refused;
                expectKnown(message);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(refused > 300, qPrintable(QString::number(refused)));
        for (const char* line : {"nosuch", "set-cel", "center=", "{\"command\": 1}", "{"}) {
            const auto command = core::commandFromLine(line);
            QVERIFY(!command);
            expectKnown(command.error().message);
        }
    }

    /// The net for what no file here brings about.
    void everySentenceInTheSourcesIsKnown()
    {
        const QString known = contentOf(kRoot + QStringLiteral("resources/translations/core.txt"));
        QVERIFY(!known.isEmpty());
        // No sentences, and what only the command line says.
        const QStringList other{
            QStringLiteral("SQLite format 3"), QStringLiteral("<!doctype html"),
            QStringLiteral("the file's bytes are used as they are"),
            QStringLiteral("# Run this with: basin run FILE --output SESSION.basin\\n"),
            QStringLiteral("found byte 0x")};
        static const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]"));
        int seen = 0;
        for (const QString& folder :
             {QStringLiteral("files"), QStringLiteral("command"), QStringLiteral("lesson")}) {
            QDirIterator files(kRoot + QStringLiteral("core/") + folder, {QStringLiteral("*.cpp")},
                               QDir::Files);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.endsWith(QLatin1String("lesson/quantity.cpp"))) // facts that --check says
                    continue;
                for (const QString& text : textsOf(path, folder == QLatin1String("files"))) {
                    if (!text.contains(sentence))
                        continue;
                    for (const QString& part : partsOf(text)) {
                        ++seen;
                        QVERIFY2(known.contains(part) || other.contains(part),
                                 qPrintable(path + QStringLiteral(": ") + part));
                    }
                }
            }
        }
        QVERIFY2(seen > 200, qPrintable(QString::number(seen)));
    }

    void whatIsFoundStaysAsItIs()
    {
        QCOMPARE(ui::messageText("the file is empty.csv:3: column 2 (not a number): not a number, "
                                 "found \"the file is empty\"; write a number or remove the row"),
                 QStringLiteral("the file is empty.csv:3: Spalte 2 (not a number): keine Zahl, "
                                "gefunden: \"the file is empty\"; bitte eine Zahl eintragen oder "
                                "die Zeile entfernen"));
        QCOMPARE(
            ui::messageText("s.basin: its data cannot be read: a.csv:1: which column is b? It "
                            "may be column 1 (b) or column 2 (y) or column 3 (commas); choose "
                            "with --target 1 or --target 2 or --target 3"),
            QStringLiteral("s.basin: ihre Daten lassen sich nicht lesen: a.csv:1: welche Spalte "
                           "ist b? Es kann Spalte 1 (b) oder Spalte 2 (y) oder Spalte 3 "
                           "(commas) sein; bitte mit --target 1 oder --target 2 oder "
                           "--target 3 wählen"));
        QCOMPARE(
            ui::messageText("b: The cells are separated by tabs, and decimals are written with "
                            "a comma."),
            QStringLiteral("b: Die Zellen sind durch Tabulatoren getrennt, und Dezimalzahlen "
                           "haben ein Komma."));
        QCOMPARE(
            ui::messageText("s.basin: session/problem cannot be computed: b has 2 numbers, but "
                            "A has 3 rows."),
            QStringLiteral("s.basin: session/problem lässt sich nicht berechnen: b hat 2 Zahlen, "
                           "A aber 3 Zeilen."));
        QCOMPARE(ui::messageText("my own: words"), QStringLiteral("my own: words"));
    }

    void theDialogNamesItsChoicesInGerman()
    {
        QCOMPARE(ui::inWordsOfDialog(ui::messageText(
                     "Column 1 counts the rows: its numbers are labels, not a feature; choose "
                     "--labels none if they are one.")),
                 QStringLiteral("Spalte 1 zählt die Zeilen: ihre Zahlen sind Beschriftungen, kein "
                                "Merkmal; sind sie doch eines, so bitte „Zeilennamen: keine“ "
                                "wählen."));
    }

    void titlesOfProblemsAreKeptInEnglish()
    {
        QCOMPARE(ui::pastedTitle(), std::string("Pasted"));
        QCOMPARE(ui::shownTitle(ui::pastedTitle()), QStringLiteral("Eingefügt"));
        const std::string title = ui::randomTitle({.n = 8, .d = 2, .seed = 3});
        QCOMPARE(title, std::string("Random 8 × 2, seed 3"));
        QCOMPARE(ui::shownTitle(title), QStringLiteral("Zufällig 8 × 2, Startwert 3"));
        for (const char* own : {"Zero", "Random 8 × 2, seed 3b", "Pasted twice", ""})
            QCOMPARE(ui::shownTitle(own), QString::fromUtf8(own));
    }
};

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
