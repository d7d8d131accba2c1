// SPDX-License-Identifier: MIT
// What the surface shows of a step, and of basins.
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/views/surface/basin_colours.h"
#include "ui/views/surface/step_patch.h"
#include "ui/views/surface/surface_paths.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// A bowl with a hole where p < -0.25; beyond p = 0.75 alpha is negative without a hole in the
/// loss.
core::HeightField field(bool hasWall = false)
{
    const core::SlicePtr slice = test::slice(
        {-2.0, 2.0, -2.0, 2.0},
        [](double p, double q) { return p < -0.25 ? kNan : 0.1 + p * p + q * q; },
        [hasWall](double p, double) { return p < -0.25 || (hasWall && p > 0.75) ? -1.0 : 1.0; });
    return {slice, core::lossScale(*slice, false)};
}

/// A step of length 1 along p from the origin, with a parabola that is the bowl itself.
core::StepStudy step()
{
    core::StepStudy study;
    study.from.loss = 0.1;
    study.to = core::SeenPoint{{1.0, 0.0}, 1.1};
    core::LocalParabola parabola;
    parabola.value = 0.1;
    parabola.bend = 2.0 * Eigen::Matrix2d::Identity();
    study.parabola = parabola;
    return study;
}

/// The smallest and largest of coordinate @p axis of the corners.
std::pair<double, double> extent(const std::vector<ui::PatchCell>& cells, int axis)
{
    std::pair ends(1e9, -1e9);
    for (const ui::PatchCell& cell : cells)
        for (const Eigen::Vector3d& corner : cell.corners)
            ends = {std::min(ends.first, corner[axis]), std::max(ends.second, corner[axis])};
    return ends;
}

} // namespace

class TestStepPatch final : public QObject {
    Q_OBJECT
private slots:
    void theParabolaLiesWhereItIsRight();
    void itEndsAtHoleAndWall();
    void itIsAsWideAsTheStepAndAHalf();
    void methodsWithoutCurvatureHaveNone();
    void pointsTakeTheColourOfTheNearestStart();
    void arrowsBeginWhereThePathHasTheIterate();
    void stepsArePaintedAtTheirTrueLoss();
};

void TestStepPatch::arrowsBeginWhereThePathHasTheIterate()
{
    const core::HeightField bowl = field();
    // Off the plane the loss is not that of the foot, which is 0.35.
    auto path = std::make_shared<core::Path>();
    path->points.resize(1);
    path->points[0].loss = 2.0;
    core::WalkedPath walked;
    walked.path = path;
    walked.projection = std::make_shared<const std::vector<core::Projection>>(
        std::vector<core::Projection>{{0.5, 0.0, 0.7}});
    const auto start = ui::trace(walked, bowl, -1).start;
    QVERIFY(start && start->z() > bowl.onSurface(0.5, 0.0)->z() + 0.05);
    const auto place = ui::placeOf({{0.5, 0.0}, 2.0}, bowl);
    QVERIFY(place);
    QCOMPARE(*place, *start);
    QVERIFY2(!ui::placeOf({{0.5, 0.0}, kNan}, bowl), "no loss, no height");
    QVERIFY2(!ui::placeOf({{2.5, 0.0}, 2.0}, bowl), "outside of the window");
}

void TestStepPatch::stepsArePaintedAtTheirTrueLoss()
{
    const core::HeightField bowl = field();
    const ui::Projector projector(ui::OrbitCamera(), QRectF(0, 0, 400, 300));
    const auto coloured = [&](const core::StepStudy& study, const core::SeenPoint& at) {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintStepsOn(painter, projector, bowl, std::span(&study, 1));
        painter.end();
        return image.pixelColor(projector.at(*ui::placeOf(at, bowl)).toPoint());
    };
    core::StepStudy study;
    study.from = {{0.5, 0.0}, 4.0};
    study.downhill = study.from;
    QCOMPARE(coloured(study, study.from), ui::methodColour(0));
    QCOMPARE(coloured(study, {{0.5, 0.0}, 0.35}), QColor(Qt::white)); // at its foot there is none
    // The ball is a line around what stays white.
    core::TrustOutline ball;
    for (int k = 0; k < 64; ++k) {
        const double angle = 2 * std::numbers::pi * k / 64;
        ball.points.push_back({{0.5 + std::cos(angle), std::sin(angle)}, 4.0});
    }
    study.balls = {ball};
    QVERIFY(coloured(study, ball.points[16]) != QColor(Qt::white));
    QCOMPARE(coloured(study, {{0.5, 0.5}, 4.0}), QColor(Qt::white));
}

