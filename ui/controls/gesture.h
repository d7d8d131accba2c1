// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/document.h"

namespace ui {

/// Turns the "continues" flag of a control into gesture numbers of the document.
class Gesture {
public:
    /// The number for an edit of @p document that belongs to the one before if @p continues.
    int number(Document& document, bool continues)
    {
        if (!continues || m_number < 0)
            m_number = document.newGesture();
        return m_number;
    }

private:
    int m_number = -1;
};

} // namespace ui
