/// The dialects that there are, and the packages that know schemas, changes and migrations.
@NullMarked
package dado.schema;

import org.jspecify.annotations.NullMarked;
