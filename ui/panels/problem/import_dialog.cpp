// SPDX-License-Identifier: MIT
#include "ui/panels/problem/import_dialog.h"

#include "ui/controls/form.h"
#include "ui/look/message_text.h"
#include "ui/look/theme.h"
#include "ui/panels/problem/import_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <span>

namespace ui {

namespace {

/// In place of the name of a column: there is none.
const QString kNone = QString();

struct Sign {
    char sign;
    const char* name;
};

constexpr Sign kSeparators[] = {{',', QT_TRANSLATE_NOOP("ui::ImportDialog", "comma")},
                                {';', QT_TRANSLATE_NOOP("ui::ImportDialog", "semicolon")},
                                {'\t', QT_TRANSLATE_NOOP("ui::ImportDialog", "tab")},
                                {' ', QT_TRANSLATE_NOOP("ui::ImportDialog", "space")},
                                {'|', QT_TRANSLATE_NOOP("ui::ImportDialog", "vertical bar")}};
constexpr Sign kDecimals[] = {{'.', QT_TRANSLATE_NOOP("ui::ImportDialog", "point")},
                              {',', QT_TRANSLATE_NOOP("ui::ImportDialog", "comma")}};

QString nameOf(std::span<const Sign> signs, char sign)
{
    const auto found = std::ranges::find(signs, sign, &Sign::sign);
    return found == signs.end() ? QString(QLatin1Char(sign)) : ImportDialog::tr(found->name);
}

void addSigns(QComboBox* box, std::span<const Sign> signs)
{
    for (const Sign& sign : signs)
        box->addItem(ImportDialog::tr(sign.name), int(sign.sign));
}

/// What was found out, where the user left it to the program.
void showFound(QComboBox* box, const QString& found)
{
    box->setItemText(0, found.isEmpty() ? ImportDialog::tr("automatic")
                                        : ImportDialog::tr("%1 (found)").arg(found));
}

void choose(QComboBox* box, const QVariant& data)
{
    if (const int index = box->findData(data); index >= 0)
        box->setCurrentIndex(index);
}

std::optional<std::string> columnOf(const QComboBox* box)
{
    if (box->currentIndex() == 0)
        return std::nullopt;
    return box->currentData().toString().toStdString();
}

QString columnTitle(const core::ImportReport& report, Eigen::Index column)
{
    return column > 0 ? QString::fromStdString(report.titles[static_cast<std::size_t>(column - 1)])
                      : ImportDialog::tr("none");
}

} // namespace

ImportDialog::ImportDialog(const ImportQuestion& question, QWidget* parent)
    : QDialog(parent)
    , m_question(question)
    , m_preview(question.path)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Open %1").arg(QFileInfo(question.path).fileName()));
    setWindowModality(Qt::WindowModal);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(18, 16, 18, 14);
    lines->setSpacing(10);
    addChoices(lines);
    addTable(lines);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("openTable"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    auto* end = new QHBoxLayout;
    end->addWidget(mutedText(tr("The choice is remembered for this file."), this), 1);
    end->addWidget(buttons);
    lines->addLayout(end);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_preview, &ImportPreview::ready, this, &ImportDialog::present);
    resize(960, 560);
    tryOptions();
}

QComboBox* ImportDialog::addChoice(const QString& name, const QString& title, const QString& help)
{
    auto* box = choiceBox(name, title, help, this);
    box->addItem(tr("automatic"));
    connect(box, &QComboBox::activated, this, &ImportDialog::tryOptions);
    return box;
}

