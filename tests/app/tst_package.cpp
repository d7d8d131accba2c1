// SPDX-License-Identifier: MIT
// What a desktop and a package want to know is well formed and agrees. The package itself is
// tried by tests/package/run.
#include "tests/app/guide_files.h"
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(BASIN_EXAMPLES "/../../");
const QString kDesktop = kRoot + "resources/desktop/org.basin.Basin";

QString found(const QString& path, const char* pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption)
        .match(QString::fromUtf8(contentOf(path)))
        .captured(1);
}

/// Runs @p tool; QSKIP is not possible from here, so the caller has to ask whether it is there.
QByteArray complaintsOf(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, arguments);
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? QByteArray() : process.readAll();
}

bool isMissing(const char* tool)
{
    return QStandardPaths::findExecutable(tool).isEmpty();
}

} // namespace

class TestPackage : public QObject {
    Q_OBJECT

private slots:
    void allNameTheSameRelease()
    {
        const QString version =
            QString::fromUtf8(runBasin({"--version"}).out).trimmed().section(' ', 1);
        QVERIFY(!version.isEmpty());
        QCOMPARE(found(kRoot + "CHANGELOG.md", "^## ([0-9.]+) \\("), version);
        QCOMPARE(found(kRoot + "CITATION.cff", "^version: ([0-9.]+)$"), version);
        QCOMPARE(found(kDesktop + ".metainfo.xml", "<release version=\"([0-9.]+)\""), version);
        const QString date = found(kRoot + "CHANGELOG.md", "^## [0-9.]+ \\(([0-9-]+)\\)");
        QVERIFY(!date.isEmpty());
        QCOMPARE(found(kRoot + "CITATION.cff", "^date-released: \"([0-9-]+)\"$"), date);
        QCOMPARE(found(kDesktop + ".metainfo.xml", "version=\"[0-9.]+\" date=\"([0-9-]+)\""), date);
    }

    void allNameTheSameAuthors()
    {
        const QString name = found(kRoot + "CITATION.cff", "^  - name: (.+)$");
        QVERIFY(!name.isEmpty());
        QVERIFY(!found(kRoot + "CITATION.cff", "^    email: (\\S+@\\S+)$").isEmpty());
        QCOMPARE(found(kDesktop + ".metainfo.xml", "<developer_name>(.+)</developer_name>"), name);
        QCOMPARE(found(kRoot + "LICENSE", "^Copyright \\(c\\) [0-9]+ (.+)$"), name);
        QCOMPARE(found(kRoot + "resources/package/copyright", "^Copyright: [0-9]+ (.+)$"), name);
    }

    void theDesktopFileIsValid()
    {
        if (isMissing("desktop-file-validate"))
            QSKIP("desktop-file-validate is not installed");
        const QByteArray complaints =
            complaintsOf("desktop-file-validate", {kDesktop + ".desktop"});
        QVERIFY2(complaints.isEmpty(), complaints);
    }

    void theMetainfoIsValid()
    {
        if (isMissing("appstreamcli"))
            QSKIP("appstreamcli is not installed");
        const QByteArray complaints =
            complaintsOf("appstreamcli", {"validate", "--no-net", kDesktop + ".metainfo.xml"});
        QVERIFY2(complaints.isEmpty(), complaints);
    }

    void sessionsHaveATypeThatOpensBasin()
    {
        const QString type = found(kDesktop + ".xml", "<mime-type type=\"([^\"]+)\"");
        QCOMPARE(found(kDesktop + ".xml", "<glob pattern=\"([^\"]+)\""), QString("*.basin"));
        QVERIFY(found(kDesktop + ".desktop", "^MimeType=(.*)$").split(';').contains(type));
        QVERIFY(contentOf(kDesktop + ".metainfo.xml")
                    .contains("<mediatype>" + type.toUtf8() + "</mediatype>"));
        // An icon for the type is named after it.
        QVERIFY(
            QFile::exists(kRoot + "resources/desktop/" + QString(type).replace('/', '-') + ".svg"));
        const QByteArray session = contentOf(BASIN_TEST_DATA "/sessions/version1.basin");
        const QString magic =
            found(kDesktop + ".xml", "value=\"([^>]+)\"/>").replace("&quot;", "\"");
        const qsizetype place = session.indexOf(magic.toUtf8());
        QVERIFY2(place >= 1 && place <= 16, qPrintable(magic));
    }

    void everyExampleHasALicence()
    {
        const QString copyright =
            QString::fromUtf8(contentOf(kRoot + "resources/package/copyright"));
        const QDir examples(BASIN_EXAMPLES);
        for (const QString& file : examples.entryList({"*.csv"})) {
            const QString first = file.section('_', 0, 0);
            QVERIFY2(file == "three_valleys.csv" || copyright.contains("examples/" + file) ||
                         copyright.contains("examples/" + first + "_*"),
                     qPrintable(file));
        }
        static const QRegularExpression used("^License: (\\S+)$",
                                             QRegularExpression::MultilineOption);
        for (auto match = used.globalMatch(copyright); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(copyright.contains(QRegularExpression(
                         "\nLicense: " + QRegularExpression::escape(name) + "\n [^\n]")),
                     qPrintable(name));
        }
    }

    void theProgramHasNoPathOfItsSources()
    {
#ifdef NDEBUG
        const QByteArray sources = QDir::cleanPath(kRoot).toUtf8();
        const QByteArray program = contentOf(BASIN_PROGRAM);
        const qsizetype place = program.indexOf(sources);
        QVERIFY2(place < 0, program.mid(place, 120).constData());
#else
        QSKIP("Assertions name their files");
#endif
    }
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
