DROP INDEX users_email;

DROP INDEX orders_user;
