// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace ui {

/// What the program is, its version, and the credits of the data sets and libraries.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace ui
