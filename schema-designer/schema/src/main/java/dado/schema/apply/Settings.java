package dado.schema.apply;

import java.time.Duration;
import java.util.Optional;

/// How migrations are applied.
///
/// @param tool the tool whose history table counts and is kept, by the id of its layout; empty for
///   Dado's own, `dado_migrations`
/// @param outOfOrder whether a version may run after one that is above it
/// @param patience how long to wait for somebody else who applies migrations
/// @param dado the version of Dado, for the history
public record Settings(Optional<String> tool, boolean outOfOrder, Duration patience, String dado) {

  /// Dado's own history, in order, waiting for ten seconds.
  public static final Settings DEFAULT =
      new Settings(Optional.empty(), false, Duration.ofSeconds(10), "0.1.0");

  /// The same with the history of a tool (`flyway`, `golang-migrate`, `dbmate`, `goose`; read only:
  /// `atlas`, `liquibase`).
  public Settings withTool(String id) {
    return new Settings(Optional.of(id), outOfOrder, patience, dado);
  }

  /// The same, with another patience.
  public Settings withPatience(Duration time) {
    return new Settings(tool, outOfOrder, time, dado);
  }

  /// The same, where a version may run after one that is above it.
  public Settings withOutOfOrder(boolean allowed) {
    return new Settings(tool, allowed, patience, dado);
  }
}
