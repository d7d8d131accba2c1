// SPDX-License-Identifier: MIT
// The ends of the colours, set by hand over a histogram of the losses.
#include "analysed.h"
#include "small_session.h"
#include "ui/controls/number_field.h"
#include "ui/controls/range_histogram.h"
#include "ui/panels/slice/colour_dialog.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/contour_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <qcustomplot.h>

class TestColourRange final : public QObject {
    Q_OBJECT

private slots:
    void handlesAreDraggedAndKeepApart()
    {
        ui::RangeHistogram histogram;
        histogram.resize(316, 100); // 300 pixels between the margins
        histogram.setCounts({1, 5, 3, 0, 2, 1}, 0.0, 6.0);
        histogram.setRange(1.0, 5.0);
        QSignalSpy edited(&histogram, &ui::RangeHistogram::edited);
        // The lower one stands at 8 + 300/6.
        QTest::mousePress(&histogram, Qt::LeftButton, {}, QPoint(58, 50));
        QTest::mouseMove(&histogram, QPoint(108, 50));
        QTest::mouseRelease(&histogram, Qt::LeftButton, {}, QPoint(108, 50));
        QVERIFY(!edited.isEmpty());
        QVERIFY(std::abs(histogram.low() - 2.0) < 0.05);
        QCOMPARE(histogram.high(), 5.0);
        QTest::mousePress(&histogram, Qt::LeftButton, {}, QPoint(258, 50));
        QTest::mouseMove(&histogram, QPoint(20, 50)); // far over the other one
        QTest::mouseRelease(&histogram, Qt::LeftButton, {}, QPoint(20, 50));
        QVERIFY(histogram.high() > histogram.low());
        QVERIFY(std::abs(histogram.low() - 2.0) < 0.05);
        const double before = histogram.high();
        QTest::keyClick(&histogram, Qt::Key_Right);
        QVERIFY(histogram.high() > before);
    }

    void theDialogChangesThePicture()
    {
        ui::ViewState state;
        ui::ColourDialog dialog(state);
        const core::AnalysisPtr automatic =
            test::analysed(smallSession(), ui::pictureSettings(state.settings()));
        dialog.present(automatic);
        const core::LossScale own = automatic->picture()->scale;
        auto* low = dialog.findChild<ui::NumberField*>(QStringLiteral("lossLow"));
        QVERIFY(std::abs(std::log10(low->value()) - own.low) < 1e-9);
        auto* ends = dialog.findChild<QCheckBox*>(QStringLiteral("automaticEnds"));
        QVERIFY(ends->isChecked());
        ends->click();
        QVERIFY(state.settings().lossRange.has_value());
        auto* histogram = dialog.findChild<ui::RangeHistogram*>(QStringLiteral("lossHistogram"));
        emit histogram->edited(own.low + 0.25 * (own.high - own.low), own.high);
        const core::AnalysisPtr narrowed =
            test::analysed(smallSession(), ui::pictureSettings(state.settings()));
        const core::LossScale scale = narrowed->picture()->scale;
        QVERIFY(std::abs(scale.low - (own.low + 0.25 * (own.high - own.low))) < 1e-9);
        QVERIFY(scale.cutsBelow);
        QVERIFY(narrowed->slice() == automatic->slice() ||
                narrowed->slice()->loss.size() == automatic->slice()->loss.size());
        // And back.
        ends->click();
        QVERIFY(!state.settings().lossRange);
        QCOMPARE(
            test::analysed(smallSession(), ui::pictureSettings(state.settings()))->picture()->scale,
            own);
    }

    void theEndsOfTheBarAreDragged()
    {
        ui::ViewState state;
        ui::ContourView view(state);
        view.resize(420, 340);
        view.show();
        view.present(test::analysed(smallSession()));
        QCoreApplication::processEvents();
        auto* plot = view.findChild<QCustomPlot*>();
        const auto* bar = qobject_cast<QCPColorScale*>(plot->plotLayout()->element(0, 1));
        const QRect place = bar->axis()->axisRect()->rect();
        const core::LossScale before = view.content().scale;
        const auto drag = [&](int from, int to) {
            const int x = place.center().x();
            QTest::mousePress(plot, Qt::LeftButton, {}, {x, from});
            QTest::mouseMove(plot, QPoint(x, to));
            QTest::mouseRelease(plot, Qt::LeftButton, {}, {x, to});
        };
        const int quarter = place.height() / 4;
        drag(place.top() + quarter, place.top() + 2 * quarter);
        QVERIFY(state.settings().lossRange);
        // What was three quarters up is half way up, so the upper end is higher by half.
        const core::LossRange range = *state.settings().lossRange;
        const double height = before.high - before.low;
        QVERIFY(std::abs(before.axisValue(range.low) - before.low) < 1e-9 * height + 1e-12);
        QVERIFY(std::abs(before.axisValue(range.high) - (before.low + 1.5 * height)) <
                0.05 * height);
        QTest::mouseDClick(plot, Qt::LeftButton, {}, place.center());
        QVERIFY(!state.settings().lossRange);
        // Elsewhere the mouse belongs to the map.
        drag(place.top() - 40, place.top() - 60);
        QVERIFY(!state.settings().lossRange);
    }

    void linesAndSharingAreChosen()
    {
        ui::ViewState state;
        ui::ColourDialog dialog(state);
        auto* sharing = dialog.findChild<QComboBox*>(QStringLiteral("scaleSharing"));
        sharing->setCurrentIndex(sharing->findData(int(core::ScaleSharing::None)));
        emit sharing->activated(sharing->currentIndex());
        QCOMPARE(state.settings().scaleSharing, core::ScaleSharing::None);
        auto* lines = dialog.findChild<ui::NumberField*>(QStringLiteral("mostLines"));
        emit lines->edited(3.0, false);
        QVERIFY(test::analysed(smallSession(), ui::pictureSettings(state.settings()))
                    ->picture()
                    ->levels.size() <= 3);
    }
};

QTEST_MAIN(TestColourRange)
#include "tst_colour_range.moc"
