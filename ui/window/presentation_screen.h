// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QStringList>

class QScreen;

namespace ui {

/// The one of @p screens, called by their names, that a presentation is given on: the @p chosen one
/// where it is connected, else the first that is not @p own, the one of the window, else that.
QString presentationScreen(const QStringList& screens, const QString& own, const QString& chosen);

/// The screen for a presentation of the window @p of, by the choice in the menu.
QScreen* presentationScreenOf(const QWidget& of);

/// The screens to give a presentation on. Another than that of the window is what one wants where
/// there are several: the window stays where it is, for who speaks. That is the first entry, and
/// what holds while none was chosen. The menu is not shown while there is one screen only.
class PresentationScreenMenu final : public QMenu {
    Q_OBJECT

public:
    explicit PresentationScreenMenu(QWidget* parent = nullptr);

private:
    void fill();
    /// An entry for the screen called @p choice; an empty one is the first that is not the
    /// window's.
    void add(const QString& text, const QString& choice, bool isChosen);
    void showWhereThereAreSeveral();
};

} // namespace ui
