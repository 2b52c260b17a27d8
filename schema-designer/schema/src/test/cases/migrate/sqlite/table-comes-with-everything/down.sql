DROP TRIGGER bills_once;

DROP VIEW large_bills;

DROP TABLE bills;
