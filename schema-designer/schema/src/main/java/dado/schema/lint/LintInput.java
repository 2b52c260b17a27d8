package dado.schema.lint;

import dado.schema.dialect.Statement;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.script.Script;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import java.util.List;
import java.util.Optional;

/// What is to be judged, and all that is known besides.
///
/// @param target the version that it is meant for; empty for the live server's, or the newest
/// @param schema the design that the design rules judge; empty for none
/// @param before the schema that the script runs on, where it is known
/// @param script the migration; empty for a design alone
public record LintInput(
    Engine engine,
    Optional<Version> target,
    Optional<Schema> schema,
    Optional<Schema> before,
    Script script,
    Facts facts,
    Settings settings) {

  /// A design alone.
  public static LintInput design(Schema schema) {
    return new LintInput(
        schema.engine(),
        Optional.empty(),
        Optional.of(schema),
        Optional.empty(),
        Script.EMPTY,
        Facts.NONE,
        Settings.DEFAULT);
  }

  /// The statements of a planned migration. Design rules judge what it makes worse.
  public static LintInput migration(Schema before, List<Statement> statements, Schema after) {
    return new LintInput(
        before.engine(),
        Optional.empty(),
        Optional.of(after),
        Optional.of(before),
        Script.of(before.engine(), statements, before),
        Facts.NONE,
        Settings.DEFAULT);
  }

  /// A file that a person wrote. Design rules judge the tables that it makes.
  ///
  /// @param file its name, for messages and for what it tells of the tool
  /// @param before the schema that it runs on, where it is known
  public static LintInput file(Engine engine, String file, String text, Optional<Schema> before) {
    Script script = Script.read(engine, file, text, before);
    return new LintInput(
        engine,
        Optional.empty(),
        Optional.of(script.schema(engine)),
        before,
        script,
        Facts.NONE,
        Settings.DEFAULT);
  }

  /// The same for a version of the engine.
  public LintInput on(Optional<Version> version) {
    return new LintInput(engine, version, schema, before, script, facts, settings);
  }

  /// The same with what a live server told.
  public LintInput knowing(Facts more) {
    return new LintInput(engine, target, schema, before, script, more, settings);
  }

  /// The same under other settings.
  public LintInput with(Settings other) {
    return new LintInput(engine, target, schema, before, script, facts, other);
  }
}
