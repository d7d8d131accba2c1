// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace ui {

/// tr() for functions that are in no QObject. Translations have one context for all of the
/// interface (language.h); lupdate knows this as another name of tr.
inline QString translated(const char* text)
{
    return QCoreApplication::translate("Basin", text);
}

} // namespace ui
