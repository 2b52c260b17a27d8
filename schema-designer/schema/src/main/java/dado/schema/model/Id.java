package dado.schema.model;

import java.util.UUID;

/// The identity of a designed object. It outlives every rename, so a rename is known and never
/// guessed.
public record Id(String value) {

  /// A fresh identity that no other object has.
  public static Id fresh() {
    return new Id(UUID.randomUUID().toString());
  }

  /// The identity of an object read from a catalog: its kind and its name there, for as long as
  /// nothing better is known.
  public static Id of(String kind, String... names) {
    return new Id(kind + ":" + String.join(".", names));
  }
}
