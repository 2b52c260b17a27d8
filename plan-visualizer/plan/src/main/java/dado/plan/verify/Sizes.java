package dado.plan.verify;

import java.sql.SQLException;
import java.util.Locale;

/// The limit on what is copied.
final class Sizes {
  /// Two gigabytes, the default.
  static final long MOST = 2L << 30;

  private Sizes() {}

  static void refuse(long bytes, long most) throws SQLException {
    if (bytes > most) {
      throw new SQLException(
          String.format(
              Locale.ROOT,
              "The tables take %,d MB, and no more than %,d MB are copied to verify indexes. Allow"
                  + " more, or be content with a lower level.",
              bytes >> 20,
              most >> 20));
    }
  }
}
