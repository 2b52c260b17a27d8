package dado.cli;

/// A command that can answer with exactly one JSON document, also when it fails.
interface OneDocument {

  /// Whether it was asked to.
  boolean json();
}
