// SPDX-License-Identifier: MIT
// The interface in German: nothing is missing, nothing that is filled in is lost, and what core
// composes is known.
#include "core/model/notices.h"
#include "core/plane/choose_plane.h"
#include "core/plane/directions.h"
#include "core/problem/mix.h"
#include "core/problem/problem.h"
#include "core/solve/along.h"
#include "core/solve/method.h"
#include "core/solve/outcome.h"
#include "core/theory/certificate.h"
#include "ui/guide/glossary.h"
#include "ui/look/core_text.h"
#include "ui/look/language.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"
#include "ui/views/views.h"
#include "ui/window/figure_presets.h"
#include "ui/window/language_menu.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kFolder = QStringLiteral(BASIN_EXAMPLES "/../translations/");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Message {
    QString source;
    QString translation;
};

std::vector<Message> messages()
{
    std::vector<Message> all;
    QXmlStreamReader xml(contentOf(kFolder + QStringLiteral("basin_de.ts")));
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            all.push_back({xml.readElementText(), {}});
        else if (xml.name() == u"translation")
            all.back().translation = xml.readElementText();
    }
    return all;
}

/// What of @p text must be in every translation of it, in any order.
QStringList filledIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9]|\\{\\w+\\}|</?\\w+[^>]*>"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places += found.next().captured();
    places.sort();
    return places;
}

/// The letters of keys, as in "&Open…".
qsizetype mnemonics(const QString& text)
{
    static const QRegularExpression key(QStringLiteral("&(?![a-z]+;)[^ ]"));
    return text.count(key);
}

/// Fails unless @p text of core is a line of core.txt.
void expectKnown(std::string_view text)
{
    static const QStringList lines =
        QString::fromUtf8(contentOf(kFolder + QStringLiteral("core.txt"))).split(u'\n');
    const QString line = QString::fromUtf8(text.data(), qsizetype(text.size()));
    if (!line.isEmpty() && !lines.contains(line))
        QFAIL(qPrintable(QStringLiteral("core.txt has no line “%1”").arg(line)));
}

/// Fails unless @p text, in which core has filled something in, has German words.
void expectTranslated(const std::string& text)
{
    const QString german = ui::coreText(text);
    static const QRegularExpression english(
        QStringLiteral("\\b(the|is|are|of|and|others|have|has|but|with)\\b"));
    if (german == QString::fromStdString(text) || german.contains(english))
        QFAIL(qPrintable(
            QStringLiteral("“%1” stays English: “%2”").arg(QString::fromStdString(text), german)));
}

core::Problem problemOf(const Eigen::MatrixXd& A, Eigen::VectorXd b, core::Mix mix)
{
    core::Problem problem;
    problem.x0 = Eigen::VectorXd::Constant(A.cols(), 0.5);
    problem.w = Eigen::VectorXd::Zero(1);
    problem.A = core::DesignMatrix(core::RowMajorMatrix(A));
    problem.b = std::move(b);
    problem.mix = mix;
    return problem;
}

} // namespace

