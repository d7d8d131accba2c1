// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace ui {

/// The caption of a group of controls, in small capitals.
QLabel* heading(const QString& text, QWidget* parent);
/// Running text in the muted colour that breaks into lines.
QLabel* mutedText(const QString& text, QWidget* parent);
/// A button that looks like a link.
QPushButton* linkButton(const QString& name, const QString& text, const QString& help,
                        QWidget* parent);
/// A line "label ........ control": the label at the left, buddy of the control at the right.
QHBoxLayout* formLine(const QString& label, QWidget* control, QWidget* parent);
/// A drop-down list whose entries can have tooltips; not wider than it must be.
QComboBox* choiceBox(const QString& name, const QString& title, const QString& help,
                     QWidget* parent);
/// The same for a long list: what is typed finds the entries that contain it, and a part of only
/// one of them chooses that. Anything else gives way to the one in use.
QComboBox* searchBox(const QString& name, const QString& title, const QString& help,
                     QWidget* parent);
/// Name for screen readers and a tooltip that says more, for a control that is not labelled.
void describe(QWidget* control, const QString& name, const QString& help);

} // namespace ui
