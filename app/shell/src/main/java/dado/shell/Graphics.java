package dado.shell;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// How the window is drawn on a Linux machine without a graphics card.
///
/// There OpenGL is itself software (Mesa's, on LLVM: 50 MB of memory), and JavaFX's own software
/// pipeline is both smaller and faster. GTK asks for OpenGL too, unless its environment says not
/// to.
final class Graphics {

  private static final String PIPELINE = "prism.order";
  private static final File DEVICES = new File("/dev/dri");

  private Graphics() {}

  /// Chooses the pipeline; call it before JavaFX starts. What a person chose stays.
  static void choose() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    if (linux && System.getProperty(PIPELINE) == null && !hasCard()) {
      System.setProperty(PIPELINE, "sw");
      setEnvironment("GDK_GL", "disable");
    }
  }

  private static boolean hasCard() {
    String[] devices = DEVICES.list((_, name) -> name.startsWith("renderD"));
    return devices != null && devices.length > 0;
  }

  /// GTK reads the C library's environment, which Java cannot write otherwise.
  @SuppressWarnings("restricted") // the launcher grants native access to all of Dado
  private static void setEnvironment(String name, String value) {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle setenv =
          linker.downcallHandle(
              linker.defaultLookup().find("setenv").orElseThrow(),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT));
      Object _ = setenv.invoke(arena.allocateFrom(name), arena.allocateFrom(value), 1);
    } catch (Throwable e) {
      System.getLogger("dado").log(System.Logger.Level.DEBUG, "setenv could not be called", e);
    }
  }
}
