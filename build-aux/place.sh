# build-aux/place.sh: makes and enters the place where build-aux/dev does its work
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The place is one of four:
#   direct  this system itself, where its libraries are new enough (or its package manager can add them)
#   bwrap   a root of Debian 13 under the user's cache folder, entered with bubblewrap
#   chroot  the same root, entered with chroot in a mount namespace of its own
#   copy    the same root with a copy of the source folder in it, where nothing may be mounted
# It sees the source folder at its own path, an empty home, and none of the caller's environment.  Nothing
# of the host is upgraded.  use_newest asks for a root of Debian testing instead, whatever this system is.
#
# Read by build-aux/dev, which sets $source, $scratch, $command, the arrays "seen" (folders besides the source folder
# that the place sees, read-only) and "own" (those that it may write to as well), and the functions say, fail, step and hold.  prepare sets $way and $root,
# and $inner, which is what stands before the path of a file that was made in the place.

# shellcheck shell=bash
# shellcheck disable=SC2016,SC2086,SC2154 # $sudo is nothing or two words
cache=${XDG_CACHE_HOME:-~/.cache}/journey-mapper
suite=trixie debian='Debian 13'
way='' root='' inner='' sudo='' workshop='' temporary=''

# Asks for the newest libraries that Debian has.
use_newest ()
{
  suite=testing debian='Debian testing'
}

# place COMMAND…: runs it in the place, in the source folder.
place ()
{
  local folder with=() clean
  clean=(env -i --chdir="$source" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LC_ALL=C.UTF-8
         TERM="${TERM:-dumb}" HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/run" TMPDIR="${temporary:-/tmp}"
         ${shared_data:+"JM_SHARED_DATA=$shared_data"})

  mkdir -p "$inner$scratch/home" "$inner$scratch/run"
  chmod 700 "$inner$scratch/run"
  case $way in
  direct)
    "${clean[@]}" "$@" ;;
  bwrap)
    for folder in "${seen[@]}"; do
      with+=(--ro-bind "$folder" "$folder")
    done
    for folder in "${own[@]}"; do
      with+=(--bind "$folder" "$folder")
    done
    bwrap --ro-bind "$root" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp --tmpfs /run "${with[@]}" \
          --bind "$source" "$source" --unshare-net --unshare-pid --die-with-parent -- "${clean[@]}" "$@" ;;
  chroot)
    $sudo unshare --mount --propagation private sh -c '
      set -e
      root=$1 user=$2
      shift 2
      mount -t proc proc "$root/proc"
      mount --rbind /dev "$root/dev"
      mount -t tmpfs tmpfs "$root/tmp"
      while [ "$1" != -- ]; do
        mkdir -p "$root$1"
        mount --bind "$1" "$root$1"
        shift
      done
      shift
      exec chroot --userspec="$user" "$root" "$@"' \
      sh "$root" "$(id -u):$(id -g)" "${seen[@]}" "${own[@]}" "$source" -- "${clean[@]}" "$@" ;;
  copy)
    chroot "$root" "${clean[@]}" "$@" ;;
  esac
}

# Takes the first way into the root that works here.
choose_way ()
{
  local folder device

  # bubblewrap cannot make these in a root that it binds read-only.
  for folder in "${seen[@]}" "${own[@]}" "$source"; do
    mkdir -p "$root$folder"
  done

  way=bwrap
  place true 2>/dev/null && return
  way=chroot
  become_root && place true 2>/dev/null && return
  [ "$(id -u)" = 0 ] || fail "bubblewrap may not make namespaces here. Run this as root, or install sudo."

  way=copy inner=$root
  for device in 'null 1 3' 'zero 1 5' 'full 1 7' 'random 1 8' 'urandom 1 9' 'tty 5 0'; do
    [ -e "$root/dev/${device%% *}" ] || mknod -m 666 "$root/dev/${device%% *}" c ${device#* }
  done
  find "$root$source" -mindepth 1 -maxdepth 1 ! -name _build -exec rm -rf {} +
  tar -c --exclude=./_build --exclude=./.git -C "$source" . | tar -x -C "$root$source"
  for folder in "${seen[@]}" "${own[@]}"; do
    tar -c -C "$folder" . | tar -x -C "$root$folder"
  done
  place true || fail "the $debian root at $root cannot be entered"
}

# Finds out once whether commands can be run as root, and asks for the password while a person can type it.
become_root ()
{
  [ "$(id -u)" != 0 ] && [ -z "$sudo" ] || return 0
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; } || return 1
  sudo='sudo -n'
}

