// SPDX-License-Identifier: MIT
#include "ui/controls/form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
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

void describe(QWidget* control, const QString& name, const QString& help)
{
    control->setAccessibleName(name);
    control->setAccessibleDescription(help);
    control->setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
}

} // namespace ui
