// SPDX-License-Identifier: MIT
// Parameters of methods that are names, schedules of steps, and how sessions keep both.
#include "core/files/session_json.h"
#include "core/solve/schedule.h"
#include "tests/core/method_runs.h"

#include <nlohmann/json.hpp>

#include <cmath>

using core::Json;
using core::MethodChoice;
using core::MethodInfo;
using core::Parameter;
using core::StepSchedule;
using namespace test;

namespace {

MethodChoice again(const MethodChoice& choice)
{
    const auto json = core::methodToJson(choice);
    return core::methodFromJson(core::JsonPlace(json, "method"));
}

} // namespace

class TestParameters final : public QObject {
    Q_OBJECT

private slots:
    void namesAreTheirPlaces_data() { forEachMethod(); }
    void namesAreTheirPlaces();
    void whatBelongsToAChoiceIsUsedBesideTheOthers();
    void schedulesAreTheirFormulas();
    void aStepOfLengthZeroStands();
    void sessionsKeepNames();
    void sessionsOfBeforeAreRead();
    void sessionsForOlderVersionsHaveNothingNew();
    void sessionsWithUnknownNamesAreRefused();
};

void TestParameters::namesAreTheirPlaces()
{
    QFETCH(const MethodInfo*, method);
    for (const Parameter& parameter : method->parameters) {
        QVERIFY(!parameter.key.empty() && !parameter.label.empty() && !parameter.help.empty());
        QCOMPARE(core::parameterByKey(*method, parameter.key), &parameter);
        for (std::size_t k = 0; k < parameter.names.size(); ++k) {
            QCOMPARE(core::valueNamed(parameter, parameter.names[k].id), double(k));
            QCOMPARE(core::nameOf(parameter, double(k)), parameter.names[k].id);
            QVERIFY(parameter.whole && parameter.minimum == 0 && parameter.standard == 0);
            QCOMPARE(parameter.maximum, double(parameter.names.size() - 1));
        }
        QVERIFY(!core::valueNamed(parameter, "no such name"));
        if (!parameter.belongsTo.empty()) {
            const Parameter* choice = core::parameterByKey(*method, parameter.belongsTo);
            QVERIFY(choice && !choice->names.empty());
        }
    }
}

void TestParameters::whatBelongsToAChoiceIsUsedBesideTheOthers()
{
    const MethodInfo& info = *core::methodById("gradient_descent");
    const Parameter& span = *core::parameterByKey(info, "span");
    QVERIFY(!core::isUsed(span, choiceOf(info.id, {}).values));
    QVERIFY(core::isUsed(span, choiceOf(info.id, {{"schedule", 2}}).values));
    QVERIFY(core::isUsed(*core::parameterByKey(info, "step"), {}));
    QCOMPARE(core::namesOf(*core::parameterByKey(info, "schedule")),
             std::string("constant, inverse, cosine, warm_up"));
}

void TestParameters::schedulesAreTheirFormulas()
{
    const auto factor = [](double shape, int k) {
        return StepSchedule({{"schedule", shape}, {"span", 10.0}}).factor(k);
    };
    for (const int k : {0, 3, 9, 10, 25}) {
        QCOMPARE(factor(0, k), 1.0);
        QVERIFY(std::abs(factor(1, k) - 10.0 / (10.0 + k)) < 1e-15);
        const double half = std::cos(std::min(k / 10.0, 1.0) * std::acos(-1.0) / 2);
        QVERIFY(std::abs(factor(2, k) - half * half) < 1e-15);
        QVERIFY(std::abs(factor(3, k) - std::min(k + 1, 10) / 10.0) < 1e-15);
    }
}

void TestParameters::aStepOfLengthZeroStands()
{
    const core::Path path =
        runWith("gradient_descent", {{"step", 0.01}, {"schedule", 2.0}, {"span", 5.0}},
                wellConditioned({1, 1}), Eigen::VectorXd::Constant(4, 0.1));
    QCOMPARE(path.iterations(), 5);
    QCOMPARE(path.outcome, core::Outcome::Stalled);
    QVERIFY(path.verdict.advice.find("can still be gained") != std::string::npos);
}

void TestParameters::sessionsKeepNames()
{
    for (const MethodChoice& choice :
         {choiceOf("stochastic_gradient", {{"schedule", 3}, {"span", 7}, {"batch", 5}}),
          choiceOf("adam", {{"span", 7}}), // not used, but kept
          choiceOf("sampled_newton", {{"rank_two", 1}, {"rows", 12}})})
        QVERIFY(again(choice) == choice);
    const Json json = core::methodToJson(choiceOf("adam", {{"schedule", 2}}));
    QVERIFY(json["parameters"]["schedule"] == "cosine");
}

void TestParameters::sessionsOfBeforeAreRead()
{
    const Json json =
        Json::parse(R"({"method": "sampled_newton", "parameters": {"rows": 12, "seed": 3}})");
    const MethodChoice choice = core::methodFromJson(core::JsonPlace(json, "method"));
    QVERIFY(choice == choiceOf("sampled_newton", {{"rows", 12}, {"seed", 3}}));
}

void TestParameters::sessionsForOlderVersionsHaveNothingNew()
{
    const Json json = core::methodToJson(choiceOf("gradient_descent", {{"step", 0.5}}));
    QVERIFY(json["parameters"] == (Json{{"step", 0.5}}));
}

void TestParameters::sessionsWithUnknownNamesAreRefused()
{
    for (const char* value : {R"("linear")", "1", "true", "null"}) {
        const Json json = Json::parse(
            std::string(R"({"method": "adam", "parameters": {"schedule": )") + value + "}}");
        QVERIFY_EXCEPTION_THROWN(core::methodFromJson(core::JsonPlace(json, "method")),
                                 std::exception);
    }
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
