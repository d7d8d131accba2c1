// SPDX-License-Identifier: MIT
// Figures for print and slides: their size, their theme, and the session that they remember.
#include "analysed.h"
#include "core/files/session_file.h"
#include "small_session.h"
#include "ui/data/figure_memory.h"
#include "ui/data/problem_loader.h"
#include "ui/look/theme.h"
#include "ui/window/export_all.h"
#include "ui/window/export_dialog.h"
#include "ui/window/figure_maker.h"
#include "ui/window/figure_print.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPdfWriter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>
#include <QXmlStreamReader>
#include <QtEndian>

using ui::Figure;
namespace FigureMemory = ui::FigureMemory;

namespace {

const ui::ViewInfo& viewCalled(const char* id)
{
    for (const ui::ViewInfo& info : ui::viewInfos())
        if (info.id == QLatin1String(id))
            return info;
    qFatal("there is no view %s", id);
}

QByteArray sessionBytes()
{
    return QByteArray::fromStdString(
        core::writeSession({.session = smallSession(), .notes = "“ü” & <b>"}));
}

QRgb cornerOf(const QByteArray& png)
{
    return QImage::fromData(png, "PNG").pixel(1, 1);
}

} // namespace

class TestFigures final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("figures"));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        m_source.analysis = test::analysed(smallSession());
        QVERIFY(m_source.analysis && m_source.analysis->complete);
    }

    void init() { QSettings().clear(); }

    void sizesAreThoseOfThePage()
    {
        Figure figure{QStringLiteral("png"), QSize(320, 240)};
        figure.dotsPerInch = 300.0;
        figure.enlargement = 2.0;
        const QImage png = QImage::fromData(make("contours", figure), "PNG");
        QCOMPARE(png.size(), QSize(2000, 1500)); // 320 · 2 · 300/96
        QCOMPARE(qRound(png.dotsPerMeterX() * 0.0254), 300);
        // The page of vectors has the same size, in 1/72 inch.
        figure.suffix = QStringLiteral("pdf");
        const QString pdf = QString::fromLatin1(make("contours", figure));
        const auto box =
            QRegularExpression(QStringLiteral(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])")).match(pdf);
        QVERIFY(box.hasMatch());
        QVERIFY(std::abs(box.captured(1).toDouble() - 480.0) < 1.0);
        QVERIFY(std::abs(box.captured(2).toDouble() - 360.0) < 1.0);
        figure.suffix = QStringLiteral("svg");
        QXmlStreamReader svg(make("contours", figure));
        QVERIFY(svg.readNextStartElement());
        QCOMPARE(svg.attributes().value(QLatin1String("viewBox")).toString(),
                 QStringLiteral("0 0 320 240"));
        const QString width = svg.attributes().value(QLatin1String("width")).toString();
        QVERIFY2(width.endsWith(QStringLiteral("mm")) &&
                     std::abs(width.chopped(2).toDouble() - 169.3) < 0.5,
                 qPrintable(width));
    }

    void textKeepsItsSizeWhateverTheResolution()
    {
        // Twice the dots show the same picture, twice as fine: the axis is where it was.
        const auto darkAlong = [](const QImage& image, int y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += qGray(image.pixel(x, y)) < 140;
            return double(count) / image.width();
        };
        Figure figure{QStringLiteral("png"), QSize(400, 300)};
        const QImage coarse = QImage::fromData(make("convergence", figure), "PNG");
        figure.dotsPerInch = 192.0;
        const QImage fine = QImage::fromData(make("convergence", figure), "PNG");
        QCOMPARE(fine.size(), 2 * coarse.size());
        double apart = 0.0;
        for (int y = 0; y < coarse.height(); ++y)
            apart += std::abs(darkAlong(coarse, y) - darkAlong(fine, 2 * y));
        QVERIFY2(apart / coarse.height() < 0.03, qPrintable(QString::number(apart)));
    }

    void themeIsThatOfTheFigure()
    {
        const Figure figure{QStringLiteral("png"), QSize(300, 200)};
        QVERIFY(qGray(cornerOf(make("spectrum", figure))) > 240);
        QVERIFY(qGray(cornerOf(ui::makeFigure(viewCalled("spectrum"), m_source, figure, true))) <
                60);
        QVERIFY(!ui::theme().dark); // that of the window is as before
    }

    void backgroundCanBeLeftOut()
    {
        Figure figure{QStringLiteral("png"), QSize(300, 200)};
        QCOMPARE(qAlpha(cornerOf(make("convergence", figure))), 255);
        figure.isTransparent = true;
        QCOMPARE(qAlpha(cornerOf(make("convergence", figure))), 0);
        figure.suffix = QStringLiteral("svg");
        QVERIFY(!make("convergence", figure).isEmpty());
    }

    void figuresRememberTheirSession_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"png", "svg", "pdf"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }

    void figuresRememberTheirSession()
    {
        QFETCH(const QString, suffix);
        Figure figure{suffix, QSize(300, 200)};
        QVERIFY(!FigureMemory::sessionIn(make("contours", figure)));
        figure.session = sessionBytes();
        const QByteArray file = make("contours", figure);
        QVERIFY(FigureMemory::looksLikeFigure(file));
        const auto session = FigureMemory::sessionIn(file);
        QVERIFY(session);
        QCOMPARE(*session, figure.session);
        QVERIFY(!file.contains("/DCTDecode")); // colours are not approximate
        if (suffix == QLatin1String("svg")) {
            QXmlStreamReader xml(file);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
        // Dropped on the window it comes back, and from a file that cannot be written over.
        const QString path = m_folder.filePath(QStringLiteral("figure.") + suffix);
        write(path, file);
        ui::ProblemLoader loader;
        std::optional<ui::Opened> opened;
        QObject::connect(&loader, &ui::ProblemLoader::loaded, &loader,
                         [&opened](const ui::Opened& what) { opened = what; });
        QSignalSpy failed(&loader, &ui::ProblemLoader::failed);
        loader.openFiles({path});
        QTRY_VERIFY(opened || !failed.isEmpty());
        QVERIFY(opened && opened->session == smallSession());
        QVERIFY(opened->paths.isEmpty());
        // A truncated file brings nothing or all of it, and a picture of something else a word.
        for (qsizetype length = 0; length < file.size(); length += 97) {
            const auto part = FigureMemory::sessionIn(file.left(length));
            QVERIFY(!part || *part == figure.session ||
                    !core::readSession(part->toStdString()).ok());
        }
        figure.session.clear();
        write(path, make("contours", figure));
        loader.openFiles({path});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("remembers no session")));
    }

    void theSameSessionGivesTheSameFile_data() { figuresRememberTheirSession_data(); }

    void theSameSessionGivesTheSameFile()
    {
        QFETCH(const QString, suffix);
        Figure figure{suffix, QSize(300, 200)};
        figure.session = sessionBytes();
        const QByteArray first = make("contours", figure);
        QTest::qWait(1100); // dates are to a second
        QVERIFY(make("contours", figure) == first);
    }

    /// Whatever was made before.
    void aMakerThatIsKeptMakesTheSame()
    {
        core::Session other = smallSession();
        other.problem.mix = {0.25, 1.0};
        ui::FigureSource second = m_source;
        second.analysis = test::analysed(other);
        second.view = QJsonDocument::fromJson(R"({"iteration": 2, "hiddenMethods": [0]})").object();
        for (const ui::ViewInfo& info : ui::viewInfos()) {
            ui::FigureMaker maker(info);
            const Figure small{QStringLiteral("png"), QSize(240, 180)};
            const Figure large{QStringLiteral("png"), QSize(400, 300), 150.0};
            for (const auto& [source, figure, dark] : {std::tuple(&m_source, &small, false),
                                                       {&second, &large, false},
                                                       {&m_source, &large, true},
                                                       {&m_source, &small, false}})
                QVERIFY2(maker.make(*source, *figure, dark) ==
                             ui::makeFigure(info, *source, *figure, dark),
                         qPrintable(info.id));
        }
    }

    void aPageHasTheFigureInItsSize()
    {
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString path = m_folder.filePath(QStringLiteral("printed.pdf"));
        // Twice as wide as the page: it has to shrink to the width that can be printed on.
        for (const auto& [width, printed] : {std::pair(150.0, 150.0), {2 * 190.0, 190.0}}) {
            QPdfWriter printer(path);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setPageMargins(QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
            QVERIFY(ui::printPicture(picture, {width, width / 1.5}, printer));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF"));
            QCOMPARE(pdf.count("/Subtype /Image"), 1);
            const QRectF at = imageIn(pdf);
            QVERIFY2(std::abs(at.width() - printed) < 0.5, qPrintable(QString::number(at.width())));
            QVERIFY(std::abs(at.width() / at.height() - 1.5) < 0.02);
        }
        QPdfWriter unused(path);
        QVERIFY(!ui::printPicture({}, {100, 100}, unused));
    }

    void allThatIsShownIsWritten()
    {
        ui::ViewState state;
        std::vector<ui::NamedView> views;
        QWidget window;
        for (const char* id : {"contours", "convergence", "fitted"}) {
            const ui::ViewInfo& info = viewCalled(id);
            views.push_back({&info, info.make(state)});
            views.back().view->setParent(&window);
            views.back().view->resize(240, 180);
        }
        window.show();
        views[1].view->hide();
        const QTemporaryDir folder;
        const auto files = ui::filesOfShown(views, smallSession(), folder.path());
        QCOMPARE(files.size(), 2u);
        QCOMPARE(ui::writeAll(files, m_source, sessionBytes()), QString());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 (QStringList{QStringLiteral("small-combined-contours.pdf"),
                              QStringLiteral("small-combined-fitted.csv")}));
        QFile pdf(files[0].path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(FigureMemory::sessionIn(pdf.readAll()), std::optional(sessionBytes()));
        const auto nowhere =
            ui::filesOfShown(views, smallSession(), folder.filePath(QStringLiteral("no")));
        QVERIFY(ui::writeAll(nowhere, m_source, {}).contains(QStringLiteral("contours.pdf: ")));
    }

    void filesAreCalledAfterProblemAndView()
    {
        const ui::ViewInfo& info = viewCalled("contours");
        core::Session session = smallSession();
        session.title = "us_states";
        session.problem.mix = core::lossById("combined")->mix;
        QCOMPARE(ui::figureFileName(session, info, QStringLiteral("pdf")),
                 QStringLiteral("us_states-combined-contours.pdf"));
        session.title = "a/b: c";
        session.problem.mix = {0.5, 1.0};
        QCOMPARE(ui::figureFileName(session, info, QStringLiteral("png")),
                 QStringLiteral("a_b__c-s0.5-r1-contours.png"));
        session.title.clear();
        session.panels = {{{1.0, 0.0}, nullptr}, {{0.0, 1.0}, nullptr}};
        QCOMPARE(ui::figureFileName(session, info, QStringLiteral("svg")),
                 QStringLiteral("compared-contours.svg"));
    }

    void theDialogShowsWhatItWillMake()
    {
        ui::ExportDialog dialog(viewCalled("contours"), m_source,
                                {{QStringLiteral("pdf"), QStringLiteral("PDF"), true, true},
                                 {QStringLiteral("png"), QStringLiteral("PNG"), true, true}},
                                sessionBytes(), QSize(480, 320));
        dialog.show();
        const auto box = [&dialog](const char* name) {
            return dialog.findChild<QComboBox*>(QLatin1String(name));
        };
        box("figurePreset")
            ->setCurrentIndex(box("figurePreset")->findData(QStringLiteral("column")));
        box("figureFormat")->setCurrentIndex(1);
        const Figure figure = dialog.figure();
        QCOMPARE(figure.suffix, QStringLiteral("png"));
        QCOMPARE(figure.size, QSize(321, 246)); // 85 x 65 mm
        QCOMPARE(figure.dotsPerInch, 300.0);
        QCOMPARE(figure.session, sessionBytes());
        QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("figureWords"))->text(),
                 QStringLiteral("85 × 65 mm, 1003 × 769 pixels"));
        QVERIFY(!dialog.isDark()); // paper is light
        auto* preview = dialog.findChild<QLabel*>(QStringLiteral("preview"));
        QTRY_VERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
        const QSize seen = preview->pixmap(Qt::ReturnByValue).size();
        QVERIFY(std::abs(seen.width() * 65.0 / 85.0 - seen.height()) < 3.0);
        box("figurePreset")
            ->setCurrentIndex(box("figurePreset")->findData(QStringLiteral("slide")));
        QCOMPARE(dialog.figure().enlargement, 1.6);
        QCOMPARE(dialog.figure().size, QSize(600, 338)); // 254 mm at 1.6 of the units
    }

