// SPDX-License-Identifier: MIT
#include "ui/window/help_windows.h"

#include "ui/data/examples.h"
#include "ui/guide/guide.h"
#include "ui/guide/guide_window.h"
#include "ui/look/translated.h"
#include "ui/views/library_versions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

QString creditsHtml()
{
    QString html = translated(
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
    QStringList libraries;
    for (const core::LibraryVersion& library : libraryVersions())
        libraries += QStringLiteral("%1 %2").arg(QString::fromStdString(library.name),
                                                 QString::fromStdString(library.version));
    html += translated("</table><h4>Built with</h4><p>%1 and CLI11. Set in Inter where it is "
                       "installed.</p>")
                .arg(libraries.join(QStringLiteral(", ")).toHtmlEscaped());
    return html;
}

QString keysHtml()
{
    return QCoreApplication::translate(
        "HelpWindows",
        "<h3>Table</h3><p>Drag a cell sideways to change it (Shift: finer, Ctrl: coarser, Esc: "
        "back). Double-click or type to edit; Enter goes down, Tab to the right, and Enter after "
        "Tabs "
        "to where they began. Ctrl+V pastes a block. A right click on a title inserts, deletes, "
        "renames, centres, scales and standardises.</p>"
        "<h3>Surface</h3><p>Drag turns, Shift+drag or the middle button moves, the wheel zooms. "
        "1 front, 2 side, 3 top without perspective, 0 or Home reset; arrows turn, + and − "
        "zoom.</p>"
        "<h3>Contours</h3><p>Click puts the start of the methods there, dragging its marker moves "
        "it. Drag pans, the wheel zooms, Shift+drag zooms into a rectangle, Home or a double click "
        "resets. Ctrl+wheel zooms faster, Alt+Left and Alt+Right (or the mouse's back and forward) "
        "go through the windows that were. Arrows, +, − and Enter do the same from the keyboard. "
        "With more than two "
        "parameters the dial in the corner turns the plane: drag its knob around (Shift: steps of "
        "15°, Esc: back), double click for 0°; Tab leads to it, arrows and Page keys turn it.</p>"
        "<h3>Convergence</h3><p>A click on a name hides and shows the method in all views; ⋯ "
        "beside "
        "the method does it from the keyboard.</p>"
        "<h3>Minima</h3><p>A click on a line slices through it, a right click offers to start "
        "there.</p>"
        "<h3>Merge tree</h3><p>Dragging, or Up and Down, floods the pictures; a double click takes "
        "the water away.</p>"
        "<h3>Minima against w</h3><p>Dragging, or Left and Right, sets w of all rows.</p>"
        "<h3>Sensitivity</h3><p>A click on a line leads to its cell. Pointing at a line, or at a "
        "cell of the table, shows where the minimum would go.</p>"
        "<h3>Spectrum</h3><p>A click on the spectra along a path leads the timeline there.</p>"
        "<h3>Anatomy</h3><p>A click on a row or column leads to it in the table.</p>"
        "<h3>Timeline</h3><p>Space plays, Left and Right step, Home and End jump.</p>"
        "<h3>Fitted values</h3><p>A click on a title sorts, residuals by their size.</p>"
        "<h3>Everywhere</h3><p>Ctrl+Z undoes, Ctrl+Shift+Z redoes, Ctrl+O opens, Ctrl+S saves the "
        "session (Ctrl+Shift+S under another name), Ctrl+N draws a random problem, F11 full "
        "screen, Esc stops a long computation. Shift+F1 and a click explain what is there, Ctrl+F1 "
        "explains what has the keyboard.</p>"
        "<h3>Presentation</h3><p>F5 begins and ends it. Page Down and Page Up step through a "
        "lesson "
        "or the iterations, Space plays, V shows another view, O one alone, L held is a dot of "
        "light, B a black screen, H hides the keys.</p>");
}

/// Shows @p html in the window called @p name, of which there is one at a time.
void showText(QWidget* parent, const QString& name, const QString& title, const QString& html)
{
    auto* dialog = parent->findChild<QDialog*>(name);
    if (!dialog) {
        dialog = new QDialog(parent); // deletes itself when it is closed
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(name);
        dialog->setWindowTitle(title);
        auto* text = new QTextBrowser(dialog);
        text->setOpenExternalLinks(true);
        text->setFrameShape(QFrame::NoFrame);
        text->setHtml(html);
        text->setAccessibleName(title);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
        QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
        auto* layout = new QVBoxLayout(dialog);
        layout->setContentsMargins(20, 16, 20, 14);
        layout->addWidget(text);
        layout->addWidget(buttons);
        dialog->resize(QSize(620, 560).boundedTo(parent->size()));
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void showGuide(QWidget* window)
{
    auto* guide = window->findChild<GuideWindow*>();
    if (!guide) {
        guide = new GuideWindow(window); // stays, with its page, when it is closed
        guide->resize(QSize(1120, 760).boundedTo(window->size() * 0.94)); // with its frame
        if (!guidePages().empty())
            guide->openPage(guidePages().front().id);
    }
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void showMouseAndKeyboard(QWidget* window)
{
    showText(window, QStringLiteral("mouseAndKeyboard"), translated("Mouse and keyboard"),
             keysHtml());
}

void showAbout(QWidget* window)
{
    const QString title = QStringLiteral("<h2>Basin %1</h2>")
                              .arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    showText(window, QStringLiteral("about"), translated("About Basin"), title + creditsHtml());
}

} // namespace ui
