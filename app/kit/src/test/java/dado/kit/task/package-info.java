/// Tests.
@NullMarked
package dado.kit.task;

import org.jspecify.annotations.NullMarked;
