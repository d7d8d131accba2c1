// SPDX-License-Identifier: MIT
// The manual and the completions of shells know every command and every option.
#include "tests/app/help_text.h"
#include "tests/app/temporary_folder.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>

namespace {

QString described(const char* format)
{
    const Run run = runBasin({"--describe", format});
    return run.status == 0 ? QString::fromUtf8(run.out) : QString();
}

/// What @p shell prints when it is given @p script; its errors go into @p errors.
QStringList linesOf(const QString& shell, const QStringList& arguments, QByteArray* errors)
{
    QProcess process;
    process.start(shell, arguments);
    process.waitForFinished(60000);
    *errors = process.readAllStandardError();
    QStringList lines =
        QString::fromUtf8(process.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    lines.removeDuplicates();
    lines.sort();
    return lines;
}

QStringList sorted(QStringList list)
{
    list.removeDuplicates();
    list.sort();
    return list;
}

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    QString completionFile(const char* shell) const
    {
        return m_folder.file(shell, described(shell).toUtf8());
    }
    /// A row for each command, and one for the program itself.
    static void addCommands()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("basin") << QString();
        for (const QString& command : commandsOfHelp())
            QTest::newRow(qPrintable(command)) << command;
    }

private slots:
    void theHelpNamesCommandsAndOptions()
    {
        QVERIFY(commandsOfHelp().size() >= 13);
        QVERIFY(commandsOfHelp().contains("continue-w"));
        QVERIFY(optionsOfHelp("slice").contains("--grid"));
        QVERIFY(optionsOfHelp("slice").contains("-h"));
    }

    void theManualHasEveryOptionOfEveryCommand_data() { addCommands(); }
    void theManualHasEveryOptionOfEveryCommand()
    {
        QFETCH(const QString, command);
        QString manual = described("man").replace("\\-", "-");
        manual = manual.remove("\\fB").remove("\\fI").remove("\\fR");
        const qsizetype common = manual.indexOf(".SH COMMON OPTIONS");
        QVERIFY(common > 0);
        const qsizetype alone = manual.indexOf(".SH OPTIONS WITHOUT A COMMAND");
        QString section = manual.mid(alone);
        if (!command.isEmpty()) {
            const qsizetype begin = manual.indexOf(".SS basin " + command + '\n');
            QVERIFY(begin > 0);
            const qsizetype next = manual.indexOf(".SS basin ", begin + 1);
            section = manual.mid(begin, (next < 0 ? common : next) - begin) +
                      manual.mid(common, alone - common);
        }
        const QStringList entries = section.split(QRegularExpression("[\\s,]"));
        for (const QString& option : optionsOfHelp(command))
            QVERIFY2(entries.contains(option), qPrintable(option));
    }

    void theManualIsWithoutFault()
    {
        const QString groff = QStandardPaths::findExecutable("groff");
        if (groff.isEmpty())
            QSKIP("groff is not installed");
        QFile file(BASIN_EXAMPLES "/../desktop/basin.1.in");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll()
                                    .replace("@VERSION@", "1")
                                    .replace("@SECTIONS@", described("man").toUtf8());
        QByteArray errors;
        const QStringList lines = linesOf(
            groff, {"-man", "-Kutf8", "-Tutf8", "-ww", m_folder.file("basin.1", page)}, &errors);
        QVERIFY2(errors.isEmpty(), errors);
        QVERIFY(lines.size() > 100);
    }

    void bashCompletesEveryOption_data() { addCommands(); }
    void bashCompletesEveryOption()
    {
        QFETCH(const QString, command);
        const QString words = command.isEmpty() ? "basin -" : "basin " + command + " -";
        const QString script = QString("source %1; COMP_WORDS=(%2); COMP_CWORD=%3; _basin; printf "
                                       "'%s\\n' \"${COMPREPLY[@]}\"")
                                   .arg(completionFile("bash"), words)
                                   .arg(words.count(' '));
        QByteArray errors;
        const QStringList found = linesOf("bash", {"-c", script}, &errors);
        QVERIFY2(errors.isEmpty(), errors);
        QCOMPARE(found, sorted(optionsOfHelp(command)));
    }

