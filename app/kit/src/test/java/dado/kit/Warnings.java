package dado.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The warnings that were logged since it began to listen.
public final class Warnings extends Handler implements AutoCloseable {
  private final List<String> messages = new ArrayList<>();

  /// Begins to listen to everything.
  public Warnings() {
    Logger.getLogger("").addHandler(this);
  }

  /// What was logged, in order.
  public synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      messages.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
