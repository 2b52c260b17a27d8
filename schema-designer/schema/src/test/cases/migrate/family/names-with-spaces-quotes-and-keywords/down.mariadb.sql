ALTER TABLE `my ``odd`` table` DROP INDEX `group by`, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE `my ``odd`` table` DROP CONSTRAINT `a; b`, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` DROP COLUMN `x.y`, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` DROP COLUMN `order`, ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `c'd` int(11), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `a "b"` varchar(10), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
