ALTER TABLE invoices ADD COLUMN due date DEFAULT (curdate() + interval 14 day), ALGORITHM=INSTANT, LOCK=NONE;
