// SPDX-License-Identifier: MIT
// The body under a surface is closed, and has the volume that it should have.
#include "core/picture/slice_picture.h"
#include "core/picture/solid.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

namespace {

using PlaneFunction = double (*)(double p, double q);

double bowl(double p, double q)
{
    return 0.01 + p * p + q * q;
}

double everywhere(double, double)
{
    return 1.0;
}

/// Two holes, one of which is cut by the edge of the window.
double besideTwoHoles(double p, double q)
{
    return std::min(std::hypot(p + 1.0, q) - 0.5, std::hypot(p - 1.5, q - 1.0) - 0.7);
}

core::SurfaceMesh meshOf(PlaneFunction alpha)
{
    core::Slice slice;
    slice.plane = {Eigen::Vector2d::Zero(),
                   Eigen::Vector2d::UnitX(),
                   Eigen::Vector2d::UnitY(),
                   "x1",
                   "x2",
                   {}};
    slice.grid = {{-2.0, 2.0, -1.0, 1.0}, 81, 61};
    slice.loss.resize(slice.grid.rows, slice.grid.columns);
    slice.alpha.resize(slice.grid.rows, slice.grid.columns);
    for (Eigen::Index i = 0; i < slice.grid.rows; ++i)
        for (Eigen::Index j = 0; j < slice.grid.columns; ++j) {
            const double p = slice.grid.p(j);
            const double q = slice.grid.q(i);
            slice.alpha(i, j) = alpha(p, q);
            slice.loss(i, j) =
                alpha(p, q) > 0 ? bowl(p, q) : std::numeric_limits<double>::quiet_NaN();
        }
    core::summarise(slice);
    const auto shared = std::make_shared<const core::Slice>(std::move(slice));
    const auto picture = core::pictureOf(shared, core::lossScale(*shared, false), {});
    return core::fullMesh(*picture, {}).value();
}

double volumeOf(const core::Solid& solid)
{
    double volume = 0.0;
    const auto corner = [&](std::size_t k) {
        const auto at = 3 * static_cast<std::size_t>(solid.triangles[k]);
        return Eigen::Vector3d(solid.points[at], solid.points[at + 1], solid.points[at + 2]);
    };
    for (std::size_t k = 0; k + 2 < solid.triangles.size(); k += 3)
        volume += corner(k).dot(corner(k + 1).cross(corner(k + 2))) / 6.0;
    return volume;
}

/// Each edge is passed once in each direction.
bool isClosed(const core::Solid& solid)
{
    std::map<std::pair<int, int>, int> passed;
    for (std::size_t k = 0; k + 2 < solid.triangles.size(); k += 3)
        for (std::size_t c = 0; c < 3; ++c)
            ++passed[{solid.triangles[k + c], solid.triangles[k + (c + 1) % 3]}];
    for (const auto& [edge, times] : passed) {
        const auto back = passed.find({edge.second, edge.first});
        if (times != 1 || back == passed.end() || back->second != 1)
            return false;
    }
    return !passed.empty();
}

} // namespace

class TestSolid final : public QObject {
    Q_OBJECT

private slots:
    void theBodyIsClosed_data()
    {
        QTest::addColumn<bool>("holes");
        QTest::newRow("whole") << false;
        QTest::newRow("with holes") << true;
    }

    void theBodyIsClosed()
    {
        QFETCH(const bool, holes);
        const core::Solid solid =
            core::solidUnder(meshOf(holes ? besideTwoHoles : everywhere), -0.1F);
        QVERIFY(isClosed(solid));
        QVERIFY(volumeOf(solid) > 0.0); // the triangles face outwards
    }

    void theVolumeIsThatUnderTheSurface()
    {
        const core::SurfaceMesh mesh = meshOf(everywhere);
        // The base of 2 x 2 units, and under the bowl a mean height by its samples.
        double under = 0.0;
        for (std::size_t k = 0; k + 2 < mesh.triangles.size(); k += 3) {
            double height = 0.0;
            Eigen::Matrix<double, 2, 3> foot;
            for (int c = 0; c < 3; ++c) {
                const auto at = 3 * static_cast<std::size_t>(mesh.triangles[k + std::size_t(c)]);
                foot.col(c) << mesh.points[at], mesh.points[at + 1];
                height += mesh.points[at + 2] / 3.0;
            }
            const Eigen::Vector2d a = foot.col(1) - foot.col(0);
            const Eigen::Vector2d b = foot.col(2) - foot.col(0);
            under += 0.5 * (a.x() * b.y() - a.y() * b.x()) * height;
        }
        const double volume = volumeOf(core::solidUnder(mesh, -0.25F));
        QVERIFY(std::abs(volume - (4.0 * 0.25 + under)) < 1e-4);
    }

    void nothingGivesNothing() { QVERIFY(core::solidUnder({}, 0.0F).triangles.empty()); }
};

QTEST_GUILESS_MAIN(TestSolid)
#include "tst_solid.moc"
