/// The inspector: every property of what is selected, to be changed by mouse or keyboard.
@NullMarked
package dado.designer.inspector;

import org.jspecify.annotations.NullMarked;