void TestStepPatch::theParabolaLiesWhereItIsRight()
{
    const core::HeightField bowl = field();
    const auto cells = ui::parabolaPatch(step(), bowl);
    QVERIFY(cells.size() > 100);
    for (const ui::PatchCell& cell : cells)
        for (const Eigen::Vector3d& corner : cell.corners)
            QVERIFY(std::abs(corner.z() - bowl.surfaceAt(corner.x(), corner.y())) < 0.01);
}

void TestStepPatch::itEndsAtHoleAndWall()
{
    // In the box p = -0.25 is at x = -0.125, and p = 0.75 at 0.375.
    constexpr double kCell = 2.0 / 64;
    const auto [left, right] = extent(ui::parabolaPatch(step(), field()), 0);
    QVERIFY2(left > -0.125 - kCell && left < 0.0, qPrintable(QString::number(left)));
    QVERIFY(right > 0.5);
    const auto [from, wall] = extent(ui::parabolaPatch(step(), field(true)), 0);
    QVERIFY2(wall < 0.375 + kCell && wall > 0.25, qPrintable(QString::number(wall)));
    QVERIFY(from < 0.0);
}

void TestStepPatch::itIsAsWideAsTheStepAndAHalf()
{
    core::StepStudy shorter = step();
    shorter.to = core::SeenPoint{{0.5, 0.0}, 0.35};
    const auto [low, high] = extent(ui::parabolaPatch(shorter, field()), 1);
    QVERIFY(std::abs(high - 1.5 * 0.25) < 0.05 && std::abs(low + 1.5 * 0.25) < 0.05);
    // What is beyond the scale of the losses is not drawn flat.
    core::StepStudy steep = step();
    steep.parabola->bend *= 1000.0;
    QVERIFY(ui::parabolaPatch(steep, field()).size() <
            ui::parabolaPatch(step(), field()).size() / 2);
}

void TestStepPatch::methodsWithoutCurvatureHaveNone()
{
    core::StepStudy plain = step();
    plain.parabola.reset();
    QVERIFY(ui::parabolaPatch(plain, field()).empty());
}

void TestStepPatch::pointsTakeTheColourOfTheNearestStart()
{
    const core::HeightField bowl = field();
    const core::SurfaceMesh mesh = core::surfaceMesh(bowl, 65);
    ui::BasinPicture picture;
    picture.window = {-2.0, 2.0, -2.0, 0.0}; // nobody started in the upper half
    picture.image = QImage(2, 2, QImage::Format_RGB32);
    picture.image.fill(Qt::red);
    picture.image.setPixelColor(1, 0, Qt::blue); // right, above
    const std::vector<std::uint8_t> colours = ui::basinColours(picture, mesh, bowl);
    QCOMPARE(colours.size(), 3 * mesh.pointCount());
    int counted[3] = {};
    for (std::size_t k = 0; k < mesh.pointCount(); ++k) {
        const core::PlanePoint at =
            bowl.planePoint(double(mesh.points[3 * k]), double(mesh.points[3 * k + 1]));
        const QColor colour(colours[3 * k], colours[3 * k + 1], colours[3 * k + 2]);
        if (at.q > 0.01) {
            QCOMPARE(colour.red(), colour.blue());
            ++counted[0];
        } else if (at.p > 0.01 && at.q > -0.99 && at.q < -0.01) {
            QCOMPARE(colour, QColor(Qt::blue));
            ++counted[1];
        } else if (at.q < -1.01) {
            QCOMPARE(colour, QColor(Qt::red));
            ++counted[2];
        }
    }
    QVERIFY(counted[0] > 10 && counted[1] > 10 && counted[2] > 10);
}

QTEST_MAIN(TestStepPatch)
#include "tst_step_patch.moc"