# The list of packages; 1: as Debian and Ubuntu call them, 2: as Fedora is asked for them.
packages ()
{
  awk -v column="$1" -v command="$command" '!/^#/ && $column != "-" && ($3 == "" || $3 == command) { print $column }' \
    "$source/build-aux/packages"
}

# Reads a list of packages, prints those that this system does not have.
missing ()
{
  local name

  if command -v dpkg-query >/dev/null; then
    comm -23 <(sort -u) <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u)
  else
    while read -r name; do
      rpm -q --quiet --whatprovides "$name" || say "$name"
    done
  fi
}

install_packages ()
{
  local title="$PRETTY_NAME: installing $# packages"

  say "Needed: $*"
  if command -v apt-get >/dev/null; then
    # A source of packages that cannot be reached is no reason to stop: the others may have what is needed.
    step "$PRETTY_NAME: reading the package lists" $sudo apt-get -o DPkg::Lock::Timeout=300 update
    step "$title" $sudo env DEBIAN_FRONTEND=noninteractive \
      apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
  else
    step "$title" $sudo dnf install -y --setopt=install_weak_deps=False "$@"
  fi
}

# Whether this distribution has all that is needed, going by its version.
is_recent ()
{
  case ${ID-} in
  debian) [ "${VERSION_ID:-99}" -ge 13 ] ;; # testing and unstable have no number
  ubuntu) [ "${VERSION_ID/./}" -ge 2504 ] ;;
  fedora) [ "$VERSION_ID" -ge 42 ] ;;
  *) false ;;
  esac
}

# Whether what is installed is what meson.build asks for.
has_libraries ()
{
  local version

  pkg-config --exists 'glib-2.0 >= 2.84' 'json-glib-1.0 >= 1.10' 'pangocairo >= 1.56' 'cairo >= 1.18' \
             'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' &&
    version=$(meson --version) &&
    [ "$(printf '%s\n' 1.7 "$version" | sort -V | head -n 1)" = 1.7 ]
} 2>/dev/null

# make_root FOLDER, with $workshop for mmdebstrap to work in.  As an ordinary user it must be a folder that the
# user numbers can enter which mmdebstrap borrows, and a home often cannot be entered; the tree then travels
# through a pipe, so that in the end it belongs to the user.
make_root ()
{
  local part proxy apart=()
  local options=(--variant=minbase --include="$(packages 1 | paste -sd,)"
                 --keyring=/usr/share/keyrings/debian-archive-keyring.gpg)

  for part in doc man locale; do
    options+=(--dpkgopt="path-exclude=/usr/share/$part/*")
  done
  # Its lists are good for a week only, and many a mirror is behind.
  [ $suite != testing ] || options+=(--aptopt='Acquire::Check-Valid-Until "false"')
  proxy=$(apt-config dump --format '%v' Acquire::http::Proxy 2>/dev/null)
  [ -z "$proxy" ] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
  # As root it mounts things; apart, they are gone with it, even if it is ended in the middle.
  if [ "$(id -u)" = 0 ] || [ -n "$sudo" ]; then
    ! $sudo unshare --mount true 2>/dev/null || apart=(unshare --mount --propagation private)
  fi
  mkdir -p "$1"
  $sudo env TMPDIR="$workshop" "${apart[@]}" mmdebstrap "${options[@]}" $suite - | tar -x -C "$1" --exclude='./dev/*'
}

# Removes the folder of an mmdebstrap that was ended; only with its help can a user remove all in it.
discard ()
{
  $sudo rm -rf --one-file-system -- "$1" 2>/dev/null && return
  mmdebstrap --unshare-helper rm -rf --one-file-system "$1"/mmdebstrap.* 2>/dev/null
  rm -rf --one-file-system -- "$1"
}

