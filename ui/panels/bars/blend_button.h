// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

class QDialog;

namespace ui {

class Document;
class ViewState;

/// Opens the small window in which one loss is morphed into another.
class BlendButton final : public QToolButton {
    Q_OBJECT
public:
    BlendButton(Document& document, ViewState& view, QWidget* parent = nullptr);

private:
    void open();

    Document& m_document;
    ViewState& m_view;
    QDialog* m_dialog = nullptr; ///< A child; null until it is asked for.
};

} // namespace ui
