package dado.schema.parse;

import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Sequence;
import java.util.Locale;
import java.util.Optional;

/// Reads sequences.
final class SequenceReader {

  private SequenceReader() {}

  /// `CREATE SEQUENCE name …`, from the name.
  static void create(Words words, Drafts drafts, boolean unlogged) {
    words.accept("IF NOT EXISTS");
    Name name = drafts.name(words, "the sequence's name");
    Reading reading = new Reading("bigint", drafts);
    while (!words.end()) {
      reading.option(words);
    }
    Options options = reading.options().with("unlogged", unlogged ? "yes" : "");
    Id id = Id.of("sequence", name.schema(), name.local());
    drafts.put(new Sequence(id, name, reading.type, reading.owner, "", options));
  }

  /// The options of an identity column.
  static Options options(Words words, String type) {
    Reading reading = new Reading(type, new Drafts(words.engine()));
    while (!words.end()) {
      reading.option(words);
    }
    return reading.options();
  }

  /// `ALTER SEQUENCE name OWNED BY table.column`, from the name.
  static void alter(Words words, Drafts drafts) {
    words.accept("IF EXISTS");
    Name name = drafts.name(words, "the sequence's name");
    Reading reading = new Reading("bigint", drafts);
    while (!words.end()) {
      reading.option(words);
    }
    drafts.change(
        dado.schema.model.SchemaObject.Kind.SEQUENCE,
        name,
        o -> o instanceof Sequence s ? s.withOwner(reading.owner.or(s::ownedBy)) : o);
  }

  /// The options as they come.
  private static final class Reading {
    private final Drafts drafts;
    private String type;
    private Options options = Options.NONE;
    private Optional<Sequence.OwningColumn> owner = Optional.empty();

    Reading(String type, Drafts drafts) {
      this.type = type;
      this.drafts = drafts;
    }

    void option(Words words) {
      if (words.accept("AS")) {
        type = new ColumnReader(drafts).type(words.copy());
        words.skip();
      } else if (words.accept("OWNED BY")) {
        owned(words);
      } else if (words.acceptAny("SEQUENCE NAME", "OWNER TO")) {
        drafts.name(words, "a name");
      } else if (words.accept("ENGINE")) {
        words.accept("=");
        words.skip();
      } else {
        counting(words);
      }
    }

    private void counting(Words words) {
      if (words.accept("CYCLE")) {
        options = options.with("cycle", "yes");
      } else if (!isDefault(words)) {
        number(words);
      }
    }

    private static boolean isDefault(Words words) {
      return words.acceptAny(
          "NO MINVALUE",
          "NOMINVALUE",
          "NO MAXVALUE",
          "NOMAXVALUE",
          "NO CYCLE",
          "NOCYCLE",
          "NOCACHE",
          "LOGGED");
    }

    private void number(Words words) {
      String key =
          switch (words.word()) {
            case "START" -> "start";
            case "INCREMENT" -> "increment";
            case "MINVALUE" -> "min";
            case "MAXVALUE" -> "max";
            case "CACHE" -> "cache";
            case "RESTART" -> "";
            default -> throw words.expected("an option of the sequence");
          };
      words.acceptAny("WITH", "BY", "=");
      String sign = words.accept("-") ? "-" : "";
      String value = words.isNumber() ? words.raw() : "";
      options = key.isEmpty() ? options : options.with(key, sign + value);
    }

    /// The last two names are table and column; a schema may stand before.
    private void owned(Words words) {
      if (words.accept("NONE")) {
        return;
      }
      String first = words.name("a table");
      words.expect(".");
      String second = words.name("a column");
      owner =
          Optional.of(
              words.accept(".")
                  ? new Sequence.OwningColumn(new Name(first, second), words.name("a column"))
                  : new Sequence.OwningColumn(new Name(drafts.namespace, first), second));
    }

    /// Without what is so anyway.
    Options options() {
      Options own = options;
      boolean down = own.get("increment").startsWith("-");
      String top = most();
      own = own.is("increment", "1") ? own.without("increment") : own;
      own = own.is("cache", drafts.family() ? "1000" : "1") ? own.without("cache") : own;
      own = !down && own.is("min", "1") ? own.without("min") : own;
      own = !down && own.is("max", top) ? own.without("max") : own;
      String least = own.has("min") ? own.get("min") : "1";
      return !down && own.is("start", least) ? own.without("start") : own;
    }

    private String most() {
      return switch (type.toLowerCase(Locale.ROOT)) {
        case "smallint" -> "32767";
        case "integer" -> "2147483647";
        default -> drafts.family() ? "9223372036854775806" : "9223372036854775807";
      };
    }
  }
}
