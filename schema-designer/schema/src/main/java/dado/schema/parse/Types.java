package dado.schema.parse;

import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads types, domains, schemas and extensions of PostgreSQL.
final class Types {

  private static final Set<String> DOMAIN_CLAUSES =
      Set.of("CONSTRAINT", "NOT", "NULL", "CHECK", "COLLATE", "DEFAULT");

  private final Drafts drafts;

  Types(Drafts drafts) {
    this.drafts = drafts;
  }

  /// Whether a type is written in several words.
  static boolean several(String type) {
    return type.strip()
        .toLowerCase(Locale.ROOT)
        .matches(
            "(double precision|character varying.*|bit varying.*|national char.*|time(stamp)?\\s*(\\(\\d\\))? with.*|interval .*|char varying.*)");
  }

  /// `TYPE name AS …`, from the name. Whether it is one that the model has.
  boolean type(Words words) {
    Name name = drafts.name(words, "the type's name");
    if (words.accept("AS ENUM")) {
      drafts.put(enumType(words, name));
      return true;
    }
    if (words.is("AS (")) {
      words.skip();
      drafts.put(composite(words, name));
      return true;
    }
    return false;
  }

  private static EnumType enumType(Words words, Name name) {
    List<String> labels = words.list().stream().map(w -> w.string("a value")).toList();
    return EnumType.of(Id.of("enum", name.schema(), name.local()), name, labels);
  }

  private CompositeType composite(Words words, Name name) {
    List<CompositeType.Attribute> attributes = words.list().stream().map(this::attribute).toList();
    Id id = Id.of("type", name.schema(), name.local());
    return new CompositeType(id, name, attributes, "", Options.NONE);
  }

  private CompositeType.Attribute attribute(Words words) {
    String name = words.name("an attribute");
    String type = new ColumnReader(drafts).type(words);
    String collation = words.end() ? "" : " " + words.rest();
    return new CompositeType.Attribute(name, type + collation);
  }

  /// `ALTER TYPE name ADD VALUE 'x' [BEFORE | AFTER 'y']`, from the name.
  boolean alter(Words words) {
    Name name = drafts.name(words, "the type's name");
    if (words.accept("OWNER TO")) {
      return true;
    }
    if (!words.accept("ADD VALUE")) {
      return false;
    }
    return addValue(words, name);
  }

  private boolean addValue(Words words, Name type) {
    words.accept("IF NOT EXISTS");
    String label = words.string("a value");
    boolean before = words.accept("BEFORE");
    boolean beside = before || words.accept("AFTER");
    String other = beside ? words.string("a value") : "";
    return drafts.change(
        SchemaObject.Kind.ENUM,
        type,
        o -> o instanceof EnumType e ? with(e, label, before, other) : o);
  }

  private static EnumType with(EnumType type, String label, boolean before, String other) {
    List<String> labels = new ArrayList<>(type.labels());
    int at = labels.indexOf(other);
    if (!labels.contains(label)) {
      labels.add(at < 0 ? labels.size() : before ? at : at + 1, label);
    }
    EnumType more = EnumType.of(type.id(), type.name(), labels);
    return new EnumType(type.id(), type.name(), more.values(), type.comment(), type.options());
  }

  /// `DOMAIN name AS type …`, from the name.
  void domain(Words words) {
    Name name = drafts.name(words, "the domain's name");
    words.accept("AS");
    DomainDraft domain = new DomainDraft(name, new ColumnReader(drafts).type(words));
    while (!words.end()) {
      domain.clause(words);
    }
    drafts.put(domain.domain());
  }

  /// A domain whose clauses are being read.
  private static final class DomainDraft {
    private final Name name;
    private String type;
    private Optional<String> value = Optional.empty();
    private boolean nullable = true;
    private String constraint = "";
    private final List<Constraint.Check> checks = new ArrayList<>();

    DomainDraft(Name name, String type) {
      this.name = name;
      this.type = type;
    }

    void clause(Words words) {
      if (words.accept("CONSTRAINT")) {
        constraint = words.name("the constraint's name");
      } else if (words.accept("NOT NULL")) {
        nullable = false;
      } else if (words.accept("DEFAULT")) {
        value = Optional.of(words.before(1, DOMAIN_CLAUSES));
      } else if (words.accept("COLLATE")) {
        type += " COLLATE " + words.before(1, DOMAIN_CLAUSES);
      } else if (words.accept("CHECK")) {
        check(words);
      } else if (!words.acceptAny("NULL", "NOT VALID")) {
        throw words.expected("a clause of the domain");
      }
    }

    private void check(Words words) {
      String auto = name.local() + "_check" + (checks.isEmpty() ? "" : checks.size());
      String own = constraint.isEmpty() ? auto : constraint;
      checks.add(new Constraint.Check(own, ExpressionText.bare(words.inside())));
      constraint = "";
    }

    Domain domain() {
      Id id = Id.of("domain", name.schema(), name.local());
      return new Domain(id, name, type, nullable, value, checks, "", Options.NONE);
    }
  }

  /// `SCHEMA name`, from the name.
  void namespace(Words words) {
    words.accept("IF NOT EXISTS");
    words.accept("AUTHORIZATION");
    String name = words.name("the schema's name");
    if (drafts.family()) {
      words.rest();
      return;
    }
    if (words.accept("AUTHORIZATION")) {
      words.name("the owner");
    }
    words.done();
    if (!name.equals("public")) {
      drafts.put(Namespace.of(name));
    }
  }

  /// `EXTENSION name …`, from the name.
  void extension(Words words) {
    words.accept("IF NOT EXISTS");
    String name = words.name("the extension's name");
    String schema = drafts.namespace;
    String version = "";
    words.accept("WITH");
    while (!words.end()) {
      if (words.accept("SCHEMA")) {
        schema = words.name("the schema's name");
      } else if (words.accept("VERSION")) {
        version = words.isString() ? words.string("the version") : words.name("the version");
      } else if (!words.accept("CASCADE")) {
        throw words.expected("SCHEMA, VERSION or CASCADE");
      }
    }
    // plpgsql is in every database.
    if (!name.equals("plpgsql")) {
      drafts.put(new Extension(Id.of("extension", name), new Name(schema, name), version, ""));
    }
  }
}
