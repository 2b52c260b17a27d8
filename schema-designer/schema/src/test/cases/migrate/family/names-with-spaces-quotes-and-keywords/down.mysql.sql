ALTER TABLE `my ``odd`` table` DROP INDEX `group by`, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE `my ``odd`` table` DROP CONSTRAINT `a; b`, ALGORITHM=INSTANT;

ALTER TABLE `my ``odd`` table` DROP COLUMN `x.y`, ALGORITHM=INSTANT;

ALTER TABLE `my ``odd`` table` DROP COLUMN `order`, ALGORITHM=INSTANT;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `c'd` int, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `a "b"` varchar(10), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
