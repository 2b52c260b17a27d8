/// The text view: the schema as DBML and SQL, edited both ways.
@NullMarked
package dado.designer.text;

import org.jspecify.annotations.NullMarked;
