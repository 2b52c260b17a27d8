/// Makes the runnable image and the package: jlink, jpackage, and the training run of the AOT
/// cache.
@NullMarked
package dado.installer;

import org.jspecify.annotations.NullMarked;
