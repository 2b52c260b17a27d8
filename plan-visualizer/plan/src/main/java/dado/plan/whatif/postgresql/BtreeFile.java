package dado.plan.whatif.postgresql;

import java.nio.ByteBuffer;

/// The first pages of a b-tree of a given height without rows, as PostgreSQL 12 and later read it:
/// the page that says where the root is, and below it, a page for each level, down to one empty
/// leaf.
///
/// The planner asks for the height, and sometimes for the least and greatest value, which are not
/// there. See "B-Tree Indexes" and "Database Page Layout" in PostgreSQL's manual.
///
/// @param height levels above the leaves
record BtreeFile(int height) implements FirstPages {

  private static final int SPECIAL = PAGE - 16;
  private static final int MAGIC = 0x053162;
  private static final int VERSION = 4;
  private static final int META_BYTES = 48;
  private static final int LEAF = 1;
  private static final int ROOT = 2;
  private static final int META = 8;
  private static final int DOWNLINK_BYTES = 8;
  private static final int DOWNLINK_BITS = 0x2000;

  @Override
  public byte[] pages() {
    byte[] all = new byte[(height + 2) * PAGE];
    meta().get(0, all, 0, PAGE);
    for (int level = height; level >= 0; level--) {
      level(level).get(0, all, (1 + height - level) * PAGE, PAGE);
    }
    return all;
  }

  /// The root is the first page after this one.
  private ByteBuffer meta() {
    ByteBuffer page = page(HEADER + META_BYTES, SPECIAL, 0, META);
    page.putInt(HEADER, MAGIC).putInt(HEADER + 4, VERSION);
    page.putInt(HEADER + 8, 1).putInt(HEADER + 12, height);
    page.putInt(HEADER + 16, 1).putInt(HEADER + 20, height);
    page.putDouble(HEADER + 32, -1);
    return page;
  }

  private ByteBuffer level(int level) {
    int flags = (level == 0 ? LEAF : 0) | (level == height ? ROOT : 0);
    if (level == 0) {
      return page(HEADER, SPECIAL, 0, flags);
    }
    int item = SPECIAL - DOWNLINK_BYTES;
    ByteBuffer page = page(HEADER + 4, item, level, flags);
    page.putInt(HEADER, item | 1 << 15 | DOWNLINK_BYTES << 17);
    int child = 1 + (height - level) + 1;
    page.putShort(item, (short) 0).putShort(item + 2, (short) child).putShort(item + 4, (short) 0);
    page.putShort(item + 6, (short) (DOWNLINK_BYTES | DOWNLINK_BITS));
    return page;
  }

  /// A page without neighbours.
  private static ByteBuffer page(int lower, int upper, int level, int flags) {
    ByteBuffer page = FirstPages.page(lower, upper, SPECIAL);
    return page.putInt(SPECIAL + 8, level).putShort(SPECIAL + 12, (short) flags);
  }
}
