package dado.schema.edit.type;

import dado.schema.Dialects;
import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.parse.Defaults;
import dado.schema.parse.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The types that the columns of a schema can have: those of its engine and its own enums, domains
/// and composite types.
public final class TypeCatalog {

  private final Engine engine;
  private final KnownTypes known;

  /// The schema's own types and those of its extensions.
  private final Map<Name, String> own = new LinkedHashMap<>();

  private TypeCatalog(Engine engine) {
    this.engine = engine;
    this.known = KnownTypes.of(engine);
  }

  /// The types of a schema.
  public static TypeCatalog of(Schema schema) {
    TypeCatalog catalog = new TypeCatalog(schema.engine());
    schema.objects().forEach(catalog::take);
    return catalog;
  }

  private void take(SchemaObject object) {
    switch (object) {
      case EnumType e -> own.put(e.name(), "enum: " + String.join(", ", e.labels()));
      case Domain d -> own.put(d.name(), "domain on " + d.type());
      case CompositeType c -> own.put(c.name(), "composite type");
      case Extension x -> extension(x);
      default -> {}
    }
  }

  private void extension(Extension extension) {
    String title = extension.name().local();
    known
        .extensions()
        .forEach((type, of) -> {
          if (of.equals(title)) {
            own.put(new Name(extension.name().schema(), type), "of the extension " + title);
          }
        });
  }

  /// The engine whose types these are.
  public Engine engine() {
    return engine;
  }

  /// The types that begin with what was typed, then those in which one word does; the usual ones
  /// and the schema's own first. All of them for an empty text.
  public List<TypeChoice> complete(String typed) {
    String prefix = typed.strip().toLowerCase(Locale.ROOT).replace("\"", "");
    List<TypeChoice> begin = new ArrayList<>();
    List<TypeChoice> inside = new ArrayList<>();
    for (TypeChoice choice : all()) {
      String text = choice.text().toLowerCase(Locale.ROOT).replace("\"", "");
      if (text.startsWith(prefix)) {
        begin.add(choice);
      } else if (text.contains("_" + prefix)
          || text.contains("." + prefix)
          || text.contains(" " + prefix)) {
        inside.add(choice);
      }
    }
    begin.addAll(inside);
    return List.copyOf(begin);
  }

  private List<TypeChoice> all() {
    List<TypeChoice> all = new ArrayList<>();
    known.types().values().stream()
        .limit(8)
        .forEach(t -> all.add(new TypeChoice(shown(t.example()), t.hint())));
    own.forEach((name, hint) -> all.add(new TypeChoice(written(name), hint)));
    known.types().values().stream()
        .skip(8)
        .forEach(t -> all.add(new TypeChoice(shown(t.example()), t.hint())));
    return all;
  }

  private String shown(String name) {
    return engine == Engine.SQLITE ? name.toUpperCase(Locale.ROOT) : name;
  }

  /// As people write a type of their own: without its schema where that is the default one.
  private String written(Name name) {
    var identifiers = Dialects.of(engine).identifiers();
    return name.schema().equals(Defaults.namespace(engine))
        ? identifiers.quote(name.local())
        : identifiers.quote(name.schema()) + "." + identifiers.quote(name.local());
  }

  /// What is wrong with the text of a type; empty where nothing is.
  public Optional<TypeProblem> check(String type) {
    return new TypeCheck(this, known, false).check(type);
  }

  /// What is wrong with the text of a type in a table of SQLite that is declared `STRICT`.
  public Optional<TypeProblem> checkStrict(String type) {
    return new TypeCheck(this, known, true).check(type);
  }

  /// The schema's own type of that name, with or without its schema.
  Optional<Name> own(String name) {
    int dot = name.indexOf('.');
    return own.keySet().stream()
        .filter(n ->
            dot < 0
                ? n.local().equals(name)
                : n.schema().equals(name.substring(0, dot))
                    && n.local().equals(name.substring(dot + 1)))
        .findFirst();
  }

  /// The names of all types as people write them.
  List<String> names() {
    List<String> names = new ArrayList<>();
    own.keySet().forEach(n -> names.add(written(n)));
    names.addAll(known.types().keySet());
    return names;
  }

  /// The type as the engine's catalog prints it: `varchar(20)` is `character varying(20)` in
  /// PostgreSQL, an enum has its schema in front.
  public String canonical(String type) {
    TypeSpelling spelling = new TypeSpelling(engine, type);
    String tail = spelling.tail().isEmpty() ? "" : " " + collation(spelling.tail());
    Optional<Name> mine =
        known.find(spelling.name()).isEmpty() ? own(spelling.name()) : Optional.empty();
    return mine.map(n -> qualified(n, spelling))
            .orElseGet(() -> TypeNames.canonical(engine, spelling.head()))
        + tail;
  }

  private String qualified(Name name, TypeSpelling spelling) {
    return Dialects.of(engine).identifiers().quote(name)
        + spelling.head().substring(spelling.nameEnd()).strip();
  }

  private static String collation(String tail) {
    return tail.regionMatches(true, 0, "collate ", 0, 8)
        ? "COLLATE " + tail.substring(8).strip()
        : tail;
  }
}