private:
    QByteArray make(const char* view, const Figure& figure)
    {
        return ui::makeFigure(viewCalled(view), m_source, figure, false);
    }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }

    /// Where the image in @p pdf stands, in mm: by the matrix that is in force when it is drawn.
    static QRectF imageIn(const QByteArray& pdf)
    {
        for (qsizetype at = pdf.indexOf("stream\n"); at >= 0;
             at = pdf.indexOf("stream\n", at + 1)) {
            QByteArray sized(4, '\0');
            qToBigEndian<quint32>(1 << 20, sized.data());
            const QByteArray text =
                qUncompress(sized + pdf.mid(at + 7, pdf.indexOf("endstream", at) - at - 7));
            if (!text.contains(" Do\n"))
                continue;
            QTransform all;
            static const QRegularExpression matrix(QStringLiteral(
                R"(([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) cm)"));
            const QString before = QString::fromLatin1(text.left(text.indexOf(" Do\n")));
            for (auto found = matrix.globalMatch(before); found.hasNext();) {
                const auto one = found.next();
                all = QTransform(one.captured(1).toDouble(), one.captured(2).toDouble(),
                                 one.captured(3).toDouble(), one.captured(4).toDouble(),
                                 one.captured(5).toDouble(), one.captured(6).toDouble()) *
                      all;
            }
            const QSizeF points = all.mapRect(QRectF(0, 0, 1, 1)).size();
            return {QPointF(), points * 25.4 / 72.0};
        }
        return {};
    }

    ui::FigureSource m_source;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
