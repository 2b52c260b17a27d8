package dado.schema.edit.line;

import dado.schema.model.Engine;
import java.util.List;

/// Columns, keys and checks as one line of text: `id, email text!, created_at timestamptz = now(),
/// customer_id -> customer`.
///
/// Each part is `name [type] [!] [= default] [on update expression] [-> table[.column]] [pk]
/// [unique] [index] [identity] ['comment']`, in this order or another, or `pk (a, b)`, `unique (a,
/// b)`, `index (a, b)`, `check (condition)`. `!` is `NOT NULL`; `id` alone is the engine's
/// surrogate key; a column with an arrow and no type has that of the column it points at. SQL's own
/// words (`NOT NULL`, `DEFAULT`, `PRIMARY KEY`, `REFERENCES`) are understood too.
public record ColumnLine(List<LineItem> items) {

  public ColumnLine {
    items = List.copyOf(items);
  }

  /// Reads a line. Never fails: what is wrong is among the problems.
  public static LineReading read(Engine engine, String text) {
    return new LineReader(engine, text).read();
  }

  /// The line as text, which reads as this line again.
  public String print(Engine engine) {
    return new LineWriter(engine).write(items);
  }
}
