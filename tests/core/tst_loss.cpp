// SPDX-License-Identifier: MIT
#include "core/model/loss.h"
#include "core/spectrum/spectrum.h"
#include "tests/core/problems.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <optional>

using core::Domain;
using core::LossAt;
using core::Mix;
using core::Problem;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using nlohmann::json;
using namespace test;

namespace {

const json& reference()
{
    static const json all = [] {
        QFile file(QStringLiteral(BASIN_TEST_DATA "/reference.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("reference.json is missing");
        return json::parse(file.readAll().toStdString());
    }();
    return all;
}

/// The mixes that the families of the reference stand for; others are not Basin's.
std::optional<Mix> mixOf(const std::string& family)
{
    if (family == "exp")
        return Mix{1, 0};
    if (family == "id")
        return Mix{0, 1};
    if (family == "comb")
        return Mix{1, 1};
    if (family == "mix")
        return Mix{0.25, 1.5};
    return std::nullopt;
}

/// A number that the reference keeps as text for its digits; 0 where it is beyond double.
double numberOf(const json& text)
{
    const auto& digits = text.get_ref<const std::string&>();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

VectorXd vectorOf(const json& array)
{
    VectorXd v(static_cast<Eigen::Index>(array.size()));
    for (Eigen::Index k = 0; k < v.size(); ++k) {
        const json& entry = array.at(static_cast<std::size_t>(k));
        v[k] = entry.is_string() ? numberOf(entry) : entry.get<double>();
    }
    return v;
}

MatrixXd matrixOf(const json& rows)
{
    MatrixXd m(static_cast<Eigen::Index>(rows.size()),
               static_cast<Eigen::Index>(rows.at(0).size()));
    for (Eigen::Index i = 0; i < m.rows(); ++i)
        m.row(i) = vectorOf(rows.at(static_cast<std::size_t>(i)));
    return m;
}

Problem randomProblem(const Mix& mix, unsigned seed)
{
    return problemOf(gaussian(9, 4, seed), probabilities(9, seed + 100),
                     VectorXd::LinSpaced(9, 0.0, 0.4), mix);
}

/// A point inside the domain, where f has its digits.
VectorXd innerPoint(const Problem& problem, unsigned seed)
{
    for (unsigned k = 0;; ++k) {
        const VectorXd x = 0.5 * gaussian(problem.d(), 1, seed + 1000 * k);
        const LossAt at(problem, x);
        if (at.domain() == Domain::Inside && at.condition() < 10)
            return x;
    }
}

} // namespace

class TestLoss : public QObject {
    Q_OBJECT

private slots:
    void agreesWithSixtyDigitValues_data();
    void agreesWithSixtyDigitValues();
    void agreesWithTheCounterExamplesToConvexity();
    void isShiftedWhereExpLeavesTheRangeOfDouble();
    void agreesWithItselfFarOut();
    void knowsTheHoleAndTheWall();
    void hasDerivativesThatFitTogether_data();
    void hasDerivativesThatFitTogether();
    void doesNotChangeAlongRaysForResnet();
    void doesNotChangeAlongShiftsForSoftmax();
    void resolvesLossesFarBelowOne();
    void isDefinedWhereSquaresOfScoresAreNot();
};

void TestLoss::agreesWithSixtyDigitValues_data()
{
    QTest::addColumn<std::size_t>("index");
    const json& all = reference()["instances"];
    for (std::size_t k = 0; k < all.size(); ++k)
        if (all[k]["loss_kind"] == "normalised" && mixOf(all[k]["family"]))
            QTest::newRow(all[k]["id"].get<std::string>().c_str()) << k;
}

void TestLoss::agreesWithSixtyDigitValues()
{
    QFETCH(std::size_t, index);
    const json& instance = reference()["instances"][index];
    const Problem problem = problemOf(matrixOf(instance["A"]), vectorOf(instance["b"]),
                                      vectorOf(instance["w"]), *mixOf(instance["family"]));
    const LossAt at(problem, vectorOf(instance["x"]));

    QCOMPARE(at.domain(), Domain::Inside);
    const double loss = numberOf(instance["L_str"]);
    const double alpha = instance["alpha"];
    QVERIFY(std::abs(at.loss() - loss) <= 1e-12 * loss);
    QVERIFY(std::abs(at.alpha() - alpha) <= 1e-12 * std::abs(alpha));
    VERIFY_CLOSE(at.gradient(), vectorOf(instance["grad_str"]), 1e-12);
    VERIFY_CLOSE(at.hessian().dense(), matrixOf(instance["hess_str"]), 1e-12);
    const core::Spectrum spectrum = denseSpectrum(at.hessian().dense(), core::Eigenvectors::No);
    VERIFY_CLOSE(spectrum.values, vectorOf(instance["eig"]), 1e-12);
}

void TestLoss::agreesWithTheCounterExamplesToConvexity()
{
    int checked = 0;
    for (const json& example : reference()["counter_examples"]) {
        if (example["loss_kind"] != "normalised")
            continue;
        const VectorXd b = vectorOf(example["b"]);
        const Problem problem =
            problemOf(matrixOf(example["A"]), b, VectorXd::Zero(1), *mixOf(example["family"]));
        const LossAt at(problem, vectorOf(example["x"]));
        const double loss = numberOf(example["L"]);
        QVERIFY(std::abs(at.loss() - loss) <= 1e-12 * loss);
        VERIFY_CLOSE(at.gradient(), vectorOf(example["grad"]), 1e-12);
        const core::Spectrum spectrum = denseSpectrum(at.hessian().dense(), core::Eigenvectors::No);
        VERIFY_CLOSE(spectrum.values, vectorOf(example["eig"]), 1e-12);
        QVERIFY(spectrum.negative >= 1);
        ++checked;
    }
    QCOMPARE(checked, 6);
}

void TestLoss::isShiftedWhereExpLeavesTheRangeOfDouble()
{
    for (const json& special : reference()["special"]) {
        const VectorXd z = vectorOf(special["z"]);
        const LossAt at(identityProblem(z.size(), *mixOf(special["family"])), z);
        VERIFY_CLOSE(at.f(), vectorOf(special["f"]), 1e-13);
        if (special.contains("L_b_e1")) {
            const double loss = numberOf(special["L_b_e1"]);
            QVERIFY(std::abs(at.loss() - loss) <= 1e-13 * loss);
        }
        QVERIFY(at.gradient().allFinite());
        QVERIFY(at.hessian().dense().allFinite());
    }
}

void TestLoss::agreesWithItselfFarOut()
{
    const VectorXd near = (VectorXd(3) << -0.5, 1.0, 0.25).finished();
    const LossAt softmax(identityProblem(3, {1, 0}), near);
    const LossAt combined(identityProblem(3, {1, 1}), near.array() + 1e4);
    // Far out the exponentials leave nothing of the skip branch, and softmax forgets the shift.
    VERIFY_CLOSE(combined.f(), softmax.f(), 1e-11);
    VERIFY_CLOSE(combined.gradient(), softmax.gradient(), 1e-11);
    VERIFY_CLOSE(combined.hessian().dense(), softmax.hessian().dense(), 1e-11);
    QVERIFY(std::isinf(combined.alpha()) && combined.alpha() > 0);
    QCOMPARE(combined.domain(), Domain::Inside);

    const LossAt negative(identityProblem(3, {1, 1}), near.array() - 1e4);
    const LossAt resnet(identityProblem(3, {0, 1}), near.array() - 1e4);
    VERIFY_CLOSE(negative.f(), resnet.f(), 1e-14);
    QCOMPARE(negative.domain(), Domain::Hole);
    QCOMPARE(resnet.domain(), Domain::Inside);

    // The skip branch knows no scale, not even where a sum of scores is beyond double.
    const VectorXd some = (VectorXd(4) << 3.0, -0.5, 2.0, 1.0).finished();
    const LossAt ordinary(identityProblem(4, {0, 1}), some);
    const LossAt largest(identityProblem(4, {0, 1}), 5e307 * some);
    QCOMPARE(largest.domain(), Domain::Inside);
    VERIFY_CLOSE(largest.f(), ordinary.f(), 1e-14);
    QVERIFY(std::abs(largest.loss() - ordinary.loss()) <= 1e-14 * ordinary.loss());
    QCOMPARE(LossAt(identityProblem(4, {1, 1}), -5e307 * some.cwiseAbs()).domain(), Domain::Hole);
}

void TestLoss::knowsTheHoleAndTheWall()
{
    const Problem problem = identityProblem(2, {1, 1});
    const double onWall = numberOf(reference()["constants"]["comb_I2_alpha0_x2_at_x1_minus1"]);

    QCOMPARE(LossAt(problem, Eigen::Vector2d(-1, onWall)).domain(), Domain::Wall);
    QVERIFY(std::isnan(LossAt(problem, Eigen::Vector2d(-1, onWall)).loss()));
    QCOMPARE(LossAt(problem, Eigen::Vector2d(-1, onWall + 1e-9)).domain(), Domain::Inside);
    QCOMPARE(LossAt(problem, Eigen::Vector2d(-1, onWall - 1e-9)).domain(), Domain::Hole);
    // A single row has condition 1 and yet u itself can cancel.
    const double w1 = numberOf(reference()["constants"]["lambertW1"]);
    QCOMPARE(LossAt(identityProblem(1, {1, 1}), VectorXd::Constant(1, -w1)).domain(), Domain::Wall);
    QCOMPARE(LossAt(identityProblem(2, {0, 1}), Eigen::Vector2d(0, 0)).domain(), Domain::Wall);
    QCOMPARE(LossAt(identityProblem(2, {0, 1}), Eigen::Vector2d(0.1 + 0.2, -0.3)).domain(),
             Domain::Wall);

    // The loss goes on beyond the wall; values of the notes, section 4.
    const LossAt hole(problem, Eigen::Vector2d(-2, -1));
    QVERIFY(std::abs(hole.alpha() + 2.49679) < 1e-5);
    QVERIFY(std::abs(hole.f()[0] - 0.7468) < 1e-4);
    const double losses[] = {1.922819e1, 1.264708e3, 1.206400e5, 1.200644e7};
    for (int k = 0; k < 4; ++k) {
        const LossAt at(problem, Eigen::Vector2d(-1, onWall + std::pow(10.0, -1 - k)));
        QVERIFY(std::abs(at.loss() / losses[k] - 1) < 1e-6);
    }
}

void TestLoss::hasDerivativesThatFitTogether_data()
{
    QTest::addColumn<double>("s");
    QTest::addColumn<double>("r");
    QTest::newRow("softmax") << 1.0 << 0.0;
    QTest::newRow("resnet") << 0.0 << 1.0;
    QTest::newRow("combined") << 1.0 << 1.0;
    QTest::newRow("mix") << 0.3 << 2.0;
}

void TestLoss::hasDerivativesThatFitTogether()
{
    QFETCH(double, s);
    QFETCH(double, r);
    const Problem problem = randomProblem({s, r}, 5);
    const VectorXd x = innerPoint(problem, 6);
    const VectorXd h = gaussian(4, 1, 7);
    const LossAt at(problem, x);
    const core::HessianForm form = at.hessian();
    VERIFY_CLOSE(form.times(h), form.dense() * h, 1e-13);
    VERIFY_CLOSE(form.dense(), form.dense().transpose(), 0.0);

    // The truncation error is O(e^2) and rounding O(eps / e), so this leaves about 1e-9.
    const double e = 1e-5;
    const LossAt ahead(problem, x + e * h);
    const LossAt behind(problem, x - e * h);
    const auto slope = [&](double a, double b) { return scalar((a - b) / (2 * e)); };
    VERIFY_CLOSE(scalar(at.gradient().dot(h)), slope(ahead.loss(), behind.loss()), 1e-8);
    VERIFY_CLOSE(form.times(h), (ahead.gradient() - behind.gradient()) / (2 * e), 1e-8);
    const VectorXd third =
        (ahead.hessian().times(h) - behind.hessian().times(h)) / (2 * e); // D^3 L[h, h, .]
    VERIFY_CLOSE(at.thirdDerivativeTwice(h), third, 1e-7);
    VERIFY_CLOSE(scalar(at.thirdDerivative(h)), scalar(at.thirdDerivativeTwice(h).dot(h)), 1e-11);
}

void TestLoss::doesNotChangeAlongRaysForResnet()
{
    Problem problem = randomProblem({0, 1}, 11);
    problem.w = VectorXd::Zero(1);
    const VectorXd x = innerPoint(problem, 12);
    const LossAt at(problem, x);
    const VectorXd gradient = at.gradient();
    QVERIFY(gradient.norm() > 1e-3);
    QVERIFY(std::abs(at.loss() - LossAt(problem, 3.5 * x).loss()) < 1e-13 * at.loss());
    QVERIFY(std::abs(at.loss() - LossAt(problem, -x).loss()) < 1e-13 * at.loss());
    QVERIFY(std::abs(x.dot(gradient)) < 1e-13 * x.norm() * gradient.norm());
    VERIFY_CLOSE(at.hessian().times(x), -gradient, 1e-12);
}

void TestLoss::doesNotChangeAlongShiftsForSoftmax()
{
    Problem problem = randomProblem({1, 0}, 13);
    problem.w = VectorXd::Zero(1);
    MatrixXd A = problem.A.dense();
    A.col(3).setOnes(); // so that A e4 = 1
    problem.A = core::DesignMatrix(A);
    const VectorXd x = innerPoint(problem, 14);
    const VectorXd shift = VectorXd::Unit(4, 3);
    const LossAt at(problem, x);
    QVERIFY(std::abs(LossAt(problem, x + 7 * shift).loss() - at.loss()) < 1e-13 * at.loss());
    QVERIFY(std::abs(at.gradient()[3]) < 1e-15);
    QVERIFY(at.hessian().times(shift).norm() < 1e-14);
}

void TestLoss::resolvesLossesFarBelowOne()
{
    Problem problem = randomProblem({1, 1}, 15);
    problem.w = VectorXd::Zero(1);
    const VectorXd x = innerPoint(problem, 16);
    // b = f + 1e-9 e1 has loss 5e-19: an expanded square would leave no digit of it.
    problem.b = LossAt(problem, x).f() + 1e-9 * VectorXd::Unit(9, 0);
    QVERIFY(std::abs(LossAt(problem, x).loss() / 5e-19 - 1) < 1e-6);
}

void TestLoss::isDefinedWhereSquaresOfScoresAreNot()
{
    // f is e1 to the last digit, whatever z^2 would be, and w = 0 weighs nothing.
    const Problem problem = identityProblem(3, {1, 1});
    for (const double far : {1e100, 1e160, 1e300}) {
        const LossAt at(problem, Eigen::Vector3d(far, 0.0, -0.5 * far));
        QCOMPARE(at.domain(), core::Domain::Inside);
        QCOMPARE(at.loss(), 0.0);
    }
}

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
