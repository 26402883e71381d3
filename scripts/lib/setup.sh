# Sourced by the scripts: finds or makes the toolchain, and runs commands in it.
#
#   need_toolchain      a current Emscripten, clang and the C++ libraries: those on PATH when they are new enough,
#                       else a Debian forky build root in the cache folder
#   need_node_modules   npm packages as locked
#   need_browser        Chromium, and a display for the installed app's window
#   need_engines        Firefox and WebKitGTK
#   need_reader         Orca, and what a screen reader takes: a bus, a voice's server, windows
#   need_servers        nginx and Caddy, for the snippets in hosting/
#   native CMD ...      runs CMD where the native compiler is
#   emscripten CMD ...  runs CMD where emcc is
#
# HAMSTRETCH_CACHE (default ~/.cache/hamstretch) holds the build root and the compiler cache.
# Nothing outside the repository, that folder and the packages named in system-packages.txt is touched.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lib="$repository/scripts/lib"
cache=${HAMSTRETCH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/hamstretch}
root="$cache/root"
oldest_emscripten=6

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Installs the Debian packages among $@ that are missing.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    die "Missing: ${missing[*]}. Install them (Debian: as root, apt-get install ${missing[*]}), then run this again.
Without Debian, use the container: docker build -t hamstretch . && docker run --rm -it -p 8000:8000 hamstretch"
  fi
  say "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

has() {
  local name
  for name in "$@"; do command -v "$name" >/dev/null || return 1; done
}

# An Emscripten of the machine's own, with what it takes to build with it.
emcc_is_current() {
  has emcc cmake ninja ccache || return 1
  local major
  major=$(emcc -dumpversion 2>/dev/null | cut -d. -f1)
  [ "${major:-0}" -ge "$oldest_emscripten" ] 2>/dev/null
}

everything_is_here() {
  emcc_is_current && has clang++-21 clang-format-21 clang-tidy-22 && [ -f /usr/src/imgui/imgui.h ] &&
    [ -d /usr/include/cereal ] && [ -d /usr/include/rapidjson ] && [ -d /usr/include/glm ] && [ -d /usr/include/doctest ]
}

need_toolchain() {
  export CCACHE_DIR="$cache/ccache"
  mkdir -p "$CCACHE_DIR"
  use_root=yes
  sysroot=$root
  if everything_is_here; then
    use_root=no
    sysroot=
  else
    make_build_root
  fi
}

make_build_root() {
  local stamp
  stamp=$(cat "$lib/root-packages.txt" "$lib/provision-root" | sha256sum | cut -c1-16)
  [ -f "$root/.provisioned-$stamp" ] && return
  need_packages bubblewrap debootstrap
  [ "$(id -u)" -eq 0 ] || die "The build root must be made by root once: run scripts/start as root, or use the container (see README.md)."
  # One makes it, whoever comes meanwhile waits for that one; the old root serves until the new one is whole.
  (
    flock 9
    [ -f "$root/.provisioned-$stamp" ] || provision "$stamp"
  ) 9>"$cache/root.lock" || exit 1
}

provision() {
  local stamp=$1 mirror log="$cache/build-root.log"
  say "making the build root in $root (1.7 GB, a few minutes)"
  # Whoever was interrupted in making one may have left the machine's own /proc mounted in it.
  awk -v part="$root.part/" 'index($2, part) == 1 { print $2 }' /proc/mounts | xargs -r umount
  rm -rf --one-file-system "$root.part"
  mkdir -p "$root.part"
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | grep -v security | head -n 1)
  {
    debootstrap --variant=minbase forky "$root.part" "$mirror" /usr/share/debootstrap/scripts/sid &&
      cp "$lib/provision-root" "$lib/root-packages.txt" "$root.part/root/" &&
      cp /etc/resolv.conf "$root.part/etc/resolv.conf" &&
      copy_apt_settings "$root.part/etc/apt/apt.conf.d/80host" &&
      bwrap --bind "$root.part" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp --setenv HOME /root \
        --setenv PATH /usr/sbin:/usr/bin:/sbin:/bin /root/provision-root /root/root-packages.txt
  } >"$log" 2>&1 9>&- || { tail -n 20 "$log" >&2; die "The build root could not be made; the whole log is in $log."; }
  touch "$root.part/.provisioned-$stamp"
  rm -rf "$root"
  mv "$root.part" "$root"
}

# The proxy of this machine's apt, where it has one, must also serve the build root.
copy_apt_settings() { apt-config dump | grep -E '^Acquire::(http|https)::' >"$1" || true; }

in_root() {
  bwrap --unsetenv HAMSTRETCH_SYSROOT --bind "$root" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp --bind "$repository" "$repository" \
    --bind "$CCACHE_DIR" "$CCACHE_DIR" --chdir "$PWD" --setenv HOME /root --setenv CCACHE_DIR "$CCACHE_DIR" \
    --setenv CCACHE_BASEDIR "$repository" --setenv CCACHE_NOHASHDIR 1 \
    --setenv PATH /usr/lib/llvm-21/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

native() { if [ "$use_root" = yes ]; then in_root "$@"; else "$@"; fi; }

emscripten() {
  if [ "$use_root" = no ]; then "$@"
  elif emcc_is_current; then HAMSTRETCH_SYSROOT="$sysroot" "$@"
  else in_root "$@"; fi
}

need_node_modules() {
  command -v npm >/dev/null || need_packages nodejs npm
  cd "$repository" || exit 1
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  say "fetching npm packages"
  PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
}

need_browser() { has chromium chromium-headless-shell Xvfb || need_packages chromium chromium-headless-shell xvfb; }

need_engines() { has firefox-esr WebKitWebDriver || need_packages firefox-esr webkit2gtk-driver; }

need_reader() {
  has orca openbox dbus-daemon speech-dispatcher firefox-esr Xvfb ||
    need_packages orca at-spi2-core dbus-daemon openbox speech-dispatcher firefox-esr xvfb
}

need_servers() { has nginx caddy || need_packages nginx-light caddy; }

# dist/ from the sources. Output of the tools goes to build/site.log.
build_site() {
  cd "$repository" || exit 1
  mkdir -p build
  say "building the site"
  # Debian's Emscripten comes without the compiler that shortens its JavaScript.
  export EM_CLOSURE_COMPILER="$repository/node_modules/google-closure-compiler-linux/compiler"
  {
    emscripten emcmake cmake --preset web && emscripten cmake --build --preset web && emscripten node scripts/build/split.mjs &&
      HAMSTRETCH_SYSROOT="$sysroot" node scripts/build/site.mjs
  } >build/site.log 2>&1 || { tail -n 30 build/site.log >&2; return 1; }
}
