package dado.shell;

import dado.bench.journal.Journal;
import dado.kit.task.Background;
import dado.schema.files.Folders;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The editor's text on the disk, half a second after each pause in typing, so that no crash takes
/// it. What is restored is text: nothing runs by itself.
final class EditorJournal {

  private static final long PAUSE_MILLIS = 500;

  /// One thread, so that a later text never lies below an earlier one.
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dado-journal").factory());

  private final Background background;
  private volatile String latest = "";
  private volatile String kept = "";

  EditorJournal(Background background) {
    this.background = background;
  }

  /// Opens the journal and hands over the last text; then every text that [#changed(String)] brings
  /// is kept.
  void open(String title, Consumer<String> onRestored, Consumer<Throwable> onFailure) {
    background.run(
        title,
        _ -> {
          Journal journal = Journal.claim(Folders.ofThisMachine().state().resolve("editor"));
          String text = journal.restore().orElse("");
          kept = text;
          return new Opened(journal, text);
        },
        opened -> {
          onRestored.accept(opened.text());
          var _ =
              writer.scheduleWithFixedDelay(
                  () -> keep(opened.journal()), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        },
        onFailure);
  }

  /// The text is now this. Called on the UI thread; never waits.
  void changed(String text) {
    latest = text;
  }

  private void keep(Journal journal) {
    String text = latest;
    if (text.isEmpty() || text.equals(kept)) {
      return;
    }
    try {
      journal.keep(text);
      kept = text;
    } catch (IOException e) {
      System.getLogger("dado")
          .log(System.Logger.Level.WARNING, "The editor's text was not kept.", e);
    }
  }

  private record Opened(Journal journal, String text) {}
}
