ALTER TABLE `my ``odd`` table` MODIFY COLUMN `a "b"` varchar(20), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` MODIFY COLUMN `c'd` bigint(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE `my ``odd`` table` ADD COLUMN `order` int(11), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` ADD COLUMN `x.y` int(11), ALGORITHM=INSTANT, LOCK=NONE;

ALTER TABLE `my ``odd`` table` ADD CONSTRAINT `a; b` CHECK (`order` > 0), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE `my ``odd`` table` ADD INDEX `group by` (`order`), ALGORITHM=NOCOPY, LOCK=NONE;
