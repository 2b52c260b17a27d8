package dado.schema.parse;

import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what is said of objects: comments and grants.
final class Remarks {

  private final Drafts drafts;

  Remarks(Drafts drafts) {
    this.drafts = drafts;
  }

  /// `COMMENT ON kind name IS 'text'`, from the kind. Whether it was understood.
  boolean comment(Words words) {
    if (words.accept("COLUMN")) {
      return column(words);
    }
    if (words.accept("TABLE")) {
      TableDraft table = drafts.table(words);
      table.comment = said(words);
      return true;
    }
    if (words.accept("INDEX")) {
      return index(words);
    }
    if (words.accept("CONSTRAINT")) {
      return constraint(words);
    }
    return object(words);
  }

  private static String said(Words words) {
    words.expect("IS");
    return words.accept("NULL") ? "" : words.string("the comment");
  }

  private boolean column(Words words) {
    List<String> names = new ArrayList<>();
    do {
      names.add(words.name("a name"));
    } while (words.accept("."));
    String column = names.removeLast();
    String local = names.isEmpty() ? "" : names.removeLast();
    Name name = new Name(names.isEmpty() ? drafts.namespace : names.getLast(), local);
    return column(name, column, said(words));
  }

  private boolean column(Name name, String column, String text) {
    Optional<TableDraft> table = drafts.find(name);
    int at = table.map(t -> t.column(column, true)).orElse(-1);
    if (at >= 0) {
      table.ifPresent(t -> t.columns.set(at, commented(t, at, text)));
      return true;
    }
    return drafts.change(
        SchemaObject.Kind.VIEW, name, o -> o instanceof View v ? commented(v, column, text) : o);
  }

  private static View commented(View view, String column, String text) {
    return new View(
        view.id(),
        view.name(),
        view.definition(),
        view.materialized(),
        view.indexes(),
        view.comment(),
        view.options().with("comment on " + column, text));
  }

  private static dado.schema.model.Column commented(TableDraft table, int at, String text) {
    var column = table.columns.get(at);
    return column.filledBy(column.defaultValue().orElse(""), column.generation(), text);
  }

  private boolean index(Words words) {
    Name name = drafts.name(words, "the index's name");
    String text = said(words);
    boolean found = false;
    for (TableDraft table : drafts.tables.values()) {
      found |= table.name.schema().equals(name.schema()) && index(table, name.local(), text);
    }
    return found;
  }

  private static boolean index(TableDraft table, String name, String text) {
    boolean found = table.indexes.stream().anyMatch(i -> i.name().equals(name));
    table.indexes.replaceAll(i -> i.name().equals(name) ? i.withOptions(text, i.options()) : i);
    return found;
  }

  private boolean constraint(Words words) {
    String name = words.name("the constraint's name");
    words.expect("ON");
    if (words.is("DOMAIN")) {
      return false;
    }
    TableDraft table = drafts.table(words);
    String text = said(words);
    boolean found = table.constraints.stream().anyMatch(c -> c.name().equals(name));
    table.constraints.replaceAll(
        c -> c.name().equals(name) ? c.withOptions(c.options().with("comment", text)) : c);
    return found;
  }

  private boolean object(Words words) {
    String word = words.accept("MATERIALIZED VIEW") ? "VIEW" : words.word();
    boolean bare = word.equals("SCHEMA");
    Name name = bare ? new Name("", words.name("a name")) : drafts.name(words, "a name");
    String discriminator = discriminator(words);
    String text = said(words);
    List<SchemaObject> found =
        drafts.objects.values().stream()
            .filter(o -> kinds(word).contains(o.kind()) && named(o, name, word))
            .filter(o -> discriminator.isEmpty() || o.discriminator().equals(discriminator))
            .toList();
    found.forEach(o -> drafts.put(commented(o, text)));
    return !found.isEmpty() || isStandard(word, name.local());
  }

  private static List<SchemaObject.Kind> kinds(String word) {
    return switch (word) {
      case "SCHEMA" -> List.of(SchemaObject.Kind.NAMESPACE);
      case "EXTENSION" -> List.of(SchemaObject.Kind.EXTENSION);
      case "TYPE" -> List.of(SchemaObject.Kind.ENUM, SchemaObject.Kind.COMPOSITE);
      case "DOMAIN" -> List.of(SchemaObject.Kind.DOMAIN);
      case "SEQUENCE" -> List.of(SchemaObject.Kind.SEQUENCE);
      case "FUNCTION", "PROCEDURE", "AGGREGATE", "ROUTINE" -> List.of(SchemaObject.Kind.ROUTINE);
      case "VIEW" -> List.of(SchemaObject.Kind.VIEW);
      case "TRIGGER" -> List.of(SchemaObject.Kind.TRIGGER);
      case "POLICY" -> List.of(SchemaObject.Kind.POLICY);
      default -> List.of(SchemaObject.Kind.OTHER);
    };
  }

  /// What tells an object from others of its kind and name: its arguments or its table.
  private String discriminator(Words words) {
    String arguments = words.is("(") ? "(" + new Creation(drafts).arguments(words) + ")" : "";
    return words.accept("ON") ? "on " + drafts.name(words, "a table") : arguments;
  }

