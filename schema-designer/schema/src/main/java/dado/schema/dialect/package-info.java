/// What differs between the engines, behind four small interfaces.
@NullMarked
package dado.schema.dialect;

import org.jspecify.annotations.NullMarked;
