ALTER TABLE `my ``odd`` table` MODIFY COLUMN `a "b"` varchar(20), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `c'd` bigint, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE `my ``odd`` table` ADD COLUMN `order` int, ALGORITHM=INSTANT;

ALTER TABLE `my ``odd`` table` ADD COLUMN `x.y` int, ALGORITHM=INSTANT;

ALTER TABLE `my ``odd`` table` ADD CONSTRAINT `a; b` CHECK (`order` > 0), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE `my ``odd`` table` ADD INDEX `group by` (`order`), ALGORITHM=INPLACE, LOCK=NONE;
