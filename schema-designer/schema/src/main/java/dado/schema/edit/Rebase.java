package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/// What became of the wishes of a document when the database was read again.
///
/// @param document the wishes that are left, on the database as it is now
/// @param done the wishes that the database has already
/// @param lost the wishes that fit no more
public record Rebase(Document document, List<Change> done, List<Change> lost) {

  public Rebase {
    done = List.copyOf(done);
    lost = List.copyOf(lost);
  }

  /// Moves the wishes of a document onto the schema as it is now. What the document knows keeps its
  /// identity.
  public static Rebase of(Document document, Schema now) {
    List<Change> done = new ArrayList<>();
    List<Change> open = new ArrayList<>();
    document.pending().forEach(c -> (isDone(c, now) ? done : open).add(c));
    Schema known = ModelFile.of(advanced(document.current(), done)).identify(now);
    List<Change> lost = new ArrayList<>();
    Schema desired = known;
    for (Change change : open) {
      if (fits(change, desired)) {
        desired = Changes.apply(desired, List.of(change));
      } else {
        lost.add(change);
      }
    }
    return new Rebase(
        new Document(known, desired, document.layout(), document.rules()), done, lost);
  }

  private static Schema advanced(Schema current, List<Change> done) {
    Schema advanced = current;
    for (Change change : done) {
      if (fits(change, advanced)) {
        advanced = Changes.apply(advanced, List.of(change));
      }
    }
    return advanced;
  }

  /// Whether a schema has what a change makes: then the change that takes it back fits, and the
  /// change itself would do it twice.
  static boolean isDone(Change change, Schema schema) {
    return fits(change.inverse(), schema) && (adds(change) || !fits(change, schema));
  }

  /// A constraint or an index may be added twice.
  private static boolean adds(Change change) {
    return change instanceof Change.AddConstraint || change instanceof Change.AddIndex;
  }

  static boolean fits(Change change, Schema schema) {
    try {
      Changes.apply(schema, List.of(change));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
