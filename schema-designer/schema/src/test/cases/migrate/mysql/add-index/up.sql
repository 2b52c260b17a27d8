ALTER TABLE orders ADD INDEX orders_user (user_id, placed DESC), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users ADD INDEX users_email (email(10)), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users ADD FULLTEXT INDEX users_nick (nick), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
