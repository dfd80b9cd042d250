# Sourced by ../mvnw: points JAVA_HOME at a JDK 25 or newer. Says nothing when one is found.

# Prints the major version of the JDK whose home is $1; 0 if there is no JDK.
jdk_major() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${major:-0}"
}

find_jdk() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" \
      /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
    if [ -n "$home" ] && [ "$(jdk_major "$home")" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK 25 or newer found in JAVA_HOME, on the PATH, in /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks or /Library/Java. Install one, or set JAVA_HOME to its folder." >&2
  return 1
}

find_jdk || exit 1
