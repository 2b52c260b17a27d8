package dado.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(20)
class BackgroundTest {
  private final Background background = new Background(1);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void resultArrivesOnTheUiThread() throws Exception {
    CompletableFuture<Boolean> onUi = new CompletableFuture<>();
    background.run(
        "work",
        c -> Platform.isFxApplicationThread(),
        wasUi -> onUi.complete(!wasUi && Platform.isFxApplicationThread()),
        onUi::completeExceptionally);
    assertThat(onUi.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void everythingThrownReachesTheFailure() throws Exception {
    assertThat(
            failureOf(c -> {
              throw new AssertionError("an error");
            }))
        .hasMessage("an error");
    assertThat(
            failureOf(c -> {
              throw new java.io.IOException("checked");
            }))
        .hasMessage("checked");
  }

  @Test
  void whatTheSuccessThrowsReachesTheFailureToo() throws Exception {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    background.run(
        "work",
        c -> 1,
        r -> {
          throw new IllegalStateException("late");
        },
        failure::complete);
    assertThat(failure.get(5, TimeUnit.SECONDS)).hasMessage("late");
  }

  @Test
  void cancelRunsItsHooksOffTheUiThreadAndEndsTheJob(FxRobot robot) throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch ready = new CountDownLatch(1);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    AtomicInteger hooksOnUi = new AtomicInteger();
    Job job =
        background.run(
            "blocked",
            c -> {
              c.onCancel(() -> {
                hooksOnUi.addAndGet(Platform.isFxApplicationThread() ? 1 : 0);
                blocked.countDown();
              });
              ready.countDown();
              blocked.await();
              throw new java.sql.SQLException("interrupted");
            },
            r -> {},
            failure::complete);
    ready.await();
    robot.interact(job::cancel);
    Throwable end = failure.get(5, TimeUnit.SECONDS);
    assertThat(end).isInstanceOf(CancellationException.class);
    assertThat(end.getCause()).hasMessage("interrupted");
    assertThat(hooksOnUi).hasValue(0);
    assertThat(job.cancelled()).isTrue();
  }

  @Test
  void aJobThatWaitsForAThreadIsCancelledAtOnce(FxRobot robot) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    background.run(
        "first",
        c -> {
          release.await();
          return 1;
        },
        r -> {},
        e -> {});
    AtomicInteger ran = new AtomicInteger();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Job waiting = background.run("second", c -> ran.incrementAndGet(), r -> {}, failure::complete);
    waiting.cancel();
    assertThat(failure.get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    release.countDown();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> background.jobs().isEmpty());
    assertThat(ran).hasValue(0);
  }

  @Test
  void workThatIsReadyDespiteTheCancelSucceeds() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<String> result = new CompletableFuture<>();
    Job job =
        background.run(
            "applied",
            c -> {
              started.countDown();
              cancelled.await();
              return "applied";
            },
            result::complete,
            result::completeExceptionally);
    started.await();
    job.cancel();
    cancelled.countDown();
    assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo("applied");
  }

  @Test
  void progressCrossesOver(FxRobot robot) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Job job =
        background.run(
            "long",
            c -> {
              for (int i = 0; i <= 1_000; i++) {
                c.report("step " + i, i / 1_000.0 / 2);
              }
              release.await();
              return 1;
            },
            r -> {},
            e -> {});
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> "step 1000".equals(job.messageProperty().get()));
    assertThat(job.progressProperty().get()).isEqualTo(0.5);
    release.countDown();
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> job.doneProperty().get());
  }

  private Throwable failureOf(Work<Integer> work) throws Exception {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    background.run("failing", work, r -> {}, failure::complete);
    return failure.get(5, TimeUnit.SECONDS);
  }
}
