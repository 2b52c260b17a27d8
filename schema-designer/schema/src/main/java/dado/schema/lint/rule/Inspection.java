package dado.schema.lint.rule;

import dado.schema.lint.script.Operation;
import dado.schema.lint.script.Script;
import dado.schema.lint.script.Step;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All that rules can look at, and how they speak.
public final class Inspection {

  private final Engine engine;
  private final Version version;
  private final Schema design;
  private final Optional<Schema> before;
  private final Script script;
  private final Facts facts;
  private final Settings settings;
  private final Set<String> ids;
  private final Map<Name, Step> makers = new HashMap<>();
  private final Map<Class<?>, List<Step>> byKind = new HashMap<>();
  private final Map<Name, Table> tables = new HashMap<>();

  /// An inspection.
  ///
  /// @param design what the design rules judge; empty for none
  /// @param before the schema before the script, where it is known
  /// @param ids the ids and names of all rules, in lower case
  public Inspection(
      Engine engine,
      Version version,
      Schema design,
      Optional<Schema> before,
      Script script,
      Facts facts,
      Settings settings,
      Set<String> ids) {
    this.engine = engine;
    this.version = version;
    this.design = design;
    this.before = before;
    this.script = script;
    this.facts = facts;
    this.settings = settings;
    this.ids = Set.copyOf(ids);
    remember();
  }

  private void remember() {
    before.ifPresent(s -> s.tables().forEach(t -> tables.put(t.name(), t)));
    script.created().forEach(t -> tables.put(t.name(), t));
    design.tables().forEach(t -> tables.put(t.name(), t));
    for (Step step : script.steps()) {
      byKind.computeIfAbsent(step.operation().getClass(), k -> new ArrayList<>()).add(step);
      if (step.operation() instanceof Operation.CreateTable o) {
        makers.putIfAbsent(o.table().name(), step);
      }
    }
  }

  /// The engine.
  public Engine engine() {
    return engine;
  }

  /// The version to judge for: the live server's, or the one that somebody named, or the newest.
  public Version version() {
    return version;
  }

  /// The schema that design rules judge.
  public Schema design() {
    return design;
  }

  /// The tables of the design.
  public Stream<Table> tables() {
    return design.tables().stream();
  }

  /// A table wherever it is known from.
  public Optional<Table> table(Name name) {
    return Optional.ofNullable(tables.get(name));
  }

  /// The schema before the script.
  public Optional<Schema> before() {
    return before;
  }

  /// The script.
  public Script script() {
    return script;
  }

  /// Its steps.
  public List<Step> steps() {
    return script.steps();
  }

  /// What a live server told.
  public Facts facts() {
    return facts;
  }

  /// What people set.
  public Settings settings() {
    return settings;
  }

  /// Whether a word is the id or name of a rule.
  public boolean isRule(String word) {
    return ids.contains(word.toLowerCase(Locale.ROOT));
  }

  /// The steps with an operation of one kind.
  public <T extends Operation> Stream<Asked<T>> asked(Class<T> kind) {
    return byKind.getOrDefault(kind, List.of()).stream()
        .map(s -> new Asked<>(s, kind.cast(s.operation())));
  }

  /// The same without steps on tables that the script itself made.
  public <T extends Operation> Stream<Asked<T>> onOthers(Class<T> kind) {
    return asked(kind).filter(a -> !a.step().created());
  }

  /// A step with its operation.
  public record Asked<T extends Operation>(Step step, T operation) {}

  /// Whether a table is known to have fewer rows than the threshold.
  public boolean small(Name table) {
    return facts.rows(table).map(r -> r < settings.number("rows")).orElse(false);
  }

  /// A finding in a design.
  ///
  /// @param part the column, constraint or index; empty for the table
  public Finding on(Rule rule, Name table, String part, String message, String advice) {
    Step maker = makers.get(table);
    Place place =
        maker == null
            ? new Place(script.file(), 0, 0, -1, Optional.of(table), part)
            : new Place(
                script.file(),
                maker.line(),
                maker.column(),
                maker.statement(),
                Optional.of(table),
                part);
    return finding(rule, place, message, advice);
  }

  /// A finding at a step.
  public Finding at(Rule rule, Step step, String part, String message, String advice) {
    Place place =
        new Place(
            script.file(), step.line(), step.column(), step.statement(), step.subject(), part);
    return finding(rule, place, message, advice);
  }

  /// A finding at a step whose cost grows with the table: it says how many rows there are or that
  /// it does not know, and matters little where they are few.
  public Finding sized(Rule rule, Step step, String part, String message, String advice) {
    return sized(rule, step, step.subject(), part, message, advice);
  }

  /// The same where another table's size matters.
  public Finding sized(
      Rule rule, Step step, Optional<Name> table, String part, String message, String advice) {
    Finding finding = at(rule, step, part, message, advice);
    Optional<Long> rows = table.flatMap(facts::rows);
    if (rows.isEmpty()) {
      return finding.adding("Assumed: the table is large; its size is not known here.");
    }
    Finding told = finding.adding(String.format(Locale.ROOT, "It has about %,d rows.", rows.get()));
    boolean few = rows.get() < settings.number("rows");
    return few && settings.severity(rule.about()).isEmpty() ? told.at(Severity.INFO) : told;
  }

  private Finding finding(Rule rule, Place place, String message, String advice) {
    Severity severity = settings.severity(rule.about()).orElse(rule.about().severity());
    return new Finding(
        rule.about().id(),
        severity,
        place,
        message,
        rule.about().title(),
        advice,
        Optional.empty());
  }
}
