CREATE TABLE `my ``odd`` table` (`select` int NOT NULL PRIMARY KEY, `a "b"` varchar(10), `c'd` int);
