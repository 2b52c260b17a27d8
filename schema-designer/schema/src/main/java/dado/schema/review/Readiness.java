package dado.schema.review;

import dado.schema.lint.Rules;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What should be so before a design goes into production, item by item.
///
/// @param items in the order in which one would look at them
public record Readiness(List<Item> items) {

  public Readiness {
    items = List.copyOf(items);
  }

  /// How an item stands.
  public enum State {
    /// It is so.
    DONE,
    /// It is not.
    OPEN,
    /// It was not looked at yet.
    UNKNOWN,
    /// The project does not want to know.
    OFF
  }

  /// Something that should be so.
  ///
  /// @param title what should be so, as a sentence without its full stop
  /// @param why what happens where it is not, in Markdown
  /// @param detail what is open, for people; empty where nothing is
  /// @param remarks what the rules say about it
  public record Item(String title, String why, State state, String detail, List<Remark> remarks) {
    public Item {
      remarks = List.copyOf(remarks);
    }
  }

  /// What rules watch over.
  private record Topic(String title, List<String> rules) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("Every table has a primary key", List.of("D01")),
          new Topic("Every foreign key has an index", List.of("D02")),
          new Topic(
              "Foreign keys fit what they reference", List.of("D03", "D21", "D22", "D20", "M09")),
          new Topic("Money is exact", List.of("D04")),
          new Topic("Moments know their time zone", List.of("D11", "M20")),
          new Topic("Row-level security guards what it should", List.of("D13", "D14", "D15")),
          new Topic("Names keep the convention and fit", List.of("D06", "D07", "D19", "M18")),
          new Topic("No index is superfluous or broken", List.of("D05", "D23", "D24")),
          new Topic("Keys do not run out", List.of("D12")),
          new Topic(
              "Types are the engine's best",
              List.of(
                  "D08", "D09", "D16", "D17", "D18", "M17", "M19", "M21", "S11", "S12", "S13")));

  /// How a design stands.
  ///
  /// @param proof what came of trying the migration
  /// @param pending how many changes the database does not have yet
  public static Readiness of(
      Schema design, Review review, Settings settings, Optional<Proof> proof, int pending) {
    List<Item> items = new ArrayList<>();
    TOPICS.forEach(t -> item(t, design.engine(), review, settings).ifPresent(items::add));
    items.add(comments(design));
    items.add(proven(proof, pending));
    return new Readiness(items);
  }

  /// How many items are open.
  public long open() {
    return items.stream().filter(i -> i.state() == State.OPEN).count();
  }

  private static Optional<Item> item(Topic topic, Engine engine, Review review, Settings settings) {
    List<About> rules =
        topic.rules().stream()
            .flatMap(r -> Rules.of(r).stream())
            .map(Rule::about)
            .filter(a -> a.engines().contains(engine))
            .toList();
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = rules.stream().map(About::id).toList();
    List<Remark> open =
        review.remarks().stream().filter(r -> ids.contains(r.about().id())).toList();
    boolean off = rules.stream().noneMatch(settings::runs);
    State state = !open.isEmpty() ? State.OPEN : off ? State.OFF : State.DONE;
    About shown = open.isEmpty() ? rules.getFirst() : open.getFirst().about();
    return Optional.of(new Item(topic.title(), shown.why(), state, places(open), open));
  }

  private static String places(List<Remark> open) {
    List<String> places = open.stream().map(Remark::place).distinct().toList();
    return named(places);
  }

  private static String named(List<String> places) {
    int more = places.size() - 3;
    String first = String.join(", ", places.subList(0, Math.min(3, places.size())));
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static final String COMMENTS =
      """
      A comment travels with the table into every tool that reads the catalog, and into the data dictionary. Half a year later
      nobody remembers whether `amount` was net or gross.
      """;

  private static Item comments(Schema design) {
    List<String> silent =
        design.tables().stream()
            .filter(t -> t.comment().isEmpty())
            .map(t -> t.name().local())
            .toList();
    boolean can = design.engine() != Engine.SQLITE;
    State state = !can ? State.OFF : silent.isEmpty() ? State.DONE : State.OPEN;
    String detail = can ? named(silent) : "SQLite keeps no comments; write them in the model";
    return new Item("Every table says what it holds", COMMENTS, state, detail, List.of());
  }

  private static final String PROOF =
      """
      A migration that ran up, down and up again on a scratch database of the same engine, with rows in it, does what it says.
      Most that fail in production fail because nobody ever ran their way back.
      """;

  private static Item proven(Optional<Proof> proof, int pending) {
    String title = "The migration is proven";
    if (pending == 0) {
      return new Item(title, PROOF, State.DONE, "nothing is pending", List.of());
    }
    return switch (proof.orElse(null)) {
      case null -> new Item(title, PROOF, State.UNKNOWN, "not tried yet", List.of());
      case Proof.Proven p -> new Item(title, PROOF, State.DONE, p.where(), List.of());
      case Proof.Refuted r ->
          new Item(title, PROOF, State.OPEN, "refuted on " + r.where(), List.of());
      case Proof.Impossible i -> new Item(title, PROOF, State.UNKNOWN, i.why(), List.of());
    };
  }
}
