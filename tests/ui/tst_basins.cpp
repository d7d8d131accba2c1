// SPDX-License-Identifier: MIT
// The map of basins in the contour view.
#include "core/analysis/analyse.h"
#include "ground_of.h"
#include "ui/look/ground_colours.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/contour/map_colouring.h"

#include <QComboBox>
#include <QTabBar>
#include <QTest>

#include <set>

namespace {

core::AnalysisPtr analysed(const core::Session& session, const std::string& method)
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.ground.basinsBy = method;
    core::AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

void chooseBasins(ui::ViewState& state)
{
    ui::ViewSettings settings = state.settings();
    settings.mapColouring = QStringLiteral("basins");
    settings.showContours = settings.showMinima = settings.showPaths = false;
    state.setSettings(settings);
}

/// The hue that is nearest to that of @p colour among those of minima.
std::size_t nearestMinimum(const QColor& colour, std::size_t count)
{
    std::size_t nearest = 0;
    int least = 360;
    for (std::size_t k = 0; k < count; ++k) {
        int away = std::abs(colour.hslHue() - ui::minimumColour(k).hslHue());
        away = std::min(away, 360 - away);
        if (away < least) {
            least = away;
            nearest = k;
        }
    }
    return nearest;
}

} // namespace

class TestBasins final : public QObject {
    Q_OBJECT

private slots:
    void everyPixelHasTheColourOfWhereItsStartLeads()
    {
        const core::AnalysisPtr analysis = analysed(test::threeValleys(48), "newton");
        const core::BasinMap& map = *analysis->leading().basins;
        const auto numbers = ui::minimumNumbers(map, nullptr);
        const ui::BasinPicture picture = ui::basinPicture(map, numbers);
        QCOMPARE(picture.image.size(), QSize(48, 48));
        int minima = 0;
        for (int i = 0; i < 48; ++i)
            for (int j = 0; j < 48; ++j) {
                const QColor colour = picture.image.pixelColor(j, 47 - i); // q grows upwards
                if (map.minimum(i, j) == core::BasinMap::kNoMinimum) {
                    QCOMPARE(colour, ui::fateColour(ui::fateOf(map.outcome(i, j))));
                    continue;
                }
                ++minima;
                QCOMPARE(nearestMinimum(colour, 5), std::size_t(map.minimum(i, j)));
            }
        QVERIFY(minima > 2000);
    }

    void sharesAreOfAllStarts()
    {
        const core::AnalysisPtr analysis = analysed(test::threeValleys(48), "newton");
        const core::BasinMap& map = *analysis->leading().basins;
        const auto numbers = ui::minimumNumbers(map, nullptr);
        const ui::BasinPicture picture = ui::basinPicture(map, numbers);
        double sum = 0.0;
        std::set<QString> marks;
        for (const ui::BasinEntry& entry : picture.entries) {
            sum += entry.share;
            marks.insert(entry.mark);
            if (entry.mark == QStringLiteral("1"))
                QVERIFY(std::abs(entry.share - double((map.minimum.array() == 0).count()) /
                                                   double(map.minimum.size())) < 1e-12);
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
        QCOMPARE(marks.size(), picture.entries.size());
        for (int k = 1; k <= 5; ++k)
            QVERIFY(marks.contains(QString::number(k)));
        QVERIFY(picture.fewest < picture.many);
    }

    void numbersAreThoseOfTheList()
    {
        const core::AnalysisPtr analysis = analysed(test::threeValleys(32), "newton");
        const core::BasinMap& map = *analysis->leading().basins;
        const auto found = test::groundOf(analysis->request.session->problem);
        ui::FoundGround few = *found;
        few.passes.reset();
        few.ground.minima = {found->ground.minima[2], found->ground.minima[4]};
        const auto numbers = ui::minimumNumbers(map, &few);
        QCOMPARE(map.minima.size(), std::size_t{5});
        QCOMPARE(numbers, (std::vector<std::size_t>{2, 3, 0, 4, 1}));
    }

    void theMapShowsThemWithHardEdges()
    {
        const core::AnalysisPtr analysis = analysed(test::threeValleys(64), "newton");
        ui::ViewState state;
        chooseBasins(state);
        ui::ContourView view(state);
        view.resize(620, 560);
        view.show();
        view.present(analysis);
        QCoreApplication::processEvents();
        const QImage seen = view.grab().toImage();
        const ui::BasinPicture& picture = view.content().basinPicture;
        const core::Grid& grid = view.content().basins->grid;
        int compared = 0;
        for (int i = 1; i < 63; i += 3)
            for (int j = 1; j < 63; j += 3) {
                const QPoint at = view.pixelOf(grid.p(j), grid.q(i));
                if ((at - view.pixelOf(0.35, 1.0)).manhattanLength() < 20)
                    continue; // below the marker of the start
                QCOMPARE(seen.pixelColor(at), picture.image.pixelColor(j, 63 - i));
                ++compared;
            }
        QVERIFY(compared > 400);
        const QString text = view.textAt(view.pixelOf(grid.p(20), grid.q(30)));
        QVERIFY2(text.startsWith(QStringLiteral("From here to minimum ")) ||
                     text.contains(QStringLiteral("walk")),
                 qPrintable(text));
        // The other way of colouring is that of the loss.
        view.findChild<QTabBar*>(QStringLiteral("mapColouring"))->setCurrentIndex(0);
        QCoreApplication::processEvents();
        QVERIFY(view.grab().toImage() != seen);
        QCOMPARE(state.settings().mapColouring, QStringLiteral("loss"));
    }

    void theMethodIsChosenWhereBasinsAreShown()
    {
        ui::ViewState state;
        ui::ContourView view(state);
        view.show();
        auto* methods = view.findChild<QComboBox*>(QStringLiteral("basinMethod"));
        QVERIFY(!methods->isVisible());
        QVERIFY(ui::basinMethodOf(state.settings()).isEmpty());
        view.findChild<QTabBar*>(QStringLiteral("mapColouring"))->setCurrentIndex(1);
        QVERIFY(methods->isVisible());
        QCOMPARE(ui::basinMethodOf(state.settings()), QStringLiteral("newton"));
        methods->setCurrentIndex(methods->findData(QStringLiteral("heavy_ball")));
        QCOMPARE(ui::basinMethodOf(state.settings()), QStringLiteral("heavy_ball"));
        QCOMPARE(ui::viewSettingsFrom(ui::toMap(state.settings())), state.settings());
        QCOMPARE(ui::mapColouringById(QStringLiteral("of a later version")).id,
                 QStringLiteral("loss"));
    }
};

QTEST_MAIN(TestBasins)
#include "tst_basins.moc"