    void bashCompletesCommandsAndWords()
    {
        const auto completed = [&](const QString& words) {
            QByteArray errors;
            return linesOf(
                "bash",
                {"-c", QString("cd %1; source %2; COMP_WORDS=(%3); COMP_CWORD=%4; _basin; printf "
                               "'%s\\n' \"${COMPREPLY[@]}\"")
                           .arg(m_folder.path(""), completionFile("bash"), words)
                           .arg(words.count(' '))},
                &errors);
        };
        m_folder.file("table.csv", "1");
        QCOMPARE(completed("basin s"), QStringList({"sensitivity", "slice", "solve", "spectrum"}));
        QCOMPARE(completed("basin slice --loss so"), QStringList({"softmax"}));
        QCOMPARE(completed("basin slice tab"), QStringList({"table.csv"}));
        QCOMPARE(completed("basin slice --w tab"), QStringList({"table.csv"}));
        QCOMPARE(completed("basin slice --grid tab"), QStringList());
        QVERIFY(completed("basin solve --method n").contains("newton"));
        QVERIFY(completed("basin plot --view c").contains("contours"));
    }

    void zshCompletesEveryOption_data() { addCommands(); }
    void zshCompletesEveryOption()
    {
        const QString zsh = QStandardPaths::findExecutable("zsh");
        if (zsh.isEmpty())
            QSKIP("zsh is not installed");
        QFETCH(const QString, command);
        // Its own functions for completion need a terminal; these print what they are given.
        const QString words = command.isEmpty() ? "basin -" : "basin " + command + " -";
        const QString script =
            QString("_arguments() { print -rl -- \"$@\" }; _describe() { : }; _files() { : }; "
                    "words=(%1); CURRENT=%2; source %3")
                .arg(words)
                .arg(words.count(' ') + 1)
                .arg(completionFile("zsh"));
        QByteArray errors;
        QStringList found = linesOf(zsh, {"-f", "-c", script}, &errors);
        QVERIFY2(errors.isEmpty(), errors);
        found = found.filter(QRegularExpression("^-"));
        for (QString& entry : found) {
            QVERIFY2(entry.count(QRegularExpression("(?<!\\\\)\\[")) == 1, qPrintable(entry));
            entry = entry.section('[', 0, 0);
        }
        QCOMPARE(sorted(found), sorted(optionsOfHelp(command)));
    }

    void fishCompletesEveryOption_data() { addCommands(); }
    void fishCompletesEveryOption()
    {
        const QString fish = QStandardPaths::findExecutable("fish");
        if (fish.isEmpty())
            QSKIP("fish is not installed");
        QFETCH(const QString, command);
        const QString line = command.isEmpty() ? "basin -" : "basin " + command + " -";
        const QString script = QString("source %1; complete -C '%2'; complete -C '%2-'")
                                   .arg(completionFile("fish"), line);
        QByteArray errors;
        QStringList found =
            linesOf(fish, {"--no-config", "-c", script}, &errors).filter(QRegularExpression("^-"));
        for (QString& entry : found)
            entry = entry.section('\t', 0, 0).section('=', 0, 0);
        found = sorted(found);
        for (const QString& option : optionsOfHelp(command))
            QVERIFY2(found.contains(option), qPrintable(option));
    }

    void versionsAreJson()
    {
        const nlohmann::json all = runBasin({"--version", "--json"}).json();
        QVERIFY(runBasin({"--json", "--version"}).json() == all);
        QVERIFY(runBasin({"slice", "--version", "--json"}).json() == all);
        QCOMPARE("basin " + all.at("basin").get<std::string>() + "\n",
                 runBasin({"--version"}).out.toStdString());
        for (const char* library : {"Qt", "VTK", "QCustomPlot", "Eigen", "Spectra", "Highway",
                                    "fmt", "CLI11", "nlohmann-json", "OpenSSL", "libzip"}) {
            const std::string version = all.at("libraries").at(library);
            QVERIFY2(QRegularExpression("^\\d+\\.\\d+")
                         .match(QString::fromStdString(version))
                         .hasMatch(),
                     version.c_str());
        }
    }

    void theHiddenOptionIsForTheBuildAlone()
    {
        QVERIFY(!runBasin({"--help"}).out.contains("--describe"));
        QCOMPARE(runBasin({"--describe", "word"}).status, 2);
        QCOMPARE(runBasin({"--json"}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
