// SPDX-License-Identifier: MIT
#include "core/picture/ball_outline.h"
#include "core/picture/slice_picture.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <limits>

using core::LossScale;
using core::SlicePtr;

namespace {

using PlaneFunction = std::function<double(double p, double q)>;

double one(double, double)
{
    return 1.0;
}

SlicePtr sliceOf(const PlaneFunction& loss, const PlaneFunction& alpha = one,
                 Eigen::Index samples = 200)
{
    core::Slice slice;
    slice.plane = {Eigen::Vector2d::Zero(),
                   Eigen::Vector2d::UnitX(),
                   Eigen::Vector2d::UnitY(),
                   "x1",
                   "x2",
                   {}};
    slice.grid = {{-2.0, 2.0, -1.0, 1.0}, samples, samples / 2};
    slice.loss.resize(slice.grid.rows, slice.grid.columns);
    slice.alpha.resize(slice.grid.rows, slice.grid.columns);
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i) {
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j) {
            const double p = slice.grid.p(j);
            const double q = slice.grid.q(i);
            slice.alpha(i, j) = alpha(p, q);
            slice.loss(i, j) =
                alpha(p, q) > 0 ? loss(p, q) : std::numeric_limits<double>::quiet_NaN();
        }
    }
    core::summarise(slice);
    return std::make_shared<const core::Slice>(std::move(slice));
}

double bowl(double p, double q)
{
    return 0.01 + p * p + q * q;
}

/// Positive outside of a disk of radius 0.5 around (-1, 0).
double outsideOfDisk(double p, double q)
{
    return std::hypot(p + 1.0, q) - 0.5;
}

double besidePole(double p, double q)
{
    return bowl(p, q) + 1e-4 / std::pow(outsideOfDisk(p, q), 2);
}

core::SlicePicture pictureOf(const SlicePtr& slice, bool logarithmic = true)
{
    return core::pictureOf(slice, core::lossScale(*slice, logarithmic), {}).value();
}

double areaOf(const core::Curve& ring)
{
    double area = 0.0;
    for (std::size_t k = 1; k < ring.size(); ++k)
        area += 0.5 * (ring[k - 1].p * ring[k].q - ring[k].p * ring[k - 1].q);
    return std::abs(area);
}

} // namespace

class TestPicture final : public QObject {
    Q_OBJECT
private slots:
    void axisValuesOfManyAreThoseOfEach()
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        Eigen::MatrixXd losses(3, 3);
        losses << 0.0, std::numeric_limits<double>::min(), 1e-300, 0.1, 1.0, 1e300,
            std::numeric_limits<double>::max(), kInfinity, std::nan("");
        for (const bool logarithmic : {true, false}) {
            const LossScale scale{.logarithmic = logarithmic};
            const Eigen::MatrixXd values = scale.axisValues(losses);
            for (Eigen::Index k = 0; k < losses.size(); ++k) {
                const double expected = scale.axisValue(losses.data()[k]);
                const double found = values.data()[k];
                QVERIFY2(found == expected || (std::isnan(found) && std::isnan(expected)) ||
                             std::abs(found - expected) <= 4e-16 * std::abs(expected),
                         qPrintable(QString::number(losses.data()[k])));
            }
        }
    }

    void ballsAreCutByPlanes();
    void aPoleDoesNotTakeTheScale_data();
    void aPoleDoesNotTakeTheScale();
    void aPixelOfZeroDoesNotTakeTheScale();
    void largeLossesThatDifferLittleAreTold();
    void aConstantLossIsOneColour();
    void sharesAScaleOnlyWhereAllCanBeRead();
    void endsAreWhereTheUserWantsThem();
    void linesAreAsManyAsWanted();
    void linesLieOnTheirLevel();
    void linesEndBesideTheHole();
    void theHoleIsARingAndTheWallItsRim();
    void aLineAcrossASaddleKeepsItsSides();
    void meshesHaveTheSamplesTheyPromise();
    void thereIsNoPictureWhenStopped();
};

void TestPicture::aPoleDoesNotTakeTheScale_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("log") << true;
    QTest::newRow("linear") << false;
}

