// SPDX-License-Identifier: MIT
#include "ui/window/about_dialog.h"

#include "ui/data/examples.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

QString creditsHtml()
{
    QString html = QObject::tr(
        "<p>Basin shows the loss landscape of the regression</p>"
        "<p align='center'>L(x) = ½‖u/⟨u,1⟩ − b‖² + ½‖diag(w) A x‖², &nbsp; u = s exp(Ax) + r "
        "Ax</p>"
        "<p>of Song, Wang and Yin, <i>A Unified Scheme of ResNet and Softmax</i> "
        "(arXiv 2309.13482, 2023). The paper's value is 2L without the regulariser. Bounds that "
        "are shown are derived for this program and checked numerically; none is a constant of "
        "the paper.</p><h4>Data sets</h4><table cellspacing='4'>");
    for (const Example& example : examples())
        html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                    .arg(example.title.toHtmlEscaped(), example.credit.toHtmlEscaped());
    html +=
        QObject::tr("</table><h4>Built with</h4><p>Qt %1, VTK, QCustomPlot, Eigen, OpenBLAS and "
                    "LAPACK, nlohmann-json, fmt, CLI11. Set in Inter where it is installed.</p>")
            .arg(QLatin1String(qVersion()));
    return html;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Basin"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    auto* title = new QLabel(
        QStringLiteral("<span style='font-size:17pt; font-weight:600'>Basin</span> &nbsp; %1")
            .arg(QCoreApplication::applicationVersion()));
    auto* text = new QTextBrowser;
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(creditsHtml());
    text->setAccessibleName(tr("About this program and credits"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(620, 560);
}

} // namespace ui
