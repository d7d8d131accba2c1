// SPDX-License-Identifier: MIT
// Every command line that the guide shows works as it stands there.
#include "tests/app/guide_files.h"
#include "tests/app/program.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class TestGuideCommands : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder; ///< The examples, and beside them what the commands write.

private slots:
    void initTestCase()
    {
        const QDir examples(BASIN_EXAMPLES);
        for (const QString& file : examples.entryList({"*.csv"}))
            QVERIFY(QFile::copy(examples.filePath(file), m_folder.filePath(file)));
    }

    void runs_data()
    {
        QTest::addColumn<QString>("line");
        static const QRegularExpression block("```sh\\n(.*?)```",
                                              QRegularExpression::DotMatchesEverythingOption);
        for (const QString& page : guidePageIds()) {
            const QString text = guidePage(page);
            for (auto match = block.globalMatch(text); match.hasNext();)
                for (const QString& line : match.next().captured(1).split('\n', Qt::SkipEmptyParts))
                    QTest::addRow("%s: %s", qPrintable(page), qPrintable(line)) << line;
        }
    }
    void runs()
    {
        QFETCH(const QString, line);
        if (line.contains("xvfb-run") && QStandardPaths::findExecutable("xvfb-run").isEmpty())
            QSKIP("xvfb-run is not installed");
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", QFileInfo(BASIN_PROGRAM).absolutePath() + ':' +
                                       environment.value("PATH"));
        if (line.contains("xvfb-run")) // What the drivers of OpenGL leave behind is not ours.
            environment.insert("LSAN_OPTIONS", "detect_leaks=0");
        process.setProcessEnvironment(environment);
        process.start("bash", {"-e", "-o", "pipefail", "-c", line});
        QVERIFY2(process.waitForFinished(120000), "It does not come to an end");
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, errors);
        static const QRegularExpression output("--output (\\S+\\.\\w+)");
        if (const auto written = output.match(line);
            written.hasMatch() && !line.contains('$') && !line.contains('%'))
            QVERIFY(QFileInfo(m_folder.filePath(written.captured(1))).size() > 0);
        else
            QVERIFY(!process.readAllStandardOutput().isEmpty() || line.contains("--output"));
    }
};

QTEST_GUILESS_MAIN(TestGuideCommands)
#include "tst_guide_commands.moc"
