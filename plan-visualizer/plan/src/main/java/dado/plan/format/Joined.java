package dado.plan.format;

import java.io.IOException;
import java.io.Reader;

/// What was read of a source already, and then the rest of it.
final class Joined extends Reader {
  private final String start;
  private final Reader rest;
  private int at;

  Joined(String start, Reader rest) {
    this.start = start;
    this.rest = rest;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (at == start.length()) {
      return rest.read(buffer, offset, length);
    }
    int count = Math.min(length, start.length() - at);
    start.getChars(at, at + count, buffer, offset);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
