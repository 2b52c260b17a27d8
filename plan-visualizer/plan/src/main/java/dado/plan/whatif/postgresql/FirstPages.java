package dado.plan.whatif.postgresql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The pages at the begin of an index's file in which PostgreSQL's planner looks up what the
/// catalog does not say. The other pages are never read.
interface FirstPages {
  /// Bytes of a page.
  int PAGE = 8192;

  /// Bytes of the header of a page.
  int HEADER = 24;

  /// No page has content.
  FirstPages NONE = () -> new byte[0];

  /// The pages, one behind the other.
  byte[] pages();

  /// A page with nothing but its header.
  ///
  /// @param lower where its free space begins
  /// @param upper where that ends
  /// @param special where the access method's own part begins
  static ByteBuffer page(int lower, int upper, int special) {
    int layout = 4;
    ByteBuffer page = ByteBuffer.allocate(PAGE).order(ByteOrder.nativeOrder());
    page.putShort(12, (short) lower).putShort(14, (short) upper).putShort(16, (short) special);
    return page.putShort(18, (short) (PAGE | layout));
  }

  /// The bytes of a page.
  static byte[] bytes(ByteBuffer page) {
    byte[] bytes = new byte[PAGE];
    page.get(0, bytes);
    return bytes;
  }

  /// Those of an index.
  ///
  /// @param method its access method
  /// @param pages its size
  /// @param keyWidth bytes of a key
  static FirstPages of(String method, long pages, double keyWidth) {
    return switch (method) {
      case "btree" -> new BtreeFile(IndexPages.height(pages, keyWidth));
      case "brin" -> new BrinFile(BrinFile.USUAL_RANGE, 1);
      default -> NONE;
    };
  }
}
