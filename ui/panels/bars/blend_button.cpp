// SPDX-License-Identifier: MIT
#include "ui/panels/bars/blend_button.h"

#include "ui/panels/bars/blend_form.h"

#include <QDialog>
#include <QVBoxLayout>

namespace ui {

BlendButton::BlendButton(Document& document, ViewState& view, QWidget* parent)
    : QToolButton(parent)
    , m_document(document)
    , m_view(view)
{
    const QString help = tr("Morphs one loss into another by a slider, and shows where the minima "
                            "go meanwhile");
    setObjectName(QStringLiteral("blendButton"));
    setText(tr("Blend…"));
    setProperty("framed", true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(help);
    setAccessibleName(tr("Blend"));
    setAccessibleDescription(help);
    connect(this, &QToolButton::clicked, this, &BlendButton::open);
}

void BlendButton::open()
{
    if (!m_dialog) {
        m_dialog = new QDialog(this, Qt::Tool);
        m_dialog->setObjectName(QStringLiteral("blendDialog"));
        m_dialog->setWindowTitle(tr("Blend of two losses"));
        auto* lines = new QVBoxLayout(m_dialog);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->addWidget(new BlendForm(m_document, m_view, m_dialog));
        // Below the bar, so that the picture that follows is seen.
        m_dialog->move(mapToGlobal(QPoint(0, height() + 8)));
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace ui
