// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace ui {

/// The languages that the window speaks, and that of the system, to choose from.
class LanguageMenu final : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* parent = nullptr);

signals:
    /// Another language was chosen; @p remark says when it is spoken, in that language.
    void chosen(const QString& remark);
};

} // namespace ui
