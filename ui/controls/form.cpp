// SPDX-License-Identifier: MIT
#include "ui/controls/form.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace ui {

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text.toUpper(), parent);
    label->setProperty("heading", true);
    label->setIndent(0);
    label->setAccessibleName(text);
    return label;
}

QLabel* mutedText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

QPushButton* linkButton(const QString& name, const QString& text, const QString& help,
                        QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    describe(button, text, help);
    return button;
}

QHBoxLayout* formLine(const QString& label, QWidget* control, QWidget* parent)
{
    auto* caption = new QLabel(label, parent);
    caption->setBuddy(control);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(caption);
    line->addStretch(1);
    line->addWidget(control);
    return line;
}

QComboBox* choiceBox(const QString& name, const QString& title, const QString& help,
                     QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setView(new QListView(box)); // the style's own menu would ignore tooltips
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setFocusPolicy(Qt::StrongFocus);
    describe(box, title, help);
    return box;
}

QComboBox* searchBox(const QString& name, const QString& title, const QString& help,
                     QWidget* parent)
{
    QComboBox* box = choiceBox(name, title, help, parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    QLineEdit* line = box->lineEdit();
    describe(line, title, help);
    QObject::connect(line, &QLineEdit::editingFinished, box, [box, line] {
        int found = box->findText(line->text(), Qt::MatchFixedString); // whatever its case
        if (const QModelIndexList parts = box->model()->match(
                box->model()->index(0, 0), Qt::DisplayRole, line->text(), 2, Qt::MatchContains);
            found < 0 && parts.size() == 1)
            found = parts.front().row();
        if (found >= 0)
            box->setCurrentIndex(found);
        box->setEditText(box->itemText(box->currentIndex()));
    });
    // The beginning of a name says more than its end.
    QObject::connect(line, &QLineEdit::textChanged, line, [line] {
        if (!line->isModified()) // nobody is typing
            line->setCursorPosition(0);
    });
    return box;
}

void describe(QWidget* control, const QString& name, const QString& help)
{
    control->setAccessibleName(name);
    control->setAccessibleDescription(help);
    control->setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
}

} // namespace ui
