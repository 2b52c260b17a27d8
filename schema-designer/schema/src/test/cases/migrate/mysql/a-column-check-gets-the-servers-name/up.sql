ALTER TABLE orders ADD COLUMN rest int, ALGORITHM=INSTANT;

ALTER TABLE orders ADD CONSTRAINT orders_chk_1 CHECK (`total` > 0), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;

ALTER TABLE orders ADD CONSTRAINT orders_chk_2 CHECK (`rest` < 5), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