void TestPicture::aPoleDoesNotTakeTheScale()
{
    QFETCH(const bool, logarithmic);
    const SlicePtr infinite = sliceOf([](double p, double q) {
        return p > 1.95 ? std::numeric_limits<double>::infinity() : 1.0 + 0.1 * p + 0.1 * q;
    });
    QVERIFY(core::lossScale(*infinite, logarithmic).cutsAbove);
    QVERIFY(!core::lossScale(*sliceOf([](double p, double q) { return 3.0 + p + q; }), logarithmic)
                 .isConstant);
    const SlicePtr slice = sliceOf(besidePole, outsideOfDisk);
    QVERIFY(slice->maximum > 20.0);
    const LossScale scale = core::lossScale(*slice, logarithmic);
    QVERIFY(scale.loss(scale.high) < 15.0);
    QVERIFY(scale.cutsAbove && !scale.isConstant);
    QCOMPARE(scale.position(slice->maximum), 1.0);
    QVERIFY(std::isnan(scale.position(std::nan(""))));
    QVERIFY(std::abs(scale.loss(scale.axisValue(0.3)) - 0.3) < 1e-15);
}

void TestPicture::aPixelOfZeroDoesNotTakeTheScale()
{
    const SlicePtr slice =
        sliceOf([](double p, double q) { return std::hypot(p, q) < 0.02 ? 0.0 : bowl(p, q); });
    QCOMPARE(slice->minimum, 0.0);
    const LossScale scale = core::lossScale(*slice, true);
    QVERIFY(std::isfinite(scale.low) && scale.high - scale.low < 5.0);
    QVERIFY(scale.cutsBelow);
    QCOMPARE(scale.position(0.0), 0.0);
}

void TestPicture::largeLossesThatDifferLittleAreTold()
{
    // As with targets that are counts: all losses share their first digits.
    const SlicePtr slice = sliceOf([](double p, double q) { return 6.36e6 + 100 * bowl(p, q); });
    const core::SlicePicture picture = pictureOf(slice);
    QVERIFY(!picture.scale.isConstant && picture.isolines.size() > 3);
    const double centre = picture.scale.position(slice->minimum);
    const double edge = picture.scale.position(6.36e6 + 100 * bowl(1.5, 0.5));
    QVERIFY(edge - centre > 0.3);
}

void TestPicture::aConstantLossIsOneColour()
{
    // Squares of rounding are no landscape either.
    QVERIFY(core::lossScale(*sliceOf([](double p, double) { return 1e-32 * (2 + p); }), true)
                .isConstant);
    for (const double loss : {0.0, 1e-7, 0.25, 6e6}) {
        for (const bool logarithmic : {true, false}) {
            const core::SlicePicture picture =
                pictureOf(sliceOf([loss](double, double) { return loss; }), logarithmic);
            QVERIFY(picture.scale.isConstant);
            QVERIFY(picture.scale.low < picture.scale.high);
            QVERIFY(picture.isolines.empty());
            QCOMPARE(picture.cells.positions.minCoeff(), picture.cells.positions.maxCoeff());
        }
    }
}

