package dado.schema.review;

import dado.schema.lint.Lint;
import dado.schema.lint.LintInput;
import dado.schema.lint.Rules;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the rules say of a design, each remark at the object that it concerns.
///
/// @param remarks those that matter most first
public record Review(List<Remark> remarks) {

  /// Nothing to say.
  public static final Review EMPTY = new Review(List.of());

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::severity, Comparator.reverseOrder())
          .thenComparing(Remark::owner)
          .thenComparing(Remark::place)
          .thenComparing(r -> r.about().id());

  public Review {
    remarks = List.copyOf(remarks);
  }

  /// Judges a design.
  ///
  /// @param facts what a live server told; [Facts#NONE] where there is none
  public static Review of(Schema design, Settings settings, Facts facts) {
    LintInput input = LintInput.design(design).with(settings).knowing(facts);
    Remedies remedies = new Remedies(design, settings);
    Places places = new Places(design);
    return new Review(
        Lint.run(input).stream().map(f -> remark(f, places, remedies)).sorted(ORDER).toList());
  }

  private static Remark remark(Finding finding, Places places, Remedies remedies) {
    return new Remark(
        finding,
        Rules.of(finding.rule()).orElseThrow().about(),
        places.object(finding.place()),
        places.part(finding.place()),
        remedies.of(finding));
  }

  /// How many remarks have exactly this severity.
  public long count(Severity severity) {
    return remarks.stream().filter(r -> r.severity() == severity).count();
  }

  /// The remarks by the object's name; the object with the worst one first.
  public Map<String, List<Remark>> byOwner() {
    Map<String, List<Remark>> groups = new LinkedHashMap<>();
    remarks.forEach(r -> groups.computeIfAbsent(r.owner(), key -> new ArrayList<>()).add(r));
    return groups;
  }

  /// The signs beside tables, other objects and columns, by their ids. Notes make none: they are
  /// read in the list.
  public Map<Id, Mark> marks() {
    Map<Id, List<Remark>> at = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      if (remark.severity() != Severity.INFO) {
        remark.object().ifPresent(id -> add(at, id, remark));
        remark.part().ifPresent(id -> add(at, id, remark));
      }
    }
    Map<Id, Mark> marks = new LinkedHashMap<>();
    at.forEach((id, all) -> marks.put(id, mark(all)));
    return marks;
  }

  private static void add(Map<Id, List<Remark>> at, Id id, Remark remark) {
    at.computeIfAbsent(id, key -> new ArrayList<>()).add(remark);
  }

  private static Mark mark(List<Remark> remarks) {
    return new Mark(
        remarks.getFirst().severity(), remarks.stream().map(r -> r.finding().message()).toList());
  }
}
