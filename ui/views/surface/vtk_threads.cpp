// SPDX-License-Identifier: MIT
#include "ui/views/surface/vtk_threads.h"

#include <vtkSMPTools.h>

namespace ui {

void keepVtkOnOneThread()
{
    static const bool done = vtkSMPTools::SetBackend("Sequential");
    static_cast<void>(done);
}

} // namespace ui
