package dado.schema.parse;

import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what is made of queries and programs: views, routines, triggers, policies.
final class Creation {

  private static final Set<String> ARGUMENT_ENDS = Set.of("DEFAULT");

  private final Drafts drafts;

  Creation(Drafts drafts) {
    this.drafts = drafts;
  }

  /// `VIEW name (columns) WITH (…) AS query …`, from the name.
  void view(Words words, boolean materialized, Options head) {
    words.accept("IF NOT EXISTS");
    Name name = drafts.name(words, "the view's name");
    Options options = viewOptions(words, head);
    words.expect("AS");
    checkQuery(words);
    Words query = words.copy();
    String text = query.rest();
    String bare = text.replaceFirst("(?is)\\s+WITH\\s+(NO\\s+)?DATA\\s*$", "");
    String plain =
        bare.replaceFirst("(?is)\\s+WITH\\s+(LOCAL\\s+|CASCADED\\s+)?CHECK\\s+OPTION\\s*$", "");
    options = options.with("check_option", checkOption(bare, plain));
    Id id = Id.of("view", name.schema(), name.local());
    drafts.put(new View(id, name, plain, materialized, List.of(), "", options));
  }

  private void checkQuery(Words words) {
    if (Stream.of("SELECT", "WITH", "VALUES", "TABLE", "(").noneMatch(words::is)) {
      Misread misread = words.expected("the view's query: SELECT, WITH, VALUES or TABLE");
      String text = misread.text() + "; the view is carried as it is";
      drafts.remarks.add(new Misread(misread.offset(), text));
    }
  }

  private static Options viewOptions(Words words, Options head) {
    Options options = head;
    if (words.is("(")) {
      options = options.with("columns", words.inside().text());
    }
    if (words.accept("USING")) {
      options = options.with("access method", words.name("the access method"));
    }
    if (words.is("WITH (")) {
      options = Parameters.read(words, options);
    }
    if (words.accept("TABLESPACE")) {
      options = options.with("tablespace", words.name("the tablespace"));
    }
    return options;
  }

  private String checkOption(String text, String plain) {
    String tail = text.substring(plain.length()).toUpperCase(Locale.ROOT);
    String option = tail.isEmpty() ? "" : tail.contains("LOCAL") ? "LOCAL" : "CASCADED";
    return drafts.family() ? option : option.toLowerCase(Locale.ROOT);
  }

  /// `FUNCTION name (arguments) …`, from the name.
  void routine(Words words, String what, String definition) {
    words.accept("IF NOT EXISTS");
    Name name = drafts.name(words, "the routine's name");
    String arguments = drafts.exact() ? arguments(words) : "";
    Id id = Id.of("routine", name.schema(), name.local(), arguments);
    drafts.put(new Routine(id, name, what, arguments, definition, "", Options.NONE));
  }

  /// The types of the arguments that tell a routine from others of its name.
  String arguments(Words words) {
    List<String> types = new ArrayList<>();
    for (Words part : words.list()) {
      boolean out = part.is("OUT") && part.size() > 1;
      if (part.size() > 1) {
        part.acceptAny("INOUT", "IN", "OUT", "VARIADIC");
      }
      if (!out) {
        types.add(type(part));
      }
    }
    return String.join(", ", types);
  }

  /// `name type` or `type`; a type of one word may have a name before it, one of several may not.
  private String type(Words part) {
    Words all = part.copy();
    String written = all.before(1, ARGUMENT_ENDS).replaceFirst("\\s*=.*", "");
    String canonical = TypeNames.canonical(drafts.engine, written);
    boolean several = written.strip().contains(" ") && !Types.several(written);
    return several
        ? TypeNames.canonical(
            drafts.engine, written.strip().replaceFirst("^(\"[^\"]*\"|\\S+)\\s+", ""))
        : canonical;
  }

  /// `TRIGGER name … ON table …`, from the name.
  void trigger(Words words, String definition) {
    words.accept("IF NOT EXISTS");
    Name own = drafts.name(words, "the trigger's name");
    if (!words.seek("ON")) {
      throw words.expected("ON and the table of the trigger");
    }
    words.skip();
    Name table = drafts.name(words, "the trigger's table");
    Name known = drafts.find(table).map(t -> t.name).orElse(table);
    Name name = new Name(known.schema(), own.local());
    Id id = Id.of("trigger", name.schema(), known.local(), name.local());
    drafts.put(new Trigger(id, name, known, definition, "", Options.NONE));
  }

  /// `POLICY name ON table …`, from the name.
  void policy(Words words) {
    String own = words.name("the policy's name");
    words.expect("ON");
    Name table = drafts.name(words, "the policy's table");
    boolean restrictive = words.accept("AS RESTRICTIVE");
    words.accept("AS PERMISSIVE");
    String command = words.accept("FOR") ? words.word() : "ALL";
    List<String> roles = words.accept("TO") ? roles(words) : List.of("public");
    Optional<String> using = condition(words, "USING");
    Optional<String> check = condition(words, "WITH CHECK");
    words.done();
    Name name = new Name(table.schema(), own);
    Id id = Id.of("policy", name.schema(), table.local(), own);
    drafts.put(new Policy(id, name, table, !restrictive, command, roles, using, check, ""));
  }

  private static List<String> roles(Words words) {
    List<String> roles = new ArrayList<>();
    do {
      roles.add(words.name("a role"));
    } while (words.accept(","));
    return roles;
  }

  private static Optional<String> condition(Words words, String head) {
    return words.accept(head) ? Optional.of(ExpressionText.bare(words.inside())) : Optional.empty();
  }
}
