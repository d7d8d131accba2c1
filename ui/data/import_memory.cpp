// SPDX-License-Identifier: MIT
#include "ui/data/import_memory.h"

#include <QFileInfo>
#include <QSettings>
#include <QVariantMap>

namespace ui {

namespace {

constexpr qsizetype kMostFiles = 100;
const QString kKey = QStringLiteral("imports");

QVariantMap toMap(const QString& path, const core::ImportOptions& options)
{
    QVariantMap map{{QStringLiteral("path"), path}};
    const auto put = [&map](const char* key, const QVariant& value) {
        map.insert(QLatin1String(key), value);
    };
    if (options.separator)
        put("separator", QString(QLatin1Char(*options.separator)));
    if (options.decimal)
        put("decimal", QString(QLatin1Char(*options.decimal)));
    if (options.header)
        put("header", *options.header);
    if (options.labels)
        put("labels", QString::fromStdString(*options.labels));
    if (options.target)
        put("target", QString::fromStdString(*options.target));
    return map;
}

core::ImportOptions fromMap(const QVariantMap& map)
{
    core::ImportOptions options;
    const auto sign = [&map](const char* key) -> std::optional<char> {
        const QString text = map.value(QLatin1String(key)).toString();
        return text.size() == 1 ? std::optional(text[0].toLatin1()) : std::nullopt;
    };
    const auto words = [&map](const char* key) -> std::optional<std::string> {
        const auto found = map.find(QLatin1String(key));
        return found != map.end() ? std::optional(found->toString().toStdString()) : std::nullopt;
    };
    options.separator = sign("separator");
    options.decimal = sign("decimal");
    if (const auto header = map.find(QStringLiteral("header")); header != map.end())
        options.header = header->toBool();
    options.labels = words("labels");
    options.target = words("target");
    return options;
}

QString pathOf(const QVariant& entry)
{
    return entry.toMap().value(QStringLiteral("path")).toString();
}

} // namespace

std::optional<core::ImportOptions> ImportMemory::of(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const QVariant& entry : QSettings().value(kKey).toList())
        if (pathOf(entry) == absolute)
            return fromMap(entry.toMap());
    return std::nullopt;
}

void ImportMemory::remember(const QString& path, const core::ImportOptions& options)
{
    QSettings settings;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QVariantList entries = settings.value(kKey).toList();
    entries.removeIf([&absolute](const QVariant& entry) { return pathOf(entry) == absolute; });
    entries.prepend(toMap(absolute, options));
    settings.setValue(kKey, entries.mid(0, kMostFiles));
}

} // namespace ui
