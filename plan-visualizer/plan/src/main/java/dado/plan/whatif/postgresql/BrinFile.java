package dado.plan.whatif.postgresql;

import java.nio.ByteBuffer;

/// The first page of a BRIN index, as PostgreSQL reads it.
///
/// @param range pages of the table that an entry sums up
/// @param lastMap the last page of the map from ranges to entries
record BrinFile(int range, int lastMap) implements FirstPages {
  /// Pages in a range where nobody says otherwise.
  static final int USUAL_RANGE = 128;

  private static final int SPECIAL = PAGE - 8;
  private static final int MAGIC = 0xA8109CFA;
  private static final int META_TYPE = 0xF091;

  @Override
  public byte[] pages() {
    ByteBuffer page = FirstPages.page(HEADER + 16, SPECIAL, SPECIAL);
    page.putInt(HEADER, MAGIC).putInt(HEADER + 4, 1);
    page.putInt(HEADER + 8, range).putInt(HEADER + 12, lastMap);
    page.putShort(PAGE - 2, (short) META_TYPE);
    return FirstPages.bytes(page);
  }
}
