// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/spectrum/compared_spectra.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ui {

/// A symmetric matrix with names, ready to be drawn.
struct MatrixData {
    Eigen::MatrixXd entries;
    std::vector<QString> names;        ///< Of rows and columns.
    std::vector<Eigen::Index> indices; ///< Of rows or columns of A.
    QString note;                      ///< Which part of it this is; empty for all of it.
};

/// Numbers by row of A, ready to be drawn.
struct RowValues {
    Eigen::VectorXd values;
    std::vector<QString> names;
    QString note; ///< How many are negative, and which.
};

/// A Hessian taken apart, ready to be drawn.
struct AnatomyData {
    std::vector<ComparedSpectrum> parts; ///< The whole first; empty where there is nothing to show.
    RowValues diagonal;                  ///< D + w^2.
    MatrixData middle;                   ///< B, by rows of A.
    MatrixData hessian;                  ///< H, by columns of A.
    QString lowRank;   ///< The directions of the low-rank part that are not 0, in words.
    QString emptyText; ///< Why there is nothing and what to do.
};

AnatomyData anatomyData(const core::Analysis& analysis);

/// Columns part, index, eigenvalue.
QByteArray partsCsv(const AnatomyData& data);
/// Columns row, value.
QByteArray rowValuesCsv(const RowValues& values);
/// A header of names, and a line for each row.
QByteArray matrixCsv(const MatrixData& matrix);

} // namespace ui
