package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The columns of a table of a random schema. The first slot is always there, and an integer.
final class RandomColumns {

  static final int SLOTS = 4;

  private final Words words;
  private final RandomTypes types;
  private final Dice dice;
  private final int table;
  private final List<String> names;
  private final List<Column> columns = new ArrayList<>();

  RandomColumns(Words words, RandomTypes types, int table) {
    this.words = words;
    this.types = types;
    this.dice = words.dice();
    this.table = table;
    this.names = words.columns(table);
    for (int slot : dice.order(SLOTS, 100, table)) {
      if (slot == 0 || !dice.once(3, 101, table, slot)) {
        columns.add(column(slot));
      }
    }
  }

  /// In their order.
  List<Column> all() {
    return columns;
  }

  /// The name of a slot's column, where it is there.
  Optional<String> name(int slot) {
    return columns.stream().map(Column::name).filter(names.get(slot)::equals).findFirst();
  }

  private Column column(int slot) {
    String name = names.get(slot);
    String type = slot == 0 ? number(slot) : type(slot);
    Column column =
        Column.of(words.id("k" + table + slot, table + name), name, type, nullable(slot));
    return filled(column, slot).withOptions(slot == 0 ? Options.NONE : options(slot));
  }

  private boolean nullable(int slot) {
    return slot != 0 && dice.once(2, 102, table, slot);
  }

  private String number(int slot) {
    return dice.once(4, 103, table, slot) ? "bigint" : "integer";
  }

  private String type(int slot) {
    return switch (dice.roll(6, 104, table, slot)) {
      case 0 -> "text";
      case 1 -> "varchar(" + (20 + 10 * dice.roll(2, 105, table, slot)) + ")";
      case 2 -> types.type("mood").orElse("text");
      case 3 -> types.type("pos").orElse("integer");
      case 4 -> types.type("pair").orElse("bigint");
      default -> number(slot);
    };
  }

  private Options options(int slot) {
    return switch (words.engine()) {
      case POSTGRESQL -> words.option("storage", List.of("external"), 106, table, slot);
      case MYSQL, MARIADB -> words.option("invisible", List.of("yes"), 106, table, slot);
      case SQLITE -> Options.NONE;
    };
  }

  private Column filled(Column column, int slot) {
    String comment = words.isSqlite() ? "" : words.comment(107, table, slot);
    Generation generation = generation(column, slot);
    String value = generation instanceof Generation.None ? value(column, slot) : "";
    return column.filledBy(value, generation, comment);
  }

  private Generation generation(Column column, int slot) {
    boolean plain = column.type().equals("integer");
    if (slot == 0 && plain && dice.once(4, 108, table)) {
      return words.isPostgresql()
          ? new Generation.Identity(dice.once(2, 109, table))
          : new Generation.AutoIncrement();
    }
    return slot == SLOTS - 1 && plain && dice.once(2, 108, table)
        ? new Generation.Computed(names.get(0) + " + " + dice.roll(2, 110, table), isStored())
        : new Generation.None();
  }

  private boolean isStored() {
    return dice.once(2, 111, table);
  }

  private String value(Column column, int slot) {
    boolean number = column.type().equals("integer") || column.type().equals("bigint");
    return switch (dice.roll(5, 112, table, slot)) {
      case 0 -> number ? "" + dice.roll(2, 113, table, slot) : label(column, slot);
      case 1 -> number && slot == 1 ? sequence() : "";
      case 2 -> number ? types.routine(1).map(f -> f + "()").orElse("") : "";
      default -> "";
    };
  }

  private String label(Column column, int slot) {
    boolean mood = types.type("mood").filter(column.type()::equals).isPresent();
    List<String> labels = types.labels();
    return mood
        ? "'" + labels.get(dice.roll(labels.size(), 114, table, slot)) + "'::" + column.type()
        : "";
  }

  private String sequence() {
    return RandomObjects.sequence(words, 0)
        .map(s -> "nextval('" + words.printed(s) + "'::regclass)")
        .orElse("");
  }
}
