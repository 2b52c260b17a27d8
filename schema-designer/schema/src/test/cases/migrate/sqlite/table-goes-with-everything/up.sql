DROP TRIGGER orders_log;

DROP VIEW totals;

DROP TABLE orders;
