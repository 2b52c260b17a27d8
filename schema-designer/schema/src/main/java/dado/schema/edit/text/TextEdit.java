package dado.schema.edit.text;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.change.Lookalikes;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person typed into the text of a schema, as an act on the schema.
///
/// The text is held against what it said before: only what differs changes, so that what the text
/// has no words for stays. Tables, columns and objects are the same when their names are. Where a
/// name goes and another comes that looks like it, that is a question and no act until it is
/// answered: a rename keeps the data, a drop does not.
///
/// @param edit the act; empty where the text says what the schema is, cannot be read, or where a
///   question is open
/// @param problem why the text cannot be read, with the place
/// @param questions renames that may be meant
/// @param notes on parts of the text that have no place in a schema
public record TextEdit(
    Optional<Edit> edit,
    Optional<Note> problem,
    List<Lookalikes.Lookalike> questions,
    List<Note> notes) {

  public TextEdit {
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /// An answer to a question.
  ///
  /// @param renamed whether it is a rename; otherwise the old goes and the new comes
  public record Answer(String from, String to, boolean renamed) {}

  /// What a text says that was written from a schema and then edited.
  ///
  /// @param answers to questions that came of an earlier reading
  public static TextEdit of(TextForm form, Schema mine, String text, Set<Answer> answers) {
    try {
      return read(form, mine, text, answers);
    } catch (SourceException e) {
      return wrong(new Note(e.line(), e.column(), e.reason()));
    } catch (IllegalArgumentException e) {
      return wrong(new Note(1, 1, Optional.ofNullable(e.getMessage()).orElse(e.toString())));
    }
  }

  private static TextEdit wrong(Note problem) {
    return new TextEdit(Optional.empty(), Optional.of(problem), List.of(), List.of());
  }

  private static TextEdit read(TextForm form, Schema mine, String text, Set<Answer> answers) {
    TextForm.Read next = form.read(mine.engine(), text);
    TextForm.Read base = form.read(mine.engine(), form.write(mine));
    List<String> known = base.notes().stream().map(Note::text).toList();
    List<Note> notes = next.notes().stream().filter(n -> !known.contains(n.text())).toList();
    if (form.blocks() && !notes.isEmpty()) {
      return wrong(notes.getFirst());
    }
    List<Change> changes = new ArrayList<>(renames(mine, answers));
    Schema working = Changes.apply(mine, changes);
    Schema wanted = wanted(form, working, next.schema());
    List<Change> rest = Difference.ordered(working, wanted);
    List<Lookalikes.Lookalike> questions =
        Lookalikes.in(rest).stream().filter(q -> isOpen(q, answers)).toList();
    changes.addAll(rest);
    boolean done = questions.isEmpty() && !changes.isEmpty();
    Optional<Edit> edit =
        done ? Optional.of(new Edit("Edit as " + form.title(), changes, "")) : Optional.empty();
    return new TextEdit(edit, Optional.empty(), questions, notes);
  }

  private static Schema wanted(TextForm form, Schema working, Schema next) {
    String home = Edits.home(working);
    Schema base = form.read(working.engine(), form.write(working)).schema();
    return Merged.of(working, Rehomed.in(home, base), Rehomed.in(home, next));
  }

  private static boolean isOpen(Lookalikes.Lookalike question, Set<Answer> answers) {
    return answers.stream()
        .noneMatch(a -> a.from().equals(question.from()) && a.to().equals(question.to()));
  }

  /// The renames among the answers that still fit.
  private static List<Change> renames(Schema mine, Set<Answer> answers) {
    List<Change> changes = new ArrayList<>();
    Schema working = mine;
    for (Answer answer : answers) {
      Optional<Edit> edit = answer.renamed() ? rename(working, answer) : Optional.empty();
      if (edit.isPresent()) {
        changes.addAll(edit.get().changes());
        working = Changes.apply(working, edit.get().changes());
      }
    }
    return changes;
  }

  private static Optional<Edit> rename(Schema schema, Answer answer) {
    for (Table table : schema.tables()) {
      if (path(table).equals(answer.from())) {
        String local = last(answer.to());
        return Optional.of(Edits.renameTable(schema, table.name(), table.name().withLocal(local)));
      }
      for (Column column : table.columns()) {
        if ((path(table) + "." + quoted(column.name())).equals(answer.from())) {
          return Optional.of(
              Edits.renameColumn(schema, table.name(), column.name(), last(answer.to())));
        }
      }
    }
    return Optional.empty();
  }

  private static String path(Table table) {
    return quoted(table.name().schema()) + "." + quoted(table.name().local());
  }

  private static String quoted(String part) {
    return part.contains(".") ? '"' + part + '"' : part;
  }

  /// The last part of a path; one with a dot in it stands in double quotes.
  private static String last(String path) {
    if (path.endsWith("\"")) {
      return path.substring(path.lastIndexOf('"', path.length() - 2) + 1, path.length() - 1);
    }
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
