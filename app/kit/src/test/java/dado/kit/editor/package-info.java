/// Tests.
@NullMarked
package dado.kit.editor;

import org.jspecify.annotations.NullMarked;
