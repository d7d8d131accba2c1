# Sourced by app/run, tests/run and .ci/run: what Basin needs from Debian 12, and how it is built.
# Everything printed here goes to stderr, so that stdout is the program's alone.

# To build and to run Basin.
program_packages=(
    g++ cmake ninja-build ccache
    qt6-base-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    libgl1-mesa-dri fonts-inter
    libvtk9-dev libqcustomplot-dev
    libeigen3-dev libopenblas-pthread-dev liblapack-dev liblapacke-dev libhwy-dev libspectra-dev
    nlohmann-json3-dev libssl-dev libzip-dev pkgconf libcli11-dev libfmt-dev libbenchmark-dev
)
# To test it, GL included, on a machine without a screen; and what judges manual, completions and desktop files.
test_packages=(xvfb xauth groff-base zsh fish appstream desktop-file-utils cmark-gfm python3)
# To check the source.
check_packages=(clang-format git python3)
# To run the fuzzers.
fuzz_packages=(clang)

# install_missing PACKAGE...: installs those that are not there yet; asks apt only if there are any.
install_missing() {
    command -v dpkg-query >/dev/null || return 0 # not Debian: let CMake say what it lacks
    local package missing=()
    for package; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "Basin needs these packages; install them as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}" >&2
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600)
    "${apt[@]}" update >&2 </dev/null
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 </dev/null
}

# build ROOT PRESET [TARGET...]: configures ROOT/build/PRESET and builds the targets (all of them
# when none is named). Two builds of one tree wait for each other.
build() {
    local root=$1 preset=$2 tree=$1/build/$2
    shift 2
    mkdir -p "$tree"
    (
        flock 9
        cmake -S "$root" --preset "$preset" &&
            cmake --build "$tree" ${1:+--target "$@"}
    ) >&2 </dev/null 9>"$tree/.lock"
}
