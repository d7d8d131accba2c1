// SPDX-License-Identifier: MIT
// Tables of which something is guessed: the user is asked once, and the answer is remembered.
#include "ui/data/import_memory.h"
#include "ui/data/import_preview.h"
#include "ui/data/problem_loader.h"
#include "ui/panels/problem/import_dialog.h"
#include "ui/panels/problem/import_words.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using core::ImportOptions;
using ui::ImportDialog;
using ui::ImportQuestion;
using ui::Opened;
using ui::ProblemLoader;

namespace ImportMemory = ui::ImportMemory;

namespace {

/// A loader and what it has said last.
struct Loader {
    ProblemLoader loader;
    std::optional<Opened> opened;
    std::optional<ImportQuestion> asked;
    QString failure;

    Loader()
    {
        QObject::connect(&loader, &ProblemLoader::loaded, &loader,
                         [this](const Opened& what) { opened = what; });
        QObject::connect(&loader, &ProblemLoader::importAsked, &loader,
                         [this](const ImportQuestion& question) { asked = question; });
        QObject::connect(&loader, &ProblemLoader::failed, &loader,
                         [this](const QString& message) { failure = message; });
    }

    void open(const QString& path)
    {
        opened.reset();
        asked.reset();
        failure.clear();
        loader.openFiles({path});
        QTRY_VERIFY(opened || asked || !failure.isEmpty());
    }
};

template <typename Widget>
Widget* find(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

void pick(const QWidget& dialog, const char* name, const QVariant& data)
{
    auto* box = find<QComboBox>(dialog, name);
    QVERIFY2(box->findData(data) >= 0, name);
    box->setCurrentIndex(box->findData(data));
    emit box->activated(box->currentIndex());
}

QString caseFile(const char* name)
{
    return QStringLiteral(BASIN_TEST_DATA "/cases/csv/") + QLatin1String(name);
}

} // namespace

class TestImport final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("import"));
    }

    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void aPlainTableIsOpenedWithoutAQuestion()
    {
        const QString path = write("label,x1,x2,b\nu,1,2,0.5\nv,3,4,0.5\n");
        Loader loader;
        loader.open(path);
        QVERIFY(loader.opened && !loader.asked);
        QVERIFY(!ImportMemory::of(path));
    }

    void whatWasGuessedIsAskedOnce()
    {
        const QString path = write("item;size;share\nu;1,5;0,25\nv;-2;0,75\n");
        Loader loader;
        loader.open(path);
        QVERIFY(loader.asked && !loader.opened);
        QVERIFY(loader.asked->refusal.isEmpty());
        ImportDialog dialog(*loader.asked);
        auto* summary = find<QLabel>(dialog, "summary");
        QTRY_COMPARE(summary->text(), QStringLiteral("2 rows, 1 column of A, b = share"));
        QCOMPARE(find<QComboBox>(dialog, "separator")->currentText(),
                 QStringLiteral("semicolon (found)"));
        QCOMPARE(find<QComboBox>(dialog, "decimal")->currentText(),
                 QStringLiteral("comma (found)"));
        const auto* table = find<QTableWidget>(dialog, "previewTable");
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("1,5"));
        QCOMPARE(table->horizontalHeaderItem(0)->text(), QStringLiteral("item\nrow names"));
        QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("share\nb"));
        QVERIFY(find<QPushButton>(dialog, "openTable")->isEnabled());
        QVERIFY(dialog.options() == loader.asked->options); // nothing needs to be read again
        loader.loader.accept(*loader.asked);
        QVERIFY(loader.opened);
        QCOMPARE(loader.opened->session.problem.A(0, 0), 1.5);
        loader.open(path);
        QVERIFY(loader.opened && !loader.asked);
        QVERIFY(!loader.opened->remarks.isEmpty()); // they are still said
    }

    void anotherChoiceIsTriedAndRemembered()
    {
        const QString path = write("item;size;share\nu;1,5;0,25\nv;-2;0,75\n");
        Loader loader;
        loader.open(path);
        QVERIFY(loader.asked);
        ImportDialog dialog(*loader.asked);
        auto* open = find<QPushButton>(dialog, "openTable");
        QTRY_VERIFY(open->isEnabled());
        pick(dialog, "target", QStringLiteral("size"));
        QVERIFY(!open->isEnabled()); // until it has been tried
        QTRY_VERIFY(open->isEnabled());
        QCOMPARE(find<QLabel>(dialog, "summary")->text(),
                 QStringLiteral("2 rows, 1 column of A, b = size"));
        loader.loader.openTable(path, dialog.options());
        QTRY_VERIFY(loader.opened);
        QCOMPARE(loader.opened->session.problem.b[1], -2.0);
        loader.open(path);
        QVERIFY(loader.opened);
        QCOMPARE(loader.opened->session.problem.b[1], -2.0);
        // Asked again, the dialog begins with what was chosen.
        const ImportDialog again(ImportQuestion{path, *ImportMemory::of(path), std::nullopt, {}});
        QCOMPARE(again.options().target, std::optional<std::string>("size"));
    }

    void whatHasTwoReadingsCanBeChosen()
    {
        Loader loader;
        loader.open(caseFile("two_b.csv"));
        QVERIFY(loader.asked && !loader.asked->opened);
        QVERIFY(!loader.asked->refusal.isEmpty());
        ImportDialog dialog(*loader.asked);
        dialog.show();
        auto* open = find<QPushButton>(dialog, "openTable");
        auto* words = find<QLabel>(dialog, "words");
        auto* target = find<QComboBox>(dialog, "target");
        QTRY_COMPARE(target->count(), 5); // automatic, and the columns
        QVERIFY(words->property("bad").toBool());
        QVERIFY(!open->isEnabled());
        target->setCurrentIndex(4);
        emit target->activated(4);
        QTRY_VERIFY(open->isEnabled());
        QVERIFY(!words->property("bad").toBool());
        loader.loader.openTable(loader.asked->path, dialog.options());
        QTRY_VERIFY(loader.opened);
        QCOMPARE(loader.opened->session.problem.b[0], 0.4);
    }

    void advisesInItsOwnWords_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("two") << "choose with --target 2 or --target 5"
                             << "choose with “Target b: column 2” or “Target b: column 5”";
        QTest::newRow("words") << "--separator semicolon, --decimal comma, --labels none."
                               << "“Separator: semicolon”, “Decimal sign: comma”, "
                                  "“Row names: none”.";
        QTest::newRow("titles") << "with --header yes or --header no"
                                << "with “Titles: in the first line” or “Titles: none”";
        QTest::newRow("nothing") << "a--b, 3 columns"
                                 << "a--b, 3 columns";
    }
    void advisesInItsOwnWords()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, shown);
        QCOMPARE(ui::inWordsOfDialog(said), shown);
    }

    void closesWhileItLooksThroughALargeFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y,b\n");
        for (int k = 0; k < 2000; ++k)
            file.write(QByteArray("1,2,3\n").repeated(1000));
        file.close();
        int answers = 0;
        {
            ui::ImportPreview preview(path);
            QObject::connect(&preview, &ui::ImportPreview::ready, &preview, [&] { ++answers; });
            for (int k = 0; k < 50; ++k)
                preview.request({});
            QTRY_COMPARE(answers, 1); // the latest alone
            preview.request({});
        }
        QCOMPARE(answers, 1);
    }

    void whatHasNoReadingIsShownAsItIs()
    {
        Loader loader;
        loader.open(caseFile("decimal_comma_unclear.csv"));
        QVERIFY(loader.asked && !loader.asked->opened);
        const ImportDialog dialog(*loader.asked);
        const auto* table = find<QTableWidget>(dialog, "previewTable");
        QTRY_VERIFY(table->item(1, 0));
        QCOMPARE(table->item(1, 0)->text(), QStringLiteral("r1,1,2,0,4"));
        QVERIFY(!find<QPushButton>(dialog, "openTable")->isEnabled());
    }

    void aWrongNumberIsShownInItsPlace()
    {
        Loader loader;
        loader.open(caseFile("middle_na.csv"));
        QVERIFY(loader.asked && !loader.asked->opened);
        const ImportDialog dialog(*loader.asked);
        auto* words = find<QLabel>(dialog, "words");
        QTRY_COMPARE(words->text(), loader.asked->refusal);
        // The table can be read as far as it is shown, but opening it would end the same way.
        QVERIFY(find<QTableWidget>(dialog, "previewTable")->rowCount() > 1);
        QVERIFY(!find<QPushButton>(dialog, "openTable")->isEnabled());
    }

    void whatIsNoTableIsJustRefused()
    {
        for (const char* name : {"page.csv", "picture.csv", "archive.csv"}) {
            Loader loader;
            loader.open(caseFile(name));
            QVERIFY2(!loader.asked && !loader.failure.isEmpty(), name);
        }
        Loader loader;
        loader.open(QStringLiteral("/there/is/no/such.csv"));
        QVERIFY(!loader.asked && !loader.failure.isEmpty());
    }

    void aChoiceThatNoLongerFitsIsAskedAbout()
    {
        const QString path = write("item;size;share\nu;1,5;0,25\nv;-2;0,75\n");
        ImportOptions options;
        options.target = "weight";
        ImportMemory::remember(path, options);
        Loader loader;
        loader.open(path);
        QVERIFY(loader.asked && loader.asked->refusal.contains(QStringLiteral("weight")));
        QVERIFY(loader.asked->options == options);
    }

    void allOptionsAreRemembered()
    {
        ImportOptions all;
        all.separator = '\t';
        all.decimal = ',';
        all.header = false;
        all.labels = "";
        all.target = "Anteil (%)";
        ImportMemory::remember(QStringLiteral("/a/b.csv"), all);
        ImportMemory::remember(QStringLiteral("/a/c.csv"), {});
        QVERIFY(ImportMemory::of(QStringLiteral("/a/b.csv")) == all);
        QVERIFY(ImportMemory::of(QStringLiteral("/a/c.csv")) == ImportOptions{});
        QVERIFY(!ImportMemory::of(QStringLiteral("/a/d.csv")));
    }

private:
    QString write(const char* text)
    {
        const QString path = m_folder.filePath(QStringLiteral("t%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write");
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"
