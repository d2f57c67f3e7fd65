# build-aux/flatpak.sh: builds the Flatpak and its bundle, installs it and runs it
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by build-aux/dev after place.sh; this is work on the system itself, not in the place.  The runtime comes from
# Flathub, and the program is installed for the user.  Where Flathub cannot be reached, a stand-in for the runtime is
# made from packages of Debian (make-runtime).  It has the names of the real one, so it goes, with the program, to a
# Flatpak installation of its own below the cache folder, where no other program finds it.

# shellcheck shell=bash
# shellcheck disable=SC2086,SC2154 # $sudo is nothing or two words
app=com.example.JourneyMapper
bundle=$build/flatpak/journey-mapper.flatpak
flathub=https://dl.flathub.org/repo/flathub.flatpakrepo
runtime_version='' runtimes=()

# need PACKAGE…: installs those that this system does not have.
need ()
{
  local lacking

  lacking=$(printf '%s\n' "$@" | missing | paste -sd' ')
  [ -n "$lacking" ] || return 0
  become_root || fail "packages are missing. As root, install: $lacking"
  install_packages $lacking || exit 1
}

# Whether the runtime is there, or Flathub gives it.  A network that swallows everything is not waited for.
use_flathub ()
{
  flatpak info "${runtimes[0]}" >/dev/null 2>&1 && flatpak info "${runtimes[1]}" >/dev/null 2>&1 && return
  timeout 10 flatpak --user remote-add --if-not-exists flathub "$flathub" </dev/null >/dev/null 2>&1 &&
    timeout 30 flatpak --user remote-info flathub "${runtimes[1]}" </dev/null >/dev/null 2>&1 || return
  step "Flathub: installing the runtime" \
    flatpak --user install -y --noninteractive flathub "${runtimes[@]}" || exit 1
}

# Makes the stand-in unless it is there.  Like the Debian root its folder is named by what goes into it, and gets
# that name only when it is whole.
use_stand_in ()
{
  local folder tools=(debian-archive-keyring mmdebstrap ostree)

  command -v apt-get >/dev/null || fail "Flathub cannot be reached, and only Debian and Ubuntu can make a stand-in for the runtime"
  folder=$cache/flatpak-$runtime_version-$(uname -m)-$(sha256sum <"$source/build-aux/make-runtime" | cut -c 1-12)
  hold "$folder.lock" --shared
  if [ ! -d "$folder" ]; then
    [ "$(id -u)" = 0 ] || tools+=(uidmap)
    need "${tools[@]}"
    hold "$cache/making.lock" --exclusive
    if [ ! -d "$folder" ]; then
      rm -rf "$cache"/flatpak-*.part
      workshop=$(mktemp -d /var/tmp/journey-mapper.XXXXXX) && chmod 755 "$workshop" || exit 1
      step "Flathub cannot be reached: making a stand-in for GNOME $runtime_version" \
        env TMPDIR="$workshop" "$source/build-aux/make-runtime" "$folder.part" "$runtime_version" || exit 1
      discard "$workshop"
      workshop=
      mv -T "$folder.part" "$folder" || exit 1
    fi
    forget_unused 'flatpak-*' "$folder"
    exec {held}>&-
  fi
  touch "$folder.lock"
  export FLATPAK_USER_DIR=$folder
}

# Builds in the sandbox of the Sdk, without network; the bundle is what is installed, so that it is known to be whole.
build_flatpak ()
{
  local folder=$build/flatpak

  mkdir -p "$folder"
  # FUSE, which would save some copies, may not be there.
  step "Building the Flatpak, with its tests" \
    flatpak-builder --user --disable-download --disable-rofiles-fuse --force-clean --state-dir="$folder/state" \
    --repo="$folder/repo" "$folder/app" "$source/$app.json" || exit 1
  step "Writing the bundle" \
    flatpak build-bundle --runtime-repo="$flathub" "$folder/repo" "$bundle.part" $app || exit 1
  mv "$bundle.part" "$bundle" || exit 1
  step "Installing the bundle" \
    flatpak --user install -y --noninteractive --no-deps --reinstall --bundle "$bundle" || exit 1
  say "$bundle ($(du -h "$bundle" | cut -f 1))"
}

# Runs what is installed: FILE… in a window where there is a display.
run_installed ()
{
  local here=() bus=()

  [ -z "${FLATPAK_USER_DIR-}" ] || here=("FLATPAK_USER_DIR=$FLATPAK_USER_DIR")
  [ -n "${DBUS_SESSION_BUS_ADDRESS-}" ] || ! command -v dbus-run-session >/dev/null || bus=(dbus-run-session --)
  say "To run it: ${here[*]+${here[*]} }flatpak run $app"
  if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    flatpak run $app --version
  elif [ $# = 0 ]; then
    "${bus[@]}" flatpak run $app
  else
    "${bus[@]}" flatpak run --file-forwarding $app @@ "$@" @@
  fi
}

# Tries what is installed, with portals and a screen of its own; CASE… for certain tests.  The document portal has one
# place for each user, which the session of the person may have taken; root gets another one.
test_flatpak ()
{
  local folder=$build/flatpak/test place apart=()

  place=/run/user/$(id -u)
  need at-spi2-core dbus-daemon fuse3 poppler-utils python3-gi python3-xlib xdg-desktop-portal xdg-desktop-portal-gtk xvfb
  if [ "$(id -u)" = 0 ]; then
    apart=(unshare --mount --propagation private sh -c '
      mkdir -p /run/user && mount -t tmpfs tmpfs /run/user && mkdir -m 700 "$0" && exec "$@"' "$place")
  elif [ ! -O "$place" ] || mountpoint -q "$place/doc"; then
    fail "$place is needed, without a document portal at work there. Log in on a text console, or run this as root."
  fi
  rm -rf "$folder"
  mkdir -p "$folder/pictures"
  # The one of the system has the modules.
  "${apart[@]}" env TMPDIR="$folder" G_TEST_BUILDDIR="$folder" JM_PICTURES="$folder/pictures" PYTHONDONTWRITEBYTECODE=1 \
    FLATPAK_USER_DIR="${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}" \
    /usr/bin/python3 "$source/tests/flatpak/test-sandbox.py" "$@" || exit 1
  say "What the screen showed: $folder/pictures"
}

run_flatpak ()
{
  local testing=no

  if [ "${1-}" = --test ]; then
    testing=yes
    shift
  fi
  . /etc/os-release
  runtime_version=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$source/$app.json")
  runtimes=("org.gnome.Platform//$runtime_version" "org.gnome.Sdk//$runtime_version")
  need flatpak flatpak-builder elfutils
  use_flathub || use_stand_in
  build_flatpak
  if [ $testing = yes ]; then
    test_flatpak "$@"
  else
    run_installed "$@"
  fi
}
