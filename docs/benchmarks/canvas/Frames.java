import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Runs a gesture for some frames and says what each cost: CPU of the thread of the application and
/// of the thread that renders, and the time from frame to frame.
final class Frames {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM = 60;

  private final int frames;

  Frames(int frames) {
    this.frames = frames;
  }

  /// What was measured, in ms a frame.
  record Cost(double fx, double render, double wall, double worst) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%5.1f + %5.1f   wall %5.1f, slowest %6.1f", fx, render, wall, worst);
    }
  }

  /// @param step does the gesture's next step; called once a frame on the application's thread
  Cost measure(IntConsumer step) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    List<Double> walls = new ArrayList<>();
    long[] at = new long[3];
    double[] cpu = new double[2];
    AnimationTimer timer =
        new AnimationTimer() {
          private int frame;

          @Override
          public void handle(long ignored) {
            long now = System.nanoTime();
            if (frame == WARM) {
              at[1] = cpu("JavaFX Application Thread");
              at[2] = cpu("QuantumRenderer");
            } else if (frame > WARM) {
              walls.add((now - at[0]) / 1e6);
            }
            at[0] = now;
            if (frame == WARM + frames) {
              cpu[0] = (cpu("JavaFX Application Thread") - at[1]) / 1e6 / frames;
              cpu[1] = (cpu("QuantumRenderer") - at[2]) / 1e6 / frames;
              stop();
              done.countDown();
              return;
            }
            step.accept(frame++);
          }
        };
    javafx.application.Platform.runLater(timer::start);
    done.await();
    walls.sort(null);
    return new Cost(cpu[0], cpu[1], walls.get(walls.size() / 2), walls.getLast());
  }

  private static long cpu(String name) {
    long sum = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(name)) {
        sum += THREADS.getThreadCpuTime(thread.threadId());
      }
    }
    return sum;
  }
}
