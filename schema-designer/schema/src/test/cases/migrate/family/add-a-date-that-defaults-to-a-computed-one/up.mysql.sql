ALTER TABLE invoices ADD COLUMN due date DEFAULT (curdate() + interval 14 day), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
