#!/usr/bin/env bash
# A real MySQL server for tests: Debian's own packages of unstable, unpacked beside the system.
# Nothing is installed; the system's C library, apt and dpkg stay as they are. Runs as root (the
# server then runs as nobody) and as an ordinary user.
#
#   mysql-server.sh start   downloads what is missing, starts the server unless it runs, and prints
#                           PORT=, PID=, USER=, PASSWORD= and JDBC=
#   mysql-server.sh stop    stops it
#   mysql-server.sh fetch   only downloads and unpacks
#
# DADO_SERVERS (default ~/.cache/dado-test-servers) keeps the packages, DADO_MYSQL_RUN (default
# /tmp/dado-mysql-<uid>) the data. Exit code 3: this machine cannot have it, and why is on stderr.
set -euo pipefail
umask 022
. "$(dirname "$0")/side-install.sh"

tree=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/mysql-sid
run=${DADO_MYSQL_RUN:-/tmp/dado-mysql-$(id -u)}
password=dado

say() { echo "mysql-server: $*" >&2; }
cannot() { say "$*"; exit 3; }

# Maintainer scripts do not run, so what only they need can stay away.
skip='perl|libperl|libgdbm|base-files|debconf'

fetch() {
  command -v dpkg-deb > /dev/null || cannot "dpkg-deb is missing; this needs Debian or a derivative"
  side_fetch "$tree" sid "$skip" mysql-server-core || cannot "Debian's MySQL cannot be had here"
}

server() {
  side_command "$tree" "$tree/root/usr/sbin/mysqld"
  "${as_user[@]}" "${program[@]}" --no-defaults \
    --basedir="$tree/root/usr" --datadir="$run/data" \
    --lc-messages-dir="$tree/root/usr/share/mysql" \
    --character-sets-dir="$tree/root/usr/share/mysql/charsets" \
    --plugin-dir="$tree/root/usr/lib/mysql/plugin" --log-error="$run/error.log" "$@"
}

running() {
  [ -s "$run/pid" ] && [ -s "$run/port" ] && grep -qa mysqld "/proc/$(cat "$run/pid")/cmdline" 2> /dev/null
}

launch() {
  mkdir -p "$run/tmp"
  side_user "$tree" "$run"
  if [ ! -d "$run/data/mysql" ]; then
    rm -rf "$run/data"
    server --initialize-insecure >&2 || { tail -n 5 "$run/error.log" >&2; exit 1; }
  fi
  echo "ALTER USER 'root'@'localhost' IDENTIFIED BY '$password';" > "$run/first.sql"
  local port
  port=$(side_port)
  # What tests need is speed: this data is worth nothing.
  server --port="$port" --bind-address=127.0.0.1 --mysqlx=OFF --socket="$run/socket" \
    --pid-file="$run/pid" --tmpdir="$run/tmp" --init-file="$run/first.sql" --disable-log-bin --secure-file-priv="" \
    --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=OFF --innodb-flush-method=nosync 8>&- 9>&- < /dev/null > /dev/null 2>&1 &
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
  echo "PORT=$port"
  echo "PID=$(cat "$run/pid")"
  echo "USER=root"
  echo "PASSWORD=$password"
  echo "JDBC=jdbc:mysql://127.0.0.1:$port/?user=root&password=$password&sslMode=DISABLED&allowPublicKeyRetrieval=true"
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
