CREATE TABLE sales (id bigint PRIMARY KEY, amount bigint NOT NULL, region text NOT NULL);
CREATE VIEW by_region AS SELECT region, sum(amount) AS total FROM sales GROUP BY region;
COMMENT ON VIEW by_region IS 'totals';
CREATE MATERIALIZED VIEW top AS SELECT * FROM by_region WHERE total > 10;
CREATE UNIQUE INDEX top_region ON top (region);
COMMENT ON INDEX top_region IS 'for refresh concurrently';
CREATE VIEW named_top AS SELECT 'top'::text AS label, region FROM top;
