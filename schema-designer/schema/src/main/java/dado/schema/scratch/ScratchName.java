package dado.schema.scratch;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of scratch databases on servers that people name: they say when the database was made,
/// so that what a killed process left is known from what is in use.
final class ScratchName {

  private static final String CLAIMED = "_held";

  /// `dado_scratch_20261124190831_4711_9f3a5c21`: the time in UTC, the process, a random number;
  /// with `_held` behind it where a lock of the database's name is held as long as it is in use.
  private static final Pattern FORM =
      Pattern.compile("dado_scratch_(\\d{14})_\\d{1,10}_[0-9a-f]{8}(" + CLAIMED + ")?+");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private static final SecureRandom RANDOM = new SecureRandom();

  private ScratchName() {}

  static String next(Clock clock) {
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    return "dado_scratch_"
        + LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).format(TIME)
        + "_"
        + ProcessHandle.current().pid()
        + "_"
        + HexFormat.of().formatHex(random);
  }

  /// The name of a database that is claimed.
  static String claimed(String name) {
    return name + CLAIMED;
  }

  /// Whether the database of a name is claimed as long as it is in use.
  static boolean isClaimed(String database) {
    return database.endsWith(CLAIMED) && FORM.matcher(database).matches();
  }

  /// How long ago a scratch database was made; empty where the name is not of this kind.
  static Optional<Duration> age(String database, Clock clock) {
    Matcher form = FORM.matcher(database);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime made = LocalDateTime.parse(form.group(1), TIME);
      return Optional.of(Duration.between(made, LocalDateTime.now(clock.withZone(ZoneOffset.UTC))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
