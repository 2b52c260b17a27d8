ALTER TABLE orders DROP INDEX k, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE orders ADD INDEX k ((`price` + 1)), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
