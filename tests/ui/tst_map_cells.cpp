// SPDX-License-Identifier: MIT
#include "ui/views/contour/map_cells.h"

#include <QTest>
#include <qcustomplot.h>

namespace {

core::Slice slice(Eigen::Index columns, Eigen::Index rows)
{
    core::Slice result;
    result.grid = {{-1.0, 3.0, 2.0, 5.0}, columns, rows};
    result.loss.resize(rows, columns);
    for (Eigen::Index i = 0; i < rows; ++i)
        for (Eigen::Index j = 0; j < columns; ++j)
            result.loss(i, j) = 100.0 * static_cast<double>(i) + static_cast<double>(j);
    result.loss(0, 0) = std::nan("");
    result.alpha = Eigen::MatrixXd::Ones(rows, columns);
    return result;
}

/// Positions are losses here: the scale is from 0 to 1024, in which floats tell all of them.
core::SlicePicture picture(const core::Slice& slice)
{
    const core::LossScale scale{.logarithmic = false, .low = 0.0, .high = 1024.0};
    return core::pictureOf(std::make_shared<const core::Slice>(slice), scale, {}).value();
}

core::MapCells cells(Eigen::Index columns, Eigen::Index rows)
{
    return {Eigen::MatrixXf::Zero(rows, columns), {}};
}

} // namespace

class TestMapCells final : public QObject {
    Q_OBJECT
private slots:
    void fewerPixelsNeedFewerCells();
    void everySampleIsACellWhereThereIsRoom();
    void thinnedCellsCoverTheWindow();
};

void TestMapCells::fewerPixelsNeedFewerCells()
{
    QCOMPARE(ui::samplesPerCell(cells(256, 256), 600.0), 1);
    QCOMPARE(ui::samplesPerCell(cells(1024, 64), 600.0), 2);
    QCOMPARE(ui::samplesPerCell(cells(64, 2048), 600.0), 5);
    QCOMPARE(ui::samplesPerCell(cells(1024, 1024), 4000.0), 1);
    QVERIFY(ui::samplesPerCell(cells(64, 64), 1.0) >= 1);
    // No map has more than about 1024 cells along a side.
    QVERIFY(picture(slice(2048, 3)).cells.positions.cols() <= 1025);
}

void TestMapCells::everySampleIsACellWhereThereIsRoom()
{
    const core::Slice all = slice(9, 5);
    const auto cells = ui::mapCells(picture(all), 1);
    QCOMPARE(cells->keySize(), 9);
    QCOMPARE(cells->valueSize(), 5);
    QCOMPARE(cells->keyRange().upper, 3.0);
    QCOMPARE(cells->valueRange().upper, 5.0);
    QVERIFY(std::isnan(cells->cell(0, 0)));
    for (int i = 0; i < 5; ++i)
        for (int j = i == 0 ? 1 : 0; j < 9; ++j)
            QCOMPARE(cells->cell(j, i), all.loss(i, j));
}

void TestMapCells::thinnedCellsCoverTheWindow()
{
    for (const Eigen::Index step : {2, 3, 4, 5, 7, 50}) {
        const core::Slice all = slice(10, 8);
        const auto cells = ui::mapCells(picture(all), step);
        const core::Window& window = all.grid.window;
        QCOMPARE(cells->keyRange().lower, window.pMin);
        QCOMPARE(cells->valueRange().lower, window.qMin);
        QVERIFY(cells->keyRange().upper >= window.pMax - 1e-12);
        QVERIFY(cells->valueRange().upper >= window.qMax - 1e-12);
        for (int i = 0; i + 1 < cells->valueSize(); ++i) {
            for (int j = 1; j + 1 < cells->keySize(); ++j) {
                double p = 0.0;
                double q = 0.0;
                cells->cellToCoord(j, i, &p, &q);
                QVERIFY(std::abs(p - all.grid.p(j * step)) < 1e-12);
                QVERIFY(std::abs(q - all.grid.q(i * step)) < 1e-12);
                QCOMPARE(cells->cell(j, i), all.loss(i * step, j * step));
            }
        }
        QCOMPARE(cells->cell(cells->keySize() - 1, cells->valueSize() - 1), all.loss(7, 9));
    }
}

QTEST_GUILESS_MAIN(TestMapCells)
#include "tst_map_cells.moc"
