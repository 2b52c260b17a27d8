#!/usr/bin/env bash
# A real MySQL server for tests: Debian's own packages of unstable, unpacked beside the system.
# Nothing is installed; the system's C library, apt and dpkg stay as they are. Runs as root (the
# server then runs as nobody) and as an ordinary user.
#
#   mysql-server.sh start   downloads what is missing, starts the server unless it runs, and prints
#                           VERSION=, PORT=, PID=, USER=, PASSWORD= and JDBC=
#   mysql-server.sh stop    stops it
#   mysql-server.sh fetch   only downloads and unpacks
#
# DADO_CACHE (default ~/.cache/dado) keeps the packages, DADO_MYSQL_RUN (default
# /tmp/dado-mysql-<uid>) the data. Exit code 3: this machine cannot have it, and why is on stderr.
set -euo pipefail
umask 022

cache=${DADO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dado}/mysql
run=${DADO_MYSQL_RUN:-/tmp/dado-mysql-$(id -u)}
tree=$cache/tree
password=dado

say() { echo "mysql-server: $*" >&2; }
cannot() { say "$*"; exit 3; }

private_apt() {
  local program=$1
  shift
  "$program" -q \
    -o Dir::Etc::SourceList="$cache/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$cache/state" -o Dir::State::status="$cache/state/status" \
    -o Dir::Cache="$cache/apt" -o APT::Sandbox::User="$(id -un)" -o Debug::NoLocking=1 \
    -o APT::Install-Recommends=0 -o Acquire::Languages=none -o Acquire::Retries=3 "$@"
}

mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
    | sed -n '/debian\/*$/{p;q}'
}

download() {
  local base
  base=$(mirror)
  [ -n "$base" ] || cannot "this machine's apt knows no Debian archive"
  mkdir -p "$cache"/state/lists/partial "$cache"/apt/archives/partial "$cache/debs"
  : > "$cache/state/status" # nothing is installed, so that apt names every package down to libc
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $base sid main" \
    > "$cache/sources.list"
  private_apt apt-get update >&2 || cannot "the package list of unstable cannot be had from $base"
  private_apt apt-get install -s mysql-server-core 2>/dev/null \
    | awk '$1 == "Inst" { gsub(/\(/, "", $3); print $2 "=" $3 }' \
    | grep -vE '^(perl|libperl|libgdbm|base-files|debconf)' > "$cache/wanted"
  grep -q '^mysql-server-core=' "$cache/wanted" || cannot "unstable has no mysql-server-core now"
  # shellcheck disable=SC2046 # one word a package
  (cd "$cache/debs" && private_apt apt-get download $(cat "$cache/wanted") >&2) \
    || cannot "the packages cannot be downloaded from $base"
}

unpack() {
  rm -rf "$tree.part"
  mkdir -p "$tree.part/usr"
  local folder package
  for folder in bin sbin lib lib64; do
    mkdir -p "$tree.part/usr/$folder"
    ln -s "usr/$folder" "$tree.part/$folder"
  done
  for package in "$cache"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$package" \
      | tar -x --keep-directory-symlink --no-same-owner --exclude='./usr/share/doc' \
        --exclude='./usr/share/man' --exclude='./usr/share/locale' -C "$tree.part"
  done
  rm -rf "$tree"
  mv "$tree.part" "$tree"
  sed -n 's/^mysql-server-core=//p' "$cache/wanted" > "$cache/version"
}

fetch() {
  command -v dpkg-deb > /dev/null || cannot "dpkg-deb is missing; this needs Debian or a derivative"
  mkdir -p "$cache"
  exec 8> "$cache/lock"
  flock 8
  if [ ! -s "$cache/version" ]; then
    say "downloading Debian's MySQL once, about 55 MB"
    download
    unpack
  fi
  exec 8>&-
}

# The loader of the unpacked C library starts the server, so the system's library is not touched.
loader() { find "$tree/lib64/" "$tree/lib/" -maxdepth 1 -name 'ld-linux-*' 2> /dev/null | head -n 1; }
libraries() { echo "$(dirname "$(find "$tree/usr/lib/" -name 'libc.so.6' | head -n 1)"):$tree/usr/lib"; }

drop=()
lower_rights() {
  [ "$(id -u)" = 0 ] || return 0
  local as_nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs)
  if "${as_nobody[@]}" test -x "$(loader)" 2> /dev/null; then
    chown -R nobody:nogroup "$run"
    drop=("${as_nobody[@]}")
  elif unshare -U true 2> /dev/null; then
    drop=(unshare -U) # the cache is closed to others: without rights, and seen as nobody
  else
    cannot "root cannot become nobody here: neither setpriv nor unshare -U works"
  fi
}

server() {
  "${drop[@]}" "$(loader)" --inhibit-cache --library-path "$(libraries)" \
    --argv0 "$tree/usr/sbin/mysqld" "$tree/usr/sbin/mysqld" --no-defaults \
    --basedir="$tree/usr" --datadir="$run/data" --lc-messages-dir="$tree/usr/share/mysql" \
    --character-sets-dir="$tree/usr/share/mysql/charsets" \
    --plugin-dir="$tree/usr/lib/mysql/plugin" --log-error="$run/error.log" "$@"
}

running() {
  [ -s "$run/pid" ] && [ -s "$run/port" ] && grep -qa mysqld "/proc/$(cat "$run/pid")/cmdline" 2> /dev/null
}

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 50); do
    (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
  done
}

launch() {
  mkdir -p "$run/tmp"
  lower_rights
  if [ ! -d "$run/data/mysql" ]; then
    rm -rf "$run/data"
    server --initialize-insecure >&2 || { tail -n 5 "$run/error.log" >&2; exit 1; }
  fi
  echo "ALTER USER 'root'@'localhost' IDENTIFIED BY '$password';" > "$run/first.sql"
  local port
  port=$(free_port)
  # What tests need is speed: this data is worth nothing.
  server --port="$port" --bind-address=127.0.0.1 --mysqlx=OFF --socket="$run/socket" \
    --pid-file="$run/pid" --tmpdir="$run/tmp" --init-file="$run/first.sql" --disable-log-bin --secure-file-priv="" \
    --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF 8>&- 9>&- < /dev/null > /dev/null 2>&1 &
  local child=$! attempt
  for attempt in $(seq 600); do
    kill -0 "$child" 2> /dev/null || break
    (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null && [ -s "$run/pid" ] && break
    sleep 0.1
  done
  echo "$port" > "$run/port"
  running || { say "the server did not start"; tail -n 10 "$run/error.log" >&2; exit 1; }
}

start() {
  fetch
  mkdir -p "$run"
  exec 9> "$run.lock"
  flock 9
  running || launch
  exec 9>&-
  local port
  port=$(cat "$run/port")
  echo "VERSION=$(cat "$cache/version")"
  echo "PORT=$port"
  echo "PID=$(cat "$run/pid")"
  echo "USER=root"
  echo "PASSWORD=$password"
  echo "JDBC=jdbc:mysql://127.0.0.1:$port/?user=root&password=$password"
}

stop() {
  running || { say "not running"; return 0; }
  local pid attempt
  pid=$(cat "$run/pid")
  kill "$pid"
  for attempt in $(seq 300); do
    kill -0 "$pid" 2> /dev/null || { rm -f "$run/port"; return 0; }
    sleep 0.1
  done
  say "process $pid does not end"
  return 1
}

case ${1:-start} in
  start) start ;;
  stop) stop ;;
  fetch) fetch ;;
  *) sed -n '2,14p' "$0"; exit 2 ;;
esac
