CREATE TABLE `my ``odd`` table` (`select` int NOT NULL PRIMARY KEY, `a "b"` varchar(20), `c'd` bigint, `order` int, `x.y` int, KEY `group by` (`order`), CONSTRAINT `a; b` CHECK (`order` > 0));
