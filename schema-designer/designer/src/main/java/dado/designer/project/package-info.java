/// A design in its files: opened, saved, kept over a crash, and put together with what others
/// changed.
@NullMarked
package dado.designer.project;

import org.jspecify.annotations.NullMarked;