# forget_unused PATTERN FOLDER: removes from the cache what was made from earlier lists and nobody has used for two
# weeks, but for FOLDER.
forget_unused ()
{
  local old

  find "$cache" -maxdepth 1 -name "$1.lock" -mtime +14 ! -path "$2.lock" |
    while read -r old; do
      flock --nonblock "$old" rm -rf "${old%.lock}" "$old"
    done
}

# use_root [PACKAGES]: enters the root of the current package list, after making it if need be.
# Its name carries a hash of all that goes into it, and it gets that name only when it is whole.  As Debian
# testing goes on from day to day, its root is made anew each month.
# PACKAGES are named to a person who can install none: those that would make the root unnecessary.
use_root ()
{
  local tools=(mmdebstrap bubblewrap debian-archive-keyring) lacking old month=

  [ $suite != testing ] || month=$(date +%Y-%m)
  root=${debian,,}-$(uname -m)-$( (packages 1; declare -f make_root; printf '%s' "$month") | sha256sum | cut -c 1-12)
  root=$cache/${root/ /-}
  hold "$root.lock" --shared
  if [ ! -d "$root" ] || ! command -v bwrap >/dev/null; then
    [ "$(id -u)" = 0 ] || tools+=(uidmap)
    lacking=$(printf '%s\n' "${tools[@]}" | missing | paste -sd' ')
    if [ -n "$lacking" ]; then
      become_root || fail "packages are missing. As root, run: apt-get install ${1:-$lacking}"
      install_packages $lacking || exit 1
    fi
  fi
  if [ ! -d "$root" ]; then
    hold "$cache/making.lock" --exclusive
    if [ ! -d "$root" ]; then
      find /var/tmp -maxdepth 1 -name 'journey-mapper.??????' -user "$(id -u)" -mmin +60 |
        while read -r old; do
          discard "$old"
        done
      rm -rf "$cache"/*.part
      # Some systems let ordinary users make no namespaces.
      unshare --user --map-root-user true 2>/dev/null || become_root
      workshop=$(mktemp -d /var/tmp/journey-mapper.XXXXXX) && chmod 755 "$workshop" || exit 1
      step "$debian root: installing $(packages 1 | wc -l) packages" make_root "$root.part" || exit 1
      rm -rf "$workshop"
      mv -T "$root.part" "$root" || exit 1
    fi
    forget_unused 'debian-*' "$root"
    exec {held}>&-
  fi
  touch "$root.lock"
  choose_way
}

# Sets up the place and says which one it is.
prepare ()
{
  local lacking='' column=1

  . /etc/os-release
  if [ $suite = testing ]; then
    command -v apt-get >/dev/null || fail "a $debian root can be made only where there is apt-get"
    use_root
  elif is_recent; then
    [ "${ID-}" != fedora ] || column=2
    lacking=$(packages $column | missing | paste -sd' ')
    if [ -n "$lacking" ] && become_root; then
      install_packages $lacking || exit 1
      lacking=
    fi
  fi
  if [ -n "$way" ]; then
    : # it is the root that was asked for
  elif [ -z "$lacking" ] && has_libraries; then
    way=direct
    # Tests may look at it with less rights, which the source folder might not let through.
    temporary=$(mktemp -d /tmp/journey-mapper.XXXXXX) && chmod 1777 "$temporary" || exit 1
  elif command -v apt-get >/dev/null; then
    use_root "$lacking"
  elif [ -n "$lacking" ]; then
    fail "packages are missing. As root, run: dnf install $lacking"
  else
    fail "$PRETTY_NAME is too old, or not known here; meson.build says what is needed"
  fi

  case $way in
  direct) say "$PRETTY_NAME: working with this system's own libraries" ;;
  bwrap) say "$PRETTY_NAME: working in a $debian root with bubblewrap" ;;
  chroot) say "$PRETTY_NAME: working in a $debian root with chroot" ;;
  copy) say "$PRETTY_NAME: working in a $debian root with a copy of the source" ;;
  esac
}
