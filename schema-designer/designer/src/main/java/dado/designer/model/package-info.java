/// What the designer's screens share: the document with its history, what is selected, and what
/// follows from both.
@NullMarked
package dado.designer.model;

import org.jspecify.annotations.NullMarked;