class TestTranslation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // As the command line does before the window has a language.
        QCOMPARE(ui::viewInfos().front().title, QStringLiteral("Surface"));
        QCOMPARE(ui::figurePresets().back().title, QStringLiteral("Poster, 400 mm"));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("translation"));
        QSettings().clear();
        ui::speak(*qApp, QStringLiteral("de"));
    }

    void lupdateFindsNothingThatIsNotTranslated()
    {
        const QString lupdate =
            QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
        if (!QFile::exists(lupdate) ||
            QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("lupdate or python3 is not installed");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("basin_de.ts"));
        QVERIFY(QFile::copy(kFolder + QStringLiteral("basin_de.ts"), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        qputenv("LUPDATE", QFile::encodeName(lupdate));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(kFolder + QStringLiteral("update"), {copy});
        QVERIFY(update.waitForFinished(60000));
        const QByteArray said = update.readAll();
        QVERIFY2(update.exitCode() == 0 && said.isEmpty(), said);
        QVERIFY2(contentOf(copy) == contentOf(kFolder + QStringLiteral("basin_de.ts")),
                 "resources/translations/update was not run: a text is gone, or was moved");
    }

    void translationsKeepWhatIsFilledIn()
    {
        const std::vector<Message> all = messages();
        QVERIFY(all.size() > 1000);
        for (const auto& [source, translation] : all) {
            const QByteArray what = source.toUtf8() + " -> " + translation.toUtf8();
            QVERIFY2(!translation.isEmpty(), what);
            // One that reads "less" and one that reads "fewer" are one word in German.
            QStringList places = filledIn(translation);
            QStringList wanted = filledIn(source);
            places.removeDuplicates();
            wanted.removeDuplicates();
            QVERIFY2(places == wanted, what);
            QVERIFY2(mnemonics(translation) == mnemonics(source), what);
            QVERIFY2(translation.count(u'\n') == source.count(u'\n'), what);
            QVERIFY2(translation.startsWith(u' ') == source.startsWith(u' ') &&
                         translation.endsWith(u' ') == source.endsWith(u' '),
                     what);
        }
    }

    void numbersKeepTheirPoint()
    {
        static const QRegularExpression comma(QStringLiteral("[0-9],[0-9]"));
        for (const auto& [source, translation] : messages())
            QVERIFY2(!translation.contains(comma) || source.contains(comma),
                     qPrintable(translation));
        QCOMPARE(ui::numberText(0.5), QStringLiteral("0.5"));
    }

    void everyKindOfCoreIsKnown()
    {
        for (const core::MethodInfo& info : core::methods()) {
            expectKnown(info.title);
            expectKnown(info.summary);
            for (const core::Parameter& parameter : info.parameters) {
                expectKnown(parameter.label);
                expectKnown(parameter.help);
                for (const core::NamedValue& name : parameter.names)
                    expectKnown(name.label);
            }
        }
        for (const core::LossInfo& info : core::losses()) {
            expectKnown(info.title);
            expectKnown(info.summary);
        }
        for (const core::DirectionsInfo& info : core::directions()) {
            expectKnown(info.title);
            expectKnown(info.help);
        }
        for (const core::ThroughInfo& info : core::throughChoices()) {
            expectKnown(info.title);
            expectKnown(info.help);
        }
        for (const core::AlongInfo& info : core::alongChoices()) {
            expectKnown(info.title);
            expectKnown(info.help);
        }
        for (int k = 0; k <= int(core::Outcome::Cancelled); ++k) {
            expectKnown(core::outcomeText(core::Outcome(k)));
            expectKnown(core::outcomeWord(core::Outcome(k)));
        }
    }

    void noticesSpeakGerman()
    {
        using Eigen::MatrixXd;
        using Eigen::VectorXd;
        const MatrixXd wide = MatrixXd::Random(2, 3);
        MatrixXd odd(4, 3);
        odd << 1, 0, 1e6, 1, 0, 2e6, 1, 0, -1e6, 1, 0, 4e6;
        MatrixXd collinear(4, 2);
        collinear << 1, 2, 2, 4, 3, 6, -1, -2;
        MatrixXd centred(3, 1);
        centred << 1, 1, -2;
        const VectorXd some = VectorXd::Constant(4, 0.25);
        const VectorXd negative = (VectorXd(4) << -1, 0, 1, 2).finished();
        const core::Problem problems[] = {
            problemOf(wide, VectorXd::Constant(2, 0.5), {1, 1}),
            problemOf(odd, negative, {1, 0}),
            problemOf(odd, negative, {1, 1}),
            problemOf(odd, negative, {0, 1}),
            problemOf(collinear, some, {1, 0}),
            problemOf(centred, VectorXd::Constant(3, 0.2), {0, 1}),
            problemOf(-5.0 * centred.cwiseAbs(), VectorXd::Constant(3, 0.2), {0.01, 1}),
            problemOf(MatrixXd::Ones(1, 1), VectorXd::Ones(1), {1, 0}),
        };
        int seen = 0;
        for (const core::Problem& problem : problems)
            for (const core::Notice& notice : core::notices(problem)) {
                expectTranslated(notice.title);
                expectTranslated(notice.explanation);
                if (QTest::currentTestFailed())
                    return;
                ++seen;
            }
        QVERIFY2(seen > 15, qPrintable(QString::number(seen)));
    }

    void certificatesSpeakGerman()
    {
        using core::Unproved;
        for (const Unproved why : {Unproved::No, Unproved::NotDefined, Unproved::NotDefinite,
                                   Unproved::NoBound, Unproved::TooFar, Unproved::TooLarge})
            for (const bool isScaled : {false, true}) {
                core::Certificate certificate;
                certificate.why = why;
                if (isScaled)
                    certificate.scales = Eigen::Vector2d(0.5, 2.0);
                const QString text = ui::coreText(core::certificateText(certificate));
                QVERIFY2(text.contains(QStringLiteral("ewiesen")), qPrintable(text));
                QVERIFY2(!text.contains(QStringLiteral("coordinates")) &&
                             !text.contains(QStringLiteral("units")) &&
                             !text.contains(QStringLiteral("step")),
                         qPrintable(text));
            }
    }

    void whatIsFilledInIsKept()
    {
        QCOMPARE(ui::coreText("b sums to 1.5, not to 1"),
                 QStringLiteral("b hat die Summe 1.5, nicht 1"));
        QCOMPARE(ui::coreText("Heavy ball, scaled, own start"),
                 QStringLiteral("Schwere Kugel, skaliert, eigener Start"));
        QCOMPARE(ui::directionText("p · d₁ (λ max eigenvector)"),
                 QStringLiteral("p · d₁ (Eigenvektor zu λ max)"));
        // A name with a place in it is no place.
        QCOMPARE(ui::coreText("The landscape is a curve: the loss over 100 %1 alone."),
                 QStringLiteral("Die Landschaft ist eine Kurve: der Verlust über 100 %1 allein."));
        QCOMPARE(ui::coreText("population"), QStringLiteral("population"));
        QCOMPARE(ui::coreText(""), QString());
    }

    void namesStay()
    {
        for (const char* name : {"time", "start", "Step", "measured", "Zero"})
            QCOMPARE(ui::directionText(name), QString::fromLatin1(name));
        QCOMPARE(ui::directionText("time, turned"), QStringLiteral("time, gedreht"));
        QCOMPARE(ui::directionText("1st component of the paths, 93 %"),
                 QStringLiteral("1. Komponente der Pfade, 93 %"));
        QCOMPARE(ui::coreText("The landscape is a curve: the loss over time alone."),
                 QStringLiteral("Die Landschaft ist eine Kurve: der Verlust über time allein."));
        QCOMPARE(ui::coreText("There is no minimum this way: however far x goes, the loss falls, "
                              "towards 0.25, the loss of the rows that share all of f there (time, "
                              "measured, r3 and 12 others). A little w keeps x finite."),
                 QStringLiteral("Auf diesem Weg gibt es kein Minimum: Wie weit x auch geht, der "
                                "Verlust fällt, gegen 0.25, den Verlust der Zeilen, die sich dort "
                                "ganz f teilen (time, measured, r3 und 12 andere). Ein wenig w "
                                "hält x endlich."));
    }

    void whatCannotBeComputedIsSaidInGerman()
    {
        core::Problem problem = problemOf(Eigen::MatrixXd::Constant(12, 2, std::nan("")),
                                          Eigen::VectorXd::Constant(12, std::nan("")), {0, 0});
        problem.w = Eigen::VectorXd::Constant(5, -1);
        problem.x0 = Eigen::VectorXd::Constant(3, 1);
        problem.rowNames = std::make_shared<const std::vector<std::string>>(3, "time");
        const std::vector<core::Issue> issues = core::validate(problem);
        QVERIFY(issues.size() > 10);
        for (const core::Issue& issue : issues)
            expectTranslated(issue.message);
        for (const core::Mix mix : {core::Mix{-1, 0}, core::Mix{std::nan(""), 1}}) {
            problem.mix = mix;
            expectTranslated(core::validate(problem).back().message);
        }
    }

    void tablesForProgramsAreInEnglish()
    {
        QCOMPARE(ui::coreText("converged"), QStringLiteral("konvergiert"));
        {
            const ui::InEnglish english;
            QCOMPARE(ui::coreText("converged"), QStringLiteral("converged"));
            QCOMPARE(ui::translated("Value"), QStringLiteral("Value"));
        }
        QCOMPARE(ui::coreText("converged"), QStringLiteral("konvergiert"));
    }

    void theGlossaryAndTheButtonsOfQtSpeakGerman()
    {
        QCOMPARE(ui::termById(u"saddle")->name, QStringLiteral("Sattelpunkt"));
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) +
                           QStringLiteral("/qtbase_de.qm")))
            QSKIP("Qt's own translations are not installed");
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("Abbrechen"));
    }

    void whatWasListedInEnglishSpeaksGermanToo()
    {
        const ui::ViewInfo* surface = &ui::viewInfos().front();
        QCOMPARE(surface->title, QStringLiteral("Fläche"));
        QCOMPARE(&ui::viewInfos().front(), surface); // windows point at it
        QCOMPARE(ui::figurePresets().back().title, QStringLiteral("Plakat, 400 mm"));
    }

    void theChoiceComesBeforeTheSystem()
    {
        ui::chooseLanguage(QStringLiteral("de"));
        QCOMPARE(ui::chosenLanguage(), QStringLiteral("de"));
        QCOMPARE(ui::spokenLanguage(QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(ui::spokenLanguage(QStringLiteral("en")), QStringLiteral("en"));
        // A language that there is not: what the system says, which Basin does speak.
        const QString other = ui::spokenLanguage(QStringLiteral("tlh"));
        QCOMPARE(other, ui::spokenLanguage({}));
        QVERIFY(other == QStringLiteral("en") || other == QStringLiteral("de"));
    }

    void noMenuHasALetterTwice()
    {
        const ui::MainWindow window;
        static const QRegularExpression key(QStringLiteral("&([^& ])"));
        QStringList twice;
        for (const auto* menu : window.findChildren<QMenu*>()) {
            QMap<QString, QString> entries;
            for (const QAction* action : menu->actions()) {
                const auto match = key.match(action->text());
                if (!match.hasMatch() || !action->isVisible())
                    continue;
                QString& known = entries[match.captured(1).toLower()];
                if (!known.isEmpty())
                    twice += QStringLiteral("%1: %2, %3").arg(menu->title(), known, action->text());
                known = action->text();
            }
        }
        QVERIFY(window.findChildren<QMenu*>().size() > 8);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void theMenuRemembersTheChoice()
    {
        QSettings().clear();
        ui::LanguageMenu menu;
        const QSignalSpy chosen(&menu, &ui::LanguageMenu::chosen);
        auto* german = menu.findChild<QAction*>(QStringLiteral("language_de"));
        QVERIFY(german);
        QCOMPARE(menu.actions().size(), qsizetype(ui::languages().size()) + 2);
        emit menu.aboutToShow();
        QVERIFY(!german->isChecked());
        german->trigger();
        QCOMPARE(ui::chosenLanguage(), QStringLiteral("de"));
        german->trigger(); // says nothing anew
        QCOMPARE(chosen.size(), 1);
        menu.findChild<QAction*>(QStringLiteral("language_"))->trigger();
        QVERIFY(ui::chosenLanguage().isEmpty());
        QCOMPARE(chosen.size(), 2);
    }

    void englishStaysAsItIsWritten() // the last: nothing speaks German after it
    {
        ui::speak(*qApp, QStringLiteral("en"));
        QCOMPARE(ui::coreText("b sums to 1.5, not to 1"),
                 QStringLiteral("b sums to 1.5, not to 1"));
        QCOMPARE(QCoreApplication::translate("Views", "Surface"), QStringLiteral("Surface"));
    }
};

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
