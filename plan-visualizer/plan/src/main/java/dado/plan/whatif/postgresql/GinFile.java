package dado.plan.whatif.postgresql;

import java.nio.ByteBuffer;

/// The first page of a GIN index, in which its last vacuum or build left what the planner reckons
/// with.
record GinFile(GinPages size) implements FirstPages {
  private static final int SPECIAL = PAGE - 8;
  private static final int META_BYTES = 56;
  private static final short META = 1 << 3;
  private static final int NOBODY = -1;
  private static final int VERSION = 2;

  @Override
  public byte[] pages() {
    ByteBuffer page = FirstPages.page(HEADER + META_BYTES, SPECIAL, SPECIAL);
    page.putInt(HEADER, NOBODY).putInt(HEADER + 4, NOBODY);
    page.putInt(HEADER + 24, (int) size.all());
    page.putInt(HEADER + 28, (int) size.entryPages());
    page.putInt(HEADER + 32, (int) size.listPages());
    page.putLong(HEADER + 40, (long) size.entries());
    page.putInt(HEADER + 48, VERSION);
    page.putInt(SPECIAL, NOBODY).putShort(SPECIAL + 6, META);
    return FirstPages.bytes(page);
  }
}
