// SPDX-License-Identifier: MIT
#include "ui/window/command_palette.h"

#include "core/command/commands.h"
#include "ui/controls/form.h"
#include "ui/look/theme.h"
#include "ui/window/fuzzy_match.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kPaletteWidth = 560;
constexpr int kRows = 12;
constexpr int kFromTop = 70;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// What a menu shows of @p title: without the marks of its access key.
QString plain(QString title)
{
    title.replace(QLatin1String("&&"), QChar(0xe000)).remove(QLatin1Char('&'));
    return title.replace(QChar(0xe000), QLatin1Char('&'));
}

QString firstWord(const QString& line)
{
    return line.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
}

} // namespace

CommandPalette::CommandPalette(QMenuBar& menus, RunLine runLine, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_menus(menus)
    , m_runLine(std::move(runLine))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_help(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    m_field->setObjectName(QStringLiteral("commandLine"));
    m_field->setPlaceholderText(tr("Type what you want, or a command: set-loss s=1 r=0.5"));
    describe(m_field, tr("Command"),
             tr("A part of the name of what you want, or a command with its arguments. Up and Down "
                "choose, Enter runs it."));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_help->setObjectName(QStringLiteral("commandHelp"));
    m_help->setWordWrap(true);
    m_help->setProperty("muted", true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setMinimumHeight(4 * fontMetrics().lineSpacing());
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 10, 10, 10);
    lines->setSpacing(6);
    lines->addWidget(m_field);
    lines->addWidget(m_list, 1);
    lines->addWidget(m_help);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &CommandPalette::explain);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
}

void CommandPalette::summon()
{
    m_entries.clear();
    for (const QAction* action : m_menus.actions())
        if (QMenu* menu = action->menu())
            collect(*menu, plain(menu->title()));
    collectCommands();
    m_field->clear();
    filter();
    const QWidget* over = parentWidget();
    const int rows = m_list->sizeHintForRow(0) * kRows;
    resize(std::min(kPaletteWidth, over->width() - 40),
           std::min(rows + m_field->sizeHint().height() + m_help->minimumHeight() + 40,
                    over->height() - kFromTop - 20));
    move(over->mapToGlobal(QPoint((over->width() - width()) / 2, kFromTop)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::collect(QMenu& menu, const QString& path)
{
    // Menus say what they offer at the moment when they are opened.
    emit menu.aboutToShow();
    for (QAction* action : menu.actions()) {
        if (!action->isVisible() || action->isSeparator())
            continue;
        const QString title = path + QStringLiteral(" ▸ ") + plain(action->text());
        if (QMenu* inner = action->menu())
            collect(*inner, title);
        else if (action->isEnabled())
            m_entries.push_back({.title = title,
                                 .keys = action->shortcut().toString(QKeySequence::NativeText),
                                 .help = action->toolTip(),
                                 .action = action});
    }
}

void CommandPalette::collectCommands()
{
    for (const core::CommandInfo& info : core::commands()) {
        if (info.scope == core::CommandScope::Files)
            continue; // the menus have these
        QString help = text(info.help);
        bool needsMore = false;
        for (const core::ArgumentInfo& argument : info.arguments) {
            help += QStringLiteral("\n%1=  %2").arg(text(argument.key), text(argument.help));
            needsMore = needsMore || argument.isRequired;
        }
        m_entries.push_back({.title = text(info.id),
                             .help = help,
                             .line = text(info.id),
                             .needsMore = needsMore || info.takesMore});
    }
}

void CommandPalette::filter()
{
    const QString typed = m_field->text().trimmed();
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t k = 0; k < m_entries.size(); ++k) {
        const Entry& entry = m_entries[k];
        // Who writes arguments has chosen the command.
        if (!entry.action && firstWord(typed) == entry.line)
            found.emplace_back(1'000'000, k);
        else if (const auto score = fuzzyScore(typed, entry.title))
            found.emplace_back(*score, k);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, std::size_t>::first);
    m_list->clear();
    m_shown.clear();
    for (const auto& [score, k] : found) {
        const Entry& entry = m_entries[k];
        m_list->addItem(entry.keys.isEmpty() ? entry.title
                                             : entry.title + QStringLiteral("    ") + entry.keys);
        m_shown.push_back(k);
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
    explain();
}

void CommandPalette::explain()
{
    const int row = m_list->currentRow();
    m_help->setText(row < 0 ? tr("Nothing is called like that.")
                            : m_entries[m_shown[std::size_t(row)]].help);
}

void CommandPalette::choose()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Entry entry = m_entries[m_shown[std::size_t(row)]];
    if (entry.action) {
        hide(); // what the action opens comes in front of nothing
        entry.action->trigger();
        return;
    }
    const QString typed = m_field->text().trimmed();
    const bool isWritten = firstWord(typed) == entry.line;
    if (!isWritten && entry.needsMore) {
        m_field->setText(entry.line + QLatin1Char(' '));
        return;
    }
    const QString refusal = m_runLine(isWritten ? typed : entry.line);
    if (refusal.isEmpty())
        hide();
    else
        m_help->setText(refusal);
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int page = std::max(1, kRows - 1);
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? page
                     : key == Qt::Key_PageUp   ? -page
                                               : 0;
    if (step != 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
