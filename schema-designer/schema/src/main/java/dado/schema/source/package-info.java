/// Schemas from files: SQL that is run on a scratch database, designs, DBML, folders of migrations.
@NullMarked
package dado.schema.source;

import org.jspecify.annotations.NullMarked;
