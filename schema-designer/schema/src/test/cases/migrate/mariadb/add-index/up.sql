ALTER TABLE orders ADD INDEX orders_user (user_id, placed), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users ADD INDEX users_email (email(10)), ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE users ADD FULLTEXT INDEX users_nick (nick);
