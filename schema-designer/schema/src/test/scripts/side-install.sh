# Sourced by the server scripts beside it: unpacks packages of a newer Debian into a folder of their own and
# runs programs from there on their own loader and C library. Nothing is installed, and apt's own state is
# neither read nor written.

side_arch=$(dpkg --print-architecture)

side_apt() { # side_apt FOLDER TOOL WORDS…: an apt tool that keeps everything below FOLDER
  local folder=$1 tool=$2
  shift 2
  "$tool" -qq \
    -o Dir::Etc::SourceList="$folder/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$folder/apt/state" -o Dir::State::Lists="$folder/apt/lists" \
    -o Dir::State::status="$folder/apt/status" -o Dir::Cache="$folder/apt/cache" \
    -o APT::Sandbox::User="$(id -un)" -o APT::Install-Recommends=false -o Debug::NoLocking=true \
    -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

side_fetch() { # side_fetch FOLDER SUITE SKIP PACKAGE…: leaves FOLDER/root; SKIP is a pattern of packages to leave out
  local folder=$1 suite=$2 skip=$3
  shift 3
  mkdir -p "$folder"
  exec 8>"$folder/lock"
  flock 8
  if [ ! -f "$folder/complete" ]; then
    local mirror
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -E '/debian/?$' | head -n 1)
    if [ -z "$mirror" ]; then
      echo "No Debian archive is configured here. Run 'apt-get update' first." >&2
      return 1
    fi
    mkdir -p "$folder"/apt/{state,lists/partial,cache/archives/partial} "$folder/packages"
    : >"$folder/apt/status" # as if nothing were installed: the closure then holds the C library too
    echo "deb [arch=$side_arch signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" \
      >"$folder/apt/sources.list"
    side_apt "$folder" apt-get update >&2
    local wanted
    wanted=$(side_apt "$folder" apt-get install --simulate "$@" 2>/dev/null |
      sed -nE 's/^Inst ([^ ]+) \(([^ ]+) .*/\1=\2/p' | grep -vE "^($skip)")
    # shellcheck disable=SC2086
    (cd "$folder/packages" && side_apt "$folder" apt-get download $wanted >&2)
    side_unpack "$folder"
    touch "$folder/complete"
  fi
  exec 8>&-
}

side_unpack() {
  local folder=$1 package name
  rm -rf "$folder/root"
  mkdir -p "$folder"/root/usr/{bin,sbin,lib,lib64}
  for name in bin sbin lib lib64; do ln -s "usr/$name" "$folder/root/$name"; done
  for package in "$folder"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --no-same-owner \
      --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale -C "$folder/root"
  done
}

side_loader() {
  case $side_arch in
    arm64) echo "$1/root/lib/ld-linux-aarch64.so.1" ;;
    *) echo "$1/root/lib64/ld-linux-x86-64.so.2" ;;
  esac
}

side_libraries() { printf '%s:%s' "$(echo "$1"/root/usr/lib/*-linux-gnu)" "$1/root/usr/lib"; }

side_command() { # side_command FOLDER PROGRAM: sets the array `program`, to be followed by the arguments
  program=("$(side_loader "$1")" --inhibit-cache --library-path "$(side_libraries "$1")" --argv0 "$2" "$2")
}

side_wrap() { # side_wrap FOLDER PROGRAMS: every program there finds its siblings by name, so each becomes a wrapper
  local folder=$1 programs=$2 file
  [ -d "$programs/.real" ] && return
  mkdir -p "$programs/.real"
  for file in "$programs"/*; do
    if [ -f "$file" ] && [ ! -L "$file" ]; then
      mv "$file" "$programs/.real/"
      printf '#!/bin/sh\nexec %s --inhibit-cache --library-path %s --argv0 %s %s "$@"\n' \
        "$(side_loader "$folder")" "$(side_libraries "$folder")" "$file" "$programs/.real/${file##*/}" >"$file"
      chmod +x "$file"
    fi
  done
}

side_user() { # side_user FOLDER RUN: sets the array `as_user`: how to run as an ordinary user, who then owns RUN
  as_user=()
  [ "$(id -u)" = 0 ] || return 0
  if setpriv --reuid=nobody --regid=nogroup --clear-groups test -x "$(side_loader "$1")" 2>/dev/null; then
    as_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs)
    chown -R nobody:nogroup "$2"
  else
    as_user=(unshare -U) # the cache is root's alone: without capabilities, and seen as nobody
    chown -R root:root "$2" # another cache may have made it nobody's
  fi
}

side_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
