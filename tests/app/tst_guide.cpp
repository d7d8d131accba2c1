// SPDX-License-Identifier: MIT
// The guide mentions every command, option, method and choice that the program has, and its links
// lead somewhere.
#include "core/command/commands.h"
#include "core/plane/directions.h"
#include "core/problem/mix.h"
#include "core/solve/method.h"
#include "tests/app/guide_files.h"
#include "tests/app/help_text.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <string>

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// Whether the guide has @p code as it is typed: with a sign or a blank at both of its ends.
bool hasCode(const QString& guide, const QString& code)
{
    const QRegularExpression whole("(?<![\\w-])" + QRegularExpression::escape(code) + "(?![\\w-])");
    return whole.match(guide).hasMatch();
}

} // namespace

class TestGuide : public QObject {
    Q_OBJECT

private:
    const QString m_guide = guideText();

private slots:
    void namesEveryCommandOfSessions()
    {
        const QString page = guidePage(QStringLiteral("session-commands"));
        for (const core::CommandInfo& info : core::commands()) {
            const QString id = QString::fromUtf8(info.id.data(), qsizetype(info.id.size()));
            const qsizetype row = page.indexOf("| `" + id + "` |");
            QVERIFY2(row >= 0, qPrintable(id));
            const QString line = page.mid(row, page.indexOf('\n', row) - row);
            for (const core::ArgumentInfo& argument : info.arguments)
                QVERIFY2(line.contains(QString("`%1`").arg(argument.key.data())), qPrintable(line));
        }
    }

    void mentionsEveryCommandAndOption()
    {
        for (const QString& command : commandsOfHelp()) {
            QVERIFY2(m_guide.contains("\n## " + command + '\n'), qPrintable(command));
            for (const QString& option : optionsOfHelp(command))
                QVERIFY2(option == "-h" || hasCode(m_guide, option),
                         qPrintable(command + ' ' + option));
        }
    }

    void describesEveryMethodWithItsParameters()
    {
        for (const core::MethodInfo& method : core::methods()) {
            // A heading with its title, and its id at the beginning of what stands below.
            const qsizetype begin = m_guide.indexOf("\n\n`" + text(method.id) + "`: ");
            QVERIFY2(begin > 0, method.id.data());
            const QString heading = m_guide.left(begin).section('\n', -1);
            QVERIFY2(heading.startsWith("## ") && heading.contains(text(method.title)),
                     qPrintable(heading));
            const QString section = m_guide.mid(begin, m_guide.indexOf("\n## ", begin) - begin);
            for (const core::Parameter& parameter : method.parameters)
                QVERIFY2(section.contains('`' + text(parameter.key) + '`'),
                         (std::string(method.id) + " " + std::string(parameter.key)).c_str());
        }
    }

    void mentionsEveryWayToChooseAPlane()
    {
        for (const core::DirectionsInfo& way : core::directions()) {
            QVERIFY2(m_guide.contains("| " + text(way.title) + " |"), way.id.data());
            QVERIFY2(m_guide.contains('`' + text(way.id)) || way.id == "custom", way.id.data());
        }
        for (const core::LossInfo& loss : core::losses())
            QVERIFY2(hasCode(m_guide, text(loss.id)), loss.id.data());
    }

    void hasAPageForEveryView()
    {
        const QString help = runBasin({"plot", "--help"}).out;
        static const QRegularExpression list("View: ([A-Za-z_, \\n-]+)");
        QStringList views;
        for (const QString& id : list.match(help).captured(1).simplified().split(", "))
            views += id.section(' ', 0, 0);
        QVERIFY(views.size() >= 8);
        const QStringList pages = guidePageIds();
        for (const QString& view : views)
            QVERIFY2(pages.contains("view-" + view), qPrintable(view));
    }

    void mentionsEveryExample()
    {
        for (const nlohmann::json& example : jsonOf(BASIN_EXAMPLES "/examples.json")) {
            const QString title = QString::fromStdString(example.at("title"));
            QVERIFY2(m_guide.contains("| " + title + " |"), qPrintable(title));
        }
    }

    void everyFileIsInTheContentsOnce()
    {
        QStringList pages = guidePageIds();
        QCOMPARE(pages.removeDuplicates(), 0);
        for (const QString& file : guideFolder().entryList({"*.md"}))
            QVERIFY2(pages.contains(file.chopped(3)), qPrintable(file));
        for (const QString& page : pages)
            QVERIFY2(guidePage(page).startsWith("# "), qPrintable(page));
    }

    void linksLeadToPages()
    {
        static const QRegularExpression link("\\]\\(([^)]+)\\)");
        const QStringList pages = guidePageIds();
        int count = 0;
        for (auto match = link.globalMatch(m_guide); match.hasNext(); ++count) {
            const QString target = match.next().captured(1);
            if (target.endsWith(".png")) {
                QVERIFY2(guideFolder().exists(target), qPrintable(target));
                QString dark = target;
                QVERIFY(guideFolder().exists(dark.replace(".png", "-dark.png")));
            } else {
                QVERIFY2(target.endsWith(".md") && pages.contains(target.chopped(3)),
                         qPrintable(target));
            }
        }
        QVERIFY(count > 40);
    }

    void becomesWebPages()
    {
        const QString cmark = QStandardPaths::findExecutable("cmark-gfm");
        if (cmark.isEmpty())
            QSKIP("cmark-gfm is not installed");
        const QTemporaryDir folder;
        QProcess process;
        process.start("cmake", {"-DCMARK=" + cmark, "-DGUIDE=" + guideFolder().canonicalPath(),
                                "-DOUTPUT=" + folder.path(), "-P",
                                guideFolder().filePath("make_html.cmake")});
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        for (const QString& id : guidePageIds()) {
            const QByteArray page = contentOf(folder.filePath(id + ".html"));
            QVERIFY2(page.contains("<h1>") && page.contains("class=\"here\""), qPrintable(id));
            for (const char* left : {".md\"", "**", "](", "@BODY@"})
                QVERIFY2(!page.contains(left), qPrintable(id + ' ' + left));
        }
        QVERIFY(contentOf(folder.filePath("glossary.html")).count("<h3>") >= 80);
    }

    void theGlossaryIsInOrder()
    {
        const nlohmann::json glossary = jsonOf(guideFolder().filePath("glossary.json"));
        QVERIFY(glossary.size() >= 80);
        std::set<std::string> ids;
        const QStringList pages = guidePageIds();
        for (const nlohmann::json& term : glossary) {
            const std::string id = term.at("id");
            QVERIFY2(ids.insert(id).second, id.c_str());
            QVERIFY2(pages.contains(QString::fromStdString(term.at("page"))), id.c_str());
            const std::string words = term.at("text");
            QVERIFY2(words.ends_with('.') && words.size() < 260, id.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
