/// Tests of the review beside the canvas.
@NullMarked
package dado.designer.review;

import org.jspecify.annotations.NullMarked;
