/// Tests.
@NullMarked
package dado.kit.notice;

import org.jspecify.annotations.NullMarked;
