// SPDX-License-Identifier: MIT
#include "core/command/commands.h"
#include "tests/ui/analysed.h"
#include "tests/ui/small_session.h"
#include "ui/data/film.h"
#include "ui/look/theme.h"
#include "ui/window/film/film_dialog.h"
#include "ui/window/film/film_maker.h"

#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 60'000; // ms

const ui::ViewInfo& viewCalled(const char* id)
{
    for (const ui::ViewInfo& info : ui::viewInfos())
        if (info.id == QLatin1String(id))
            return info;
    qFatal("there is no view %s", id);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pngOf(Qt::GlobalColor colour)
{
    QImage image(16, 12, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return content;
}

/// A film of the contours of smallSession().
ui::FilmScenes scenesOf(const char* motion, std::vector<double> values)
{
    return {.file = {.session = smallSession()},
            .motion = core::motionById(motion),
            .values = std::move(values)};
}

ui::FilmOutput outputAt(const QString& path)
{
    return {.output = path, .figure = {QStringLiteral("png"), QSize(200, 150)}};
}

/// The bytes of all files in a folder, by name.
QMap<QString, QByteArray> filesIn(const QTemporaryDir& folder)
{
    QMap<QString, QByteArray> files;
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files | QDir::Hidden))
        files.insert(name, read(folder.filePath(name)));
    return files;
}

} // namespace

