package dado.designer.compare;

import dado.kit.task.Work;
import dado.schema.model.Schema;

/// One of the things that are compared.
///
/// @param kind what it is
/// @param title its name, for people
/// @param reading reads it as it is now, on a background thread
public record Side(Kind kind, String title, Work<Schema> reading) {

  /// What can be compared.
  public enum Kind {
    /// The design on the screen.
    MODEL,
    /// A live database.
    DATABASE,
    /// What a folder of migrations leads to.
    FOLDER
  }

  @Override
  public String toString() {
    return title;
  }
}
