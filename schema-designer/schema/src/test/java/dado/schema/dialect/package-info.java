/// Tests of quoting and catalogs.
@NullMarked
package dado.schema.dialect;

import org.jspecify.annotations.NullMarked;
