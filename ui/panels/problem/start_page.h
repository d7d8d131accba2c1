// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace ui {

class Document;

/// The start x0 of the methods, a number for each column of A.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Document& document, QWidget* parent = nullptr);

private:
    void setAll(double value);

    Document& m_document;
};

} // namespace ui
