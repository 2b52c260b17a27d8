package dado.schema.apply;

import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/// A schema in a few letters: the same while nobody changes it. It tells, after a server or Dado
/// died, whether the statement that was sent last had its effect.
final class Fingerprint {

  private Fingerprint() {}

  static String of(Dialect dialect, Connection connection) throws SQLException {
    return of(dialect.catalog().read(connection, Progress.NONE).toString());
  }

  static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 40);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
