/// Schemas as texts of other tools: diagrams, a data dictionary, a script.
@NullMarked
package dado.schema.export;

import org.jspecify.annotations.NullMarked;
