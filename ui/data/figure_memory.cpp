// SPDX-License-Identifier: MIT
#include "ui/data/figure_memory.h"

#include <QBuffer>
#include <QImageReader>
#include <QPdfWriter>
#include <QtEndian>

namespace ui {

namespace {

const QString kTextKey = QStringLiteral("basin-session");
constexpr QByteArrayView kSvgBegin("<metadata>basin-session:");
constexpr QByteArrayView kSvgEnd("</metadata>");
constexpr QByteArrayView kReference("/EF <</F ");

bool isKept(const QByteArray& session)
{
    return !session.isEmpty() && session.size() <= FigureMemory::kMostBytes;
}

QByteArray packed(const QByteArray& session)
{
    return qCompress(session, 9).toBase64();
}

std::optional<QByteArray> unpacked(const QByteArray& text)
{
    const auto result =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& packed = result.decoded;
    // The length that comes first is how much memory is asked for.
    if (!result || packed.size() < 4 ||
        qFromBigEndian<quint32>(packed.constData()) > FigureMemory::kMostBytes)
        return std::nullopt;
    const QByteArray session = qUncompress(packed);
    return session.isEmpty() ? std::nullopt : std::optional(session);
}

std::optional<QByteArray> inPng(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    const QString text = QImageReader(&buffer, "png").text(kTextKey);
    return text.isEmpty() ? std::nullopt : unpacked(text.toLatin1());
}

std::optional<QByteArray> inSvg(const QByteArray& file)
{
    const qsizetype begin = file.indexOf(kSvgBegin);
    if (begin < 0)
        return std::nullopt;
    const qsizetype from = begin + kSvgBegin.size();
    const qsizetype end = file.indexOf(kSvgEnd, from);
    return end < 0 ? std::nullopt : unpacked(file.mid(from, end - from));
}

/// The attachment that QPdfWriter has put into a file that it wrote: a description
/// "/F (session.basin) /EF <</F 29 0 R>>", and the object 29 with the content.
std::optional<QByteArray> inPdf(const QByteArray& file)
{
    const qsizetype name = file.lastIndexOf("/F (session.basin)");
    const qsizetype reference = name < 0 ? -1 : file.indexOf(kReference, name);
    if (reference < 0)
        return std::nullopt;
    const qsizetype digits = reference + kReference.size();
    const QByteArray number = file.mid(digits, file.indexOf(' ', digits) - digits);
    const qsizetype object = file.lastIndexOf('\n' + number + " 0 obj", name);
    constexpr QByteArrayView kStream("stream\n");
    const qsizetype begin = object < 0 ? -1 : file.indexOf(kStream, object);
    if (begin < 0)
        return std::nullopt;
    const qsizetype from = begin + kStream.size();
    const qsizetype end = file.indexOf("endstream", from);
    if (end < 0)
        return std::nullopt;
    const QByteArray stream = file.mid(from, end - from);
    if (!file.mid(object, begin - object).contains("/FlateDecode"))
        return stream;
    QByteArray sized(4, 0);
    qToBigEndian<quint32>(quint32(FigureMemory::kMostBytes), sized.data());
    const QByteArray session = qUncompress(sized + stream);
    return session.isEmpty() ? std::nullopt : std::optional(session);
}

bool isPng(const QByteArray& file)
{
    return file.startsWith("\x89PNG");
}

bool isPdf(const QByteArray& file)
{
    return file.startsWith("%PDF-");
}

bool isSvg(const QByteArray& file)
{
    constexpr qsizetype kHead = 1024;
    return file.left(kHead).contains("<svg");
}

} // namespace

void FigureMemory::keepIn(QImage& image, const QByteArray& session)
{
    if (isKept(session))
        image.setText(kTextKey, QString::fromLatin1(packed(session)));
}

void FigureMemory::keepIn(QPdfWriter& writer, const QByteArray& session)
{
    if (isKept(session))
        writer.addFileAttachment(QStringLiteral("session.basin"), session,
                                 QStringLiteral("application/json"));
}

void FigureMemory::keepInSvg(QByteArray& svg, const QByteArray& session)
{
    const qsizetype place = svg.indexOf("<title>");
    if (isKept(session) && place >= 0)
        svg.insert(place, kSvgBegin.toByteArray() + packed(session) + kSvgEnd.toByteArray() + '\n');
}

bool FigureMemory::looksLikeFigure(const QByteArray& start)
{
    return isPng(start) || isPdf(start) || isSvg(start);
}

std::optional<QByteArray> FigureMemory::sessionIn(const QByteArray& file)
{
    return isPng(file)   ? inPng(file)
           : isPdf(file) ? inPdf(file)
           : isSvg(file) ? inSvg(file)
                         : std::nullopt;
}

} // namespace ui
