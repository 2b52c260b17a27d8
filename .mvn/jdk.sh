# Sourced by mvnw: finds a JDK 25 or newer among the installed ones, and sets JAVA_HOME to it.
# Where there is none it says what to install, and ends. Looks at JAVA_HOME first, then at the
# java on the PATH, then where distributions and version managers put their JDKs.

dado_jdk_version() { # prints the feature version of the JDK in $1, or 0
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    echo 0
  fi
}

dado_find_jdk() {
  if [ -n "${JAVA_HOME-}" ]; then echo "$JAVA_HOME"; fi
  dado_java=$(command -v javac 2>/dev/null || :)
  if [ -n "$dado_java" ]; then dirname "$(dirname "$(readlink -f "$dado_java" 2>/dev/null || echo "$dado_java")")"; fi
  set +f
  ls -d /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.m2/jdks/* "${HOME-}"/.asdf/installs/java/* \
    /opt/hostedtoolcache/Java*/*/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    2>/dev/null || :
  set -f
}

dado_jdk=
while read -r dado_candidate; do
  dado_version=$(dado_jdk_version "$dado_candidate")
  if [ "${dado_version:-0}" -ge 25 ]; then
    dado_jdk=$dado_candidate
    break
  fi
done <<DADO_JDKS
$(dado_find_jdk)
DADO_JDKS

if [ -z "$dado_jdk" ]; then
  cat >&2 <<'DADO_MESSAGE'
Dado needs a JDK 25 or newer, and none was found: not in JAVA_HOME, not on the PATH, and not
where this system keeps its JDKs. Install one of these and run the same command again:
  Debian 13 and later, Ubuntu 25.10 and later:   sudo apt install openjdk-25-jdk
  Fedora:                                        sudo dnf install java-25-openjdk-devel
  macOS (Homebrew):                              brew install openjdk@25
  Windows:                                       winget install EclipseAdoptium.Temurin.25.JDK
  any system (an archive to unpack):             https://adoptium.net/temurin/releases/?version=25
A JDK that lies elsewhere is found through JAVA_HOME, for example: JAVA_HOME=/opt/jdk-25 ./mvnw …
DADO_MESSAGE
  exit 1
fi
export JAVA_HOME="$dado_jdk"
