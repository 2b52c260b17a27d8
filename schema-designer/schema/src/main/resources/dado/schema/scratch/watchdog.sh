# Stops a sandbox server that nobody has used for a while, and removes its folder.
# Arguments: the folder, how long to wait, how often to look (seconds).
folder=$1 idle=$2 step=$3
# Ctrl+C and a closed terminal are meant for the command that started the server.
trap '' HUP INT QUIT
trap 'leave' TERM
cd /

busy() { [ -n "$(find "$folder/users" -newer "$folder/mark" 2> /dev/null)" ]; }

program() { ps -p "$1" -o comm= 2> /dev/null || cat "/proc/$1/comm" 2> /dev/null; }

# Only the process that this folder's own data names, and only while it is a PostgreSQL.
stop() {
  pid=$(sed -n 1p "$folder/data/postmaster.pid" 2> /dev/null)
  data=$(sed -n 2p "$folder/data/postmaster.pid" 2> /dev/null)
  [ -n "$pid" ] && [ "$data" = "$folder/data" ] || return 0
  case "$(program "$pid")" in *postgres*) ;; *) return 0 ;; esac
  kill -INT "$pid" 2> /dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    kill -0 "$pid" 2> /dev/null || return 0
    sleep 1
  done
  kill -QUIT "$pid" 2> /dev/null
  sleep 1
}

leave() {
  stop
  rm -rf "$folder"
  exit 0
}

: > "$folder/mark"
quiet=0
while [ -d "$folder" ]; do
  sleep "$step"
  [ -d "$folder" ] || exit 0
  : > "$folder/next"
  if busy; then quiet=0; else quiet=$((quiet + step)); fi
  if [ "$quiet" -ge "$idle" ]; then
    # Whoever comes now finds no server. Whoever came before has left a file.
    mv "$folder/server" "$folder/closing" 2> /dev/null
    busy || leave
    mv "$folder/closing" "$folder/server" 2> /dev/null
    quiet=0
  fi
  mv "$folder/next" "$folder/mark"
done
