// SPDX-License-Identifier: MIT
// The surface as a file for other programs, read back by other means than it was written with.
#include "analysed.h"
#include "small_session.h"
#include "ui/views/surface/surface_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

#include <array>
#include <cmath>
#include <cstring>
#include <map>

namespace {

using Point = std::array<float, 3>;

Point pointAt(const char* bytes)
{
    Point point{};
    for (std::size_t c = 0; c < 3; ++c) {
        const auto bits = qFromLittleEndian<quint32>(bytes + 4 * c);
        std::memcpy(&point[c], &bits, sizeof bits);
    }
    return point;
}

} // namespace

class TestSurfaceFiles final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_analysis = test::analysed(smallSession());
        m_mesh = core::fullMesh(*m_analysis->picture(), {}).value();
        QVERIFY(m_mesh.pointCount() > 1000);
    }

    void vtpHasTheLossAtEachPoint()
    {
        const QByteArray file = ui::surfaceVtp(*m_analysis->picture());
        QXmlStreamReader xml(file);
        std::size_t points = 0;
        std::size_t triangles = 0;
        QStringList arrays;
        std::map<QString, std::pair<double, double>> ranges;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == QLatin1String("Piece")) {
                points = attributes.value(QLatin1String("NumberOfPoints")).toULongLong();
                triangles = attributes.value(QLatin1String("NumberOfPolys")).toULongLong();
            } else if (xml.name() == QLatin1String("DataArray")) {
                const QString name = attributes.value(QLatin1String("Name")).toString();
                arrays += name;
                ranges[name] = {attributes.value(QLatin1String("RangeMin")).toDouble(),
                                attributes.value(QLatin1String("RangeMax")).toDouble()};
            } else if (xml.name() == QLatin1String("AppendedData")) {
                break; // bytes
            }
        }
        QCOMPARE(points, m_mesh.pointCount());
        QCOMPARE(triangles, m_mesh.triangles.size() / 3);
        for (const char* name : {"loss", "s", "r", "Normals", "Points"})
            QVERIFY2(arrays.contains(QLatin1String(name)), name);
        const core::LossScale& scale = m_analysis->picture()->scale;
        const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-5 * std::abs(b); };
        QVERIFY(near(ranges[QStringLiteral("loss")].first, scale.loss(scale.low)));
        const core::Window& window = m_analysis->slice()->grid.window;
        QVERIFY(near(ranges[QStringLiteral("s")].second, window.pMax));
        QVERIFY(near(ranges[QStringLiteral("r")].first, window.qMin));
    }

    void stlIsClosedAndOfTheSizeThatItSays()
    {
        const QByteArray file = ui::surfaceStl(*m_analysis->picture());
        const auto count = qFromLittleEndian<quint32>(file.constData() + 80);
        QCOMPARE(file.size(), qsizetype(84 + 50 * qint64(count)));
        QVERIFY(!file.startsWith("solid")); // that is how text begins
        std::map<std::pair<Point, Point>, int> edges;
        float least = 1e9F;
        float most = -1e9F;
        for (quint32 k = 0; k < count; ++k) {
            const char* triangle = file.constData() + 84 + 50 * qint64(k);
            std::array<Point, 3> corners{};
            for (std::size_t c = 0; c < 3; ++c) {
                corners[c] = pointAt(triangle + 12 * (c + 1));
                least = std::min(least, corners[c][0]);
                most = std::max(most, corners[c][0]);
            }
            for (std::size_t c = 0; c < 3; ++c)
                ++edges[{corners[c], corners[(c + 1) % 3]}];
        }
        QCOMPARE(most - least, 100.0F); // mm
        for (const auto& [edge, times] : edges)
            QCOMPARE(edges.count({edge.second, edge.first}) * std::size_t(times), std::size_t{1});
    }

    void gltfHasPointsTrianglesAndColours()
    {
        const QByteArray file = ui::surfaceGltf(*m_analysis->picture(), QStringLiteral("viridis"));
        QJsonParseError error{};
        const QJsonObject root = QJsonDocument::fromJson(file, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QJsonObject primitive = root.value(QLatin1String("meshes"))
                                          .toArray()[0]
                                          .toObject()
                                          .value(QLatin1String("primitives"))
                                          .toArray()[0]
                                          .toObject();
        const QJsonObject attributes = primitive.value(QLatin1String("attributes")).toObject();
        const QJsonArray accessors = root.value(QLatin1String("accessors")).toArray();
        const auto countOf = [&accessors](const QJsonValue& accessor) {
            return accessors[accessor.toInt()].toObject().value(QLatin1String("count")).toInt();
        };
        for (const char* name : {"POSITION", "NORMAL", "COLOR_0"})
            QCOMPARE(countOf(attributes.value(QLatin1String(name))), int(m_mesh.pointCount()));
        QCOMPARE(countOf(primitive.value(QLatin1String("indices"))), int(m_mesh.triangles.size()));
    }

private:
    core::AnalysisPtr m_analysis;
    core::SurfaceMesh m_mesh;
};

QTEST_MAIN(TestSurfaceFiles)
#include "tst_surface_files.moc"
