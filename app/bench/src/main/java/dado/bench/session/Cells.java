package dado.bench.session;

import dado.schema.model.Engine;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a result as text that is short enough to show.
final class Cells {

  /// The longest text of a cell, in characters; what is cut off is told behind it.
  static final int LONGEST = 10_000;

  private static final int SHOWN_BYTES = 16;

  private final ResultSet rows;
  private final boolean[] binary;
  private final List<String> columns = new ArrayList<>();

  Cells(Engine engine, ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData data = rows.getMetaData();
    this.binary = new boolean[data.getColumnCount()];
    for (int i = 0; i < binary.length; i++) {
      columns.add(data.getColumnLabel(i + 1));
      // In SQLite each cell has a type of its own.
      binary[i] = engine != Engine.SQLITE && binary(data.getColumnType(i + 1));
    }
    if (engine == Engine.SQLITE) {
      Arrays.fill(binary, false);
    }
  }

  List<String> columns() {
    return columns;
  }

  /// The cells of the row that the result stands on.
  List<@Nullable String> row(Engine engine) throws SQLException {
    List<@Nullable String> cells = new ArrayList<>(binary.length);
    for (int i = 0; i < binary.length; i++) {
      cells.add(engine == Engine.SQLITE ? dynamic(i + 1) : cell(i));
    }
    return Collections.unmodifiableList(cells);
  }

  private @Nullable String dynamic(int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    return value == null ? null : shortened(String.valueOf(rows.getString(column)));
  }

  private @Nullable String cell(int i) throws SQLException {
    if (binary[i]) {
      byte[] bytes = rows.getBytes(i + 1);
      return bytes == null ? null : bytes(bytes);
    }
    String text = rows.getString(i + 1);
    return text == null ? null : shortened(text);
  }

  private static boolean binary(int type) {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> true;
      default -> false;
    };
  }

  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end)
        + String.format(Locale.ROOT, "… (%d characters in all)", text.length());
  }

  static String bytes(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES));
    String rest = bytes.length > SHOWN_BYTES ? "…" : "";
    String unit = bytes.length == 1 ? "byte" : "bytes";
    return String.format(Locale.ROOT, "(%d %s) 0x%s%s", bytes.length, unit, start, rest);
  }
}
