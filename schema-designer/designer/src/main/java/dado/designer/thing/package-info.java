/// What can be selected in a designer: tables, what belongs to them, and the objects beside them.
@NullMarked
package dado.designer.thing;

import org.jspecify.annotations.NullMarked;
