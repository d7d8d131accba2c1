// SPDX-License-Identifier: MIT
// The one precompiled header of everything that shows something: what most files need and nothing
// more. Whole modules (QtWidgets, QCustomPlot, VTK) hold templates that every file would
// instantiate again: with them each takes three seconds longer.
#pragma once

#include <Eigen/Core>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QList>
#include <QMouseEvent>
#include <QPainter>
#include <QString>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>
