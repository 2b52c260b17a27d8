/// The conventions of migration tools: how a migration is written as files, and how a folder of
/// such files is read.
@NullMarked
package dado.schema.layout;

import org.jspecify.annotations.NullMarked;
