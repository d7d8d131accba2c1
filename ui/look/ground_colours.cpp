// SPDX-License-Identifier: MIT
#include "ui/look/ground_colours.h"

#include <array>

namespace ui {

QColor minimumColour(std::size_t number)
{
    // Okabe and Ito's palette, then more of like strength.
    static const std::array colours{
        QColor(0x00, 0x72, 0xb2), QColor(0xd5, 0x5e, 0x00), QColor(0x00, 0x9e, 0x73),
        QColor(0xe6, 0x9f, 0x00), QColor(0xcc, 0x79, 0xa7), QColor(0x56, 0xb4, 0xe9),
        QColor(0x7b, 0x52, 0xab), QColor(0x8c, 0x9a, 0x1b), QColor(0x9c, 0x5a, 0x3c),
        QColor(0x12, 0xa3, 0xa8), QColor(0xb3, 0x2d, 0x4f), QColor(0x4f, 0x6d, 0x7a),
    };
    return colours[number % colours.size()];
}

Fate fateOf(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::AtInfinity:
    case core::Outcome::Diverged:
        return Fate::ToInfinity;
    case core::Outcome::HitWall:
    case core::Outcome::NoStart:
        return Fate::AtWall;
    default:
        return Fate::Unfinished;
    }
}

QColor fateColour(Fate fate)
{
    switch (fate) {
    case Fate::ToInfinity:
        return {0xb4, 0xbd, 0xc9};
    case Fate::AtWall:
        return {0x2b, 0x30, 0x3a};
    case Fate::Unfinished:
        return {0xf0, 0xe4, 0xb8};
    }
    return {};
}

QColor waterColour()
{
    return {0x1f, 0x6f, 0xeb};
}

} // namespace ui
