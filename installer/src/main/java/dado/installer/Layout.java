package dado.installer;

import java.nio.file.Path;

/// Where the parts of the image lie while it is made.
///
/// @param target the module's build folder
/// @param jars all jars of the product as Maven resolved them, JavaFX among them
/// @param icons the folder with `dado-512.png`, `dado.ico` and `dado.icns`
/// @param version the product's version
record Layout(Path target, Path jars, Path icons, String version) {

  /// The jars that go onto the class path of the image.
  Path classPathJars() {
    return target.resolve("class-path");
  }

  /// The jars that jlink makes part of the runtime.
  Path moduleJars() {
    return target.resolve("modules");
  }

  /// The runtime that jlink makes.
  Path runtime() {
    return target.resolve("runtime");
  }

  /// The runnable image: `bin/dado`, `lib/app`, `lib/runtime`.
  Path image() {
    return target.resolve("dado");
  }

  /// The folder of the image that holds the jars and the AOT cache.
  Path app() {
    return image().resolve("lib").resolve("app");
  }

  /// The AOT cache.
  Path cache() {
    return app().resolve("dado.aot");
  }

  /// The Java launcher inside the image.
  Path java() {
    return image().resolve("lib").resolve("runtime").resolve("bin").resolve("java");
  }
}
