// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// What core says of a table, in the words of the import dialog: where it advises an option of the
/// command line, such as `--labels none`, this names the choice, such as “Row names: none”.
QString inWordsOfDialog(QString message);

} // namespace ui
