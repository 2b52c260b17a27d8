package dado.schema.scratch;

import dado.schema.model.Version;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The programs of one PostgreSQL version, packed, as an artifact on the class path brings them.
///
/// @param version of the artifact; [Version#NEWEST] where its name does not tell
record Binaries(Version version, URI archive) implements PgBinaryResolver {

  private static final Pattern ARTIFACT = Pattern.compile("-(\\d+\\.\\d+(?:\\.\\d+)?)\\.jar!");

  /// Those of this machine's kind that are on the class path.
  ///
  /// @throws IOException when there are none
  static List<Binaries> all() throws IOException {
    String name = resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    List<URL> urls = new ArrayList<>();
    urls.addAll(Collections.list(Binaries.class.getClassLoader().getResources(name)));
    if (urls.isEmpty()) {
      throw new IOException("This build of Dado carries no PostgreSQL for this machine.");
    }
    return urls.stream().map(url -> of(URI.create(url.toString()))).toList();
  }

  /// Those whose major version is nearest to the one asked for; of two as near, the newer.
  static Binaries nearest(Version asked) throws IOException {
    return nearest(all(), asked);
  }

  static Binaries nearest(List<Binaries> all, Version asked) {
    Comparator<Binaries> distance =
        Comparator.comparingLong(b -> Math.abs((long) b.version.major() - asked.major()));
    Comparator<Binaries> newest = Comparator.comparing(Binaries::version).reversed();
    return all.stream().min(distance.thenComparing(newest)).orElseThrow();
  }

  private static Binaries of(URI archive) {
    Matcher version = ARTIFACT.matcher(archive.toString());
    return new Binaries(version.find() ? Version.parse(version.group(1)) : Version.NEWEST, archive);
  }

  static String resource(String system, String machine) {
    String os = system.toLowerCase(Locale.ROOT);
    String kind = os.contains("windows") ? "windows" : os.contains("mac") ? "darwin" : "linux";
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    return "postgres-" + kind + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    return archive.toURL().openStream();
  }
}
