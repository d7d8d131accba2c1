// SPDX-License-Identifier: MIT
// The table of a problem, shown and ready to be typed into.
#pragma once

#include "small_session.h"
#include "ui/panels/problem/prepare_actions.h"
#include "ui/panels/problem/problem_table_model.h"
#include "ui/panels/problem/problem_table_view.h"
#include "ui/state/document.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

/// Document, model and view as in the window; every signal of the model is checked.
struct Table {
    ui::Document document{smallSession()};
    ui::ProblemTableModel model{document, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ui::PrepareActions prepare{document};
    ui::ProblemTableView view{document, model, prepare};

    const core::Problem& problem() const { return document.session()->problem; }

    void show()
    {
        view.resize(420, 300);
        view.show();
        view.activateWindow();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setCurrentIndex(model.index(1, 0));
    }

    void select(int top, int left, int bottom, int right)
    {
        view.selectionModel()->select(
            QItemSelection(model.index(top, left), model.index(bottom, right)),
            QItemSelectionModel::ClearAndSelect);
    }

    void mouse(QEvent::Type type, QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool pressed = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          pressed ? Qt::LeftButton : Qt::NoButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    /// Presses on a cell and moves sideways; the button stays down.
    QPoint beginDrag(const QModelIndex& index, std::initializer_list<int> offsets)
    {
        const QPoint start = view.visualRect(index).center();
        mouse(QEvent::MouseButtonPress, start);
        for (const int offset : offsets)
            mouse(QEvent::MouseMove, start + QPoint(offset, 0));
        return start;
    }

    QLineEdit* cellEditor() const { return view.viewport()->findChild<QLineEdit*>(); }
};
