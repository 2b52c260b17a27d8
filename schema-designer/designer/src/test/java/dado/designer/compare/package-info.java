/// Tests of comparing.
@NullMarked
package dado.designer.compare;

import org.jspecify.annotations.NullMarked;
