// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

/// Keeps VTK's loops on the thread that calls them; to be called before VTK is used.
///
/// Debian's VTK runs them on a pool of TBB threads. Beside a busy worker of ours on two cores the
/// GUI thread was seen to wait for that pool for ever, and meshes of our size gain nothing from it.
void keepVtkOnOneThread();

} // namespace ui
