package dado.schema.lint.sqlite;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.View;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// View that makes the rename of a rebuild fail.
final class ViewBreaksRename implements Rule {

  private static final About ABOUT =
      About.of(
              "S05",
              "view-breaks-rename",
              "View that makes the rename of a rebuild fail",
              Severity.ERROR,
              """
              While the table is gone, a view on it is broken, and `ALTER TABLE new RENAME TO t` looks at every view: it fails with "error
              in view v: no such table" and leaves the new table under its temporary name [measured].
              """,
              """
              Drop the views on the table before, and make them again after; or `PRAGMA legacy_alter_table=ON` for the time of the rebuild.
              """)
          .on(Engine.SQLITE);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "The view %s uses %s, which is not there at this moment; the rename fails.";
  private static final String ADVICE = "Drop the view before and make it again after.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Rebuilds.of(in).stream()
        .flatMap(r ->
            view(in, r)
                .map(v ->
                    in.at(this, r.rename(), "", MESSAGE.formatted(v, r.table().local()), ADVICE))
                .stream());
  }

  private static Optional<String> view(Inspection in, Rebuilds.Rebuild rebuild) {
    Set<String> dropped =
        in.asked(Operation.DropOther.class)
            .filter(a -> a.step().statement() < rebuild.rename().statement())
            .map(a -> a.operation().name().local())
            .collect(Collectors.toSet());
    return isLegacy(in, rebuild)
        ? Optional.empty()
        : in.before().stream()
            .flatMap(s -> s.views().stream())
            .filter(v -> !dropped.contains(v.name().local()) && speaks(v, rebuild.table()))
            .map(v -> v.name().local())
            .findFirst();
  }

  private static boolean isLegacy(Inspection in, Rebuilds.Rebuild rebuild) {
    return in.asked(Operation.Setting.class)
        .anyMatch(a ->
            a.operation().name().equals("legacy_alter_table")
                && a.step().statement() < rebuild.rename().statement());
  }

  private static boolean speaks(View view, Name table) {
    return view.definition().matches("(?is).*\\b" + Pattern.quote(table.local()) + "\\b.*");
  }
}
