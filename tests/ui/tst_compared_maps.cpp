// SPDX-License-Identifier: MIT
// Maps of compared losses: their difference as colours, the lines of one over another, one alone.
#include "analysed.h"
#include "small_session.h"
#include "ui/look/theme.h"
#include "ui/panels/bars/compare_bar.h"
#include "ui/views/contour/contour_view.h"

#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <qcustomplot.h>

using ui::ContourView;
using ui::ViewState;

namespace {

core::Session compared()
{
    core::Session session = smallSession();
    session.slice.grid = 32;
    session.panels = core::namedLosses();
    return session;
}

core::AnalysisPtr coloured(const core::Session& session, const char* by)
{
    core::Studies studies;
    studies.difference = core::differenceById(by);
    return test::analysed(session, {}, studies);
}

struct Shown {
    ViewState state;
    ContourView view{state};

    explicit Shown(const core::AnalysisPtr& analysis)
    {
        view.resize(900, 400);
        view.show();
        view.present(analysis);
        QCoreApplication::processEvents();
    }
    std::vector<QCustomPlot*> plots() const
    {
        std::vector<QCustomPlot*> shown;
        for (QCustomPlot* plot : view.findChildren<QCustomPlot*>())
            if (plot->isVisible())
                shown.push_back(plot);
        return shown;
    }
    QLabel* titleOf(const QString& loss) const
    {
        for (QLabel* label : view.findChildren<QLabel*>(QStringLiteral("mapTitle")))
            if (label->text().contains(loss) &&
                !label->text().contains(QStringLiteral("− ") + loss))
                return label;
        return nullptr;
    }
};

} // namespace

class TestComparedMaps final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void othersShowTheirDifferenceFromTheOwn()
    {
        const core::AnalysisPtr analysis = coloured(compared(), "difference");
        const Shown shown(analysis);
        for (std::size_t k = 0; k < 3; ++k) {
            const ui::ContourContent& content = shown.view.contentOf(k);
            QCOMPARE(content.shading == nullptr, k == analysis->lead);
            if (k != analysis->lead)
                QCOMPARE(content.shading.get(), static_cast<const core::Shading*>(
                                                    analysis->panels[k].difference.value.get()));
        }
        QCOMPARE(analysis->lead, std::size_t{2});
        QVERIFY2(shown.view.titleOf(0).contains(u"Combined − Softmax"),
                 qPrintable(shown.view.titleOf(0)));
        QVERIFY(!shown.view.titleOf(2).contains(u"−"));
        QVERIFY(
            Shown(coloured(compared(), "ratio")).view.titleOf(1).contains(u"Combined / ResNet"));
    }

    void aLossAloneSaysThatThereIsNothingToCompare()
    {
        const Shown shown(coloured(smallSession(), "difference"));
        QVERIFY(!shown.view.content().shading);
        QVERIFY(shown.view.message().contains(u"nothing is compared"));
        QVERIFY(Shown(coloured(compared(), "difference")).view.message().isEmpty());
    }

    void linesOfTheOwnLossLieOverTheOthers()
    {
        const core::AnalysisPtr analysis = test::analysed(compared());
        Shown shown(analysis);
        const QImage before = shown.view.grab().toImage();
        ViewState::Settings settings = shown.state.settings();
        settings.showOwnLines = true;
        shown.state.setSettings(settings);
        QCoreApplication::processEvents();
        QVERIFY(shown.view.grab().toImage() != before);
        QVERIFY(shown.view.contentOf(analysis->lead).ownLines.empty());
        QCOMPARE(shown.view.contentOf(0).ownLines.size(),
                 shown.view.contentOf(analysis->lead).lines.size());
        settings.showOwnLines = false;
        shown.state.setSettings(settings);
        QVERIFY(shown.view.contentOf(0).ownLines.empty());
    }

    void oneIsShownAloneAndReturns()
    {
        core::Session session = compared();
        Shown shown(test::analysed(session));
        QCOMPARE(shown.plots().size(), std::size_t{3});
        const int width = shown.plots().front()->width();
        QTest::mouseDClick(shown.titleOf(QStringLiteral("ResNet")), Qt::LeftButton);
        QCoreApplication::processEvents();
        QCOMPARE(shown.plots().size(), std::size_t{1});
        QVERIFY(shown.plots().front()->width() > 2 * width);
        QCOMPARE(*shown.state.alone(), (core::Panel{{0, 1}, nullptr}));
        // It stays while the others change, and all are back when it is gone.
        session.panels.pop_back();
        shown.view.present(test::analysed(session));
        QCoreApplication::processEvents();
        QCOMPARE(shown.plots().size(), std::size_t{1});
        session.panels.erase(session.panels.begin() + 1);
        shown.view.present(test::analysed(session));
        QCoreApplication::processEvents();
        QCOMPARE(shown.plots().size(), std::size_t{2});
        shown.view.present(test::analysed(compared()));
        QTest::mouseDClick(shown.titleOf(QStringLiteral("ResNet")), Qt::LeftButton);
        QCoreApplication::processEvents();
        QCOMPARE(shown.plots().size(), std::size_t{3});
    }

    void theBarChoosesWhatIsShown()
    {
        ui::Document document(compared());
        ViewState state;
        ui::CompareBar bar(document, state);
        bar.show();
        auto* button = bar.findChild<QToolButton*>(QStringLiteral("aloneButton"));
        QVERIFY(button->isVisible());
        QVERIFY(button->text().startsWith(u"All"));
        emit button->menu()->aboutToShow();
        QCOMPARE(button->menu()->actions().size(), 5); // all, a line, three losses
        button->menu()->actions().at(2)->trigger();
        QCOMPARE(*state.alone(), (core::Panel{{1, 0}, nullptr}));
        QVERIFY(button->text().startsWith(u"Softmax"));
        emit button->menu()->aboutToShow();
        button->menu()->actions().at(0)->trigger();
        QVERIFY(!state.alone());
    }
};

QTEST_MAIN(TestComparedMaps)
#include "tst_compared_maps.moc"