void TestPicture::sharesAScaleOnlyWhereAllCanBeRead()
{
    const SlicePtr small = sliceOf(bowl);
    const SlicePtr alike = sliceOf([](double p, double q) { return 1.5 * bowl(p, q); });
    const SlicePtr large = sliceOf([](double p, double q) { return 1e6 * bowl(p, q); });
    const std::vector<SlicePtr> near{small, alike};
    const std::vector<LossScale> shared = core::lossScales(near, {});
    QCOMPARE(shared[0].low, shared[1].low);
    QCOMPARE(shared[0].high, shared[1].high);
    const std::vector<SlicePtr> withHole{small, alike, nullptr,
                                         sliceOf(bowl, [](double, double) { return -1.0; })};
    const std::vector<LossScale> beside = core::lossScales(withHole, {});
    QCOMPARE(beside[0], shared[0]);
    QCOMPARE(beside[1], shared[1]);
    // One that is far off does not take the common scale from the others.
    const std::vector<SlicePtr> oneFar{small, large, alike};
    const std::vector<LossScale> two = core::lossScales(oneFar, {});
    QCOMPARE(two[0], shared[0]);
    QCOMPARE(two[2], shared[1]);
    QCOMPARE(two[1].low, core::lossScale(*large, true).low);
    const std::vector<SlicePtr> far{small, large};
    const std::vector<LossScale> own = core::lossScales(far, {});
    QVERIFY(own[0].high < own[1].low);
    QCOMPARE(own[0].low, core::lossScale(*small, true).low);
    // Unless the user wants it otherwise.
    const auto all = core::lossScales(far, {.sharing = core::ScaleSharing::All});
    QCOMPARE(all[0].low, own[0].low);
    QCOMPARE(all[0].high, own[1].high);
    QCOMPARE(all[1].low, all[0].low);
    QCOMPARE(all[1].high, all[0].high);
    const auto none = core::lossScales(near, {.sharing = core::ScaleSharing::None});
    QCOMPARE(none[0], core::lossScale(*small, true));
    QCOMPARE(none[1], core::lossScale(*alike, true));
}

void TestPicture::endsAreWhereTheUserWantsThem()
{
    const std::vector<SlicePtr> slices{sliceOf(bowl)}; // 0.01 to 5.01
    const LossScale own = core::lossScale(*slices[0], true);
    const auto scaled = [&](bool logarithmic, double low, double high) {
        return core::lossScales(
            slices, {.logarithmic = logarithmic, .range = core::LossRange{low, high}})[0];
    };
    const LossScale narrow = scaled(true, 0.1, 1.0);
    QCOMPARE(narrow.low, -1.0);
    QCOMPARE(narrow.high, 0.0);
    QVERIFY(narrow.cutsBelow && narrow.cutsAbove);
    const LossScale wide = scaled(false, -1.0, 100.0);
    QCOMPARE(wide.low, -1.0);
    QVERIFY(!wide.cutsBelow && !wide.cutsAbove);
    QCOMPARE(scaled(true, -1.0, 100.0).low, own.low); // no logarithm there
    QCOMPARE(scaled(true, 1e9, 1e-9).low, own.low);   // the wrong way round
    // A loss that does not change keeps its one colour.
    const std::vector<SlicePtr> flat{sliceOf([](double, double) { return 0.5; })};
    QCOMPARE(core::lossScales(flat, {.range = core::LossRange{0.1, 1.0}})[0],
             core::lossScale(*flat[0], true));
}

void TestPicture::linesAreAsManyAsWanted()
{
    const SlicePtr slice = sliceOf(bowl);
    const LossScale scale = core::lossScale(*slice, true);
    std::size_t before = 0;
    for (const int most : {1, 4, 14, 40}) {
        const std::size_t count = core::pictureOf(slice, scale, {}, most)->levels.size();
        QVERIFY(count <= static_cast<std::size_t>(most));
        QVERIFY(count >= before);
        before = count;
    }
    QVERIFY(before > 14);
}

void TestPicture::linesLieOnTheirLevel()
{
    const core::SlicePicture picture = pictureOf(sliceOf(bowl));
    QVERIFY(picture.levels.size() >= 4 && std::ranges::is_sorted(picture.levels));
    std::size_t drawn = 0;
    for (const core::Isoline& line : picture.isolines) {
        QVERIFY(line.points.size() >= 2);
        for (const core::PlanePoint& at : line.points) {
            QVERIFY(std::abs(std::log(bowl(at.p, at.q) / line.loss)) < 0.02);
            ++drawn;
        }
    }
    QVERIFY(drawn > 200);
    // A circle that fits into the window is one closed line.
    const auto rings = std::ranges::count_if(picture.isolines, [](const core::Isoline& line) {
        return line.points.front().p == line.points.back().p &&
               line.points.front().q == line.points.back().q;
    });
    const auto inside = std::ranges::count_if(
        picture.levels, [](double level) { return std::sqrt(level - 0.01) < 1.0; });
    QCOMPARE(rings, inside);
}

