// SPDX-License-Identifier: MIT
#include "core/library_versions.h"

#include <Eigen/Core>
#include <Spectra/Util/Version.h>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <openssl/crypto.h>
#include <zip.h>

#include <dlfcn.h>

#include <optional>

namespace core {

namespace {

/// "0.3.21 SkylakeX"; nothing if the BLAS of this machine is another.
std::optional<std::string> openBlasVersion()
{
    // Asked for by name: the program is linked to whatever BLAS the machine offers.
    void* const configuration = dlsym(RTLD_DEFAULT, "openblas_get_config");
    void* const kernel = dlsym(RTLD_DEFAULT, "openblas_get_corename");
    if (!configuration || !kernel)
        return std::nullopt;
    using Text = char* (*)();
    const std::string all = reinterpret_cast<Text>(configuration)(); // "OpenBLAS 0.3.21 ..."
    const std::size_t begin = all.find(' ') + 1;
    return all.substr(begin, all.find(' ', begin) - begin) + ' ' + reinterpret_cast<Text>(kernel)();
}

std::string dotted(int major, int minor, int patch)
{
    return fmt::format("{}.{}.{}", major, minor, patch);
}

} // namespace

std::vector<LibraryVersion> libraryVersions()
{
    std::vector<LibraryVersion> all{
        {"Eigen", dotted(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION)},
        {"Spectra", dotted(SPECTRA_MAJOR_VERSION, SPECTRA_MINOR_VERSION, SPECTRA_PATCH_VERSION)},
        {"Highway", BASIN_HIGHWAY_VERSION},
        {"nlohmann-json", dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                                 NLOHMANN_JSON_VERSION_PATCH)},
        {"fmt", dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
        {"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING)},
        {"libzip", zip_libzip_version()},
    };
    if (const auto version = openBlasVersion())
        all.push_back({"OpenBLAS", *version});
    return all;
}

} // namespace core