void ImportDialog::addChoices(QVBoxLayout* lines)
{
    m_separator = addChoice(QStringLiteral("separator"), tr("Separator"),
                            tr("Between the cells of a line (--separator on a command line)."));
    addSigns(m_separator, kSeparators);
    m_decimal = addChoice(QStringLiteral("decimal"), tr("Decimal sign"),
                          tr("In numbers; the other one may then part thousands (--decimal)."));
    addSigns(m_decimal, kDecimals);
    m_header = addChoice(QStringLiteral("header"), tr("Titles"),
                         tr("Whether the first line of the table names its columns (--header)."));
    m_header->addItem(tr("in the first line"), true);
    m_header->addItem(tr("none"), false);
    m_labels = addChoice(QStringLiteral("labels"), tr("Row names"),
                         tr("The column that names the rows (--labels)."));
    m_target = addChoice(QStringLiteral("target"), tr("Target b"),
                         tr("The column that is to be fitted (--target)."));
    const core::ImportOptions& given = m_question.options;
    if (given.separator)
        choose(m_separator, int(*given.separator));
    if (given.decimal)
        choose(m_decimal, int(*given.decimal));
    if (given.header)
        choose(m_header, *given.header);
    for (const auto& [box, column] : {std::pair{m_labels, given.labels}, {m_target, given.target}})
        if (column) {
            box->addItem(QString::fromStdString(*column), QString::fromStdString(*column));
            box->setCurrentIndex(1);
        }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    int column = 0;
    for (QComboBox* box : {m_separator, m_decimal, m_header, m_labels, m_target}) {
        auto* label = new QLabel(box->accessibleName(), this);
        label->setBuddy(box);
        box->setMinimumContentsLength(13);
        grid->addWidget(label, 0, column);
        grid->addWidget(box, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    lines->addLayout(grid);
}

void ImportDialog::addTable(QVBoxLayout* lines)
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("First rows of the table"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(m_summary);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_words);
}

core::ImportOptions ImportDialog::options() const
{
    core::ImportOptions options;
    const auto sign = [](const QComboBox* box) -> std::optional<char> {
        return box->currentIndex() == 0
                   ? std::nullopt
                   : std::optional(static_cast<char>(box->currentData().toInt()));
    };
    options.separator = sign(m_separator);
    options.decimal = sign(m_decimal);
    if (m_header->currentIndex() > 0)
        options.header = m_header->currentData().toBool();
    options.labels = columnOf(m_labels);
    options.target = columnOf(m_target);
    return options;
}

void ImportDialog::tryOptions()
{
    m_open->setEnabled(false);
    m_preview.request(options());
}

void ImportDialog::present(const TableReading& reading)
{
    const bool isAsBefore = options() == m_question.options;
    if (!reading.preview) {
        m_summary->setText(reading.columns ? tr("The columns:") : tr("The file as it is:"));
        if (reading.columns) {
            fillColumns(*reading.columns);
            fillTable(*reading.columns, false);
        } else {
            showLines(reading.lines);
        }
        explain(inWordsOfDialog(errorText(reading.preview.error())), true);
        return;
    }
    presentReport(reading.preview.value());
    if (isAsBefore && !m_question.refusal.isEmpty()) {
        explain(inWordsOfDialog(m_question.refusal), true);
        return;
    }
    m_open->setEnabled(true);
    m_open->setFocus();
}

void ImportDialog::presentReport(const core::CsvPreview& preview)
{
    const core::ImportReport& report = preview.report;
    const QString rows = preview.n == 1 ? tr("1 row") : tr("%1 rows").arg(preview.n);
    const QString columns =
        preview.d == 1 ? tr("1 column of A") : tr("%1 columns of A").arg(preview.d);
    m_summary->setText(
        tr("%1, %2, b = %3").arg(rows, columns, columnTitle(report, report.targetColumn)));
    showFound(m_separator, nameOf(kSeparators, report.separator));
    showFound(m_decimal, nameOf(kDecimals, report.decimal));
    showFound(m_header, report.headerLine > 0 ? tr("line %1").arg(report.headerLine) : tr("none"));
    fillColumns(preview);
    showFound(m_labels, columnTitle(report, report.labelColumn));
    showFound(m_target, columnTitle(report, report.targetColumn));
    fillTable(preview, true);
    QStringList words;
    for (const std::string& remark : report.remarks)
        words += inWordsOfDialog(messageText(remark));
    explain(words.join(u'\n'), false);
}

void ImportDialog::fillColumns(const core::CsvPreview& preview)
{
    const core::ImportReport& report = preview.report;
    for (QComboBox* box : {m_labels, m_target}) {
        const QVariant chosen = box->currentIndex() > 0 ? box->currentData() : QVariant();
        const QSignalBlocker blocker(box);
        while (box->count() > 1)
            box->removeItem(1);
        if (box == m_labels)
            box->addItem(tr("none"), kNone);
        for (std::size_t k = 0; k < report.titles.size(); ++k) {
            const QString title = QString::fromStdString(report.titles[k]);
            const bool isUnique = std::ranges::count(report.titles, report.titles[k]) == 1;
            box->addItem(isUnique ? title : tr("%1 (column %2)").arg(title).arg(k + 1),
                         isUnique ? title : QString::number(k + 1));
        }
        if (chosen.isValid())
            choose(box, chosen);
    }
}

void ImportDialog::fillTable(const core::CsvPreview& preview, bool isUseKnown)
{
    m_table->clear();
    m_table->setColumnCount(int(preview.roles.size()));
    m_table->setRowCount(int(preview.rows.size()));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->show();
    for (int j = 0; j < m_table->columnCount(); ++j) {
        const core::ColumnRole role = preview.roles[static_cast<std::size_t>(j)];
        const QString title =
            QString::fromStdString(preview.report.titles[static_cast<std::size_t>(j)]);
        const bool isNumber =
            !isUseKnown || role == core::ColumnRole::Feature || role == core::ColumnRole::Target;
        const QString use = role == core::ColumnRole::Label    ? tr("row names")
                            : role == core::ColumnRole::Target ? tr("b")
                            : isNumber                         ? tr("A")
                                                               : tr("left out");
        m_table->setHorizontalHeaderItem(
            j, new QTableWidgetItem(isUseKnown ? QStringLiteral("%1\n%2").arg(title, use) : title));
        for (int i = 0; i < m_table->rowCount(); ++i) {
            const auto& cells = preview.rows[static_cast<std::size_t>(i)];
            const auto column = static_cast<std::size_t>(j);
            auto* item = new QTableWidgetItem(
                column < cells.size() ? QString::fromStdString(cells[column]) : QString());
            item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            if (!isNumber)
                item->setForeground(theme().mutedText);
            else if (isUseKnown && role == core::ColumnRole::Target)
                item->setForeground(theme().accent);
            m_table->setItem(i, j, item);
        }
    }
}

void ImportDialog::showLines(const QStringList& lines)
{
    m_table->clear();
    m_table->setColumnCount(1);
    m_table->setRowCount(int(lines.size()));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int i = 0; i < lines.size(); ++i)
        m_table->setItem(i, 0, new QTableWidgetItem(lines[i]));
}

void ImportDialog::explain(const QString& text, bool isRefusal)
{
    m_words->setText(text);
    m_words->setVisible(!text.isEmpty());
    m_words->setProperty("bad", isRefusal);
    m_words->setProperty("muted", !isRefusal);
    m_words->style()->unpolish(m_words); // the style sheet reads the properties anew
    m_words->style()->polish(m_words);
}

} // namespace ui
