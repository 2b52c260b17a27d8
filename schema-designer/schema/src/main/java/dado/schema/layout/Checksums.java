package dado.schema.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/// The checksums of migration tools.
final class Checksums {

  private Checksums() {}

  /// SHA-256 of a text whose lines end with line feeds only, in hexadecimal.
  static String sha256(String text) {
    byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /// Flyway's: CRC-32 over all lines without their ends and without a byte order mark, as a signed
  /// number (`ChecksumCalculator` in Flyway's sources).
  static int flyway(String text) {
    CRC32 crc = new CRC32();
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    marked.lines().forEach(l -> crc.update(l.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }

  /// Atlas's hash of each file: SHA-256, in Base64, over the names and contents of all files up to
  /// it, in the order of their names (`NewHashFile` in Atlas's `sql/migrate/dir.go`).
  static Map<String, String> atlas(Map<String, String> files) {
    MessageDigest running = digest();
    Map<String, String> sums = new LinkedHashMap<>();
    files.forEach((name, content) -> {
      running.update(name.getBytes(StandardCharsets.UTF_8));
      if (!content.matches("(?s)[ -~]*atlas:sum +ignore *(\\R.*)?")) {
        running.update(content.getBytes(StandardCharsets.UTF_8));
        sums.put(name, Base64.getEncoder().encodeToString(copy(running).digest()));
      }
    });
    return sums;
  }

  /// The text of `atlas.sum`: the hash over all names and hashes, and one line a file.
  static String atlasSum(Map<String, String> sums) {
    MessageDigest all = digest();
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> {
      all.update((name + sum).getBytes(StandardCharsets.UTF_8));
      lines.append(name).append(" h1:").append(sum).append('\n');
    });
    return "h1:" + Base64.getEncoder().encodeToString(all.digest()) + "\n" + lines;
  }

  private static MessageDigest copy(MessageDigest running) {
    try {
      return (MessageDigest) running.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
