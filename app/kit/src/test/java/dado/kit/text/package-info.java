/// Tests.
@NullMarked
package dado.kit.text;

import org.jspecify.annotations.NullMarked;
