package dado.installer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The runnable image of Dado, and where the system can make one, its package.
///
/// The order matters: the AOT cache remembers the time of every jar, so all files get one time,
/// then the training run writes the cache, and the package is made with the same time.
public final class Image {

  /// The time of every file in the image, so that equal inputs give an equal image.
  static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");

  private static final String MAIN_CLASS = "dado.shell.Launcher";

  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.sql",
          "java.logging",
          "java.naming",
          "java.management",
          "java.desktop",
          "java.security.jgss",
          "java.security.sasl",
          "java.xml",
          "jdk.crypto.ec",
          "jdk.unsupported",
          "jdk.charsets",
          "jdk.zipfs",
          "javafx.controls");

  private static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseCompactObjectHeaders",
          "-Xms24m",
          "-Xmx2g",
          "-Xss2m",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-Djdk.serialFilter=!*",
          "-Dfile.encoding=UTF-8",
          "--add-modules=javafx.controls",
          "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Layout layout;

  Image(Layout layout) {
    this.layout = layout;
  }

  /// Makes the image.
  ///
  /// @param args the build folder, the folder of all jars, the folder of the icons, the version
  public static void main(String[] args) throws IOException, InterruptedException {
    Layout layout = new Layout(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]);
    new Image(layout).make();
  }

  private void make() throws IOException, InterruptedException {
    for (Path old :
        List.of(layout.classPathJars(), layout.moduleJars(), layout.runtime(), layout.image())) {
      delete(old);
    }
    Jars.sort(layout);
    link();
    assemble();
    setTimes();
    train();
    setTimes();
    if (canPackage()) {
      debianPackage();
    }
  }

  private void link() throws IOException, InterruptedException {
    new Command(
            List.of(
                Command.tool("jlink"),
                "--module-path",
                layout.moduleJars().toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                layout.runtime().toString()),
            Map.of())
        .run();
  }

  private void assemble() throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Command.tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                "dado",
                "--app-version",
                layout.version(),
                "--vendor",
                "Dado",
                "--input",
                layout.classPathJars().toString(),
                "--main-jar",
                "dado-shell-" + layout.version() + ".jar",
                "--main-class",
                MAIN_CLASS,
                "--runtime-image",
                layout.runtime().toString(),
                "--icon",
                layout.icons().resolve("dado-512.png").toString(),
                "--dest",
                layout.target().toString()));
    for (String option : JVM_OPTIONS) {
      words.add("--java-options");
      words.add(option);
    }
    words.add("--java-options");
    words.add("-XX:AOTCache=$APPDIR/dado.aot");
    new Command(words, Map.of()).run();
  }

  /// The window needs a display. Xvfb is one that nobody sees; without it the developer's own is
  /// taken, and without any the commands alone are trained: the window then starts slower.
  private void train() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(display());
    words.add(layout.java().toString());
    words.addAll(JVM_OPTIONS);
    words.add("-XX:AOTCacheOutput=" + layout.cache());
    words.add("-Djpackage.app-path=" + layout.image().resolve("bin").resolve("dado"));
    words.add("-Ddado.training=true");
    words.add("-cp");
    words.add(classPath());
    words.add(MAIN_CLASS);
    if (!hasDisplay()) {
      words.add("demo");
    }
    new Command(words, Map.of()).run();
    if (!Files.exists(layout.cache())) {
      throw new IOException("The training run left no AOT cache at " + layout.cache());
    }
  }

  private static List<String> display() {
    return exists("/usr/bin/xvfb-run")
        ? List.of("/usr/bin/xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24")
        : List.of();
  }

  private static boolean hasDisplay() {
    return exists("/usr/bin/xvfb-run") || System.getenv("DISPLAY") != null || !isLinux();
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }

  private static boolean exists(String program) {
    return Files.isExecutable(Path.of(program));
  }

  private String classPath() throws IOException {
    String config = Files.readString(layout.app().resolve("dado.cfg"));
    return config
        .lines()
        .filter(line -> line.startsWith("app.classpath="))
        .map(line -> line.substring("app.classpath=".length()))
        .map(path -> path.replace("$APPDIR", layout.app().toString()))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static boolean canPackage() {
    return Stream.of("/usr/bin/dpkg-deb", "/usr/bin/fakeroot")
        .allMatch(p -> Files.exists(Path.of(p)));
  }

  private void debianPackage() throws IOException, InterruptedException {
    new Command(
            List.of(
                Command.tool("jpackage"),
                "--type",
                "deb",
                "--app-image",
                layout.image().toString(),
                "--name",
                "dado",
                "--app-version",
                layout.version(),
                "--linux-package-deps",
                "libgtk-3-0, libxtst6, libxxf86vm1, libgl1, fonts-dejavu-core",
                "--linux-shortcut",
                "--linux-menu-group",
                "Development;Database;",
                "--dest",
                layout.target().toString()),
            Map.of("SOURCE_DATE_EPOCH", Long.toString(TIME.getEpochSecond())))
        .run();
  }

  private void setTimes() throws IOException {
    FileTime time = FileTime.from(TIME);
    try (Stream<Path> files = Files.walk(layout.image())) {
      for (Path file : files.filter(f -> !Files.isSymbolicLink(f)).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Image::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
