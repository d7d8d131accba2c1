// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/figure.h"

#include <functional>

class QPaintDevice;

namespace ui {

/// The content of the file of @p figure, "pdf" or "svg", which @p paint draws in the units of the
/// figure after it has scaled its painter by the factor that it is given. The same strokes give the
/// same bytes. Empty for another suffix, and where @p paint says false.
QByteArray vectorFile(const Figure& figure,
                      const std::function<bool(QPaintDevice&, double enlargement)>& paint);

} // namespace ui
