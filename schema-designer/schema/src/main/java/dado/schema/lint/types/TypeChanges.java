package dado.schema.lint.types;

import dado.schema.model.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a change of type costs, looked up in the matrix that was measured on each engine.
///
/// The matrices are the files `postgresql.txt`, `mysql.txt` and `mariadb.txt` beside this class;
/// the first line that matches decides. A test executes every pair of types on the real engines and
/// compares.
public final class TypeChanges {

  private static final Map<Engine, List<TypeRow>> MATRICES = matrices();

  private TypeChanges() {}

  /// What the engine does when a column's type becomes another, without a `USING` that computes.
  /// SQLite has no such statement; a table is always built anew there.
  public static Effect effect(Engine engine, String before, String after, Conditions conditions) {
    TypeName from = TypeName.of(engine, before);
    TypeName to = TypeName.of(engine, after);
    Effect effect =
        MATRICES.getOrDefault(engine, List.of()).stream()
            .filter(r -> r.matches(from, to, conditions))
            .map(TypeRow::effect)
            .findFirst()
            .orElse(Effect.REWRITE);
    boolean reordered = engine == Engine.POSTGRESQL && reorders(from, to);
    return effect == Effect.NONE && reordered ? Effect.INDEXES : effect;
  }

  private static boolean reorders(TypeName from, TypeName to) {
    return !from.collation().equals(to.collation()) && !from.array() && !from.base().equals("xml");
  }

  /// Whether some usual type could become this one without a rewrite: what to say when the old type
  /// is not known.
  public static boolean canBeFree(Engine engine, String after) {
    return Widening.sources(TypeName.of(engine, after)).stream()
        .map(before -> effect(engine, before, after, Conditions.CAUTIOUS))
        .anyMatch(e -> e != Effect.REWRITE);
  }

  private static Map<Engine, List<TypeRow>> matrices() {
    Map<Engine, List<TypeRow>> all = new EnumMap<>(Engine.class);
    for (Engine engine : List.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB)) {
      all.put(engine, read(engine.name().toLowerCase(Locale.ROOT) + ".txt"));
    }
    return all;
  }

  private static List<TypeRow> read(String file) {
    try (InputStream in = TypeChanges.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The matrix of types " + file + " is not in this build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(TypeRow::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
