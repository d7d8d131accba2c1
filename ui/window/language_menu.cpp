// SPDX-License-Identifier: MIT
#include "ui/window/language_menu.h"

#include "ui/look/language.h"

#include <QActionGroup>

namespace ui {

LanguageMenu::LanguageMenu(QWidget* parent)
    : QMenu(tr("&Language"), parent)
{
    setObjectName(QStringLiteral("languages"));
    auto* group = new QActionGroup(this);
    const auto add = [this, group](const QString& code, const QString& title) {
        QAction* action = addAction(title);
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        group->addAction(action);
        connect(this, &QMenu::aboutToShow, action,
                [action, code] { action->setChecked(chosenLanguage() == code); });
        connect(action, &QAction::triggered, this, [this, code] {
            if (chosenLanguage() == code)
                return;
            chooseLanguage(code);
            emit chosen(tr("The window speaks it when Basin is started next."));
        });
    };
    add(QString(), tr("As the &system"));
    addSeparator();
    for (const Language& language : languages())
        add(language.code, language.name);
}

} // namespace ui
