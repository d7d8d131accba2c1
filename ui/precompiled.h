// SPDX-License-Identifier: MIT
// The one precompiled header of everything that shows something.
#pragma once

#include <Eigen/Dense>
#include <QtWidgets>
#include <qcustomplot.h>
#include <vtkActor.h>
#include <vtkPolyData.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>
