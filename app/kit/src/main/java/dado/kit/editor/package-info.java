/// The SQL editor: a frame with an installable highlighter.
@NullMarked
package dado.kit.editor;

import org.jspecify.annotations.NullMarked;
