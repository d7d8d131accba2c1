// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "ui/views/views.h"

#include <QString>

class QWidget;

namespace ui {

/// What a film is of, from which its file gets a name.
struct FilmName {
    const core::Session& session;
    const ViewInfo& view;
    QString motion; ///< Id.
    QString suffix; ///< "png" for numbered pictures, which carry the place of the number.
    int pictures;
};

/// Asks for the file of a film, and about all files that it would replace. Empty if it is not to be
/// written.
QString askForFilm(QWidget* parent, const FilmName& name);

} // namespace ui