class TestFilm final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("film"));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    }

    void init() { QSettings().clear(); }

    void namesSayWhatKindOfFilmItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        for (const char* good : {"f-%d.png", "a%b/f-%03d.png", "f.gif", "f.mp4", "f.webm", "f.mkv"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char* bad : {"f.png", "f-%s.png", "f-%d-%d.png", "f-%03d%.png", "f-%12d.png",
                                "f.pdf", "f", "f-%d"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
    void namesSayWhatKindOfFilmItIs()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isGood);
        QCOMPARE(ui::problemOfFilm(name).isEmpty(), isGood);
    }

    void picturesAreNumberedFromOne()
    {
        const QTemporaryDir folder;
        ui::Film film(folder.filePath(QStringLiteral("f-%03d.png")), 25.0);
        QCOMPARE(film.begin(), QString());
        QCOMPARE(film.add("first"), QString());
        QCOMPARE(film.add("second"), QString());
        QCOMPARE(film.finish(), QString());
        const auto files = filesIn(folder);
        QCOMPARE(files.keys(),
                 (QStringList{QStringLiteral("f-001.png"), QStringLiteral("f-002.png")}));
        QCOMPARE(files.value(QStringLiteral("f-002.png")), QByteArray("second"));
        ui::Film nowhere(folder.filePath(QStringLiteral("no/f-%d.png")), 25.0);
        QCOMPARE(nowhere.begin(), QString());
        QVERIFY(!nowhere.add("first").isEmpty());
    }

    void filmsHaveTheirPicturesAndTime_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"gif", "mp4", "webm", "mkv"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }
    void filmsHaveTheirPicturesAndTime()
    {
        QFETCH(const QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a:b.") + suffix);
        ui::Film film(path, 2.0);
        if (ui::ffmpegProgram().isEmpty()) {
            QVERIFY(film.begin().contains(QStringLiteral("needs ffmpeg")));
            QSKIP("ffmpeg is not installed");
        }
        QCOMPARE(film.begin(), QString());
        for (const Qt::GlobalColor colour : {Qt::red, Qt::green, Qt::blue})
            QCOMPARE(film.add(pngOf(colour)), QString());
        QVERIFY(!QFile::exists(path)); // not before it is whole
        QCOMPARE(film.finish(), QString());
        QCOMPARE(filesIn(folder).size(), 1);
        QProcess probe; // another program counts
        probe.start(QStringLiteral("ffprobe"),
                    {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_frames"),
                     QStringLiteral("-show_entries"),
                     QStringLiteral("stream=nb_read_frames,width,height,r_frame_rate"),
                     QStringLiteral("-of"), QStringLiteral("default=nokey=1:noprint_wrappers=1"),
                     QStringLiteral("file:") + path});
        QVERIFY(probe.waitForFinished());
        const QByteArrayList lines = probe.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines, (QByteArrayList{"16", "12", "2/1", "3"}));
    }

    void whatFfmpegSaysIsPassedOn()
    {
        if (ui::ffmpegProgram().isEmpty())
            QSKIP("ffmpeg is not installed");
        const QTemporaryDir folder;
        {
            ui::Film film(folder.filePath(QStringLiteral("f.gif")), 25.0);
            QCOMPARE(film.begin(), QString());
            QString reason = film.add("this is no picture");
            if (reason.isEmpty())
                reason = film.finish();
            QVERIFY2(reason.startsWith(QStringLiteral("ffmpeg: ")) && reason.size() > 12,
                     qPrintable(reason));
        }
        QVERIFY(filesIn(folder).isEmpty());
    }

    void onePictureForEachValue()
    {
        const QTemporaryDir folder;
        ui::FigureMaker figures(viewCalled("contours"));
        ui::FilmMaker maker(figures, scenesOf("iteration", {0, 1, 2}));
        const QSignalSpy progressed(&maker, &ui::FilmMaker::progressed);
        const QSignalSpy written(&maker, &ui::FilmMaker::written);
        const QSignalSpy failed(&maker, &ui::FilmMaker::failed);
        maker.make(outputAt(folder.filePath(QStringLiteral("f-%d.png"))));
        QTRY_VERIFY_WITH_TIMEOUT(!written.isEmpty() || !failed.isEmpty(), kPatience);
        QVERIFY(failed.isEmpty());
        QCOMPARE(progressed.size(), 3);
        QCOMPARE(progressed.back()[0].toInt(), 3);
        const auto files = filesIn(folder);
        QCOMPARE(files.size(), 3);
        QVERIFY(files[QStringLiteral("f-1.png")] != files[QStringLiteral("f-2.png")]);
        QVERIFY(files[QStringLiteral("f-2.png")] != files[QStringLiteral("f-3.png")]);
        // Each is the figure that its command makes.
        const auto file =
            core::afterCommand({.session = smallSession()}, core::motionById("iteration")->at(1));
        const ui::FigureSource source{
            .analysis = test::analysed(smallSession()),
            .view = QJsonDocument::fromJson(QByteArray::fromStdString(file.value().view)).object()};
        QVERIFY(files[QStringLiteral("f-2.png")] ==
                ui::makeFigure(viewCalled("contours"), source, outputAt({}).figure, false));
    }

    void whatCannotBeIsSaid()
    {
        const QTemporaryDir folder;
        ui::FigureMaker figures(viewCalled("contours"));
        ui::FilmMaker maker(figures, scenesOf("w", {0.0, -1.0}));
        const QSignalSpy failed(&maker, &ui::FilmMaker::failed);
        maker.make(outputAt(folder.filePath(QStringLiteral("f-%d.png"))));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("must be")));
        QVERIFY(!maker.isMaking());
    }

    void aFilmThatIsCancelledLeavesNothing()
    {
        const QTemporaryDir folder;
        const bool canFilm = !ui::ffmpegProgram().isEmpty();
        ui::FigureMaker figures(viewCalled("contours"));
        {
            ui::FilmMaker maker(
                figures,
                scenesOf("turn", core::motionValues(*core::motionById("turn"), 0, 3, 500)));
            QObject::connect(&maker, &ui::FilmMaker::progressed, &maker, &ui::FilmMaker::cancel);
            const QSignalSpy progressed(&maker, &ui::FilmMaker::progressed);
            const QSignalSpy written(&maker, &ui::FilmMaker::written);
            maker.make(outputAt(
                folder.filePath(canFilm ? QStringLiteral("f.mp4") : QStringLiteral("f-%d.png"))));
            QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), kPatience);
            QTest::qWait(200);
            QCOMPARE(progressed.size(), 1);
            QVERIFY(written.isEmpty());
        }
        QCOMPARE(filesIn(folder).size(), canFilm ? 0 : 1);
    }

    void aStopWhileFfmpegFinishesKeepsTheOldFilm()
    {
        if (ui::ffmpegProgram().isEmpty())
            QSKIP("ffmpeg is not installed");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f.gif"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        image.save(&buffer, "PNG");
        std::stop_source stop;
        {
            ui::Film film(path, 10);
            QCOMPARE(film.begin(), QString());
            QCOMPARE(film.add(png, stop.get_token()), QString());
            stop.request_stop();
            QVERIFY(!film.finish(stop.get_token()).isEmpty());
        }
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QCOMPARE(filesIn(folder).size(), 1);
    }

    void everyPictureHasAFile()
    {
        QCOMPARE(ui::fileOfPicture(QStringLiteral("a/f-%04d.png"), 12),
                 QStringLiteral("a/f-0012.png"));
        QCOMPARE(ui::fileOfPicture(QStringLiteral("a/f%d.png"), 1), QStringLiteral("a/f1.png"));
    }

    void theDialogShowsAndMakes()
    {
        const QTemporaryDir folder;
        ui::FilmDialog dialog(viewCalled("contours"), {.file = {.session = smallSession()}},
                              test::analysed(smallSession()), QSize(300, 200));
        const auto box = [&dialog](const char* name) {
            return dialog.findChild<QComboBox*>(QLatin1String(name));
        };
        QCOMPARE(box("filmMotion")->findData(QStringLiteral("camera")), -1); // not of this view
        QCOMPARE(box("filmFormat")->count() > 1, !ui::ffmpegProgram().isEmpty());
        box("filmMotion")->setCurrentIndex(box("filmMotion")->findData(QStringLiteral("r")));
        QCOMPARE(dialog.values().size(), 100u);
        QCOMPARE(dialog.values().back(), 1.0);
        box("filmMotion")
            ->setCurrentIndex(box("filmMotion")->findData(QStringLiteral("iteration")));
        const int last = ui::lastIteration(*test::analysed(smallSession()));
        QCOMPARE(dialog.values().back(), double(last));
        box("filmSize")->setCurrentIndex(box("filmSize")->findData(QStringLiteral("window")));
        QCOMPARE(dialog.figure().pixels(), QSize(300, 200));
        dialog.show();
        auto* preview = dialog.findChild<QLabel*>(QStringLiteral("filmPreview"));
        QTRY_VERIFY_WITH_TIMEOUT(!preview->pixmap(Qt::ReturnByValue).isNull(), kPatience);
        const QImage first = preview->pixmap(Qt::ReturnByValue).toImage();
        auto* at = dialog.findChild<QSlider*>(QStringLiteral("filmAt"));
        at->setValue(at->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(preview->pixmap(Qt::ReturnByValue).toImage() != first, kPatience);
        dialog.make(folder.filePath(QStringLiteral("f-%03d.png")));
        auto* close = dialog.findChild<QPushButton*>(QStringLiteral("closeFilm"));
        QVERIFY(dialog.findChild<QProgressBar*>(QStringLiteral("filmProgress"))->isVisible());
        QCOMPARE(close->text(), QStringLiteral("&Cancel"));
        auto* words = dialog.findChild<QLabel*>(QStringLiteral("filmWords"));
        QTRY_VERIFY_WITH_TIMEOUT(words->text().startsWith(QStringLiteral("Written")), kPatience);
        QCOMPARE(filesIn(folder).size(), qsizetype(dialog.values().size()));
        QCOMPARE(close->text(), QStringLiteral("&Close"));
        // Cancel ends the film, and only then the dialog.
        dialog.make(folder.filePath(QStringLiteral("g-%03d.png")));
        close->click();
        QCOMPARE(words->text(), QStringLiteral("Cancelled."));
        QVERIFY(dialog.isVisible());
        close->click();
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
