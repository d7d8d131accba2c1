// SPDX-License-Identifier: MIT
#include "ui/panels/slice/slice_panel.h"

#include "ui/controls/form.h"
#include "ui/panels/slice/look_form.h"
#include "ui/panels/slice/plane_form.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

SlicePanel::SlicePanel(Document& document, ViewState& view, QWidget* parent)
    : QWidget(parent)
    , m_plane(new PlaneForm(document, this))
    , m_look(new LookForm(view, this))
{
    setObjectName(QStringLiteral("slicePanel"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 4, 10, 4);
    lines->setSpacing(5);
    lines->addWidget(m_plane);
    lines->addWidget(m_look);
    lines->addStretch(1);
}

void SlicePanel::present(const core::AnalysisPtr& analysis)
{
    m_plane->setChosenRange(0.5 * analysis->home().width());
    m_look->present(analysis);
}

} // namespace ui
