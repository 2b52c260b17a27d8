package dado.plan.format.frame;

import org.jspecify.annotations.Nullable;

/// A way in which clients draw a table.
interface Frame {

  /// Reads the table that begins on a line.
  ///
  /// @return null where none of this kind begins there
  @Nullable Drawn at(Lines lines, int line);
}
