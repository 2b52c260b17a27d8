/// Tests of what MySQL and MariaDB share.
@NullMarked
package dado.schema.dialect.family;

import org.jspecify.annotations.NullMarked;
