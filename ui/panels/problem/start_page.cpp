// SPDX-License-Identifier: MIT
#include "ui/panels/problem/start_page.h"

#include "ui/controls/form.h"
#include "ui/controls/number_table_view.h"
#include "ui/look/number_text.h"
#include "ui/panels/problem/vector_table_model.h"
#include "ui/state/document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

StartPage::StartPage(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
{
    auto* model = new VectorTableModel(document, VectorTableModel::Vector::Start, this);
    auto* table = new NumberTableView(document, *model, this);
    table->setObjectName(QStringLiteral("startTable"));
    table->setAccessibleName(tr("Start x₀ of the methods"));
    auto* zeros =
        linkButton(QStringLiteral("startZero"), tr("All 0"),
                   tr("Starts at the origin. The ResNet-only loss is not defined there."), this);
    auto* ones =
        linkButton(QStringLiteral("startOne"), tr("All 1"), tr("Starts at (1, …, 1)."), this);
    connect(zeros, &QPushButton::clicked, this, [this] { setAll(0.0); });
    connect(ones, &QPushButton::clicked, this, [this] { setAll(1.0); });

    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    auto* caption = new QLabel(tr("Start of all methods"), this);
    caption->setProperty("muted", true);
    line->addWidget(caption);
    line->addStretch(1);
    line->addWidget(zeros);
    line->addWidget(ones);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 8, 0, 0);
    lines->setSpacing(6);
    lines->addLayout(line);
    lines->addWidget(table, 1);
    lines->addWidget(
        mutedText(tr("Drag a number sideways, or click a place in the contour view."), this));
    lines->addStretch(0);
}

void StartPage::setAll(double value)
{
    m_document.run(tr("Start at %1 everywhere").arg(numberText(value)),
                   core::Command("set-x0").with("value", value));
}

} // namespace ui
