// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QScrollArea>
#include <QString>

namespace ui {

/// An example as the list shows it.
struct ExampleItem {
    QString id;
    QString title;
    QString summary; ///< One line: what it is and what there is to see.
};

/// One example: its title and below it, muted, what it is.
class ExampleButton final : public QAbstractButton {
    Q_OBJECT
public:
    ExampleButton(const ExampleItem& item, QWidget* parent);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect summaryRect(int width) const;

    QString m_summary;
};

/// The examples that come with the program, to be opened by a click or Return.
class ExampleList final : public QScrollArea {
    Q_OBJECT
public:
    explicit ExampleList(QWidget* parent = nullptr);

    void setExamples(const QList<ExampleItem>& examples);

    QSize sizeHint() const override { return {240, 200}; }

signals:
    void chosen(const QString& id);
};

} // namespace ui
