# Sourced by start and verify: gets a Debian-like machine ready, saying what it does. Bash.

say() { printf '%s\n' "$@"; }

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" > /dev/null 2>&1; }

# install_packages <why> <package>...: with apt-get, as root or through sudo.
install_packages() {
    local why=$1 sudo=()
    shift
    have apt-get || fail "Missing: $* ($why). This machine has no apt-get; please install it, then run this again."
    if [ "$(id -u)" -ne 0 ]; then
        have sudo || fail "Missing: $* ($why). Please install it as root: apt-get install $*"
        sudo=(sudo)
    fi
    say "Installing $* ($why) ..."
    if ! { "${sudo[@]}" apt-get update && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "$@"; } > "$SCRATCH/apt.log" 2>&1; then
        tail -n 5 "$SCRATCH/apt.log" >&2
        fail "apt-get could not install $*; all it said is in $SCRATCH/apt.log"
    fi
}

java_major() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

need_jdk() {
    if [ -z "${JAVA_HOME:-}" ] && ! have javac; then
        install_packages "to build and run Rostrum" openjdk-17-jdk-headless
    fi
    local java=${JAVA_HOME:+$JAVA_HOME/bin/}java major
    major=$(java_major "$java")
    [ "${major:-0}" -ge 17 ] && [ "$major" -lt 24 ] ||
        fail "Rostrum needs a JDK 17 (to 23), but $java is ${major:-none}. Set JAVA_HOME."
}

node_major() { have node && node --version | sed 's/^v\([0-9]*\).*/\1/'; }

need_node() {
    if [ "$(node_major || echo 0)" -lt 18 ] || ! have npm; then
        install_packages "to build the web client" nodejs npm
    fi
    [ "$(node_major || echo 0)" -ge 18 ] || fail "The web client needs Node.js 18 or newer; this machine offers $(node --version)."
}
