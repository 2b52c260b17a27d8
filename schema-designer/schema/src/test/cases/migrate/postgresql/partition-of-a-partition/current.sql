CREATE TABLE logs (region text NOT NULL, n integer NOT NULL) PARTITION BY LIST (region);
CREATE TABLE logs_eu PARTITION OF logs FOR VALUES IN ('de', 'fr');
