DROP TRIGGER audit_n;

DROP TABLE audit;
