ALTER TABLE orders ADD INDEX by_total (quantity, (`price` * `quantity`) DESC), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
