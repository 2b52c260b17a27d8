/// What the rules say of the design, beside the canvas: findings with their fixes, the checklist,
/// and the convention for names.
@NullMarked
package dado.designer.review;

import org.jspecify.annotations.NullMarked;
