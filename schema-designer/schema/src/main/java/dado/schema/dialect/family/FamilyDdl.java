package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes as the SQL that MySQL and MariaDB share. Every statement commits by itself.
public final class FamilyDdl implements Ddl {

  private final FamilyWords words;
  private final BatchText text;

  /// Writes what those words say differently for the two.
  public FamilyDdl(FamilyWords words) {
    this.words = words;
    this.text = new BatchText(words);
  }

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return statements(List.of(change), before, after, Boundary.OUTSIDE);
  }

  @Override
  public List<Statement> script(List<Change> changes, Schema before) {
    List<Statement> statements = new ArrayList<>();
    Schema now = before;
    for (List<Change> batch : Batches.of(changes, before)) {
      Schema next = Changes.apply(now, batch);
      statements.addAll(statements(batch, now, next, Boundary.OUTSIDE));
      now = next;
    }
    return statements;
  }

  /// Each statement stands alone. What would copy the table while writes wait is made in steps
  /// where it can: a new column, triggers that keep it, batches that fill it, a swap of names.
  @Override
  public List<Statement> onlineScript(List<Change> changes, Schema before) {
    List<Statement> statements = new ArrayList<>();
    Schema now = before;
    for (List<Change> batch : Batches.of(changes, before)) {
      Schema next = Changes.apply(now, batch);
      List<Statement> plain = statements(batch, now, next, Boundary.ALONE);
      boolean waits = plain.stream().anyMatch(s -> s.sql().contains(Way.COPY.warning()));
      statements.addAll(
          (waits ? new Expansion(words).of(batch, now, next) : Optional.<List<Statement>>empty())
              .orElse(plain));
      now = next;
    }
    return statements;
  }

  private List<Statement> statements(
      List<Change> batch, Schema before, Schema after, Boundary boundary) {
    Change cause = Batches.cause(batch);
    List<String> texts = text.of(batch, before, after);
    // A setting of the session and what needs it stay together.
    Boundary own = texts.stream().anyMatch(t -> t.startsWith("SET ")) ? Boundary.OUTSIDE : boundary;
    return texts.stream().map(sql -> new Statement(sql, cause, own)).toList();
  }

  @Override
  public Optional<Unsupported> unsupported(Change change, Schema before, Schema after) {
    return words.limits().of(change, before, after);
  }
}
