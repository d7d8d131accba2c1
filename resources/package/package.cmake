# `cmake --build build/release --target package` makes basin_VERSION-1_ARCHITECTURE.deb,
# `--target package_source` a tarball of the source. Equal sources give equal bytes.

# The newest release as CHANGELOG.md has it: "## 0.1.0 (2026-11-23)".
file(STRINGS ${CMAKE_SOURCE_DIR}/CHANGELOG.md releases
    REGEX "^## [0-9.]+ \\([0-9-]+\\)$" LIMIT_COUNT 1)
string(REGEX REPLACE "^## ([0-9.]+) \\(.*" "\\1" newest_version "${releases}")
string(REGEX REPLACE ".*\\((.*)\\)$" "\\1" release_date "${releases}")
if(NOT newest_version STREQUAL PROJECT_VERSION)
    message(FATAL_ERROR "CHANGELOG.md begins with ${newest_version}, not with ${PROJECT_VERSION}")
endif()
execute_process(COMMAND date -u -d ${release_date} +%s
    OUTPUT_VARIABLE release_seconds OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND date -u -R -d ${release_date}
    OUTPUT_VARIABLE release_mail_date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

# Who answers for it, as CITATION.cff has the first of the authors.
foreach(field name email)
    file(STRINGS ${CMAKE_SOURCE_DIR}/CITATION.cff maintainer_${field} LIMIT_COUNT 1
        REGEX "^  (- |  )${field}: ")
    string(REGEX REPLACE "^  (- |  )${field}: *" "" maintainer_${field} "${maintainer_${field}}")
    if(NOT maintainer_${field})
        message(FATAL_ERROR "CITATION.cff has no ${field} of an author")
    endif()
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME basin)
set(CPACK_PACKAGE_CONTACT "${maintainer_name} <${maintainer_email}>")
set(CPACK_STRIP_FILES ON)
# Folders have the same permissions whatever the umask is.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/package/set_permissions.cmake)
set(CPACK_INSTALL_CMAKE_PROJECTS
    "${CMAKE_BINARY_DIR};Basin;Unspecified;/;${CMAKE_BINARY_DIR};Basin;debian;/")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Software OpenGL for machines without a graphics card, a fast BLAS, the font of the pictures, the
# words of Qt's own buttons.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri, libopenblas0-pthread, fonts-inter, qt6-translations-l10n")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Basin draws the loss landscape of the regression that unifies softmax and
ResNet: any plane through it as a surface and a map, optimisation methods
walking on it, and the spectrum of its Hessian. Edit a number and the
landscape follows.
.
Every figure and every number can be had from the command line as well,
without a display.")
set(CPACK_SOURCE_GENERATOR TGZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME basin-${PROJECT_VERSION})
set(CPACK_SOURCE_IGNORE_FILES /build/ "/\\\\.git/" "/\\\\.git$" "\\\\.swp$" /\\\\.cache/)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_BINARY_DIR}/package/fixed_time.cmake)
file(WRITE ${CPACK_PROJECT_CONFIG_FILE}
    "# Read by cpack: files in a package are as old as the release.\n"
    "if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})\n"
    "    set(ENV{SOURCE_DATE_EPOCH} ${release_seconds})\n"
    "endif()\n")
include(CPack)

# What only a package of Debian has: the licences, and both changelogs.
set(debian ${CMAKE_CURRENT_BINARY_DIR}/package)
file(WRITE ${debian}/changelog.Debian
    "basin (${PROJECT_VERSION}-1) unstable; urgency=medium\n\n"
    "  * Release ${PROJECT_VERSION}; changelog.gz says what is new in it.\n\n"
    " -- ${CPACK_PACKAGE_CONTACT}  ${release_mail_date}\n")
configure_file(${CMAKE_SOURCE_DIR}/CHANGELOG.md ${debian}/changelog COPYONLY)
foreach(changelog changelog changelog.Debian)
    execute_process(COMMAND ${GZIP} -9nfk ${debian}/${changelog} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
install(FILES package/copyright ${debian}/changelog.gz ${debian}/changelog.Debian.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/basin COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES package/lintian-overrides RENAME basin
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides COMPONENT debian EXCLUDE_FROM_ALL)
# Where zsh of Debian looks.
install(FILES ${written}/completion.zsh RENAME _basin COMPONENT debian EXCLUDE_FROM_ALL
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
