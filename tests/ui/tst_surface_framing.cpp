// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/files/csv.h"
#include "ui/data/examples.h"
#include "ui/views/surface/surface_framing.h"

#include <QDir>
#include <QTest>

/// From where a surface is seen first.
class TestSurfaceFraming final : public QObject {
    Q_OBJECT
private slots:
    void showsTheValleyOfEachExample_data();
    void showsTheValleyOfEachExample();
    void parallelLinesStayParallel();
};

void TestSurfaceFraming::showsTheValleyOfEachExample_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(BASIN_EXAMPLES));
    const QStringList names = folder.entryList({QStringLiteral("*.csv")});
    QCOMPARE(names.size(), 13);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestSurfaceFraming::showsTheValleyOfEachExample()
{
    QFETCH(QString, path);
    const auto session = std::make_shared<const core::Session>(
        ui::standardSession(core::readCsv(path.toStdString()).take(), "example"));
    core::AnalysisMemory memory;
    core::AnalysisPtr last;
    core::analyse(
        {.session = session, .window = std::nullopt}, memory, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    QVERIFY(last && last->picture());
    const core::HeightField& field = last->picture()->field;
    const ui::OrbitCamera camera = ui::framed(field);
    QVERIFY2(ui::showsValley(field, camera), "a ridge hides the valley");
    QVERIFY2(camera.elevation <= 60.0, "from high up all is flat");
    QVERIFY(!camera.isParallel);
}

void TestSurfaceFraming::parallelLinesStayParallel()
{
    ui::OrbitCamera camera;
    camera.isParallel = true;
    const QRectF view(0.0, 0.0, 800.0, 600.0);
    const ui::Projector parallel(camera, view);
    const Eigen::Vector3d step(0.3, 0.2, 0.1);
    const QPointF here = parallel.at(step) - parallel.at(Eigen::Vector3d::Zero());
    const Eigen::Vector3d far(-0.9, 0.8, 0.7);
    const QPointF there = parallel.at(far + step) - parallel.at(far);
    QVERIFY(std::hypot(here.x() - there.x(), here.y() - there.y()) < 1e-9);

    // At the focus both show the same size, and a ray goes through its pixel.
    camera.isParallel = false;
    const ui::Projector perspective(camera, view);
    QVERIFY(std::abs(parallel.pixelSize(camera.focus) - perspective.pixelSize(camera.focus)) <
            1e-12);
    for (const ui::Projector* projector : {&parallel, &perspective}) {
        const core::Ray ray = projector->ray({123.0, 456.0});
        const QPointF pixel = projector->at(ray.origin + 5.0 * ray.direction);
        QVERIFY(std::hypot(pixel.x() - 123.0, pixel.y() - 456.0) < 1e-9);
    }
}

QTEST_GUILESS_MAIN(TestSurfaceFraming)
#include "tst_surface_framing.moc"