void TestPicture::linesEndBesideTheHole()
{
    const core::SlicePicture picture = pictureOf(sliceOf(bowl, outsideOfDisk));
    for (const core::Isoline& line : picture.isolines)
        for (const core::PlanePoint& at : line.points)
            QVERIFY(std::isfinite(at.p) && outsideOfDisk(at.p, at.q) > -0.03);
}

void TestPicture::theHoleIsARingAndTheWallItsRim()
{
    const core::SlicePicture picture = pictureOf(sliceOf(besidePole, outsideOfDisk));
    QCOMPARE(picture.holes.size(), 1U);
    QCOMPARE(picture.wall.size(), 1U);
    const double disk = M_PI * 0.25;
    QVERIFY(std::abs(areaOf(picture.holes.front()) - disk) < 0.02 * disk);
    for (const core::PlanePoint& at : picture.wall.front())
        QVERIFY(std::abs(outsideOfDisk(at.p, at.q)) < 0.01);
    QVERIFY(pictureOf(sliceOf(bowl)).holes.empty());
}

void TestPicture::aLineAcrossASaddleKeepsItsSides()
{
    // p q = 0 in the middle of a cell: the lines of +-level never meet.
    core::SampledField field;
    field.p = {-1.0, 1.0};
    field.q = {-1.0, 1.0};
    field.values = Eigen::Matrix2d{{1.0, -1.0}, {-1.0, 1.0}};
    const std::array levels{-0.5, 0.5};
    for (const core::Saddle saddle : {core::Saddle::ByMean, core::Saddle::JoinLow}) {
        const auto curves = core::traceLevels(field, levels, saddle);
        QCOMPARE(curves.size(), 2U);
        for (const auto& ofLevel : curves)
            QCOMPARE(ofLevel.size(), 2U);
    }
    // Joined low corners (values -1 at (1, -1) and (-1, 1)): each curve cuts off a high one.
    const auto joined = core::traceLevels(field, std::array{0.5}, core::Saddle::JoinLow).front();
    for (const core::Curve& curve : joined)
        QVERIFY((curve.front().p + curve.front().q) * (curve.back().p + curve.back().q) > 0);
}

void TestPicture::meshesHaveTheSamplesTheyPromise()
{
    const core::SlicePicture picture = pictureOf(sliceOf(bowl, one, 300));
    QCOMPARE(picture.moving.pointCount(),
             static_cast<std::size_t>(core::kMovingSide * core::kMovingSide));
    const core::SurfaceMesh full = core::fullMesh(picture, {}).value();
    QCOMPARE(full.pointCount(), 300U * 150U);
    QCOMPARE(full.triangles.size(), 3U * 2U * 299U * 149U);
    QVERIFY(full.rim.empty() && full.holeCells == 0);
    QCOMPARE(picture.lines.size() % 6, 0U);
    QVERIFY(!picture.lines.empty());
}

void TestPicture::thereIsNoPictureWhenStopped()
{
    const SlicePtr slice = sliceOf(bowl);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!core::pictureOf(slice, core::lossScale(*slice, true), stop.get_token()));
    QVERIFY(!core::fullMesh(pictureOf(slice), stop.get_token()));
}

void TestPicture::ballsAreCutByPlanes()
{
    const Eigen::VectorXd d2 =
        Eigen::VectorXd::LinSpaced(4, 1.0, -0.5); // neither orthogonal nor alike
    const core::Plane plane{Eigen::VectorXd::LinSpaced(4, -1.0, 2.0),
                            3.0 * Eigen::VectorXd::LinSpaced(4, 0.2, 0.7), d2, "p", "q"};
    const Eigen::VectorXd centre = plane.at(0.3, -0.4) + 0.2 * Eigen::VectorXd::Unit(4, 2);
    const core::Curve curve = core::ballOutline(plane, centre, 0.8);
    QVERIFY(curve.size() > 60);
    for (const core::PlanePoint& point : curve)
        QVERIFY(std::abs((plane.at(point.p, point.q) - centre).norm() - 0.8) < 1e-12);
    QVERIFY(core::ballOutline(plane, centre, 1e-4).empty()); // it does not reach the plane
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