  /// Whether every database has it, so that no statement makes it.
  private static boolean isStandard(String word, String name) {
    return (word.equals("SCHEMA") && name.equals("public"))
        || (word.equals("EXTENSION") && name.equals("plpgsql"));
  }

  private static boolean named(SchemaObject object, Name name, String word) {
    boolean local = word.equals("EXTENSION") || word.equals("TRIGGER") || word.equals("POLICY");
    return local ? object.name().local().equals(name.local()) : object.name().equals(name);
  }

  private static SchemaObject commented(SchemaObject object, String c) {
    return switch (object) {
      case Namespace n -> new Namespace(n.id(), n.name(), c, n.options());
      case Extension e -> new Extension(e.id(), e.name(), e.version(), c);
      case EnumType e -> new EnumType(e.id(), e.name(), e.values(), c, e.options());
      case CompositeType t -> new CompositeType(t.id(), t.name(), t.attributes(), c, t.options());
      case Domain d ->
          new Domain(
              d.id(),
              d.name(),
              d.type(),
              d.nullable(),
              d.defaultValue(),
              d.checks(),
              c,
              d.options());
      case Sequence s -> new Sequence(s.id(), s.name(), s.type(), s.ownedBy(), c, s.options());
      case Routine r ->
          new Routine(r.id(), r.name(), r.what(), r.arguments(), r.definition(), c, r.options());
      case View v ->
          new View(v.id(), v.name(), v.definition(), v.materialized(), v.indexes(), c, v.options());
      case Trigger t -> new Trigger(t.id(), t.name(), t.table(), t.definition(), c, t.options());
      case Policy p ->
          new Policy(
              p.id(),
              p.name(),
              p.table(),
              p.permissive(),
              p.command(),
              p.roles(),
              p.using(),
              p.check(),
              c);
      case Grant g -> g;
      case OtherObject o -> new OtherObject(o.id(), o.name(), o.what(), o.definition(), c);
    };
  }

  /// `GRANT privileges ON kind names TO roles`, from the privileges. Whether it was understood.
  boolean grant(Words words) {
    List<String> privileges = new ArrayList<>();
    Words head = words.upTo(java.util.Set.of("ON", "TO"));
    head.parts().forEach(p -> privileges.add(privilege(p)));
    if (!words.accept("ON") || words.is("ALL")) {
      return false;
    }
    List<Target> targets = targets(words, kind(words));
    words.expect("TO");
    grants(words, privileges, targets);
    return true;
  }

  /// What privileges are granted on.
  ///
  /// @param on its kind, and the arguments of a routine
  private record Target(Name name, String on) {}

  private List<Target> targets(Words words, String kind) {
    List<Target> targets = new ArrayList<>();
    do {
      Name name =
          kind.equals("SCHEMA")
              ? new Name("", words.name("a schema"))
              : drafts.name(words, "a name");
      boolean routine = kind.equals("FUNCTION") || kind.equals("PROCEDURE");
      String arguments =
          routine && words.is("(") ? " (" + new Creation(drafts).arguments(words) + ")" : "";
      targets.add(new Target(name, kind + arguments));
    } while (words.accept(","));
    return targets;
  }

  private static String privilege(Words part) {
    String text = part.text();
    int open = text.indexOf('(');
    return open < 0
        ? text.toUpperCase(Locale.ROOT)
        : text.substring(0, open).toUpperCase(Locale.ROOT) + text.substring(open);
  }

  private static String kind(Words words) {
    for (String kind :
        List.of("TABLE", "SEQUENCE", "SCHEMA", "TYPE", "FUNCTION", "PROCEDURE", "DOMAIN")) {
      if (words.accept(kind)) {
        return kind;
      }
    }
    return "TABLE";
  }

  private void grants(Words words, List<String> privileges, List<Target> targets) {
    List<String> roles = roles(words);
    boolean grantable = words.accept("WITH GRANT OPTION");
    for (String role : roles) {
      targets.forEach(t -> put(t.name(), t.on(), role, privileges, grantable));
    }
  }

  private List<String> roles(Words words) {
    List<String> roles = new ArrayList<>();
    do {
      words.accept("GROUP");
      roles.add(words.isString() ? words.string("a role") : words.name("a role"));
      if (drafts.family() && words.accept("@")) {
        words.skip();
      }
    } while (words.accept(","));
    return roles;
  }

  private void put(Name name, String on, String role, List<String> privileges, boolean grantable) {
    String to = role.equalsIgnoreCase("public") ? "public" : role;
    Id id = Id.of("grant", name.schema(), name.local(), on, to);
    Grant bare = new Grant(id, name, on, to, List.of(), grantable);
    List<String> all = new ArrayList<>(privileges);
    if (drafts.objects.get(bare.key()) instanceof Grant before) {
      all.addAll(before.privileges());
    }
    List<String> sorted = all.stream().distinct().sorted().toList();
    drafts.put(new Grant(id, name, on, to, sorted, grantable));
  }
}
