// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

class QCoreApplication;

namespace ui {

/// A language that the window speaks.
struct Language {
    QString code; ///< "de", as ISO 639 has it.
    QString name; ///< What those call it who speak it: "Deutsch".
};

/// All of them; the first is English, in which the sources are written.
const std::vector<Language>& languages();

/// The code that was chosen, or nothing for the language of the system.
QString chosenLanguage();
/// Remembers the choice; the window speaks @p code when it is started next. Empty: as the system.
void chooseLanguage(const QString& code);

/// The code that @p choice comes to: itself where Basin speaks it, else the first language of the
/// system that it speaks, else English.
QString spokenLanguage(const QString& choice);

/// Lets everything that is built from now on speak @p code, the buttons of Qt as well where its
/// translations are installed. Numbers keep their point. Texts that are on the screen stay.
void speak(QCoreApplication& application, const QString& code);

/// While one lives, texts are English on its thread: those of tables that programs read, which must
/// not depend on who has written them.
class InEnglish final {
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;
};

} // namespace ui
