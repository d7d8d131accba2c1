// SPDX-License-Identifier: MIT
#include "ui/views/view.h"

namespace ui {

View::View(QWidget* parent)
    : QWidget(parent)
{
    connect(&m_sight, &Sight::changed, this, [this] { seenChanged(); });
}

} // namespace ui
