package dado.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// The product's jars, sorted into those of the runtime and those of the class path.
final class Jars {

  private static final String JAVAFX = "javafx-";

  private Jars() {}

  /// Copies each jar to where it belongs. Signatures go: the AOT cache passes signed jars over.
  static void sort(Layout layout) throws IOException {
    Files.createDirectories(layout.classPathJars());
    Files.createDirectories(layout.moduleJars());
    for (Path jar : list(layout.jars())) {
      boolean javafx = jar.getFileName().toString().startsWith(JAVAFX);
      Path folder = javafx ? layout.moduleJars() : layout.classPathJars();
      copyUnsigned(jar, folder.resolve(jar.getFileName()));
    }
  }

  /// The jars of a folder, by name.
  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void copyUnsigned(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile(), false)) {
      if (jar.stream().noneMatch(Jars::isSignature)) {
        Files.copy(from, to);
        return;
      }
      rewrite(jar, to);
    }
  }

  private static void rewrite(JarFile jar, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to);
        JarOutputStream out = new JarOutputStream(file, withoutDigests(jar))) {
      for (JarEntry entry : jar.stream().toList()) {
        if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
          JarEntry copy = new JarEntry(entry.getName());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(out);
          }
        }
      }
    }
  }

  private static Manifest withoutDigests(JarFile jar) throws IOException {
    Manifest manifest = new Manifest(jar.getManifest());
    manifest.getEntries().clear();
    return manifest;
  }

  private static boolean isSignature(JarEntry entry) {
    String name = entry.getName().toUpperCase(Locale.ROOT);
    return name.startsWith("META-INF/")
        && (name.endsWith(".SF")
            || name.endsWith(".RSA")
            || name.endsWith(".DSA")
            || name.endsWith(".EC"));
  }
}
